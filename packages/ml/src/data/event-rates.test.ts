import { expect, test } from 'vitest';
import { eventRates, ratedProbability } from './event-rates.ts';
import { createSeries } from './series.ts';

const DAYS = 28;
const PER_DAY = 4;
const steps = DAYS * PER_DAY;
const series = createSeries({
  values: new Float32Array(steps),
  mask: new Uint8Array(steps).fill(1),
  nodes: 1,
  // A Monday.
  startAt: Date.UTC(2024, 0, 1),
  stepSeconds: 21_600,
  zone: 'UTC',
});
/** Events on Friday evenings alone. */
const state = Int8Array.from({ length: steps }, (_, step) => Number(step % 28 === 4 * 4 + 3));

test('a rate is learnt by slot of the week, drawn towards that of weekdays and of the node', () => {
  const { table, values } = eventRates(series, { state }, steps);
  const friday = table[4 * PER_DAY + 3] ?? NaN;
  const thursday = table[3 * PER_DAY + 3] ?? NaN;
  const sunday = table[6 * PER_DAY + 3] ?? NaN;
  const overall = (4 + 0.5) / (steps + 1);
  const ofNode = (4 + 8 * overall) / (steps + 8);
  const ofWeekdays = (4 + 8 * ofNode) / (20 + 8);
  expect(friday).toBeCloseTo((4 + 8 * ofWeekdays) / (4 + 8));
  expect(thursday).toBeCloseTo((8 * ofWeekdays) / (4 + 8));
  expect(sunday).toBeLessThan(thursday);
  // Within the train part a day's own label is left out.
  expect(values[19]).toBeLessThan(friday);
});

test('labels of the train part alone are learnt from, and of its own day none', () => {
  const other = state.slice();
  other.fill(1, 14 * PER_DAY);
  const before = eventRates(series, { state }, 14 * PER_DAY);
  const after = eventRates(series, { state: other }, 14 * PER_DAY);
  expect(after.table).toEqual(before.table);
  const flipped = state.map((label, step) => (step === 19 ? 1 - label : label));
  expect(eventRates(series, { state: flipped }, steps).values[19]).toBeCloseTo(
    eventRates(series, { state }, steps).values[19] ?? NaN,
    // The rate of all nodes is the one level that keeps every day.
    2,
  );
});

test('of an onset within h steps the rates of all those steps count', () => {
  const rates = Float32Array.of(0.1, 0.2, 0.3);
  const place = { issue: 0, horizon: 2, node: 0 };
  expect(ratedProbability(rates, { horizon: 'within' }, 1, place)).toBeCloseTo(1 - 0.8 * 0.7);
  expect(ratedProbability(rates, { horizon: 'at' }, 1, place)).toBeCloseTo(0.3);
});
