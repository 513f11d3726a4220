import { expect, test } from 'vitest';
import { trainingSchema } from '../config/index.ts';
import { biasCorrections, learningRate, validationSteps } from './schedule.ts';

const training = trainingSchema.parse({ updates: 100, learningRate: 1, warmUpUpdates: 9, finalLearningRateShare: 0.1 });

test('the learning rate rises over the warm-up, peaks, and falls to its final share', () => {
  expect(learningRate(training, 1)).toBeCloseTo(0.1);
  expect(learningRate(training, 5)).toBeCloseTo(0.5);
  expect(learningRate(training, 10)).toBe(1);
  expect(learningRate(training, 55)).toBeCloseTo(0.55, 1);
  expect(learningRate(training, 100)).toBeCloseTo(0.1);
  const rates = Array.from({ length: 90 }, (_, index) => learningRate(training, index + 10));
  expect(rates.every((rate, index) => index === 0 || rate < (rates[index - 1] ?? 0))).toBe(true);
});

test('a run shorter than its warm-up still learns', () => {
  const short = { ...training, updates: 3 };
  expect([1, 2, 3].map((step) => learningRate(short, step))).toEqual([1 / 3, 2 / 3, 1]);
});

test('bias corrections undo the start at zero', () => {
  expect(biasCorrections(1).first).toBeCloseTo(10);
  expect(biasCorrections(1).second).toBeCloseTo(1000);
  expect(biasCorrections(100_000).first).toBe(1);
});

test('validations are spread evenly and include the last update', () => {
  expect([...validationSteps({ ...training, validations: 4 })]).toEqual([25, 50, 75, 100]);
  expect([...validationSteps({ ...training, updates: 2, validations: 20 })]).toEqual([1, 2]);
});
