import { describe, expect, it } from 'vitest';
import { ZoneClock } from '../../chart/zone-clock.ts';
import type { Forecasts } from './comparison-data.ts';
import { lossReport } from './loss-groups.ts';

const STEPS_PER_DAY = 24;
// Step 1 is the first target; local midnight in Los Angeles is 08:00 UTC in winter.
const timing = {
  startAt: Date.parse('2012-01-06T08:00:00Z') - 3_600_000,
  stepSeconds: 3600,
  clock: new ZoneClock('America/Los_Angeles'),
};

/** Hourly forecasts of two nodes over whole local days; the left run is always right. */
function build(days: number, rightError: (day: number, hour: number, node: number) => number): Forecasts {
  const windows = days * STEPS_PER_DAY;
  const right = new Float32Array(windows * 2);
  for (let window = 0; window < windows; window += 1) {
    for (let node = 0; node < 2; node += 1) {
      right[window * 2 + node] = rightError(Math.floor(window / STEPS_PER_DAY), window % STEPS_PER_DAY, node);
    }
  }
  return {
    shape: { windows, targetSteps: 1, inputSteps: 1, nodes: 2, firstStart: 0 },
    left: new Float32Array(windows * 2),
    right,
    observed: new Float32Array((windows + 1) * 2),
    horizon: 1,
    isWhole: true,
  };
}

const atNight = (day: number, hour: number, node: number) => (node === 1 && hour < 4 ? 5 + (day % 3) * 0.1 : 0);

describe('lossReport with enough days', () => {
  it('finds the sensor and the part of the day in which the right run loses, with an interval', () => {
    const report = lossReport(build(10, atNight), timing);
    expect(report).toMatchObject({ isJudged: true, ties: 11, unjudged: 0, days: 10 });
    expect(report.losses).toHaveLength(1);
    const [loss] = report.losses;
    expect(loss).toMatchObject({ node: 1, fromHour: 0, days: 10 });
    expect(loss?.added).toBeCloseTo(5.09, 2);
    expect(loss?.interval?.low).toBeGreaterThan(0);
    expect(loss?.interval?.low).toBeLessThan(loss?.added ?? 0);
    expect((loss?.interval?.low ?? 0) + (loss?.interval?.high ?? 0)).toBeCloseTo(2 * (loss?.added ?? 0), 9);
  });
  it('calls it a tie when a single day makes the difference, however many of its hours do', () => {
    const report = lossReport(
      build(10, (day, _, node) => (node === 1 && day === 4 ? 9 : 0)),
      timing,
    );
    expect(report).toMatchObject({ isJudged: true, losses: [], ties: 12 });
  });
  it('does not judge what was observed on few days', () => {
    const data = build(10, () => 1);
    for (let step = 1 + 4 * STEPS_PER_DAY; step <= 10 * STEPS_PER_DAY; step += 1) data.observed[step * 2] = Number.NaN;
    const report = lossReport(data, timing);
    expect(report.unjudged).toBe(6);
    expect(report.losses.every((group) => group.node === 1)).toBe(true);
  });
});

describe('lossReport with too few days', () => {
  it('ranks by the mean and claims nothing', () => {
    const report = lossReport(
      build(4, (day, hour, node) => atNight(day, hour, node) + (node === 0 ? 1 : 0)),
      timing,
    );
    expect(report).toMatchObject({ isJudged: false, ties: 0, unjudged: 12, days: 4 });
    expect(report.losses[0]).toMatchObject({ node: 1, fromHour: 0, interval: null });
    expect(report.losses).toHaveLength(7);
  });
});

describe('the scope of lossReport', () => {
  it('counts what is not left out, and tells the regime in which most is lost', () => {
    const data = build(4, (_, hour) => (hour < 2 ? 1 : 3));
    const classes = Uint8Array.from(data.observed, (_, at) => (Math.floor((Math.floor(at / 2) - 1) % 24) < 2 ? 0 : 1));
    const regimes = { names: ['free', 'congested'], classes } as const;
    const nodeZero = Uint8Array.of(0, 1);
    const report = lossReport(data, timing, { leftOutAt: () => nodeZero, regimes });
    expect(report.losses.every(({ node }) => node === 0)).toBe(true);
    expect(report.losses.find(({ fromHour }) => fromHour === 0)).toMatchObject({ added: 2, regime: 'congested' });
    const night = lossReport(data, timing, {
      leftOutAt: (position) => (position % 24 < 2 ? null : Uint8Array.of(1, 1)),
    });
    expect(night.losses).toHaveLength(2);
    expect(night.losses[0]).toMatchObject({ fromHour: 0, added: 1, regime: null });
  });
});
