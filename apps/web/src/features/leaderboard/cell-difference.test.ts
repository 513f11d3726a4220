import { expect, it } from 'vitest';
import { differenceReach, judgementOf } from './cell-difference.ts';

it('calls a tie what holds zero, and judges nothing without an interval', () => {
  const judged = [{ low: -1, high: 1 }, { low: null, high: null }, {}, { low: -2, high: -1 }].map(judgementOf);
  expect(judged).toEqual(['tie', 'unjudged', 'unjudged', 'differs']);
});

it('has room for every interval on an even axis', () => {
  expect(differenceReach([{ mean: 0.1, low: -2, high: 1 }, { mean: 1 }])).toBeCloseTo(2.2);
});
