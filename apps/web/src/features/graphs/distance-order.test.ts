import { expect, it } from 'vitest';
import { measure } from './distance-order.ts';

const places = (count: number) => ({
  latitudes: Float64Array.from({ length: count }, (_, index) => 50 + ((index * 0.618034) % 1)),
  longitudes: Float64Array.from({ length: count }, (_, index) => 8 + ((index * 0.754878) % 1)),
});

it('measures all pairs of a few sensors, whatever is asked', () => {
  const { distances, isEstimate, most } = measure({
    source: { along: 'GREAT_CIRCLE', places: places(50) },
    most: 1000,
  });
  expect(distances.metres).toHaveLength(2500);
  expect([isEstimate, most]).toEqual([false, Infinity]);
});

it('of many sensors measures what is near, and tells the deviation of some of them', () => {
  const all = measure({ source: { along: 'GREAT_CIRCLE', places: places(300) }, most: null });
  const many = measure({ source: { along: 'GREAT_CIRCLE', places: places(1200) }, most: 5000 });
  expect([many.isEstimate, many.most]).toEqual([true, 5000]);
  expect(many.distances.metres.every((metres) => metres <= 5000)).toBe(true);
  expect(many.distances.metres.length).toBeGreaterThan(1200);
  expect(Math.abs(many.deviation / all.deviation - 1)).toBeLessThan(0.1);
});
