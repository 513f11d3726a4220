import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import { distillationMethod, type LossInputs } from './index.ts';

beforeAll(async () => {
  await tf.setBackend('cpu');
});

const cell = (values: number[]): tf.Tensor3D => tf.tensor3d(values, [1, 1, values.length]);
/** Labels 1, 2, missing; prediction off by 1, 3, -; teacher says 2, 2, 5. */
const inputs: LossInputs = {
  prediction: cell([2, 5, 4]),
  target: cell([1, 2, 0]),
  labelMask: cell([1, 1, 0]),
  teacher: cell([2, 2, 5]),
  teacherMask: cell([1, 1, 1]),
};
const terms = (config: Parameters<typeof distillationMethod>[0], given: LossInputs = inputs): object[] =>
  distillationMethod(config)
    .terms(given)
    .map(({ name, weight, value }) => ({ name, weight, value: Math.round((value.dataSync()[0] ?? NaN) * 1e5) / 1e5 }));

test('the control learns from observed labels alone', () => {
  expect(terms({ name: 'none' })).toEqual([{ name: 'label', weight: 1, value: 2 }]);
  expect(distillationMethod({ name: 'none' }).usesTeacher).toBe(false);
});

test('response uses the teacher where labels are missing too', () => {
  expect(terms({ name: 'response', weight: 0.75, confidence: 'plain', tau: 0.5 })).toEqual([
    { name: 'label', weight: 0.25, value: 2 },
    { name: 'response', weight: 0.75, value: 1.33333 },
  ]);
});

test('a teacher mask of 0 takes the teacher out of the loss', () => {
  const without = { ...inputs, teacherMask: cell([1, 0, 1]) };
  expect(terms({ name: 'response', weight: 1, confidence: 'plain', tau: 0.5 }, without)).toEqual([
    { name: 'response', weight: 1, value: 0.5 },
  ]);
});

test('confidence weighs the teacher by how right it was, 1 where no label tells', () => {
  // Weights: exp(-1 / 0.5) where the teacher is off by 1, 1 where it is right, 1 without a label; errors 0, 3, 1.
  const expected = (0 * Math.exp(-2) + 3 + 1) / (Math.exp(-2) + 2);
  expect(terms({ name: 'response', weight: 1, confidence: 'confidence', tau: 0.5 })).toEqual([
    { name: 'response', weight: 1, value: Math.round(expected * 1e5) / 1e5 },
  ]);
});

test('a batch without any label has a label loss of 0, not NaN', () => {
  expect(terms({ name: 'none' }, { ...inputs, labelMask: cell([0, 0, 0]) })).toEqual([
    { name: 'label', weight: 1, value: 0 },
  ]);
});

test('response without teacher outputs is an error', () => {
  const { prediction, target, labelMask } = inputs;
  const method = distillationMethod({ name: 'response', weight: 0.9, confidence: 'plain', tau: 0.5 });
  expect(() => method.terms({ prediction, target, labelMask })).toThrow('was given no teacher outputs');
});
