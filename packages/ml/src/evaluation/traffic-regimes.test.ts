import { expect, it } from 'vitest';
import { createSeries } from '../data/index.ts';
import { NO_REGIME, regimesOf } from './traffic-regimes.ts';

/** Ten-minute readings of one node; NaN is missing. */
const series = (values: readonly number[]) =>
  createSeries({
    values: Float32Array.from(values),
    mask: Uint8Array.from(values, (value) => (Number.isNaN(value) ? 0 : 1)),
    nodes: 1,
    startAt: 0,
    stepSeconds: 600,
    zone: 'UTC',
  });
const named = ({ names, classes }: ReturnType<typeof regimesOf>) =>
  [...classes].map((index) => (index === NO_REGIME ? '-' : names[index]?.[0]));

it('tells slowing, congested and recovering from free by the free speed of the train part', () => {
  // Free speed 100, so congested below 60; half an hour is three steps.
  const train = [100, 100, 100, 100, 100, 100];
  const rest = [90, 61, 62, 63, 50, NaN, 59, 70, 80, 90, 95];
  const regimes = regimesOf(series([...train, ...rest]), train.length, 'speed');
  expect(regimes.rule).toBe('free-speed');
  expect(named(regimes).slice(6)).toEqual(['f', 's', 's', 's', 'c', '-', 'c', 'r', 'r', 'r', 'f']);
});

it('does not look at the rest of the series for the free speed', () => {
  const train = [50, 50, 50, 50];
  expect(named(regimesOf(series([...train, 45, 200, 200, 200, 200, 200]), 4, 'speed'))[4]).toBe('f');
});

it('sorts other quantities by the terciles of the train part', () => {
  const regimes = regimesOf(series([1, 2, 3, 4, 5, 6, 0, 2.5, 9]), 6, 'flow');
  expect(regimes.rule).toBe('terciles');
  expect(named(regimes)).toEqual(['l', 'l', 'm', 'm', 'h', 'h', 'l', 'm', 'h']);
});

it('leaves a node out that has no train reading', () => {
  expect(named(regimesOf(series([NaN, NaN, 3]), 2, 'flow'))).toEqual(['-', '-', '-']);
  expect(named(regimesOf(series([NaN, NaN, 3]), 2, 'speed'))).toEqual(['-', '-', '-']);
});
