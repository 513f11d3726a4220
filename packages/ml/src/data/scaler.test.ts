import { describe, expect, it } from 'vitest';
import { DataError } from '../errors.ts';
import { fitScaler } from './scaler.ts';
import { createSeries } from './series.ts';

const series = (values: readonly number[], mask: readonly number[]) =>
  createSeries({
    values: Float32Array.from(values),
    mask: Uint8Array.from(mask),
    nodes: 2,
    startAt: 0,
    stepSeconds: 300,
    zone: 'UTC',
  });

describe('the scaler', () => {
  it('is the mean and population deviation of observed train readings alone', () => {
    // Train: 1, 3, 5 observed and one missing; the rows after the cut are far off.
    const scaler = fitScaler(series([1, 3, 5, 99, 1e6, -1e6], [1, 1, 1, 0, 1, 1]), 2);
    expect(scaler.mean).toBe(3);
    expect(scaler.deviation).toBeCloseTo(Math.sqrt(8 / 3), 12);
  });
  it('leaves a constant series at z = 0', () => {
    expect(fitScaler(series([4, 4, 4, 4], [1, 1, 1, 1]), 2)).toEqual({ mean: 4, deviation: 1 });
  });
  it('needs one reading', () => {
    expect(() => fitScaler(series([1, 1, 1, 1], [0, 0, 1, 1]), 1)).toThrow(DataError);
  });
});
