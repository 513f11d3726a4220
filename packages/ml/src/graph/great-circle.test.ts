import { expect, it } from 'vitest';
import { greatCircleMetres } from './great-circle.ts';

it('knows a degree of the meridian, and the way from Paris to London', () => {
  expect(greatCircleMetres(0, 0, 1, 0)).toBeCloseTo(111_195, -1);
  expect(greatCircleMetres(48.8566, 2.3522, 51.5074, -0.1278) / 1000).toBeCloseTo(343.6, 0);
});

it('goes the short way over the date line, and nowhere to oneself', () => {
  expect(greatCircleMetres(0, 179.5, 0, -179.5)).toBeCloseTo(111_195, -1);
  expect(greatCircleMetres(34, -118, 34, -118)).toBe(0);
});
