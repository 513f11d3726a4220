import { describe, expect, it } from 'vitest';
import type { LoadedSeries } from './load-series.ts';
import { bandOf, linesOf } from './series-lines.ts';

const clock = { startMs: 1000, stepMs: 10 };
/** Stretch by stretch and sensor by sensor; lowest, mean and highest are 1 apart. */
const series = (means: readonly (readonly number[])[], stretch: number): LoadedSeries => {
  const of = (away: number) => (row: number, column: number) => (means[row]?.[column] ?? NaN) + away;
  return {
    request: { path: '/x', channel: 0, nodes: null, from: 4, to: 4 + means.length * stretch, stretch, together: false },
    ...{ rows: means.length, columns: means[0]?.length ?? 0 },
    ...{ lowest: of(-1), mean: of(0), highest: of(1) },
  };
};

describe('lines of sensors', () => {
  it('go from the lowest to the highest of each stretch, with gaps as gaps', () => {
    const { x, lines } = linesOf(series([[5], [NaN], [7]], 2), ['a'], clock);
    expect(x).toEqual([1040, 1050, 1060, 1070, 1080, 1090]);
    expect(lines.map(({ values }) => values)).toEqual([[4, 6, null, null, 6, 8]]);
  });

  it('have a point a reading where every reading is there', () => {
    expect(linesOf(series([[5], [6]], 1), ['a'], clock).x).toEqual([1040, 1050]);
  });

  it('are told apart by hue and dash, and named at their ends', () => {
    const { lines } = linesOf(series([[1, 2, 3]], 1), ['a', 'b', 'c'], clock);
    expect(new Set(lines.map(({ token, dash }) => `${token} ${dash?.join() ?? ''}`)).size).toBe(3);
    expect(lines.map(({ endLabel }) => endLabel?.name)).toEqual(['a', 'b', 'c']);
  });
});

it('draws many sensors as a mean in a band, each stretch at its middle', () => {
  const { x, lines, bands } = bandOf(series([[5], [NaN]], 3), clock);
  expect(x).toEqual([1050, 1080]);
  expect(Object.fromEntries(lines.map(({ key, values }) => [key, values]))).toEqual({
    ...{ highest: [6, null], lowest: [4, null], mean: [5, null] },
  });
  expect(bands).toHaveLength(1);
});
