import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import type { Method } from '../config/index.ts';
import { elementLoss } from './masked-error.ts';
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

test('teacher-bounded counts the labels where the student is not yet as good as its teacher', () => {
  // Errors 1 and 3 of the student, 1 and 0 of the teacher: a tie is not worse, and both labels share the mean.
  const bounded = (margin: number) => terms({ name: 'teacher-bounded', weight: 0.5, margin });
  const label = { name: 'label', weight: 1, value: 2 };
  expect(bounded(0)).toEqual([label, { name: 'teacher-bounded', weight: 0.5, value: 1.5 }]);
  expect(bounded(0.1)).toEqual([label, { name: 'teacher-bounded', weight: 0.5, value: 2 }]);
  const good = { ...inputs, teacher: cell([7, 9, 5]) };
  expect(terms({ name: 'teacher-bounded', weight: 0.5, margin: 0 }, good).at(1)).toMatchObject({ value: 0 });
});

test('teacher-bounded has the slope of the labels that it counts', () => {
  const method = distillationMethod({ name: 'teacher-bounded', weight: 0.5, margin: 0 });
  const value = (prediction: tf.Tensor): tf.Scalar =>
    method.terms({ ...inputs, prediction: prediction as tf.Tensor3D })[1]?.value ?? tf.scalar(NaN);
  expect([...tf.grad(value)(inputs.prediction).dataSync()]).toEqual([0, 0.5, 0]);
});

test('the temporal relation compares steps from horizon to horizon, whatever the level', () => {
  // Steps of the student 3 and -1, of the teacher 0 and 3.
  const related = (given = inputs) => terms({ name: 'temporal-relation', weight: 0.1 }, given).at(1);
  expect(related()).toEqual({ name: 'temporal-relation', weight: 0.1, value: 3.5 });
  expect(related({ ...inputs, prediction: cell([12, 12, 15]) })).toMatchObject({ value: 0 });
  expect(related({ ...inputs, teacherMask: cell([0, 1, 1]) })).toMatchObject({ value: 4 });
});

test('terms compose, each by its name and weight; labels of weight 0 are left out', () => {
  const response = { name: 'response', weight: 0.5, confidence: 'plain', tau: 0.5 } as const;
  const relation = { name: 'temporal-relation', weight: 0.1 } as const;
  const bounded = { name: 'teacher-bounded', weight: 0.3, margin: 0 } as const;
  expect(terms({ name: 'composed', labelWeight: 0.4, terms: [response, relation, bounded] })).toEqual([
    { name: 'label', weight: 0.4, value: 2 },
    { name: 'response', weight: 0.5, value: 1.33333 },
    { name: 'temporal-relation', weight: 0.1, value: 3.5 },
    { name: 'teacher-bounded', weight: 0.3, value: 1.5 },
  ]);
  expect(distillationMethod({ name: 'composed', labelWeight: 0, terms: [relation] }).termNames).toEqual([
    'temporal-relation',
  ]);
});

test('a shuffled teacher is a response whose teacher is of another window', () => {
  const method = distillationMethod({ name: 'shuffled-teacher', weight: 0.75 });
  expect(method.shufflesTeacher).toBe(true);
  expect(method.termNames).toEqual(['label', 'response']);
  expect(distillationMethod({ name: 'teacher-bounded', weight: 1, margin: 0 }).shufflesTeacher).toBe(false);
});

test('a control with another teacher has the loss of the method that it is the control of', () => {
  const softLabels = { name: 'soft-labels', weight: 0.5, temperature: 2 } as const;
  const composed = {
    name: 'composed',
    labelWeight: 0.4,
    terms: [
      { name: 'response', weight: 0.5, confidence: 'confidence', tau: 0.5 },
      { name: 'temporal-relation', weight: 0.1 },
    ],
  } as const satisfies Method;
  for (const of of [softLabels, composed]) {
    const shuffled = { name: 'shuffled-teacher', weight: 0.9, of } as const;
    expect(terms(shuffled)).toEqual(terms(of));
    expect(distillationMethod(shuffled)).toMatchObject({ shufflesTeacher: true, usesTeacher: true });
  }
  const profile = { name: 'profile-teacher', weight: 0.9, of: softLabels } as const;
  expect(terms(profile)).toEqual(terms(softLabels));
  expect(distillationMethod(profile).profileTeaches).toBe(true);
});

test('every term takes the loss of the training', () => {
  // Errors of the student 1 and 3; from the teacher 0, 3 and 1.
  const response = { name: 'response', weight: 0.5, confidence: 'plain', tau: 0.5 } as const;
  expect(terms(response, { ...inputs, loss: 'squared' })).toMatchObject([{ value: 5 }, { value: 3.33333 }]);
  expect(terms(response, { ...inputs, loss: 'huber' })).toMatchObject([{ value: 1.5 }, { value: 1 }]);
  // Who is not yet as good as the teacher is the same whatever the loss; how much it costs is not.
  const bounded = { name: 'teacher-bounded', weight: 0.5, margin: 0 } as const;
  expect(terms(bounded, { ...inputs, loss: 'squared' }).at(1)).toMatchObject({ value: 4.5 });
  const relation = { name: 'temporal-relation', weight: 0.1 } as const;
  expect(terms(relation, { ...inputs, loss: 'squared' }).at(1)).toMatchObject({ value: 12.5 });
});

test.each([
  ['absolute', [1, -1]],
  ['squared', [0.5, -3]],
  ['huber', [0.25, -1]],
] as const)('the slope of the %s loss', (loss, slopes) => {
  const value = (difference: tf.Tensor): tf.Tensor => elementLoss(difference, loss);
  const [near, far] = tf
    .grad(value)(tf.tensor1d([0.25, -1.5]))
    .dataSync();
  expect([near, far]).toEqual(slopes);
});

test('smoothed labels take the mean of the labels around each, where there are any', () => {
  // Labels 1, 2, missing: smoothed 1.5, 1.5, 2; the prediction is off by 0.5, 3.5, 2.
  const method = { name: 'smoothed-labels', weight: 0.75, reach: 1 } as const;
  expect(terms(method)).toEqual([
    { name: 'label', weight: 0.25, value: 2 },
    { name: 'smoothed-label', weight: 0.75, value: 2 },
  ]);
  expect(distillationMethod(method)).toMatchObject({ usesTeacher: false, termNames: ['label', 'smoothed-label'] });
  expect(distillationMethod({ ...method, weight: 1 }).termNames).toEqual(['smoothed-label']);
  const none = { ...inputs, labelMask: cell([0, 0, 0]) };
  expect(terms(method, none).at(1)).toMatchObject({ value: 0 });
});
