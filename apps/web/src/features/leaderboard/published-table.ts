/** The columns and rows of what was published under a protocol, with our own best beside it. */
import type { BoardEntry } from './board-entry.ts';
import { roleOf } from '../../ui/role.ts';
import { labelOf } from './board-entry.ts';

export const METRICS = ['mae', 'rmse', 'mape'] as const;
export type Metric = (typeof METRICS)[number];

interface ErrorAt {
  readonly horizon: number;
  readonly cumulative: boolean;
  readonly mae?: number | null;
  readonly rmse?: number | null;
  readonly mape?: number | null;
}

export interface PublishedResult {
  readonly model: string;
  readonly citation: string;
  readonly url: string;
  readonly seen: boolean;
  readonly errors: readonly ErrorAt[];
}

/** A horizon of the table: at one step, over all steps up to it, or (0) the mean of all. */
export interface Column {
  readonly horizon: number;
  readonly cumulative: boolean;
}

export interface OwnRow {
  readonly role: 'teacher' | 'student' | 'baseline';
  readonly label: string;
  readonly runId: string;
  readonly errors: readonly ErrorAt[];
}

/** Horizons that something was published for, in order of time, the mean of all last. */
export function columnsOf(results: readonly PublishedResult[]): Column[] {
  const found = new Map<string, Column>();
  for (const { horizon, cumulative } of results.flatMap(({ errors }) => errors)) {
    found.set(`${horizon} ${cumulative}`, { horizon, cumulative });
  }
  const order = ({ horizon }: Column) => (horizon === 0 ? Infinity : horizon);
  return [...found.values()].sort((a, b) => Number(a.cumulative) - Number(b.cumulative) || order(a) - order(b));
}

/** The metrics that something was published in; the one with most figures first. */
export function metricsOf(results: readonly PublishedResult[]): Metric[] {
  const errors = results.flatMap((result) => result.errors);
  const count = (metric: Metric) => errors.filter((error) => typeof error[metric] === 'number').length;
  return METRICS.filter((metric) => count(metric) > 0).sort((a, b) => count(b) - count(a));
}

export function cellOf(errors: readonly ErrorAt[], column: Column, metric: Metric): number | null {
  const error = errors.find(
    ({ horizon, cumulative }) => horizon === column.horizon && cumulative === column.cumulative,
  );
  return error?.[metric] ?? null;
}

/** What of an entry is looked at. */
type Candidate = Parameters<typeof labelOf>[0] &
  Pick<BoardEntry, 'method' | 'validationMae' | 'horizons'> & {
    readonly bestRun: Pick<BoardEntry['bestRun'], 'id'>;
  };

/** The best teacher, the distilled student and the baseline of a board that validation chooses. */
export function ownRows<Entry extends Candidate>(
  entries: readonly Entry[],
  isBestTeacher: (entry: Entry) => boolean,
): OwnRow[] {
  const byValidation = (kept: (entry: Entry) => boolean) =>
    entries
      .filter((entry) => kept(entry) && entry.validationMae !== null)
      .sort((a, b) => (a.validationMae ?? Infinity) - (b.validationMae ?? Infinity))[0];
  const chosen = [
    { role: 'teacher' as const, entry: entries.find(isBestTeacher) },
    { role: 'student' as const, entry: byValidation((entry) => roleOf(entry) === 'STUDENT') },
    { role: 'baseline' as const, entry: byValidation((entry) => entry.kind === 'BASELINE') },
  ];
  return chosen.flatMap(({ role, entry }) =>
    entry === undefined ? [] : [{ role, label: labelOf(entry), runId: entry.bestRun.id, errors: entry.horizons }],
  );
}
