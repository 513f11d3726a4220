/** The y range of a chart from what it must show. */
import type { LineChartSpec } from './line-chart-spec.ts';
import { extent, logRange, paddedRange } from './value-ticks.ts';

/** Never empty: a chart without values gets the range 0 to 1 (0.1 to 1 on a log axis). */
export function yRangeOf(spec: LineChartSpec): [number, number] {
  if (spec.yRange) return [spec.yRange[0], spec.yRange[1]];
  const isLog = spec.yScale === 'log';
  const arrays = [...spec.lines.map((line) => line.values), spec.yIncludes ?? []];
  const found = extent(
    isLog ? arrays.map((values) => values.map((value) => (value !== null && value > 0 ? value : null))) : arrays,
  );
  if (!found) return isLog ? [0.1, 1] : [0, 1];
  return isLog ? logRange(found[0], found[1]) : paddedRange(found[0], found[1]);
}

/** The x range: what is asked for, else the data's; never empty. */
export function xRangeOf(spec: LineChartSpec): [number, number] {
  const [low, high] = spec.xRange ?? extent([spec.x]) ?? [0, 1];
  return high > low ? [low, high] : [low, low + 1];
}

/** Puts curves that were sampled at different x on one axis; null where a curve has no sample. */
export function alignCurves(curves: readonly { x: readonly number[]; y: readonly number[] }[]): {
  x: number[];
  values: (number | null)[][];
} {
  const x = [...new Set(curves.flatMap((curve) => curve.x))].sort((a, b) => a - b);
  const values = curves.map((curve) => {
    const known = new Map(curve.x.map((at, index) => [at, curve.y[index] ?? null]));
    return x.map((at) => known.get(at) ?? null);
  });
  return { x, values };
}
