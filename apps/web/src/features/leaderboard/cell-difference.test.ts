import { expect, it } from 'vitest';
import { differenceReach, isTie } from './cell-difference.ts';

it('calls a tie what holds zero, and what has no interval', () => {
  expect([isTie({ low: -1, high: 1 }), isTie({ low: null, high: null }), isTie({ low: -2, high: -1 })]).toEqual([
    true,
    true,
    false,
  ]);
});

it('has room for every interval on an even axis', () => {
  expect(differenceReach([{ mean: 0.1, low: -2, high: 1 }, { mean: 1 }])).toBeCloseTo(2.2);
});
