import { describe, expect, it } from 'vitest';
import { extent, linearTicks, logRange, logTicks, paddedRange, tickDecimals } from './value-ticks.ts';

describe('linearTicks', () => {
  it('takes round values inside the range', () => {
    expect(linearTicks(3.1, 5.4, 5)).toEqual([3.5, 4, 4.5, 5]);
    expect(linearTicks(-1, 1, 4)).toEqual([-1, -0.5, 0, 0.5, 1]);
  });
  it('stands a range without width', () => {
    expect(linearTicks(2, 2, 4)).toEqual([2]);
  });
});

describe('tickDecimals', () => {
  it('tells neighbours apart', () => {
    expect(tickDecimals([2.95, 3, 3.05])).toBe(2);
    expect(tickDecimals([0, 20])).toBe(0);
    expect(tickDecimals([0, 0.5])).toBe(1);
    expect(tickDecimals([4])).toBe(0);
  });
});

describe('logTicks', () => {
  it('takes 1, 2 and 5 of each decade', () => {
    expect(logTicks(0.02, 1)).toEqual([0.02, 0.05, 0.1, 0.2, 0.5, 1]);
  });
  it('keeps to decades over a wide range', () => {
    expect(logTicks(1e-4, 10)).toEqual([1e-4, 1e-3, 1e-2, 0.1, 1, 10]);
  });
});

describe('ranges', () => {
  it('widens a log range to 1, 2, 5', () => {
    expect(logRange(0.023, 0.97)).toEqual([0.02, 1]);
    expect(logRange(0.3, 2.1)).toEqual([0.2, 5]);
    expect(logRange(2, 2)).toEqual([2, 4]);
  });
  it('gives a flat line a width', () => {
    const [low, high] = paddedRange(3, 3);
    expect(low).toBeLessThan(3);
    expect(high).toBeGreaterThan(3);
  });
  it('ignores what is missing', () => {
    expect(
      extent([
        [null, 4, Number.NaN],
        [undefined, -1],
      ]),
    ).toEqual([-1, 4]);
    expect(extent([[null]])).toBeNull();
  });
});
