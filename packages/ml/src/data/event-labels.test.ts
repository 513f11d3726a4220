import { expect, test } from 'vitest';
import { protocolSchema, type EventDefinition } from '../config/index.ts';
import { DataError } from '../errors.ts';
import { eventLabelAt, eventTruth, UNKNOWN, type EventTruth } from './event-labels.ts';
import { createSeries, type Series } from './series.ts';

const MISSING = NaN;

/** One node, a reading every five minutes. */
function seriesOf(readings: readonly number[], labels?: Int8Array): Series {
  return createSeries({
    values: Float32Array.from(readings, (value) => (Number.isNaN(value) ? 0 : value)),
    mask: Uint8Array.from(readings, (value) => (Number.isNaN(value) ? 0 : 1)),
    nodes: 1,
    startAt: 0,
    stepSeconds: 300,
    zone: 'UTC',
    ...(labels === undefined ? {} : { labels }),
  });
}

const protocol = (train: number) =>
  protocolSchema.parse({ inputSteps: 1, targetSteps: 3, reportedHorizons: [1], split: { train, validation: 0.01 } });
const onset: EventDefinition = { name: 'onset', freeSpeedPercentile: 90, share: 0.6, steps: 2 };
const truthOf = (readings: readonly number[], train = 0.9): EventTruth =>
  eventTruth(seriesOf(readings), protocol(train), onset);
const free = (count: number) => new Array<number>(count).fill(100);

test('an onset begins k slow steps after k free ones; free speed is a percentile of the train part', () => {
  const truth = truthOf([...free(4), 50, 50, 50, ...free(13)]);
  expect(truth.thresholds?.[0]).toBeCloseTo(60);
  expect([...truth.state].map((state, step) => (state === 1 ? step : null)).filter((step) => step !== null)).toEqual([
    4,
  ]);
  expect([...(truth.ongoing ?? [])].slice(3, 8)).toEqual([0, 1, 1, 1, 0]);
});

test('no reading after a window decides whether it counts, and what follows cannot be told from which windows do', () => {
  const readings = [...free(6), 50, 50, 50, 100, 50, ...free(9)];
  for (let issue = 0; issue < readings.length; issue++) {
    const counts = truthOf(readings).ongoing?.[issue];
    for (const next of [50, 100]) {
      const other = readings.map((value, step) => (step > issue && step <= issue + 3 ? next : value));
      // Whatever follows: the thresholds alone are learnt from it.
      expect(truthOf(other).thresholds?.[0]).toBeCloseTo(60);
      expect(truthOf(other).ongoing?.[issue]).toBe(counts);
    }
  }
  // A dip and the first step of congestion are left out alike.
  expect(eventLabelAt(truthOf(readings), 1, 6, 1, 0)).toBe(UNKNOWN);
  expect(eventLabelAt(truthOf(readings), 1, 10, 1, 0)).toBe(UNKNOWN);
});

test('a single slow step is no congestion, and congestion that goes on does not set in again', () => {
  expect(truthOf([...free(4), 50, ...free(15)]).state).not.toContain(1);
  // Free for one step only: the two steps before the second run were not both free.
  const again = truthOf([...free(4), 50, 50, 100, 50, 50, ...free(11)]).state;
  expect(again[4]).toBe(1);
  expect(again[7]).toBe(0);
});

test('a missing reading is neither slow nor free', () => {
  const truth = truthOf([...free(4), 50, MISSING, 50, ...free(13)]);
  expect(truth.state).not.toContain(1);
  expect(truth.state[4]).toBe(UNKNOWN);
  // Zeros that stand for missing readings never make an onset either.
  expect(truthOf([...free(4), MISSING, MISSING, MISSING, ...free(13)]).state).not.toContain(1);
});

test('an onset that only the next part could confirm is not known', () => {
  const readings = [...free(17), 50, 50, 50];
  expect(truthOf(readings, 0.95).state[17]).toBe(1);
  expect(truthOf(readings, 0.9).state[17]).toBe(UNKNOWN);
});

test('a label asks for an onset within h steps, and none of a window that ends in congestion', () => {
  const truth = truthOf([...free(4), 50, 50, ...free(14)]);
  const label = (issue: number, horizon: number) => eventLabelAt(truth, 1, issue, horizon, 0);
  expect([label(1, 1), label(1, 2), label(1, 3)]).toEqual([0, 0, 1]);
  expect(label(3, 1)).toBe(1);
  expect(label(4, 1)).toBe(UNKNOWN);
  expect(label(6, 3)).toBe(0);
});

test('an exceedance is read at the target step, against the own percentile of train rows', () => {
  const series = seriesOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100, MISSING]);
  const event: EventDefinition = { name: 'exceedance', comparison: 'above', reference: 'percentile', threshold: 80 };
  const truth = eventTruth(series, protocol(10 / 12), event);
  // NumPy's percentile(1..10, 80) is 8.2: test rows move no threshold.
  expect(truth.thresholds?.[0]).toBeCloseTo(8.2);
  expect([...truth.state]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, UNKNOWN]);
  expect(eventLabelAt(truth, 1, 7, 1, 0)).toBe(1);
  const atMost: EventDefinition = { name: 'exceedance', comparison: 'at-most', reference: 'value', threshold: 2 };
  expect([...eventTruth(series, protocol(0.5), atMost).state].slice(0, 3)).toEqual([1, 1, 0]);
});

test('incidents are the channel of labels, and refused without one', () => {
  const labels = Int8Array.of(0, 1, 1, -1);
  expect(eventTruth(seriesOf(free(4), labels), protocol(0.5), { name: 'incident' }).state).toEqual(labels);
  expect(() => eventTruth(seriesOf(free(4)), protocol(0.5), { name: 'incident' })).toThrow(DataError);
});
