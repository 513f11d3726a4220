import { describe, expect, it } from 'vitest';
import { SeriesQuality } from './quality.ts';
import { SeriesStatistics } from './statistics.ts';
import { weekHours } from './week-hours.ts';

const STEPS = 240;
const STEP_SECONDS = 3600;
/** A Monday, 00:00 in Los Angeles. */
const startAt = new Date('2024-01-01T08:00:00Z');

/** @param reading of a node at a step; null where it is missing */
function judged(nodes: number, reading: (step: number, node: number) => number | null, quantity = 'speed') {
  const values = new Float32Array(STEPS * nodes);
  const mask = new Uint8Array(values.length);
  for (let at = 0; at < values.length; at += 1) {
    const value = reading(Math.floor(at / nodes), at % nodes);
    if (value !== null) [values[at], mask[at]] = [value, 1];
  }
  const statistics = new SeriesStatistics({ nodes, channels: 1, channel: 0 });
  statistics.add({ values, mask });
  const quality = new SeriesQuality({
    ...{ nodes, channels: 1, channel: 0, steps: STEPS, quantity },
    usual: statistics.nodes(),
    hourOf: weekHours(startAt, STEP_SECONDS, 'America/Los_Angeles'),
  });
  // Stretches go on over the edges of parts.
  for (const [from, to] of [
    [0, 50],
    [50, 51],
    [51, STEPS],
  ] as const) {
    const cut = <Kept extends Float32Array | Uint8Array>(array: Kept) => array.slice(from * nodes, to * nodes) as Kept;
    quality.add({ startStep: from, steps: to - from, values: cut(values), mask: cut(mask) });
  }
  const parts = quality.parts();
  return {
    quality,
    of: (kind: (typeof parts)[number]['kind']) => parts.find((part) => part.kind === kind),
  };
}

const usual = (step: number) => 50 + ((step * 7) % 13) + ((step * 31) % 17) / 10;

describe('the quality of a series', () => {
  it('finds nothing in a series that is well', () => {
    const { of } = judged(2, (step, node) => usual(step + node));
    for (const kind of ['OUTAGE', 'SILENT', 'MISSING', 'GAP', 'CONSTANT', 'STUCK', 'ZEROS', 'OUT_OF_RANGE'] as const) {
      expect(of(kind)).toEqual({ kind, sensors: 0, readings: 0, worst: [] });
    }
  });

  it('tells the longest gap of a sensor, gaps at both ends, and what is missing of all sensors', () => {
    const { of, quality } = judged(2, (step, node) => {
      if (step === 60 || step === 61) return null;
      return node === 1 && (step < 5 || (step >= 45 && step < 55) || step >= 235) ? null : usual(step + node);
    });
    expect(of('OUTAGE')).toMatchObject({ sensors: 0, readings: 4, worst: [{ node: null, fromStep: 60, steps: 2 }] });
    expect(of('GAP')).toMatchObject({
      ...{ sensors: 2, readings: 2 + 2 + 5 + 10 + 5 },
      worst: [
        { node: 1, fromStep: 45, steps: 10, count: 4 },
        { node: 0, fromStep: 60, steps: 2, count: 1 },
      ],
    });
    expect(quality.sensors()[1]).toMatchObject({ gaps: 4, longestGapSteps: 10, lastStep: 234 });
  });

  it('tells a sensor that is stuck, one that never changes, one that says nothing, and one that is mostly missing', () => {
    const { of } = judged(4, (step, node) => {
      if (node === 0) return step >= 40 && step < 60 ? 61.5 : usual(step);
      if (node === 1) return 30;
      if (node === 2) return null;
      return step % 2 === 0 ? usual(step) : null;
    });
    expect(of('STUCK')?.worst).toEqual([{ node: 0, other: null, fromStep: 40, steps: 20, value: 61.5, count: 1 }]);
    expect(of('CONSTANT')?.worst).toMatchObject([{ node: 1, value: 30, count: STEPS }]);
    expect(of('SILENT')?.worst).toMatchObject([{ node: 2, count: STEPS }]);
    expect(of('MISSING')?.worst).toMatchObject([{ node: 3, count: STEPS / 2 }]);
  });

  it('tells zeros that begin and end abruptly, and not those that a road ebbs to', () => {
    const { of, quality } = judged(2, (step, node) => {
      if (step >= 100 && step < 110) return 0;
      if (node === 1 && step >= 90 && step < 120) return 2;
      return usual(step + node);
    });
    expect(of('ZEROS')?.worst).toEqual([{ node: 0, other: null, fromStep: 100, steps: 10, value: 0, count: 1 }]);
    expect(quality.sensors()[0]?.zeroShare).toBeCloseTo(10 / STEPS);
  });

  it('takes small counts that come again and again for counts', () => {
    const { of } = judged(1, (step) => (step < 120 ? 1 : step % 3), 'count');
    expect(of('STUCK')?.worst).toEqual([]);
  });

  it('tells readings out of range, negative speeds among them', () => {
    const { of } = judged(2, (step, node) =>
      node === 0 && step === 77 ? 400 : node === 1 && step === 80 ? -1 : usual(step + node),
    );
    // One that stays is a jam.
    expect(judged(1, (step) => (step === 77 || step === 78 ? 400 : usual(step))).of('OUT_OF_RANGE')?.worst).toEqual([]);
    expect(of('OUT_OF_RANGE')).toMatchObject({ sensors: 2, readings: 2 });
    expect(of('OUT_OF_RANGE')?.worst).toContainEqual({
      ...{ node: 0, other: null, fromStep: 77, steps: 1, value: 400, count: 1 },
    });
  });

  it('tells sensors that show the same', () => {
    const { of } = judged(3, (step, node) => usual(node === 1 ? step + 1 : step));
    expect(of('DUPLICATE')?.worst).toMatchObject([{ node: 2, other: 0 }]);
  });

  it('puts readings together by hour of the week on the clock of the sensors', () => {
    const { quality } = judged(2, (step, node) => (step === 1 ? null : 10 * (1 + node) + (step % 24)));
    const all = quality.week();
    expect(all.means.slice(0, 3)).toEqual([15, 16, 17]);
    // Monday 01:00 comes twice in ten days, once of them without readings.
    expect(all.missingShares.slice(0, 3)).toEqual([0, 0.5, 0]);
    expect(quality.week([1]).means[5]).toBe(25);
  });

  it('keeps the hour where a clock is changed', () => {
    const hourOf = weekHours(new Date('2024-03-10T08:00:00Z'), 3600, 'America/Los_Angeles');
    // Sunday 00:00, 01:00, then 03:00.
    expect([0, 1, 2].map(hourOf)).toEqual([144, 145, 147]);
  });
});
