/** The part of a model card that says where and when the run errs. */
import type { CardFacts } from './facts.ts';
import { measureOf } from './measure.ts';
import { count, figure, table } from './text.ts';

type Breakdown = NonNullable<CardFacts['diagnostics']>['errorBreakdown'];
type Dimension = Breakdown['groups'][number]['dimension'];

const rules = {
  'free-speed':
    'Congested: below 0.6 of the free speed of the sensor (85th percentile of its train readings); slowing and recovering: ' +
    'not congested, but within half an hour before or after.',
  terciles: 'Low, middle, high: terciles of the train readings of the sensor.',
} as const;

const names: Readonly<Record<Dimension, (key: string) => string>> = {
  hour: (key) => `${key.padStart(2, '0')}:00 to ${key.padStart(2, '0')}:59`,
  regime: (key) => key,
  'in-degree': (key) => `${key} links in`,
  'out-degree': (key) => `${key} links out`,
};

/** Regimes and degrees whole, of the hours the one of the lowest and the one of the highest error; over all target steps. */
export function whereItErrs(facts: CardFacts): string {
  const { diagnostics } = facts;
  const { title, digits } = measureOf(facts);
  if (diagnostics === null) return 'Not kept for this run.';
  const { groups, regimeRule } = diagnostics.errorBreakdown;
  const rows = groups.flatMap(({ dimension, cells }) => {
    const observed = cells.filter(({ mae }) => typeof mae[0] === 'number');
    const shown = dimension === 'hour' ? ends(observed) : observed;
    return shown.map(({ key, mae, count: counts, days }) => [
      names[dimension](key),
      figure(mae[0], digits),
      count(counts[0] ?? 0),
      String(days),
    ]);
  });
  return [table(['where', title, 'readings', 'days'], rows), rules[regimeRule]].join('\n\n');
}

function ends<Cell extends Breakdown['groups'][number]['cells'][number]>(cells: readonly Cell[]): Cell[] {
  const sorted = cells.toSorted((a, b) => (a.mae[0] ?? 0) - (b.mae[0] ?? 0));
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  return lowest === undefined || highest === undefined || lowest === highest ? sorted : [lowest, highest];
}
