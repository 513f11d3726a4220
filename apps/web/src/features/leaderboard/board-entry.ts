/** One row of a leaderboard, as the page's parts take it. */
import { formatNumber } from '../../format/index.ts';
import type { EventScoreFieldsFragment } from '../../graphql/generated/graphql';
import type { Translator } from '../../i18n/translator.ts';
import { roleOf } from '../../ui/role.ts';

export type RunKind = 'BASELINE' | 'TEACHER' | 'STUDENT';
export type Verdict = 'BETTER' | 'WORSE' | 'TIE' | 'UNJUDGED';

export interface Interval {
  readonly mean: number;
  readonly low?: number | null;
  readonly high?: number | null;
}

export interface CellDifference extends Interval {
  readonly dimension: 'HOUR' | 'REGIME' | 'IN_DEGREE' | 'OUT_DEGREE';
  readonly key: string;
  /** Observed targets of the cell in one run. */
  readonly count: number;
  /** Days, or shorter blocks of a short test part, that hold one. */
  readonly blocks: number;
}

export interface BoardEntry {
  readonly id: string;
  readonly rankLow: number;
  readonly rankHigh: number;
  readonly tieGroup: number;
  readonly kind: RunKind;
  readonly isControl: boolean;
  readonly method: string;
  readonly modelLabel: string;
  readonly methodLabel?: string | null;
  readonly seeds: number;
  readonly mae: Interval;
  /** What students are chosen by; the test part judges them. Null on boards of before it was kept. */
  readonly validationMae: number | null;
  readonly horizons: readonly {
    readonly horizon: number;
    /** Whether it is the error over all steps 1 to horizon together. */
    readonly cumulative: boolean;
    readonly mae: number;
    readonly rmse: number;
    readonly mape: number | null;
  }[];
  /** How well an event is told from none, means over the seeds; null where readings are forecast. */
  readonly event: EventScoreFieldsFragment | null;
  readonly parameters: number;
  readonly weightsBytes: number;
  /** Tables that it reads at every forecast beside its weights; null where it was measured before they were counted. */
  readonly inputBytes: number | null;
  readonly latencyP50Ms?: number | null;
  /** Processor, engine and threads of the latency; null where its seeds differ in it or it was not kept. */
  readonly timedOn: string | null;
  /** Paired difference of test MAE to the control, in the unit of the dataset. */
  readonly againstControl?: Interval | null;
  readonly controlVerdict: Verdict;
  /** The same difference by hour, state and degree; null without a control and on boards of before it was kept. */
  readonly againstControlBy?: readonly CellDifference[] | null;
  /** Paired difference of test MAE to the best teacher, in percent of that teacher's. */
  readonly againstTeacher?: Interval | null;
  readonly controlEntry?: { id: string; bestRun: { id: string } } | null;
  readonly bestRun: { id: string };
  readonly experiment: { id: string; name: string };
  /** Share of the train windows whose labels it learns from, above 0 to 1; null of ensembles. */
  readonly labelShare: number | null;
  /** What tells it from entries of other experiments with the same label; see `withDistinctions`. */
  readonly distinction?: string;
}

/** What of an entry a plot of accuracy against cost takes: those that strangers see have no more. */
export type PlottedEntry = Pick<
  BoardEntry,
  'id' | 'kind' | 'isControl' | 'method' | 'methodLabel' | 'modelLabel' | 'mae' | 'latencyP50Ms'
> &
  Pick<BoardEntry, 'parameters' | 'weightsBytes' | 'inputBytes'>;

/** What the answer to a budget takes beside that. */
export type WeighedEntry = PlottedEntry & Pick<BoardEntry, 'validationMae' | 'againstTeacher'>;

export interface BoardContext {
  readonly unit: string;
  readonly quantity: string;
  readonly stepSeconds: number;
  readonly targetSteps: number;
  readonly reportedHorizons: readonly number[];
  readonly cumulativeHorizons: readonly number[];
}

type Labelled = Pick<BoardEntry, 'kind' | 'isControl' | 'methodLabel' | 'modelLabel'>;

/** What follows the model in quiet ink: the method, or what kind of control it is. */
export function suffixOf(entry: Omit<Labelled, 'modelLabel'>): string {
  return entry.methodLabel ?? (entry.isControl ? 'control' : '');
}

export function labelOf(entry: Labelled): string {
  const suffix = suffixOf(entry);
  return suffix === '' ? entry.modelLabel : `${entry.modelLabel}, ${suffix}`;
}

/** Whether a student was taught without a teacher's knowledge, such as by a shuffled one: no network that anyone would ship. */
export function isTaughtControl(entry: Pick<BoardEntry, 'kind' | 'method' | 'isControl'>): boolean {
  return roleOf(entry) === 'CONTROL' && !entry.isControl;
}

/** The teacher that validation chose: the one entry of a board with teachers that is not weighed against another. */
export function isBestTeacher(entry: Pick<BoardEntry, 'kind' | 'againstTeacher'>): boolean {
  return entry.kind === 'TEACHER' && !entry.againstTeacher;
}

/**
 * Experiments may train the same model differently: entries that would read alike say which experiment they are from.
 */
export function withDistinctions(entries: readonly BoardEntry[]): BoardEntry[] {
  const count = new Map<string, number>();
  for (const entry of entries) count.set(labelOf(entry), (count.get(labelOf(entry)) ?? 0) + 1);
  return entries.map((entry) =>
    (count.get(labelOf(entry)) ?? 0) > 1 ? { ...entry, distinction: entry.experiment.name } : entry,
  );
}

/** `15 min`, `6 h`: how far ahead a horizon lies. */
export function horizonLabel(t: Translator<'format'>, horizon: number, stepSeconds: number): string {
  const minutes = (horizon * stepSeconds) / 60;
  if (minutes < 90) return t('minutes', { minutes: String(Number(minutes.toFixed(1))) });
  const hours = minutes / 60;
  return hours < 48
    ? t('hours', { hours: String(Number(hours.toFixed(1))) })
    : t('stepDays', { days: String(Number((hours / 24).toFixed(1))) });
}

/** What stands over a column of errors: `15 min`, `to 15 min` over all steps up to it, `mean` over all. */
export function columnLabel(
  t: Translator<'leaderboard'>,
  format: Translator<'format'>,
  { horizon, cumulative }: { readonly horizon: number; readonly cumulative: boolean },
  stepSeconds: number,
): string {
  if (horizon === 0) return t('horizonMean');
  const label = horizonLabel(format, horizon, stepSeconds);
  return cumulative ? t('upTo', { horizon: label }) : label;
}

/** What a device has to hold: weights and tables of inputs; null where the tables were not counted. */
export function shippedBytes({
  weightsBytes,
  inputBytes,
}: Pick<BoardEntry, 'weightsBytes' | 'inputBytes'>): number | null {
  return inputBytes === null ? null : weightsBytes + inputBytes;
}

/** Half the width of an interval: what follows the plus-minus sign; null where there is none. */
function halfWidth(interval: Interval): number | null {
  const { low, high } = interval;
  return typeof low === 'number' && typeof high === 'number' ? (high - low) / 2 : null;
}

/** What follows a mean: `± 0.12`, or that a bare mean has no interval. */
export function spreadText(t: Translator<'leaderboard'>, interval: Interval, digits = 2): string {
  const half = halfWidth(interval);
  return half === null ? t('noInterval') : `± ${formatNumber(half, digits)}`;
}
