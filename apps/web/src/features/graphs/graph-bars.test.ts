import { expect, it } from 'vitest';
import { translatorOf } from '../../i18n/words-of.ts';
import { degreeBars, weightBars } from './graph-bars.ts';
import { sigmaAt, sigmaPlace, SIGMA_STEPS } from './sigma-scale.ts';

const t = translatorOf('en', 'graphs');

it('counts sensors by their neighbours, and marks the bar of the chosen one', () => {
  const bars = degreeBars(t, Uint32Array.of(0, 2, 2, 3), 1);
  expect(bars.map(({ label, count }) => [label, count])).toEqual([
    ['0', 1],
    ['1', 0],
    ['2', 2],
    ['3', 1],
  ]);
  expect(bars.map(({ isChosen }) => isChosen)).toEqual([false, false, true, false]);
  expect(degreeBars(t, Uint32Array.of(1), -1).some(({ isChosen }) => isChosen === true)).toBe(false);
});

it('puts several degrees into one bar where there are many', () => {
  const bars = degreeBars(
    t,
    Uint32Array.from({ length: 100 }, (_, index) => index),
    -1,
  );
  expect(bars.length).toBeLessThanOrEqual(28);
  expect(bars[0]).toMatchObject({ label: '0 to 3', count: 4 });
  expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(100);
});

it('names spans of weights', () => expect(weightBars(t, [3, 4])[1]).toEqual({ label: '0.05 to 0.10', count: 4 }));

it('finds the place of a sigma on its slider again', () => {
  for (const place of [0, 57, SIGMA_STEPS]) expect(sigmaPlace(sigmaAt(place, 2771), 2771)).toBe(place);
  expect(sigmaPlace(1e9, 1000)).toBe(SIGMA_STEPS);
  expect(sigmaPlace(1, 1000)).toBe(0);
});
