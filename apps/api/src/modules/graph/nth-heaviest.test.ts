import { expect, it } from 'vitest';
import { nthHeaviest } from './nth-heaviest.ts';

it('finds the weight at every place as sorting does, of either sign, tiny, equal and endless', () => {
  const weight = Float32Array.of(0.5, -1, 3, 0.5, 1e-40, -1e-40, 0, Infinity, -Infinity, 0.50000006, 2, 0.5);
  const order = [...weight].sort((left, right) => right - left);
  expect(order.map((_, at) => nthHeaviest(weight, at + 1))).toEqual(order);
});

it('reads a part of a longer array as that part alone', () => {
  expect(nthHeaviest(Float32Array.of(9, 1, 2, 9).subarray(1, 3), 1)).toBe(2);
});

it('says where there are not so many', () => {
  expect(() => nthHeaviest(Float32Array.of(1), 2)).toThrow(/fewer weights than 2/);
});
