import { expect, it } from 'vitest';
import { heatOf } from './stress-rows.ts';

it('gives the lowest error the palest cell and the highest the fifth', () => {
  const errors = [2, 3, null, 4];
  expect(errors.map((error) => heatOf(error, errors))).toEqual([1, 3, undefined, 5]);
  expect(heatOf(2, [2, 2])).toBe(1);
});
