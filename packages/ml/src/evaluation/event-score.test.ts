import { expect, test, vi } from 'vitest';
import { protocolSchema } from '../config/index.ts';
import { createSeries } from '../data/index.ts';
import { ShapeError } from '../errors.ts';
import { blockErrors } from './block-errors.ts';
import { scoreEvent } from './event-score.ts';
import { precisionRecall } from './precision-recall.ts';

const average = (positives: number[], negatives: number[]) =>
  precisionRecall(Float32Array.from(positives), Float32Array.from(negatives))?.averagePrecision;

test('average precision is the step-wise area, as scikit-learn computes it', () => {
  // average_precision_score([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]) is 0.8333.
  expect(average([0.35, 0.8], [0.1, 0.4])).toBeCloseTo(0.833333, 5);
  expect(average([0.9, 0.8], [0.1])).toBe(1);
  // A model that says the same of all has the prevalence.
  expect(average([0.5], [0.5, 0.5, 0.5])).toBe(0.25);
  expect(average([], [0.5])).toBeUndefined();
});

test('the threshold of the highest F1 calls all that ties with it', () => {
  const best = precisionRecall(Float32Array.of(0.9, 0.6), Float32Array.of(0.7, 0.1, 0.2));
  expect(best?.bestThreshold).toBeCloseTo(0.6);
});

const values = Float32Array.of(0, 0, 0, 0, 1, 1, 0, 0, 1, 0);
const series = createSeries({
  values,
  mask: new Uint8Array(10).fill(1),
  nodes: 1,
  startAt: 0,
  stepSeconds: 3600,
  zone: 'UTC',
});
const event = { name: 'exceedance', comparison: 'above', reference: 'value', threshold: 0.5 } as const;
const protocol = protocolSchema.parse({
  inputSteps: 1,
  targetSteps: 1,
  reportedHorizons: [1],
  split: { train: 0.3, validation: 0.2 },
  event,
});
const starts = Int32Array.from({ length: 9 }, (_, start) => start);
const probabilities = Float32Array.of(0.1, 0.1, 0.6, 0.7, 0.8, 0.2, 0.1, 0.4, 0.1);

test('scores of probabilities: cross-entropy, Brier, calls at a given threshold', () => {
  const [all, first] = scoreEvent({ probabilities, starts, series, protocol, event, thresholds: [0.5, 0.5] });
  const labels = [...starts].map((start) => values[start + 1] ?? NaN);
  const mean = (of: (p: number, y: number) => number) =>
    labels.reduce((sum, y, at) => sum + of(probabilities[at] ?? NaN, y), 0) / labels.length;
  expect(all?.event.crossEntropy).toBeCloseTo(mean((p, y) => -Math.log(y === 1 ? p : 1 - p)));
  expect(all?.event.brier).toBeCloseTo(mean((p, y) => (p - y) ** 2));
  expect(all?.mae).toBeCloseTo(mean((p, y) => Math.abs(p - y)));
  expect(all?.event.prevalence).toBeCloseTo(3 / 9);
  // Called: windows to steps 3, 4 and 5, of which 4 and 5 are events; step 8 is missed.
  expect(all?.event).toMatchObject({ precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 });
  expect(first?.event.crossEntropy).toBe(all?.event.crossEntropy);
  expect(first?.event.alarms).toBeNull();
});

test('an alarm foretells its target steps, and is matched one to one with a beginning of an event', () => {
  const [all] = scoreEvent({ probabilities, starts, series, protocol, event, thresholds: [0.5, 0.5] });
  // Events begin at steps 4 and 8. Windows that end at steps 2, 3 and 4 call, each for the one step after it: the first is
  // right within the tolerance of one step, two hours ahead, and the others tell of the same event, which goes on.
  expect(all?.event.alarms).toEqual({
    events: 2,
    detected: 1,
    late: 0,
    alarms: 1,
    falsePerNodeDay: 0,
    leadMinutes: { median: 120, low: 120, high: 120 },
  });
  const calm = scoreEvent({ probabilities, starts, series, protocol, event, thresholds: [0.9, 0.9] })[0];
  expect(calm?.event.alarms).toMatchObject({ alarms: 0, detected: 0, leadMinutes: null });
  expect(calm?.event).toMatchObject({ precision: null, recall: 0, f1: 0 });
});

test('an alarm that always stands is no early warning', () => {
  const always = new Float32Array(9).fill(0.5);
  const alarms = scoreEvent({ probabilities: always, starts, series, protocol, event, thresholds: [0.5, 0.5] })[0]
    ?.event.alarms;
  expect(alarms).toMatchObject({ events: 2, detected: 2, alarms: 4, falsePerNodeDay: 2 / (9 / 24) });
  // No lead beyond the target and the tolerance, however long it stood before.
  expect(alarms?.leadMinutes?.high).toBeLessThanOrEqual(2 * 60);
});

test('an alarm that tells of an onset once more is no false one, and one with none to tell of is', () => {
  // Slow from step 8 on for three steps, after free ones; alarms foretell two steps, and may miss by one.
  const speeds = Float32Array.from({ length: 24 }, (_, step) => (step >= 8 && step < 11 ? 10 : 100));
  const road = createSeries({
    ...{ values: speeds, mask: new Uint8Array(24).fill(1), nodes: 1, startAt: 0, stepSeconds: 3600, zone: 'UTC' },
  });
  const onset = { name: 'onset', freeSpeedPercentile: 90, share: 0.6, steps: 1 } as const;
  const asked = protocolSchema.parse({
    ...protocol,
    targetSteps: 2,
    split: { train: 0.3, validation: 0.1 },
    event: onset,
  });
  const all = Int32Array.from({ length: 22 }, (_, start) => start);
  const calling = (...issues: number[]) =>
    scoreEvent({
      probabilities: Float32Array.from({ length: 44 }, (_, at) => (issues.includes(Math.floor(at / 2)) ? 0.9 : 0.1)),
      ...{ starts: all, series: road, protocol: asked, event: onset, thresholds: [0.5, 0.5, 0.5] },
    })[0]?.event.alarms;
  // The alarm of step 5 tells of steps 6 and 7, the one of step 7 of 8 and 9: the same onset, and one alarm.
  expect(calling(5, 7)).toMatchObject({ events: 1, detected: 1, alarms: 1, falsePerNodeDay: 0 });
  expect(calling(5, 15)).toMatchObject({ events: 1, detected: 1, alarms: 2, falsePerNodeDay: 1 / (22 / 24) });
  // A standing alarm is many, and most of them are false.
  expect(calling(...all)?.alarms).toBeGreaterThan(5);
});

test('without thresholds the part chooses its own, by F1', () => {
  expect(scoreEvent({ probabilities, starts, series, protocol, event })[0]?.event.threshold).toBeCloseTo(0.4);
});

test('block errors of an event add up to its cross-entropy', () => {
  const { absoluteSum, count } = blockErrors({ predictions: probabilities, starts, series, protocol });
  const [all] = scoreEvent({ probabilities, starts, series, protocol, event });
  const total = (sums: Float64Array) => sums.reduce((a, b) => a + b, 0);
  expect(total(absoluteSum) / total(count)).toBeCloseTo(all?.event.crossEntropy ?? NaN, 10);
});

test('a probability that is no number is refused', () => {
  const broken = probabilities.slice().fill(NaN, 3, 4);
  expect(() => scoreEvent({ probabilities: broken, starts, series, protocol, event })).toThrow(ShapeError);
});

test('the probabilities of a horizon are pooled once', () => {
  const sort = vi.spyOn(Float32Array.prototype, 'sort');
  scoreEvent({ probabilities, starts, series, protocol, event });
  // Events and the rest, at two horizons (all together, and the one), within the node and pooled.
  const sorted = sort.mock.calls.length;
  sort.mockRestore();
  expect(sorted).toBe(2 * 2 * 2);
});
