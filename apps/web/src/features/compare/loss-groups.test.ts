import { describe, expect, it } from 'vitest';
import { ZoneClock } from '../../chart/zone-clock.ts';
import type { Forecasts } from './comparison-data.ts';
import { lossReport } from './loss-groups.ts';

const HOURS = 12;
const STEPS_PER_HOUR = 4;
const windows = HOURS * STEPS_PER_HOUR;
const shape = { windows, targetSteps: 1, inputSteps: 1, nodes: 2, firstStart: 0 };
// Step 1 is the first target; local midnight in Los Angeles is 08:00 UTC in winter.
const timing = {
  startAt: Date.parse('2012-03-06T08:00:00Z') - 900_000,
  stepSeconds: 900,
  clock: new ZoneClock('America/Los_Angeles'),
};

function build(rightError: (window: number, node: number) => number): Forecasts {
  const left = new Float32Array(windows * 2);
  const right = new Float32Array(windows * 2);
  for (let window = 0; window < windows; window += 1) {
    for (let node = 0; node < 2; node += 1) right[window * 2 + node] = rightError(window, node);
  }
  return { shape, left, right, observed: new Float32Array((windows + 1) * 2), observedFrom: 0 };
}

describe('lossReport', () => {
  it('finds the sensor and the part of the day in which the right model loses', () => {
    const data = build((window, node) => (node === 1 && window < 16 ? 5 + (window % 3) * 0.1 : 0));
    const report = lossReport(data, 1, timing);
    expect(report.clear).toHaveLength(1);
    expect(report.clear[0]).toMatchObject({ node: 1, fromHour: 0, count: 16 });
    expect(report.clear[0]?.added).toBeCloseTo(5.1, 1);
    expect(report.ties).toBe(5);
  });
  it('calls it a tie when a single hour makes the difference', () => {
    const data = build((window, node) => (node === 1 && window < 4 ? 9 : 0));
    const report = lossReport(data, 1, timing);
    expect(report.clear).toEqual([]);
    expect(report.ties).toBe(6);
  });
  it('does not judge what was hardly observed', () => {
    const data = build(() => 1);
    for (let step = 3; step <= windows; step += 1) data.observed[step * 2] = Number.NaN;
    const report = lossReport(data, 1, timing);
    expect(report.unjudged).toBe(1);
    expect(report.clear.every((group) => group.node === 1)).toBe(true);
  });
});
