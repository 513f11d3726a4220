import { expect, it } from 'vitest';
import { isLineInside } from './is-line-inside.ts';

const size = { width: 100, height: 50 };
const line = (...points: readonly (readonly [x: number, y: number])[]) => points.map(([x, y]) => ({ x, y }));

it('finds a line that crosses the view with both ends outside', () => {
  expect(isLineInside(line([-500, 25], [900, 25]), size)).toBe(true);
  expect(isLineInside(line([50, -10], [50, 900]), size)).toBe(true);
  expect(isLineInside(line([-10, 30], [30, 70]), size)).toBe(true);
});

it('finds no line that passes by, along a side or past a corner', () => {
  expect(isLineInside(line([-500, 60], [900, 60]), size)).toBe(false);
  expect(isLineInside(line([-30, 30], [30, 90]), size)).toBe(false);
  expect(isLineInside(line([110, 10], [200, 10]), size)).toBe(false);
});

it('finds a line of which one leg alone is seen', () =>
  expect(isLineInside(line([-500, -500], [-400, 20], [10, 20]), size)).toBe(true));
