import { expect, it } from 'vitest';
import { travelTimes, USUAL_LIMIT } from './travel-time.ts';

const segment = (roadClass: string | null, speedLimit: number | null, travelSeconds: number | null = null) => ({
  ...{ lengthMetres: 1000, roadClass, speedLimit, travelSeconds },
});

it('takes a missing limit from the median of its class, then of the network', () => {
  const { seconds, byClass, byNetwork } = travelTimes([
    ...[segment('a', 90), segment('a', 100), segment('a', 200), segment('a', null)],
    ...[segment('b', null), segment(null, null), segment('b', null, 12)],
  ]);
  expect([...seconds]).toEqual([40, 36, 18, 36, 36, 36, 12]);
  expect([byClass, byNetwork]).toEqual([1, 2]);
  expect(travelTimes([segment('a', null)]).seconds[0]).toBeCloseTo(3600 / USUAL_LIMIT, 9);
});
