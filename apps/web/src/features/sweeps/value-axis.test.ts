import { expect, it } from 'vitest';
import { valueAxis } from './value-axis.ts';

it('puts numbers that span decades on a log scale', () => {
  const axis = valueAxis([0.001, 0.01, 0.1], 6);
  expect(axis.isLog).toBe(true);
  expect(axis.placeOf(0.01)).toBeCloseTo(0.5);
  expect(axis.ticks.map(({ label }) => label)).toEqual(['0.001', '0.01', '0.1']);
});

it('puts other numbers on a linear one', () => {
  const axis = valueAxis([0, 1, 2], 4);
  expect(axis.isLog).toBe(false);
  expect(axis.placeOf(1)).toBeCloseTo(0.5);
});

it('gives everything else, and a single number, a place each', () => {
  expect(valueAxis(['direct', 'last-value'], 4).ticks).toEqual([
    { label: 'direct', place: 0.25 },
    { label: 'last-value', place: 0.75 },
  ]);
  expect(valueAxis([true, false, true], 4).placeOf(false)).toBe(0.75);
  expect(valueAxis([3], 4).placeOf(3)).toBe(0.5);
});
