import { describe, expect, it } from 'vitest';
import { twoSidedProbability, twoSidedQuantile } from './student-t.ts';

describe('the t distribution', () => {
  // Two-sided 5 % points of the usual printed tables.
  it.each([
    [1, 12.706],
    [2, 4.303],
    [3, 3.182],
    [4, 2.776],
    [10, 2.228],
    [30, 2.042],
    [120, 1.98],
  ])('has its 95 %% point with %i degrees of freedom at %f', (degrees, expected) => {
    expect(twoSidedQuantile(0.95, degrees)).toBeCloseTo(expected, 3);
  });

  it('gives the probability that belongs to a quantile, on both sides alike', () => {
    for (const degrees of [1, 2.5, 7]) {
      const point = twoSidedQuantile(0.9, degrees);
      expect(twoSidedProbability(point, degrees)).toBeCloseTo(0.1, 9);
      expect(twoSidedProbability(-point, degrees)).toBeCloseTo(0.1, 9);
    }
    expect(twoSidedProbability(0, 5)).toBeCloseTo(1, 12);
  });

  it('is Cauchy with one degree of freedom', () => {
    for (const t of [0.3, 1, 8]) expect(twoSidedProbability(t, 1)).toBeCloseTo(1 - (2 / Math.PI) * Math.atan(t), 10);
  });
});
