import { describe, expect, it } from 'vitest';
import { DataError } from '../errors.ts';
import { RandomStream } from '../random/stream.ts';
import { historicalProfile } from './profile.ts';
import { createSeries, type Series } from './series.ts';

/** 24 days of two nodes from a Monday on, one reading in eight missing. */
function randomSeries(stepSeconds: number, change?: (values: Float32Array) => void): Series {
  const nodes = 2;
  const steps = (24 * 86_400) / stepSeconds;
  const random = new RandomStream(3, 'profile test');
  const values = Float32Array.from({ length: steps * nodes }, () => 50 + 10 * random.normal());
  const mask = Uint8Array.from(values, () => (random.uniform() < 0.125 ? 0 : 1));
  change?.(values);
  return createSeries({ values, mask, nodes, startAt: Date.UTC(2024, 0, 1), stepSeconds, zone: 'UTC' });
}

/** The docstring's formula, read by every train step anew. */
function byDefinition(series: Series, trainSteps: number, step: number, node: number): number {
  const slots = 86_400 / series.stepSeconds;
  const radius = Math.floor(600 / series.stepSeconds);
  const { dayIndex, weekend } = series.calendar;
  let sum = 0;
  let count = 0;
  for (let s = 0; s < trainSteps; s++) {
    const isNear = Math.abs((s % slots) - (step % slots)) <= radius;
    const isOwn = step < trainSteps && dayIndex[s] === dayIndex[step];
    const at = s * series.nodes + node;
    if (!isNear || isOwn || weekend[s] !== weekend[step] || series.mask[at] !== 1) continue;
    sum += series.values[at] ?? 0;
    count += 1;
  }
  return sum / count;
}

describe('the historical profile', () => {
  it.each([300, 900])('is the mean of its definition, in every part of the series (%i s steps)', (stepSeconds) => {
    const series = randomSeries(stepSeconds);
    const trainSteps = Math.floor(series.steps * 0.93);
    const profile = historicalProfile(series, trainSteps).values;
    const random = new RandomStream(4, 'places');
    for (let i = 0; i < 200; i++) {
      const [step, node] = [random.below(series.steps), random.below(2)];
      expect(profile[step * 2 + node]).toBeCloseTo(byDefinition(series, trainSteps, step, node), 3);
    }
  });

  it('does not know the readings of its own day', () => {
    const day = 3;
    const slots = 288;
    const changed = randomSeries(300, (values) => {
      values.fill(999, day * slots * 2, (day + 1) * slots * 2);
    });
    const before = historicalProfile(randomSeries(300), 8 * slots).values.subarray(
      day * slots * 2,
      (day + 1) * slots * 2,
    );
    const after = historicalProfile(changed, 8 * slots).values.subarray(day * slots * 2, (day + 1) * slots * 2);
    expect(after).toEqual(before);
  });

  it('knows nothing of what follows the train part', () => {
    const trainSteps = 7 * 288;
    const changed = randomSeries(300, (values) => {
      values.fill(-1e6, trainSteps * 2);
    });
    expect(historicalProfile(changed, trainSteps).values).toEqual(
      historicalProfile(randomSeries(300), trainSteps).values,
    );
  });

  it('keeps the labels beyond midnight out of the last slots of a day', () => {
    const slots = 288;
    const midnight = 3 * slots;
    const changed = randomSeries(300, (values) => {
      values.fill(999, midnight * 2, (midnight + 2) * 2);
    });
    const evening = (series: Series) =>
      historicalProfile(series, 8 * slots).values.subarray((midnight - 2) * 2, midnight * 2);
    expect(evening(changed)).toEqual(evening(randomSeries(300)));
  });

  it('stands in a table from which the steps after the train part can be rebuilt', () => {
    const series = randomSeries(900);
    const trainSteps = Math.floor(series.steps * 0.93);
    const { table, values } = historicalProfile(series, trainSteps);
    const slots = 96;
    expect(table).toHaveLength(2 * slots * 2);
    for (let step = trainSteps; step < series.steps; step++) {
      const row = ((series.calendar.weekend[step] ?? 0) * slots + (step % slots)) * 2;
      expect(values.subarray(2 * step, 2 * step + 2)).toEqual(table.subarray(row, row + 2));
    }
  });

  it('follows the local clock over a change to daylight saving', () => {
    // Hourly readings that are the local hour, over the Berlin spring of 2024: two o'clock of 31 March is left out.
    const startAt = Date.UTC(2024, 2, 24, 23);
    const blank = { nodes: 1, startAt, stepSeconds: 3600, zone: 'Europe/Berlin' };
    const steps = 24 * 14;
    const mask = new Uint8Array(steps).fill(1);
    const { minuteOfDay } = createSeries({ ...blank, values: new Float32Array(steps), mask }).calendar;
    const values = Float32Array.from(minuteOfDay, (minute) => minute / 60);
    const profile = historicalProfile(createSeries({ ...blank, values, mask }), steps).values;
    expect(minuteOfDay[24 * 6 + 2]).toBe(180);
    expect([...profile]).toEqual([...values]);
  });

  it('learns from the given steps alone', () => {
    const trainSteps = 8 * 288;
    const learnt = Uint8Array.from({ length: trainSteps }, (_, step) => (step % 24 < 12 ? 1 : 0));
    const changed = randomSeries(300, (values) => {
      for (let at = 0; at < trainSteps * 2; at++) if (learnt[at >> 1] === 0) values[at] = 999;
    });
    expect(historicalProfile(changed, trainSteps, { learnt })).toEqual(
      historicalProfile(randomSeries(300), trainSteps, { learnt }),
    );
  });

  it('falls back to the other kind of day, then to the node, then to all nodes', () => {
    const slots = 24;
    const values = new Float32Array(slots * 3 * 2).fill(10);
    const mask = new Uint8Array(values.length).fill(1);
    for (let i = 1; i < values.length; i += 2) mask[i] = 0; // the second node never reports
    // Thursday and Friday are train, Saturday follows; Friday's first slot stands out.
    values[slots * 2] = 40;
    const series = createSeries({
      values,
      mask,
      nodes: 2,
      startAt: Date.UTC(2024, 0, 4),
      stepSeconds: 3600,
      zone: 'UTC',
    });
    const profile = historicalProfile(series, 2 * slots).values;
    expect(profile[2 * slots * 2]).toBe(25);
    expect(profile[(2 * slots + 1) * 2]).toBe(10);
    // Thursday's steps know Friday alone, a step behind the train part both.
    expect(profile[1]).toBeCloseTo((10 * 23 + 40) / 24, 5);
    expect(profile[2 * slots * 2 + 1]).toBeCloseTo((10 * 47 + 40) / 48, 5);
  });

  it('needs one reading to learn from', () => {
    const series = createSeries({
      values: new Float32Array(4),
      mask: Uint8Array.of(0, 0, 1, 1),
      nodes: 1,
      startAt: 0,
      stepSeconds: 3600,
      zone: 'UTC',
    });
    expect(() => historicalProfile(series, 2)).toThrow(DataError);
  });
});
