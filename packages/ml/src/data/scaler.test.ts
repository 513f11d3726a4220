import { describe, expect, it } from 'vitest';
import { DataError } from '../errors.ts';
import { ReadLog } from './read-log.ts';
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
  it('tells of each step that it has read, once', () => {
    const marked: [number, number][] = [];
    class Counted extends ReadLog {
      override mark(...[purpose, from, to]: Parameters<ReadLog['mark']>): void {
        marked.push([from, to]);
        super.mark(purpose, from, to);
      }
    }
    const reads = new Counted(4);
    const observed = [1, 1, 0, 0, 1, 0, 1, 1];
    fitScaler(series([1, 2, 3, 4, 5, 6, 7, 8], observed), 4, Uint8Array.of(1, 1, 1, 0), reads);
    expect(reads.ranges('scaler')).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(marked).toHaveLength(2);
  });
  it('needs one reading', () => {
    expect(() => fitScaler(series([1, 1, 1, 1], [0, 0, 1, 1]), 1)).toThrow(DataError);
  });
});
