import { expect, it } from 'vitest';
import { busiestHour } from './busiest-hour.ts';

const HALF_HOUR = 1800;
const readings = (rows: readonly (readonly number[])[]) => ({
  values: Float32Array.from(rows.flat()),
  steps: rows.length,
  nodes: rows[0]?.length ?? 0,
});

it('is the slowest hour of speeds, and the fullest of amounts', () => {
  const rows = [
    [50, 60],
    [30, 40],
    [20, 30],
    [70, 80],
  ];
  expect(busiestHour(readings(rows), HALF_HOUR, true)).toEqual({ from: 1, to: 3, means: [25, 35] });
  expect(busiestHour(readings(rows), HALF_HOUR, false)).toEqual({ from: 2, to: 4, means: [45, 55] });
});

it('means what was observed, and is no hour in which hardly a sensor was', () => {
  const rows = [
    [50, NaN],
    [40, NaN],
    [NaN, NaN],
    [1, NaN],
  ];
  expect(busiestHour(readings(rows), HALF_HOUR, true)).toEqual({ from: 2, to: 4, means: [1, null] });
  const full = [
    [50, 60, 50],
    [40, 50, 40],
    [NaN, NaN, NaN],
    [1, NaN, NaN],
  ];
  expect(busiestHour(readings(full), HALF_HOUR, true)).toEqual({ from: 1, to: 3, means: [40, 50, 40] });
});

it('is one step where steps are longer than an hour, and the last span where nothing was observed', () => {
  expect(busiestHour(readings([[1], [9], [3]]), 86_400, false)).toEqual({ from: 1, to: 2, means: [9] });
  expect(busiestHour(readings([[NaN], [NaN], [NaN]]), HALF_HOUR, true)).toEqual({ from: 1, to: 3, means: [null] });
});
