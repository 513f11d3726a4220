/** Series as lines of a chart. */
import type { LineChartSpec, LineSpec } from '../../chart/line-chart-spec.ts';
import type { LoadedSeries } from './load-series.ts';

/** More sensors than this are drawn as their mean between the lowest and the highest of them. */
export const MOST_LINES = 6;
/** Student and teacher have the first two hues. */
const HUES = ['--cat-3', '--cat-4', '--cat-5', '--cat-6', '--cat-7', '--cat-8'] as const;
/** From the third on a dash tells what a hue alone may not. */
const DASHES: readonly (readonly number[] | undefined)[] = [undefined, undefined, [6, 3], [2, 2], [8, 3, 2, 3], [1, 3]];

export interface SeriesPoints {
  /** Epoch milliseconds. */
  readonly x: readonly number[];
  readonly lines: readonly LineSpec[];
  readonly bands: NonNullable<LineChartSpec['bands']>;
}

interface Clock {
  /** Of step 0, epoch milliseconds. */
  readonly startMs: number;
  readonly stepMs: number;
}

const known = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** One line a sensor. Of a stretch the lowest and then the highest is drawn, so that no peak is lost. */
export function linesOf(series: LoadedSeries, names: readonly string[], { startMs, stepMs }: Clock): SeriesPoints {
  const { request, rows, columns, lowest, highest } = series;
  const isWhole = request.stretch === 1;
  const x: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    const at = startMs + (request.from + row * request.stretch) * stepMs;
    x.push(at);
    if (!isWhole) x.push(at + (request.stretch * stepMs) / 2);
  }
  const lines = Array.from({ length: columns }, (_, column): LineSpec => {
    const values: (number | null)[] = [];
    for (let row = 0; row < rows; row += 1) {
      values.push(known(lowest(row, column)));
      if (!isWhole) values.push(known(highest(row, column)));
    }
    if (columns === 1) return { key: 'observed', token: '--ink', values, width: 1.2 };
    const dash = DASHES[column];
    return {
      ...{ key: `observed-${column}`, token: HUES[column] ?? '--ink', values, width: 1.4 },
      ...(dash === undefined ? {} : { dash }),
      endLabel: { name: names[column] ?? '', value: '' },
    };
  });
  return { x, lines, bands: [] };
}

/** Many sensors as one: the mean of their readings, in a band from the lowest to the highest of them. */
export function bandOf(series: LoadedSeries, { startMs, stepMs }: Clock): SeriesPoints {
  const { request, rows, lowest, mean, highest } = series;
  const every = <Value>(of: (row: number) => Value) => Array.from({ length: rows }, (_, row) => of(row));
  return {
    x: every((row) => startMs + (request.from + (row + 0.5) * request.stretch - 0.5) * stepMs),
    lines: [
      { key: 'highest', token: '--line-strong', values: every((row) => known(highest(row, 0))), width: 0.5 },
      { key: 'lowest', token: '--line-strong', values: every((row) => known(lowest(row, 0))), width: 0.5 },
      { key: 'mean', token: '--ink', values: every((row) => known(mean(row, 0))), width: 1.4 },
    ],
    bands: [{ upper: 'highest', lower: 'lowest', token: '--ink-3' }],
  };
}
