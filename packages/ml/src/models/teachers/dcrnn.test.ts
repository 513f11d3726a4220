import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import { teacherModelSchema } from '../../config/index.ts';
import { inferenceContext } from '../../inference/forward-program.ts';
import type { ModelShape } from '../../layers/inputs.ts';
import { RandomStream } from '../../random/stream.ts';
import { buildModel } from '../build-model.ts';

const shape: ModelShape = {
  nodes: 2,
  inputSteps: 3,
  targetSteps: 4,
  calendarFeatures: 0,
  lagChannels: 0,
  quantiles: [],
  covariates: 0,
  memoryFeatures: 0,
  event: false,
  timeOfDaySlots: 0,
  dayOfWeek: false,
  profile: false,
  masked: false,
  form: 'last-value',
  graph: false,
};

beforeAll(async () => {
  await tf.setBackend('cpu');
});

function noise(purpose: string, size: number[]): tf.Tensor {
  const random = new RandomStream(5, purpose);
  return tf.tensor(
    Float32Array.from({ length: tf.util.sizeFromShape(size) }, () => random.normal()),
    size,
  );
}

test('the decoder is fed a label from the step after it on, in the place of its own output', () => {
  const model = buildModel(teacherModelSchema.parse({ name: 'dcrnn', hidden: 3 }), shape);
  const views = model.layout.views(model.layout.slices(noise('weights', [model.layout.size]) as tf.Tensor1D));
  const inputs = {
    lags: noise('lags', [2, 1, 3]) as tf.Tensor3D,
    last: noise('last', [2, 1, 1]) as tf.Tensor3D,
  };
  /** Forecasts of the first node, with labels where `fed` is 1. */
  const forecast = (target: tf.Tensor3D, fed: number[]): number[] => {
    const labels = { target, fed: tf.tensor3d([...fed, 0, 0, 0, 0], [2, 1, 4]) };
    const context = { ...inferenceContext(shape, 1), fedLabels: () => labels };
    return [...tf.slice(model.forward(views, inputs, context), [0, 0, 0], [1, 1, 4]).dataSync()];
  };
  const own = model.forward(views, inputs, inferenceContext(shape, 1));
  const expected = [...own.dataSync()].slice(0, 4);
  const target = noise('target', [2, 1, 4]) as tf.Tensor3D;
  expect(forecast(target, [0, 0, 0, 0])).toEqual(expected);
  const fed = forecast(target, [0, 1, 0, 0]);
  expect(fed.map((value, step) => value === expected[step])).toEqual([true, true, false, false]);
  // A label equal to the model's own output changes nothing: labels are read relative to the form's base.
  forecast(own, [1, 1, 1, 1]).forEach((value, step) => {
    expect(value).toBeCloseTo(expected[step] ?? NaN, 5);
  });
});
