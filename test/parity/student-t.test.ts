/**
 * The dashboard reaches the API alone and no package, so it has the t distribution a second time. The two give the same
 * numbers: a difference that a map marks is one that a leaderboard would.
 */
import { expect, it } from 'vitest';
import { tQuantile, twoSidedP } from '../../apps/web/src/features/compare/student-t.ts';
import { twoSidedProbability, twoSidedQuantile } from '../../packages/ml/src/evaluation/student-t.ts';

it.each([1, 2.5, 4, 11, 30, 400])('with %f degrees of freedom', (degrees) => {
  for (const t of [0, 0.01, 0.7, -1.3, 2, 5, 40, Infinity]) {
    expect(twoSidedP(t, degrees)).toBeCloseTo(twoSidedProbability(t, degrees), 12);
  }
  for (const level of [0.5, 0.9, 0.95, 0.999]) {
    const quantile = twoSidedQuantile(level, degrees);
    expect(tQuantile((1 + level) / 2, degrees) / quantile).toBeCloseTo(1, 9);
  }
});
