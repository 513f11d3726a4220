import { expect, test } from 'vitest';
import { bandLevels, forecastLines } from './forecast-lines.ts';
import { windowsAtOnce } from './load-forecast.ts';

const extent = { windows: 9, targetSteps: 2, nodes: 2, firstStart: 100 };
const clock = { startAt: 0, stepSeconds: 60, inputSteps: 4 };
/** Window 3 and 4; a number says window, target step and sensor. */
const named = (add: number) => Float32Array.of(...[310, 311, 320, 321, 410, 411, 420, 421].map((value) => value + add));
const part = {
  from: 3,
  windows: 2,
  median: named(0),
  band: { lower: named(-5), upper: named(5) },
  observed: Float32Array.of(0, 1, 10, Number.NaN, 20, 21),
};

test('takes the sensor and horizon that are asked for, at the time that they are valid at', () => {
  expect(forecastLines(part, extent, { sensor: 1, horizon: 2, halfWidth: 2 }, clock)).toEqual({
    instants: [108, 109].map((step) => step * 60_000),
    observed: [null, 21],
    forecast: [321, 421],
    band: { lower: [316, 416], upper: [326, 426] },
    conformal: { lower: [319, 419], upper: [323, 423] },
  });
  const plain = forecastLines({ ...part, band: null }, extent, { sensor: 0, horizon: 1, halfWidth: null }, clock);
  expect(plain).toMatchObject({ observed: [0, 10], forecast: [310, 410], band: null, conformal: null });
});

test('draws a band between 10 and 90 %, or the outermost levels', () => {
  const of = (...levels: number[]) => bandLevels(levels.map((level) => ({ level })));
  expect(of(0.05, 0.1, 0.9, 0.95)).toEqual({ lower: { level: 0.1 }, upper: { level: 0.9 } });
  expect(of(0.25, 0.05, 0.75, 0.95)).toEqual({ lower: { level: 0.05 }, upper: { level: 0.95 } });
  expect(of()).toBeNull();
});

test('fetches a day at once, fewer windows of many sensors', () => {
  expect(windowsAtOnce({ ...extent, windows: 5000 }, 300)).toBe(288);
  expect(windowsAtOnce(extent, 300)).toBe(9);
  expect(windowsAtOnce({ ...extent, windows: 5000, targetSteps: 12, nodes: 8600 }, 300)).toBe(20);
});
