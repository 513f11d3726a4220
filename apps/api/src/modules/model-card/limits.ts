/** What the figures of a card do not show, as far as it follows from the data. */
import { isNodeBound, storedRunConfigSchema } from '@stillgraph/ml/config';
import { testPart } from '../protocol/windows.ts';
import type { CardFacts } from './facts.ts';
import { isDistilled } from './roles.ts';
import { percent } from './text.ts';

const DAY_SECONDS = 86_400;
const WEEK_DAYS = 7;
const MANY_MISSING = 0.05;
/** A measured share may differ from the wanted one by as much before the card speaks of it. */
const COVERAGE_OFF = 0.03;

export function limits(facts: CardFacts): string[] {
  const { run, dataset, protocol, entry, intervals } = facts;
  const found: string[] = [];
  const { firstStep } = testPart(protocol, dataset.steps);
  const days = ((dataset.steps - firstStep) * dataset.stepSeconds) / DAY_SECONDS;
  if (days < WEEK_DAYS)
    found.push(`The test part is ${days.toFixed(1)} days long: no full week, so another week may give other figures.`);
  if (dataset.synthetic) found.push('The data are simulated: the figures say nothing about a real road network.');
  if (dataset.missingShare > MANY_MISSING)
    found.push(`${percent(dataset.missingShare, 1)} of the readings are missing; errors are over observed ones alone.`);
  if (isBound(run.config))
    found.push('It has learnt numbers for each sensor: it serves these sensors and no others without training again.');
  if (isDistilled(run) && entry !== null && entry.controlVerdict !== 'BETTER')
    found.push(
      entry.controlVerdict === 'WORSE'
        ? 'Distillation did harm: the same network trained from labels alone has a lower error, beyond chance.'
        : 'Nothing shows that distillation helped: the same network trained from labels alone may do as well.',
    );
  const off = intervals.filter(
    ({ kind, coverage, level }) => kind === 'SPLIT' && coverage !== null && Math.abs(coverage - level) > COVERAGE_OFF,
  );
  if (off.length > 0) {
    const shares = off.map(({ coverage }) => coverage ?? 0);
    found.push(
      `Intervals made from the validation errors held ${percent(Math.min(...shares))} to ${percent(Math.max(...shares))} ` +
        `of the test readings at some horizons, not ${percent(off[0]?.level ?? 0)}.`,
    );
  }
  if (facts.lint.some(({ verdict }) => verdict === 'REFUSE'))
    found.push(
      'The leakage linter refused it: its figures may be better than what it would give on data it has not seen.',
    );
  if (run.kind !== 'BASELINE' && (entry === null || entry.seeds < 2))
    found.push('One seed, or not ranked yet: the figures have no interval between seeds.');
  return found;
}

/** Nothing is said of a mean: that is for its members' cards. */
function isBound(config: unknown): boolean {
  const { data } = storedRunConfigSchema.safeParse(config);
  return data !== undefined && data.role !== 'ensemble' && isNodeBound(data.model);
}
