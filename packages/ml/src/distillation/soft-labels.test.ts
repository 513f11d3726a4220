import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import { crossEntropy, labelCrossEntropy } from './cross-entropy.ts';
import { distillationMethod, type LossInputs } from './index.ts';

beforeAll(async () => {
  await tf.setBackend('cpu');
});

const cell = (values: number[]): tf.Tensor3D => tf.tensor3d(values, [1, 1, values.length]);
const odds = (probability: number) => Math.log(probability / (1 - probability));
const valueOf = (scalar: tf.Tensor | undefined) => scalar?.dataSync()[0] ?? NaN;

/** Labels 1, 0, unknown. */
const inputs: LossInputs = {
  prediction: cell([odds(0.8), odds(0.3), odds(0.5)]),
  target: cell([1, 0, 0]),
  labelMask: cell([1, 1, 0]),
  teacher: cell([odds(0.9), odds(0.1), odds(0.6)]),
  teacherMask: cell([1, 1, 1]),
};

test('the worked example: a teacher of [0.1, 0.9] against itself at T = 1 has a cross-entropy of 0.3251 nats', () => {
  const taught = cell([odds(0.9)]);
  expect(valueOf(crossEntropy(taught, tf.sigmoid(taught)))).toBeCloseTo(0.3251, 4);
  const itself = { ...inputs, prediction: taught, teacher: taught, teacherMask: cell([1]) };
  const [term] = distillationMethod({ name: 'soft-labels', weight: 1, temperature: 1 }).terms(itself);
  expect(valueOf(term?.value)).toBeCloseTo(0, 6);
});

test('soft labels: (1 - a) cross-entropy of labels + a T² KL at temperature T', () => {
  const [label, soft] = distillationMethod(
    { name: 'soft-labels', weight: 0.25, temperature: 2 },
    labelCrossEntropy(1),
  ).terms(inputs);
  expect(label).toMatchObject({ name: 'label', weight: 0.75 });
  expect(valueOf(label?.value)).toBeCloseTo(-(Math.log(0.8) + Math.log(0.7)) / 2, 5);
  const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
  const divergence = (teacher: number, student: number) => {
    const [t, s] = [sigmoid(odds(teacher) / 2), sigmoid(odds(student) / 2)];
    return t * Math.log(t / s) + (1 - t) * Math.log((1 - t) / (1 - s));
  };
  expect(soft).toMatchObject({ name: 'soft-labels', weight: 0.25 });
  // Where there is no label the teacher counts all the same.
  expect(valueOf(soft?.value)).toBeCloseTo(
    (4 * (divergence(0.9, 0.8) + divergence(0.1, 0.3) + divergence(0.6, 0.5))) / 3,
    5,
  );
});

test('T² keeps the size of the gradient: far apart temperatures push about as hard', () => {
  const push = (temperature: number) => {
    const gradient = tf.grad((prediction: tf.Tensor) => {
      const [term] = distillationMethod({ name: 'soft-labels', weight: 1, temperature }).terms({
        ...inputs,
        prediction: prediction as tf.Tensor3D,
        target: cell([0]),
        labelMask: cell([0]),
        teacher: cell([0.2]),
        teacherMask: cell([1]),
      });
      return term?.value ?? tf.scalar(0);
    });
    return valueOf(gradient(cell([-0.2])));
  };
  expect(push(4) / push(1)).toBeCloseTo(1, 1);
});

test('a weight of events counts them more often, and an extreme log-odds is finite', () => {
  const weighted = valueOf(labelCrossEntropy(3)(inputs));
  expect(weighted).toBeCloseTo(-(3 * Math.log(0.8) + Math.log(0.7)) / 2, 5);
  expect(valueOf(tf.sum(crossEntropy(cell([500, -500]), cell([0, 1]))))).toBeCloseTo(1000);
});
