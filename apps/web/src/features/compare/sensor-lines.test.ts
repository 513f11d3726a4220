import { describe, expect, it } from 'vitest';
import { sensorLines } from './sensor-lines.ts';
import type { SensorWindows } from './use-sensor-windows.ts';

const shape = { windows: 40, targetSteps: 2, inputSteps: 3, nodes: 9, firstStart: 10 };
// Windows 4 and 5 of one sensor; a reading is its own step.
const data: SensorWindows = {
  ...{ sensor: 3, from: 4, windows: 2, observedFrom: 10, labels: null },
  forecasts: {
    left: { median: Float32Array.of(1, 2, 3, 4), band: null },
    right: {
      median: Float32Array.of(5, 6, 7, 8),
      band: { lower: Float32Array.of(4, 5, 6, 7), upper: Float32Array.of(6, 7, 8, Number.NaN) },
    },
  },
  observed: Float32Array.from({ length: 20 }, (_, at) => (at === 9 ? Number.NaN : 10 + at)),
};

describe('sensorLines', () => {
  it('draws what was forecast from its issue on, among the readings around it', () => {
    // Window 5 reads steps 15 to 17 and forecasts 18 and 19.
    const lines = sensorLines(data, shape, { position: 6, window: 5, reach: 1 });
    expect(lines).toMatchObject({ issuedStep: 17, validStep: 19, steps: [16, 17, 18, 19, 20] });
    expect(lines.observed).toEqual([16, 17, 18, null, 20]);
    expect(lines.forecasts.left).toMatchObject({ median: [null, null, 3, 4, null], hasBand: false });
    expect(lines.forecasts.right.lower).toEqual([null, null, 6, 7, null]);
    expect(lines.forecasts.right.upper).toEqual([null, null, 8, null, null]);
  });
  it('draws no forecast where no window issued one, or where it has not come', () => {
    const none = sensorLines(data, shape, { position: 0, window: -1, reach: 1 });
    expect(none.forecasts.left.median.every((value) => value === null)).toBe(true);
    expect(none).toMatchObject({ issuedStep: 12, validStep: 13 });
    const coming = sensorLines(data, shape, { position: 9, window: 9, reach: 1 });
    expect(coming.forecasts.right.median.every((value) => value === null)).toBe(true);
  });
  it('has of an event what came in the window that was asked', () => {
    const event = { ...data, labels: Float32Array.of(0, 1, 1, Number.NaN) };
    expect(sensorLines(event, shape, { position: 5, window: 5, reach: 1 }).observed).toEqual([
      null,
      null,
      1,
      null,
      null,
    ]);
  });
});
