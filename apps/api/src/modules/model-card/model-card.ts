/** A model card (Mitchell et al. 2019, "Model Cards for Model Reporting"), written from what was measured. */
import { unitText } from '@stillgraph/db';
import { testPart } from '../protocol/windows.ts';
import { besideItsControl } from './beside-its-control.ts';
import { checked } from './checked.ts';
import type { CardFacts } from './facts.ts';
import { licenceLine } from './licence-line.ts';
import { limits } from './limits.ts';
import { eventOf } from './measure.ts';
import { purpose } from './purpose.ts';
import { toldApart } from './told-apart.ts';
import { besideItsTeacher, underStress } from './under-stress.ts';
import { whereItErrs } from './where-it-errs.ts';
import { count, figure, moment, percent, plain, span, table } from './text.ts';

const heldAgainst = { TEACHER: 'its teacher', SOURCE: 'the network that it was before it was made smaller' } as const;

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
    ...(run.kind === 'STUDENT' ? ['## Beside its control', besideItsControl(facts)] : []),
    ...((facts.diagnostics?.fidelity.length ?? 0) > 0
      ? [`## Beside ${heldAgainst[facts.heldAgainst]}`, besideItsTeacher(facts)]
      : []),
    '## Checked for leaks',
    checked(facts),
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

function data(facts: CardFacts): string {
  const { dataset, licences, protocol, graph } = facts;
  const end = new Date(dataset.startAt.getTime() + (dataset.steps - 1) * dataset.stepSeconds * 1000);
  const { firstStep, windows } = testPart(protocol, dataset.steps);
  const testStart = new Date(dataset.startAt.getTime() + firstStep * dataset.stepSeconds * 1000);
  const { trainShare, validationShare } = protocol;
  const rest = 1 - trainShare - validationShare;
  return [
    `- ${plain(dataset.title)}, ${moment(dataset.startAt)} to ${moment(end)}, hours read in ${dataset.zone}`,
    `- ${percent(dataset.missingShare, 1)} of the readings missing${dataset.zeroIsMissing ? '; zeros taken as missing' : ''}`,
    `- Cut in time: ${percent(trainShare)} to learn from, ${percent(validationShare)} to choose by, ${percent(rest)} to test (${count(windows)} windows from ${moment(testStart)}), ${forecastTimes(facts)}`,
    ...labels(facts),
    `- Graph: ${plain(graph.name)} (${graph.recipe.toLowerCase().replaceAll('_', ' ')})`,
    ...licences.map(licenceLine),
    ...(dataset.source === null ? [] : [`- Source: ${plain(dataset.source)}`]),
  ].join('\n');
}

/** How often the test part was forecast, as the run itself recorded it. */
function forecastTimes({ testForecasts }: CardFacts): string {
  if (testForecasts === null) return 'of which no record says how often they were forecast';
  return testForecasts === 1 ? 'forecast once' : `forecast with ${testForecasts} sets of weights`;
}

/** Which labels of the part to learn from were seen, where not all were. */
function labels({ labelShare }: CardFacts): string[] {
  if (labelShare === null || labelShare === 1) return [];
  return [
    `- Of the part to learn from it saw the labels of ${Number((100 * labelShare).toFixed(1))} % of the windows, in blocks of one hour that its seed drew`,
  ];
}

const intervalKinds = [
  { kind: 'SPLIT', title: 'interval ±' },
  { kind: 'ADAPTIVE', title: 'adaptive ±' },
  { kind: 'QUANTILE', title: 'between quantiles ±' },
] as const;

function errors({ dataset, protocol, scores, intervals }: CardFacts): string {
  const unit = unitText(dataset.unit);
  const level = intervals.find(({ kind }) => kind === 'SPLIT')?.level ?? null;
  const ofLevel = intervals.filter((interval) => interval.level === level);
  // Quantiles that enclose as much, where the network forecasts them.
  const kinds = intervalKinds.filter(({ kind }) => ofLevel.some((interval) => interval.kind === kind));
  const shown = scores.filter(({ horizon }) => horizon === 0 || protocol.reportedHorizons.includes(horizon));
  return table(
    [
      ...['ahead', `MAE, ${unit}`, `RMSE, ${unit}`, 'MAPE, %'],
      ...kinds.flatMap(({ kind, title }) => [kind === 'SPLIT' ? `${percent(level)} ${title}` : title, 'held']),
    ],
    shown.map(({ horizon, mae, rmse, mape }) => [
      horizon === 0 ? 'mean of all' : span(horizon * dataset.stepSeconds),
      figure(mae),
      figure(rmse),
      figure(mape, 2),
      ...kinds.flatMap(({ kind }) => {
        const held = ofLevel.find((interval) => interval.kind === kind && interval.horizon === horizon);
        return [figure(held?.halfWidth, 2), percent(held?.coverage ?? null)];
      }),
    ]),
  );
}

function cost({ run }: CardFacts): string {
  const processor = run.environment?.['processor'];
  const place = typeof processor === 'string' ? ` on ${plain(processor)}` : '';
  const p99 = run.latencyP99Ms === null ? '' : `, 99 of 100 below ${figure(run.latencyP99Ms, 2)} ms`;
  return [
    `- ${count(run.parameters)} parameters`,
    toShip(run),
    `- One forecast of all sensors: median ${figure(run.latencyP50Ms, 2)} ms${p99} (engine ${run.engine ?? 'unknown'}, ${run.threads ?? 1} thread(s)${place})`,
    `- Trained in ${figure(run.trainSeconds, 1)} s`,
  ].join('\n');
}

/** What a device has to hold of it. */
function toShip({ weightsBytes, inputBytes }: CardFacts['run']): string {
  if (inputBytes === null) {
    return `- Weights of ${count(weightsBytes)} bytes; measured before the tables of inputs that are shipped beside them were counted`;
  }
  return `- To ship: weights ${count(weightsBytes)} bytes and tables of inputs ${count(inputBytes)} bytes`;
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
