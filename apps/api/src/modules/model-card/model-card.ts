/** A model card (Mitchell et al. 2019, "Model Cards for Model Reporting"), written from what was measured. */
import { unitText } from '@stillgraph/db';
import { eventLabel } from '@stillgraph/ml/config';
import { testPart } from '../protocol/windows.ts';
import type { CardFacts } from './facts.ts';
import { limits } from './limits.ts';
import { eventOf, measureOf } from './measure.ts';
import { isCompressed, isDistilled, isShuffledControl, isTeacherlessControl, isTransferred } from './roles.ts';
import { toldApart } from './told-apart.ts';
import { besideItsTeacher, underStress } from './under-stress.ts';
import { whereItErrs } from './where-it-errs.ts';
import { count, figure, moment, percent, plain, signed, span, table } from './text.ts';

const roles = { BASELINE: 'A baseline', TEACHER: 'A teacher', STUDENT: 'A student' } as const;

/** The card of a run that has succeeded, as Markdown. */
export function modelCard(facts: CardFacts): string {
  const { run } = facts;
  const event = eventOf(facts);
  const method = run.methodLabel === null ? '' : `, ${run.methodLabel}`;
  return [
    `# ${plain(`${run.modelLabel}${method}, seed ${run.seed}`)}`,
    purpose(facts),
    '## Data',
    data(facts),
    ...(event === null
      ? ['## Errors on the test part', errors(facts)]
      : ['## The event on the test part', toldApart(facts, event)]),
    '## Where it errs',
    whereItErrs(facts),
    '## Under stress',
    underStress(facts),
    ...(run.kind === 'STUDENT' ? ['## Beside its control', control(facts)] : []),
    ...((facts.diagnostics?.fidelity.length ?? 0) > 0 ? ['## Beside its teacher', besideItsTeacher(facts)] : []),
    '## Size and speed',
    cost(facts),
    '## Limits',
    limits(facts)
      .map((limit) => `- ${limit}`)
      .join('\n') || '- None that follows from the data of this run.',
    '## To rebuild it',
    rebuild(facts),
    '',
  ].join('\n\n');
}

function purpose(facts: CardFacts): string {
  const { run, dataset, protocol, source, teachers } = facts;
  const event = eventOf(facts);
  const said =
    event === null
      ? `forecasts ${plain(dataset.quantity)}`
      : `gives the probability of an event, ${plain(eventLabel(event, unitText(dataset.unit)))},`;
  const taught = plain(teachers.join(', '));
  const learnt =
    run.kind !== 'STUDENT'
      ? ''
      : isDistilled(run)
        ? ` distilled from ${taught} by ${plain(run.methodLabel ?? run.method)}`
        : isShuffledControl(run)
          ? `, a control, taught by forecasts of ${taught} for other days`
          : isTeacherlessControl(run)
            ? `, a control without a teacher, taught by ${plain(run.methodLabel ?? run.method)}`
            : isCompressed(run)
              ? ', its teacher made smaller'
              : ' trained from labels alone';
  const began =
    source === null
      ? ''
      : isTransferred(run)
        ? `, from the weights of a ${plain(source)} of other sensors on`
        : `, made of a trained ${plain(source)}`;
  return (
    `${roles[run.kind]}${learnt}${began}. It ${said} at ${count(dataset.nodeCount)} sensors: from the ` +
    `last ${span(protocol.inputSteps * dataset.stepSeconds)} to the next ${span(protocol.targetSteps * dataset.stepSeconds)}, ` +
    `in steps of ${span(dataset.stepSeconds)}.`
  );
}

function data({ dataset, protocol, graph }: CardFacts): string {
  const end = new Date(dataset.startAt.getTime() + (dataset.steps - 1) * dataset.stepSeconds * 1000);
  const { firstStep, windows } = testPart(protocol, dataset.steps);
  const testStart = new Date(dataset.startAt.getTime() + firstStep * dataset.stepSeconds * 1000);
  const { trainShare, validationShare } = protocol;
  const rest = 1 - trainShare - validationShare;
  return [
    `- ${plain(dataset.title)}, ${moment(dataset.startAt)} to ${moment(end)}, hours read in ${dataset.zone}`,
    `- ${percent(dataset.missingShare, 1)} of the readings missing${dataset.zeroIsMissing ? '; zeros taken as missing' : ''}`,
    `- Cut in time: ${percent(trainShare)} to learn from, ${percent(validationShare)} to choose by, ${percent(rest)} to test (${count(windows)} windows from ${moment(testStart)}), forecast once`,
    `- Graph: ${plain(graph.name)} (${graph.recipe.toLowerCase().replaceAll('_', ' ')})`,
    ...(dataset.licence === null ? [] : [`- Licence of the data: ${plain(dataset.licence)}`]),
    ...(dataset.source === null ? [] : [`- Source: ${plain(dataset.source)}`]),
  ].join('\n');
}

function errors({ dataset, protocol, scores, intervals }: CardFacts): string {
  const unit = unitText(dataset.unit);
  const split = new Map(intervals.filter(({ kind }) => kind === 'SPLIT').map((one) => [one.horizon, one]));
  const level = intervals[0]?.level ?? null;
  const shown = scores.filter(({ horizon }) => horizon === 0 || protocol.reportedHorizons.includes(horizon));
  return table(
    ['ahead', `MAE, ${unit}`, `RMSE, ${unit}`, 'MAPE, %', `${percent(level)} interval ±`, 'held'],
    shown.map(({ horizon, mae, rmse, mape }) => [
      horizon === 0 ? 'mean of all' : span(horizon * dataset.stepSeconds),
      figure(mae),
      figure(rmse),
      figure(mape, 2),
      figure(split.get(horizon)?.halfWidth, 2),
      percent(split.get(horizon)?.coverage ?? null),
    ]),
  );
}

const verdicts = {
  BETTER: 'better beyond chance',
  WORSE: 'worse beyond chance',
  TIE: 'a tie: the difference may be chance',
  UNJUDGED: 'not judged: nothing to compare with, or too few seeds',
} as const;

function control(facts: CardFacts): string {
  const { run, entry } = facts;
  const { unit, digits } = measureOf(facts);
  if (isCompressed(run)) return 'It has none: nothing was trained after it was made smaller.';
  if (!isDistilled(run) && !isShuffledControl(run) && !isTeacherlessControl(run) && !isTransferred(run))
    return 'It is a control itself: the same network is distilled beside it.';
  if (entry === null) return 'Not ranked yet.';
  const { againstControlMean: mean, againstControlLow: low, againstControlHigh: high } = entry;
  if (mean === null) return `Over ${entry.seeds} seed(s): ${verdicts[entry.controlVerdict]}.`;
  const interval =
    low === null || high === null ? '' : ` (95 % from ${signed(low, digits)} to ${signed(high, digits)})`;
  return (
    `Over ${entry.seeds} paired seeds its error is ${signed(mean, digits)} ${unit}${interval} against the same ` +
    `network trained from labels alone${isTransferred(run) ? ' and from random weights' : ''}: ${verdicts[entry.controlVerdict]}.`
  );
}

function cost({ run }: CardFacts): string {
  const processor = run.environment?.['processor'];
  const place = typeof processor === 'string' ? ` on ${plain(processor)}` : '';
  const p99 = run.latencyP99Ms === null ? '' : `, 99 of 100 below ${figure(run.latencyP99Ms, 2)} ms`;
  return [
    `- ${count(run.parameters)} parameters, ${count(run.weightsBytes)} bytes`,
    `- One forecast of all sensors: median ${figure(run.latencyP50Ms, 2)} ms${p99} (engine ${run.engine ?? 'unknown'}, ${run.threads ?? 1} thread(s)${place})`,
    `- Trained in ${figure(run.trainSeconds, 1)} s`,
  ].join('\n');
}

function rebuild({ run, dataset, protocol }: CardFacts): string {
  return [
    `- config ${run.configHash}`,
    `- data ${dataset.contentHash}`,
    `- protocol ${protocol.hash}`,
    '',
    '```json',
    JSON.stringify(run.config, null, 2),
    '```',
  ].join('\n');
}
