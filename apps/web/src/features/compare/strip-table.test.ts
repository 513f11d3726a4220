import { describe, expect, it } from 'vitest';
import { ZoneClock } from '../../chart/zone-clock.ts';
import { stripTable } from './strip-table.ts';

const clock = new ZoneClock('UTC');
const HALF_HOUR = 1_800_000;
const instants = (count: number) => Array.from({ length: count }, (_, index) => (index + 1) * HALF_HOUR);

describe('stripTable', () => {
  it('has a row for each hour and a mean for each horizon', () => {
    // From 00:30 on: one step of the first hour, two of the second, one of the third.
    const values = Float32Array.from([1, 2, 4, 8, Number.NaN, Number.NaN, 3, Number.NaN]);
    expect(stripTable(values, 2, instants(4), clock)).toEqual([
      { from: 0, means: [1, null] },
      { from: 1, means: [3, 3] },
      { from: 3, means: [8, null] },
    ]);
  });
  it('takes longer rows where there would be too many', () => {
    const values = new Float32Array(12);
    expect(stripTable(values, 1, instants(12), clock, 3).map((row) => row.from)).toEqual([0, 5, 11]);
  });
  it('is empty without a clock', () => {
    expect(stripTable(new Float32Array(0), 1, [], clock)).toEqual([]);
  });
});
