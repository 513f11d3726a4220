/** What intervals around forecasts held of the test part, as a part of the page of documentation. */
import { entryName, shown, table, type Column } from './markdown-table.ts';
import type { EntryResult, RunResult } from './results.ts';

type Interval = RunResult['predictionIntervals'][number];
type Entry = Pick<EntryResult, 'configurationKey' | 'experiment' | 'kind' | 'modelLabel' | 'methodLabel'>;
type Run = Pick<RunResult, 'configurationKey' | 'experiment' | 'predictionIntervals'>;

interface IntervalRow {
  readonly entry: Entry;
  readonly kind: Interval['kind'];
  /** Of all seeds. */
  readonly intervals: readonly Interval[];
}

const KINDS: Readonly<Record<Interval['kind'], string>> = {
  SPLIT: 'split conformal',
  ADAPTIVE: 'adaptive conformal',
  QUANTILE: 'between quantiles',
  CONFORMAL_QUANTILE: 'quantiles, conformal',
};

/**
 * Coverage, half width and score of the intervals of each entry, means over the seeds, at the highest level that all kinds
 * have. Nothing where no network forecasts quantiles: such an experiment did not ask for intervals.
 */
export function intervalSection(
  entries: readonly Entry[],
  runs: readonly Run[],
  horizons: readonly number[],
  unit: string,
): string[] {
  const all = runs.flatMap((run) => run.predictionIntervals);
  if (!all.some(({ kind }) => kind === 'QUANTILE')) return [];
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  const levels = [...new Set(all.map(({ level }) => level))].filter((level) =>
    kinds.every((kind) => all.some((interval) => interval.kind === kind && interval.level === level)),
  );
  if (levels.length === 0) return [];
  const level = Math.max(...levels);
  const rows = entries.flatMap((entry) => {
    const own = runs.filter((run) => isOf(run, entry)).flatMap((run) => run.predictionIntervals);
    return kinds.flatMap((kind): IntervalRow[] => {
      const intervals = own.filter((interval) => interval.kind === kind && interval.level === level);
      return intervals.length === 0 ? [] : [{ entry, kind, intervals }];
    });
  });
  const columns: readonly Column<IntervalRow>[] = [
    ...entryName.map(([title, align, cell]): Column<IntervalRow> => [title, align, ({ entry }) => cell(entry)]),
    ['interval', 'left', ({ kind }) => KINDS[kind]],
    ...horizons.map((horizon): Column<IntervalRow> => [
      `inside ${horizon}`,
      'right',
      (row) => shown(mean(row, horizon, 'coverage')),
    ]),
    ...horizons.map((horizon): Column<IntervalRow> => [
      `± ${horizon}, ${unit}`,
      'right',
      (row) => shown(mean(row, horizon, 'halfWidth')),
    ]),
    ...horizons.map((horizon): Column<IntervalRow> => [
      `score ${horizon}`,
      'right',
      (row) => shown(mean(row, horizon, 'intervalScore')),
    ]),
  ];
  return [
    '## Intervals',
    '',
    `Intervals that ought to hold ${100 * level} % of the readings: the share of the test part inside, the mean half width and ` +
      'the interval score (lower is better), each at a horizon, means over the seeds. Split conformal intervals take one width ' +
      'from the validation errors, adaptive ones follow the misses; “quantiles, conformal” are the quantiles moved by what the ' +
      'validation part asked for.',
    '',
    ...table(columns, rows),
    '',
  ];
}

function isOf(run: Run, { configurationKey, experiment }: Entry): boolean {
  return run.configurationKey === configurationKey && run.experiment.name === experiment.name;
}

/** Over the seeds that have it. */
function mean({ intervals }: IntervalRow, horizon: number, field: 'coverage' | 'halfWidth' | 'intervalScore') {
  const values = intervals
    .filter((interval) => interval.horizon === horizon)
    .flatMap((interval) => interval[field] ?? []);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
