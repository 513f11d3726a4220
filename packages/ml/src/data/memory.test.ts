import { expect, test } from 'vitest';
import { inputsSchema } from '../config/training.ts';
import { Memory, memoryFeatures } from './memory.ts';
import { createSeries } from './series.ts';

const PER_WEEK = 28;
const steps = 3 * PER_WEEK;
const values = Float32Array.from({ length: steps }, (_, step) => step);
const mask = new Uint8Array(steps).fill(1);
mask[40] = 0;
const series = createSeries({ values, mask, nodes: 1, startAt: 0, stepSeconds: 21_600, zone: 'UTC' });
const inputs = inputsSchema.parse({ recentWeeks: [1, 2], sameSlotWeeks: [2] });
const profile = new Float32Array(steps).fill(-1);

function featuresAt(issue: number): number[] {
  const out = new Float32Array(memoryFeatures(inputs, { targetSteps: 2 }));
  const memory = new Memory(series, values, profile, inputs);
  memory.write({ issue, node: 0, targetSteps: 2 }, out, 0, (value) => value);
  return [...out];
}

test('means reach back whole weeks from the last input step, observed readings alone', () => {
  const mean = (from: number, to: number) => {
    let [sum, count] = [0, 0];
    for (let step = from; step <= to; step++) if (mask[step] === 1) [sum, count] = [sum + step, count + 1];
    return sum / count;
  };
  const [week, fortnight, first, second] = featuresAt(60);
  expect(week).toBeCloseTo(mean(33, 60), 4);
  expect(fortnight).toBeCloseTo(mean(5, 60), 4);
  // Targets 61 and 62; the same slots lie 28 and 56 steps before.
  expect(first).toBe((33 + 5) / 2);
  expect(second).toBe((34 + 6) / 2);
});

test('at the begin of a series what there is counts, and the profile where there is nothing', () => {
  const [week, , first] = featuresAt(3);
  expect(week).toBe(1.5);
  expect(first).toBe(-1);
});

test('nothing after the last input step is read', () => {
  const changed = values.map((value, step) => (step > 60 ? 1e6 : value));
  const memory = new Memory(series, changed, profile, inputs);
  const out = new Float32Array(4);
  memory.write({ issue: 60, node: 0, targetSteps: 2 }, out, 0, (value) => value);
  expect([...out]).toEqual(featuresAt(60));
});

test('train steps that a label budget does not buy do not enter, steps after the train part do', () => {
  // Steps 0 to 55 are of the train part; those from 40 on are bought, and step 40 is missing.
  const learnt = Uint8Array.from({ length: 2 * PER_WEEK }, (_, step) => (step >= 40 ? 1 : 0));
  const changed = values.map((value, step) => (step < 40 ? value + 100 : value));
  const out = new Float32Array(4);
  new Memory(series, changed, profile, inputs, learnt).write({ issue: 60, node: 0, targetSteps: 2 }, out, 0, (x) => x);
  const [week, fortnight, first] = out;
  expect(week).toBeCloseTo((41 + 60) / 2, 4);
  expect(fortnight).toBe(week);
  // Neither step 33 nor step 5 was bought.
  expect(first).toBe(-1);
});
