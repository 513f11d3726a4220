import { describe, expect, it } from 'vitest';
import { protocolSchema } from '../config/index.ts';
import { createSeries } from '../data/index.ts';
import { ShapeError } from '../errors.ts';
import { RandomStream } from '../random/stream.ts';
import { quantileIntervals } from './quantile-intervals.ts';

const protocol = protocolSchema.parse({ inputSteps: 2, targetSteps: 1, reportedHorizons: [1], split: {} });
const WINDOWS = 2000;

/** Truths of a standard normal; forecasts say median 0 and the ends of their 80 and 50 % intervals. */
function drawn(ends: { readonly outer: number; readonly inner: number }) {
  const random = new RandomStream(3, 'quantile intervals');
  const steps = 2 * WINDOWS + 4;
  const values = Float32Array.from({ length: steps }, () => random.normal());
  const series = createSeries({
    values,
    mask: new Uint8Array(steps).fill(1),
    nodes: 1,
    startAt: 0,
    stepSeconds: 300,
    zone: 'UTC',
  });
  const part = (first: number) => ({
    starts: Int32Array.from({ length: WINDOWS }, (_, at) => first + at),
    predictions: new Float32Array(WINDOWS),
    quantiles: [
      { level: 0.1, values: new Float32Array(WINDOWS).fill(-ends.outer) },
      { level: 0.25, values: new Float32Array(WINDOWS).fill(-ends.inner) },
      { level: 0.75, values: new Float32Array(WINDOWS).fill(ends.inner) },
      { level: 0.9, values: new Float32Array(WINDOWS).fill(ends.outer) },
    ],
  });
  return { validation: part(0), test: part(WINDOWS), series, protocol };
}

describe('quantile intervals', () => {
  it('hold what true quantiles hold, and are conformalised to themselves', () => {
    const [outer, inner, moved] = quantileIntervals(drawn({ outer: 1.2816, inner: 0.6745 }));
    expect(outer).toMatchObject({ kind: 'quantile', horizon: 1, level: 0.8 });
    expect(inner).toMatchObject({ kind: 'quantile', horizon: 1, level: 0.5 });
    expect(outer?.coverage).toBeCloseTo(0.8, 1);
    expect(inner?.coverage).toBeCloseTo(0.5, 1);
    expect(outer?.halfWidth).toBeCloseTo(1.2816, 4);
    expect(moved?.kind).toBe('conformal-quantile');
    expect(Math.abs((moved?.halfWidth ?? NaN) - 1.2816)).toBeLessThan(0.1);
  });

  it('that are too narrow or too wide are moved until they hold the wanted share', () => {
    for (const ends of [
      { outer: 0.5, inner: 0.2 },
      { outer: 3, inner: 2 },
    ]) {
      const reports = quantileIntervals(drawn(ends));
      const [plain, , moved, movedInner] = reports;
      expect(Math.abs((plain?.coverage ?? NaN) - 0.8)).toBeGreaterThan(0.1);
      expect(Math.abs((moved?.coverage ?? NaN) - 0.8)).toBeLessThan(0.04);
      expect(Math.abs((movedInner?.coverage ?? NaN) - 0.5)).toBeLessThan(0.04);
      expect(moved?.intervalScore).toBeLessThan(plain?.intervalScore ?? NaN);
      expect(moved?.weightedIntervalScore).toBeLessThan(plain?.weightedIntervalScore ?? NaN);
    }
  });

  it('have twice the mean pinball loss as their weighted interval score', () => {
    const options = drawn({ outer: 1, inner: 0.5 });
    const levels = [0.1, 0.25, 0.5, 0.75, 0.9];
    const at = [-1, -0.5, 0, 0.5, 1];
    let sum = 0;
    for (const start of options.test.starts) {
      const truth = options.series.values[start + 2] ?? NaN;
      for (const [place, level] of levels.entries()) {
        const error = truth - (at[place] ?? NaN);
        sum += 2 * Math.max(level * error, (level - 1) * error);
      }
    }
    const wanted = sum / (WINDOWS * levels.length);
    expect(quantileIntervals(options)[0]?.weightedIntervalScore).toBeCloseTo(wanted, 6);
  });

  it('say nothing where nothing was observed, and refuse forecasts of another size', () => {
    const options = drawn({ outer: 1, inner: 0.5 });
    options.series.mask.fill(0);
    expect(quantileIntervals(options)[0]).toMatchObject({
      coverage: null,
      halfWidth: null,
      intervalScore: null,
      weightedIntervalScore: null,
    });
    const [first] = options.test.quantiles;
    const short = { ...options.test, quantiles: [{ level: first?.level ?? 0, values: new Float32Array(3) }] };
    expect(() => quantileIntervals({ ...options, test: short })).toThrow(ShapeError);
  });
});
