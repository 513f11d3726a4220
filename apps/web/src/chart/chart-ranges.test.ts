import { describe, expect, it } from 'vitest';
import { alignCurves, xRangeOf, yRangeOf } from './chart-ranges.ts';
import type { LineChartSpec } from './line-chart-spec.ts';

const spec: LineChartSpec = {
  x: [0, 10],
  lines: [{ key: 'a', token: '--ink', values: [0.5, null] }],
  xTicks: () => [],
  yScale: 'linear',
  formatY: String,
};

describe('ranges of a chart', () => {
  it('includes reference values', () => {
    const [low, high] = yRangeOf({ ...spec, yIncludes: [3] });
    expect(low).toBeLessThan(0.5);
    expect(high).toBeGreaterThan(3);
  });
  it('leaves what a log axis cannot show out', () => {
    expect(yRangeOf({ ...spec, yScale: 'log', lines: [{ key: 'a', token: '--ink', values: [0, 0.03] }] })).toEqual([
      0.02, 0.05,
    ]);
  });
  it('is never empty', () => {
    expect(yRangeOf({ ...spec, lines: [] })).toEqual([0, 1]);
    expect(xRangeOf({ ...spec, x: [] })).toEqual([0, 1]);
    expect(xRangeOf({ ...spec, x: [4] })).toEqual([4, 5]);
  });
});

it('puts curves on one axis', () => {
  const aligned = alignCurves([
    { x: [1, 3], y: [10, 30] },
    { x: [2, 3], y: [0, 31] },
  ]);
  expect(aligned.x).toEqual([1, 2, 3]);
  expect(aligned.values).toEqual([
    [10, null, 30],
    [null, 0, 31],
  ]);
});
