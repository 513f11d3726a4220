import { expect, test } from 'vitest';
import { daysBeside } from './profile-days.ts';

test('windows of up to a day keep the days beside their own, longer ones leave out all that they reach', () => {
  // Five minutes: 288 steps a day, of which two beside each are smoothed over.
  expect([24, 286, 287, 288, 300].map((steps) => daysBeside(steps, 300))).toEqual([0, 0, 1, 1, 2]);
  expect([24, 25, 36, 49, 50].map((steps) => daysBeside(steps, 3600))).toEqual([0, 1, 2, 2, 3]);
});

test('days are counted, however long a step is', () => {
  expect(daysBeside(1, 86_400)).toBe(0);
  expect(daysBeside(8, 86_400)).toBe(7);
  expect(daysBeside(8, 7 * 86_400)).toBe(49);
});
