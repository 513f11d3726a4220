import { expect, it } from 'vitest';
import { binMeans } from './bin-means.ts';

it('averages neighbouring columns and keeps gaps as gaps', () => {
  const values = [1, 3, Number.NaN, 5, 10, 20, Number.NaN, Number.NaN];
  expect([...binMeans(values, 2, 4, 2)]).toEqual([2, 5, 15, Number.NaN]);
});

it('never makes more bins than there are columns', () => {
  expect([...binMeans([1, 2], 1, 2, 100)]).toEqual([1, 2]);
});

it('spreads columns that do not divide evenly over all bins', () => {
  expect([...binMeans([1, 2, 3, 4, 5], 1, 5, 2)]).toEqual([1.5, 4]);
});
