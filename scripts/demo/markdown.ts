/** The demo's results as a page of documentation, with the command that makes it again. */
import { relative } from 'node:path';
import { repository } from '../platform/settings.ts';
import type { DemoArguments } from './arguments.ts';
import { sourceWords } from '../platform/source-options.ts';
import { alarmSection } from './alarm-section.ts';
import { comparisons, type Comparison } from './distillation-map.ts';
import { intervalSection } from './interval-section.ts';
import { entryName, scoreAt, shown, table, type Column } from './markdown-table.ts';
import type { Results } from './report.ts';
import type { EntryResult } from './results.ts';

type Interval = EntryResult['mae'];

/**
 * A table of all entries of the leaderboard, what it found in words, the circumstances, and each distilled student against
 * its control.
 *
 * @param args the command line that gave the results; paths of the repository are told from its root
 */
export function markdownReport(results: Results, args: DemoArguments): string {
  const { dataset, graph, board, runs, wallSeconds } = results;
  const { protocol, leaderboard } = board;
  const entries = leaderboard.entries.nodes;
  const experiments = new Set(entries.map((entry) => entry.experiment.name));
  const ofEvent = typeof protocol.eventLabel === 'string';
  const digits = ofEvent ? 4 : 3;
  const seeds = seedRange(entries);
  const columns: readonly Column[] = [
    ['rank', 'left', ({ rankLow, rankHigh }) => (rankLow === rankHigh ? `${rankLow}` : `${rankLow}–${rankHigh}`)],
    ...(experiments.size > 1 ? [['experiment', 'left', experimentOf(experiments)] as const] : []),
    ...entryName,
    ...(ofEvent ? eventColumns(protocol.reportedHorizons) : errorColumns(protocol.reportedHorizons, entries)),
    ['validation', 'right', ({ validationMae }) => validationMae?.toFixed(digits) ?? '–'],
    ['against its control, 95 %', 'right', (entry) => againstControl(entry, digits)],
    ...(seeds.isEven ? [] : [['seeds', 'right', (entry: EntryResult) => `${entry.seeds}`] as const]),
    ['parameters', 'right', ({ parameters }) => parameters.toLocaleString('en-US')],
    ['bytes', 'right', ({ weightsBytes }) => weightsBytes.toLocaleString('en-US')],
    ['input bytes', 'right', ({ inputBytes }) => inputBytes?.toLocaleString('en-US') ?? '–'],
    ['p50, ms', 'right', ({ latencyP50Ms }) => latencyP50Ms?.toFixed(2) ?? '–'],
  ];
  const errors = ofEvent
    ? `average precision (AUPRC) of an event, all ${protocol.targetSteps} target steps pooled, and cross-entropy in nats, by which they rank`
    : `errors in ${dataset.unit}`;
  const trained = runs.find((run) => run.kind === 'TEACHER') ?? runs[0];
  return [
    `# ${leaderboard.name}`,
    '',
    '```',
    commandOf(args),
    '```',
    '',
    `${dataset.nodeCount} sensors, ${dataset.steps} steps, ${(100 * dataset.missingShare).toFixed(2)} % missing; graph: ` +
      `${graph.name}, ${graph.edgeCount} edges. ${protocol.testWindows} test windows; ${errors}, the mean ` +
      `over all ${protocol.targetSteps} target steps unless a horizon is named. ${seeds.words}. The best teacher is the ` +
      'one that validation chose. ' +
      `Engine ${trained?.engine ?? '–'}, ` +
      `${trained?.threads ?? '–'} threads, ${Math.round(wallSeconds / 60)} min in all. Protocol \`${protocol.hash.slice(0, 12)}\`.`,
    '',
    ...table(columns, entries),
    '',
    ...leaderboard.findings.map((finding) => `- ${finding}`),
    '',
    ...(ofEvent ? alarmSection(entries, experimentOf(experiments)) : []),
    ...intervalSection(entries, runs, protocol.reportedHorizons, dataset.unit),
    ...mapSection(comparisons(entries, runs), digits, experimentOf(experiments)),
  ].join('\n');
}

/**
 * How many seeds the networks have: one number where all have as many, else the range, which a column then tells apart. A
 * baseline in closed form comes out the same under any seed and is fitted once.
 */
function seedRange(entries: readonly EntryResult[]): { readonly words: string; readonly isEven: boolean } {
  const networks = entries.filter(({ kind }) => kind !== 'BASELINE');
  const counts = (networks.length > 0 ? networks : entries).map((entry) => entry.seeds);
  const [fewest, most] = [Math.min(...counts), Math.max(...counts)];
  return {
    words: fewest === most ? `${most} ${most === 1 ? 'seed' : 'seeds'}` : `${fewest} to ${most} seeds`,
    isEven: fewest === most,
  };
}

function mapSection(
  rows: readonly Comparison[],
  digits: number,
  told: (entry: Pick<EntryResult, 'experiment'>) => string,
): string[] {
  if (rows.length === 0) return [];
  const percent = (value: number) => `${value > 0 ? '+' : ''}${value.toFixed(1)}`;
  const columns: readonly Column<Comparison>[] = [
    ['experiment', 'left', ({ experiment }) => told({ experiment: { name: experiment } })],
    ['student', 'left', ({ model }) => model],
    ['method', 'left', ({ method }) => method],
    ['control', 'right', ({ control }) => control.toFixed(digits)],
    ['student’s', 'right', ({ student }) => student.toFixed(digits)],
    ['seeds won', 'right', ({ won, seeds }) => `${won} of ${seeds}`],
    [
      'difference, %, 95 % by seeds',
      'right',
      ({ bySeeds: { mean, reach } }) => (reach === null ? percent(mean) : `${percent(mean)} ± ${reach.toFixed(1)}`),
    ],
    [
      '95 % by seeds and blocks',
      'right',
      ({ bySeedsAndBlocks: both }) => (both === null ? '–' : `${percent(both.low)} to ${percent(both.high)}`),
    ],
    ['verdict', 'left', ({ verdict }) => verdict.toLowerCase()],
  ];
  const shown = rows.some(({ experiment }) => experiment !== rows[0]?.experiment) ? columns : columns.slice(1);
  return [
    '## Against the control',
    '',
    'A student and its control share network, seeds, first weights, labels and budget; a negative difference is a gain. ' +
      'Seeds alone tell whether other first weights would show it too, seeds and blocks whether other hours of this test part ' +
      'would, of another week they say nothing. Blocks are whole days, twice the target at least, where the test part has ' +
      'eight of them, else two hours or twice the target; the verdict holds over all pairs of the board together.',
    '',
    ...table(shown, rows),
    '',
  ];
}

function errorColumns(horizons: readonly number[], entries: readonly EntryResult[]): Column[] {
  return [
    ...horizons.map((horizon): Column => [`MAE ${horizon}`, 'right', (entry) => shown(scoreAt(entry, horizon)?.mae)]),
    ...cumulative(entries).map((horizon): Column => [
      `RMSE 1 to ${horizon}`,
      'right',
      (entry) => shown(upTo(entry, horizon)?.rmse),
    ]),
    ['MAE, 95 %', 'right', ({ mae }) => interval(mae, 3)],
    ['RMSE', 'right', (entry) => shown(scoreAt(entry, 0)?.rmse)],
  ];
}

function eventColumns(horizons: readonly number[]): Column[] {
  return [
    ...[...horizons, 0].map((horizon): Column => [
      horizon === 0 ? 'AUPRC' : `AUPRC ${horizon}`,
      'right',
      (entry) => shown(scoreAt(entry, horizon)?.event?.averagePrecision),
    ]),
    ['cross-entropy, 95 %', 'right', ({ mae }) => interval(mae, 4)],
  ];
}

/** What the names of the experiments of a call do not share. */
function experimentOf(names: ReadonlySet<string>): (entry: Pick<EntryResult, 'experiment'>) => string {
  const [first = '', ...others] = names;
  let shared = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, shared))) shared -= 1;
  return ({ experiment }) => experiment.name.slice(shared);
}

function upTo({ horizons }: EntryResult, horizon: number) {
  return horizons.find((score) => score.horizon === horizon && score.cumulative);
}

/** Horizons up to which the protocol asks for the error over all steps; none under most. */
function cumulative([first]: readonly EntryResult[]): number[] {
  return (first?.horizons ?? []).filter((score) => score.cumulative).map(({ horizon }) => horizon);
}

function interval({ mean, low, high }: Interval, digits: number): string {
  if (low === null || high === null) return mean.toFixed(digits);
  return `${mean.toFixed(digits)} (${low.toFixed(digits)} to ${high.toFixed(digits)})`;
}

function againstControl(
  { againstControl: difference, controlVerdict, isControl, mae }: EntryResult,
  digits: number,
): string {
  if (isControl) return 'control';
  if (difference === null) return '';
  const percent = (100 * difference.mean) / (mae.mean - difference.mean);
  const sign = percent > 0 ? '+' : '';
  return `${interval(difference, digits)}, ${sign}${percent.toFixed(1)} %, ${controlVerdict.toLowerCase()}`;
}

function commandOf({ data, taken, preset, experiments, seeds }: DemoArguments): string {
  const told = (path: string) => relative(repository, path) || '.';
  return [
    'npm run demo --',
    ...(data === undefined ? [] : [`--data ${told(data)}`]),
    ...sourceWords(taken),
    ...(preset === undefined ? [] : [`--preset ${preset}`]),
    ...experiments.map((path) => `--experiment ${told(path)}`),
    ...(seeds === undefined ? [] : [`--seeds ${seeds}`]),
  ].join(' ');
}
