import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import { readsGivenGraph, teacherModelSchema, studentModelSchema, type NetworkModel } from '../config/index.ts';
import { ModelConfigError } from '../errors.ts';
import { isNodeBound } from '../config/node-bound.ts';
import type { ForwardContext } from '../layers/layer.ts';
import type { ForwardInputs, ModelShape } from '../layers/inputs.ts';
import { RandomStream } from '../random/stream.ts';
import { relu } from '../tensors/index.ts';
import { buildModel } from './build-model.ts';
import type { ModelDefinition } from './model.ts';

const small: ModelShape = {
  nodes: 4,
  inputSteps: 6,
  targetSteps: 3,
  calendarFeatures: 9,
  lagChannels: 0,
  quantiles: [],
  covariates: 0,
  memoryFeatures: 0,
  event: false,
  timeOfDaySlots: 0,
  dayOfWeek: false,
  profile: true,
  masked: false,
  form: 'last-value',
  graph: true,
};
const BATCH = 2;
const context: ForwardContext = {
  nodes: 4,
  batch: BATCH,
  dropout: (_name, x) => x,
  reluDropout: (_name, x) => ({ rows: relu(x), scale: 1 }),
};
const models: NetworkModel[] = [
  teacherModelSchema.parse({ name: 'stid', hidden: 8 }),
  teacherModelSchema.parse({ name: 'stid', hidden: 16, nodeEmbedding: 3, embedding: 'concatenated' }),
  teacherModelSchema.parse({ name: 'graph-stid', hidden: 8, adaptiveRank: 2 }),
  teacherModelSchema.parse({
    name: 'graph-wavenet',
    channels: 4,
    skipChannels: 5,
    endChannels: 6,
    dilations: [1, 2, 3],
  }),
  // A receptive field below the six input steps, and a single layer, which mixes over no graph.
  teacherModelSchema.parse({ name: 'graph-wavenet', channels: 4, skipChannels: 5, endChannels: 6, dilations: [1, 2] }),
  teacherModelSchema.parse({ name: 'graph-wavenet', channels: 4, skipChannels: 5, endChannels: 6, dilations: [3] }),
  teacherModelSchema.parse({ name: 'dcrnn', hidden: 3, layers: 2 }),
  teacherModelSchema.parse({ name: 'agcrn', hidden: 3, layers: 2, nodeEmbedding: 2 }),
  teacherModelSchema.parse({ name: 'stgcn', channels: 4, graphChannels: 3, endChannels: 6 }),
  teacherModelSchema.parse({
    name: 'mtgnn',
    channels: 8,
    skipChannels: 5,
    endChannels: 6,
    nodeVectors: 2,
    neighbours: 2,
  }),
  // One polynomial, which mixes over no graph; few channels, to which even the inputs are narrowed.
  teacherModelSchema.parse({
    name: 'stgcn',
    channels: 2,
    graphChannels: 3,
    endChannels: 6,
    blocks: 1,
    chebyshevTerms: 1,
  }),
  teacherModelSchema.parse({
    name: 'graph-wavenet',
    channels: 4,
    skipChannels: 5,
    endChannels: 6,
    dilations: [1, 2, 1],
    walkSteps: 2,
    backwardWalk: true,
    batchNormalisation: true,
  }),
  teacherModelSchema.parse({ name: 'staeformer', stepWidth: 4, timeWidth: 2, adaptiveWidth: 2, feedForward: 5 }),
  studentModelSchema.parse({ name: 'stid-s', hidden: 8 }),
  studentModelSchema.parse({ name: 'graph-stid-s', hidden: 8, adaptiveRank: 2 }),
  studentModelSchema.parse({
    name: 'graph-wavenet-tiny',
    channels: 4,
    skipChannels: 5,
    endChannels: 6,
    adaptiveRank: 2,
  }),
  studentModelSchema.parse({ name: 'stgcn-tiny', channels: 4, graphChannels: 3, endChannels: 6 }),
  studentModelSchema.parse({ name: 'gru', hidden: 5 }),
  studentModelSchema.parse({ name: 'nlinear' }),
];

beforeAll(async () => {
  await tf.setBackend('cpu');
});

function randomTensor(purpose: string, shape: number[]): tf.Tensor {
  const random = new RandomStream(3, purpose);
  return tf.tensor(
    Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => random.normal()),
    shape,
  );
}

function inputsOf(shape: ModelShape): ForwardInputs {
  const { nodes, inputSteps, targetSteps } = shape;
  const part = (name: string, steps: number): tf.Tensor3D => randomTensor(name, [nodes, BATCH, steps]) as tf.Tensor3D;
  const walk = tf.softmax(randomTensor('walk', [nodes, nodes])) as tf.Tensor2D;
  const backwardWalk = tf.softmax(randomTensor('backward walk', [nodes, nodes])) as tf.Tensor2D;
  const symmetric = tf.sub<tf.Tensor2D>(tf.add(walk, tf.transpose(walk)), tf.eye(nodes));
  return {
    lags: part('lags', inputSteps),
    last: part('last', 1),
    profile: part('profile', targetSteps),
    profileLags: part('profileLags', inputSteps),
    lagMask: tf.cast(tf.greater(part('mask', inputSteps), 0), 'float32'),
    covariates: part('covariates', shape.covariates),
    calendar: randomTensor('calendar', [BATCH, shape.calendarFeatures]) as tf.Tensor2D,
    lagCalendar: randomTensor('lagCalendar', [BATCH, inputSteps, shape.lagChannels]) as tf.Tensor3D,
    // Every slot and every day is met at the last input step or before it.
    slots: tf.tensor2d([0, 0, 0, 0, 1, 0, 1, 1, 0, 0, 0, 1], [BATCH, inputSteps], 'int32'),
    weekdays: tf.tensor2d([0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4], [BATCH, inputSteps], 'int32'),
    walk,
    walkTransposed: tf.transpose(walk),
    backwardWalk,
    backwardWalkTransposed: tf.transpose(backwardWalk),
    scaledLaplacian: symmetric,
    scaledLaplacianTransposed: symmetric,
  };
}

/** Weights away from the start, where the output layer is zero and hides the rest. */
function noisy(model: ModelDefinition): tf.Tensor1D {
  const random = new RandomStream(1, 'noise');
  return tf.tensor1d(model.layout.initialise(1).map((value) => value + 0.2 * random.normal()));
}

function predict(model: ModelDefinition, flat: tf.Tensor1D, inputs: ForwardInputs): tf.Tensor3D {
  return model.forward(model.layout.views(model.layout.slices(flat)), inputs, context);
}

function titleOf(config: NetworkModel): string {
  if (config.name === 'stid') return `${config.name} (${config.embedding})`;
  if (config.name === 'stgcn') return `${config.name} (Chebyshev terms: ${config.chebyshevTerms})`;
  return config.name === 'graph-wavenet' ? `${config.name} (${config.dilations.join(', ')})` : config.name;
}

const shapes: [string, Partial<ModelShape>][] = [
  ['last value', {}],
  ['deviation from the profile', { form: 'deviation' }],
  ['gaps', { masked: true }],
  ['neither profile, calendar nor graph', { profile: false, calendarFeatures: 0, graph: false }],
  ['direct', { form: 'direct' }],
  ['covariates', { covariates: 5 }],
  ['covariates alone beside the lags', { covariates: 2, form: 'direct', profile: false, calendarFeatures: 0 }],
  ['calendars of the papers', { lagChannels: 2, timeOfDaySlots: 2, dayOfWeek: true }],
  ["the papers' inputs alone", { form: 'direct', profile: false, calendarFeatures: 0, lagChannels: 1 }],
];

for (const config of models) {
  for (const [label, change] of shapes) {
    test(`${titleOf(config)}, ${label}: predicts [N, B, H], starts as its base, and every parameter has a gradient`, () => {
      const shape = { ...small, ...change };
      const model = buildModel(config, shape);
      const inputs = inputsOf(shape);
      const start = predict(model, tf.tensor1d(model.layout.initialise(1)), inputs);
      expect(start.shape).toEqual([4, BATCH, 3]);
      if (shape.form !== 'direct' || config.name === 'nlinear') {
        const base = shape.form === 'deviation' && config.name !== 'nlinear' ? inputs.profile : inputs.last;
        expect(base && tf.max(tf.abs(tf.sub(start, base))).dataSync()[0]).toBe(0);
      }

      const gradient = tf.grad((flat) => tf.sum(tf.square(predict(model, flat as tf.Tensor1D, inputs))))(noisy(model));
      const values = gradient.dataSync<'float32'>();
      for (const { name, offset, size } of model.layout.entries) {
        const part = values.subarray(offset, offset + size);
        expect(part.every(Number.isFinite), name).toBe(true);
        expect(
          part.some((value) => value !== 0),
          `${name} has a gradient`,
        ).toBe(true);
      }
    });
  }
}

test('graph models read the given graph, the others do not', () => {
  const inputs = inputsOf(small);
  const other = Object.fromEntries(
    Object.entries(inputs).map(([name, tensor]) => [name, /walk|laplacian/i.test(name) ? tf.eye(4) : tensor]),
  ) as typeof inputs;
  for (const config of models) {
    const model = buildModel(config, small);
    const flat = noisy(model);
    const difference = tf.max(tf.abs(tf.sub(predict(model, flat, inputs), predict(model, flat, other)))).dataSync()[0];
    const mixes = readsGivenGraph(config);
    expect((difference ?? 0) > 0, titleOf(config)).toBe(mixes);
    expect(model.graphs.length > 0).toBe(mixes);
  }
});

test('parameter counts at the size of a city loop set (207 sensors, an hour in and out)', () => {
  const shape = { ...small, nodes: 207, inputSteps: 12, targetSteps: 12 };
  const count = (config: NetworkModel): number => buildModel(config, shape).layout.size;
  const student = (config: object): NetworkModel => studentModelSchema.parse(config);
  const teacher = (config: object): NetworkModel => teacherModelSchema.parse(config);
  expect(count(student({ name: 'nlinear' }))).toBe(12 * 12 + 12);
  expect(count(student({ name: 'stid-s' }))).toBe(7652);
  expect(count(student({ name: 'stid-s', hidden: 64, nodeEmbedding: 16 }))).toBe(23_996);
  expect(count(student({ name: 'graph-stid-s' }))).toBe(14_232);
  expect(count(student({ name: 'gru' }))).toBe(8292);
  expect(count(student({ name: 'stgcn-tiny' }))).toBe(19_788);
  expect(count(student({ name: 'graph-wavenet-tiny' }))).toBe(16_152);
  expect(count(teacher({ name: 'stid' }))).toBe(115_820);
  expect(count(teacher({ name: 'graph-stid' }))).toBe(61_032);
  expect(count(teacher({ name: 'graph-wavenet' }))).toBe(50_680);
  expect(count(teacher({ name: 'dcrnn' }))).toBe(36_801);
  expect(count(teacher({ name: 'staeformer' }))).toBe(61_852);
});

test('sizes that do not go together are refused by a coded error', () => {
  const heads = teacherModelSchema.parse({ name: 'staeformer', stepWidth: 7 });
  expect(() => buildModel(heads, small)).toThrow(ModelConfigError);
  const vectors = teacherModelSchema.parse({ name: 'stid', embedding: 'concatenated', nodeEmbedding: 0 });
  expect(() => buildModel(vectors, small)).toThrow('stid, model.nodeEmbedding: with embedding');
});

test('models that are bound to their nodes, and no others, have weights by node', () => {
  const unbound: NetworkModel[] = [
    teacherModelSchema.parse({ name: 'stid', hidden: 8, nodeEmbedding: 0 }),
    teacherModelSchema.parse({ name: 'graph-stid', hidden: 8, nodeEmbedding: 0, adaptiveRank: 0 }),
    teacherModelSchema.parse({ name: 'graph-wavenet', channels: 4, adaptiveRank: 0 }),
    teacherModelSchema.parse({ name: 'staeformer', adaptiveWidth: 0 }),
    studentModelSchema.parse({ name: 'gru', hidden: 5, nodeEmbedding: 0 }),
  ];
  for (const config of [...models, ...unbound]) {
    const size = (nodes: number) => buildModel(config, { ...small, nodes }).layout.size;
    expect(isNodeBound(config), titleOf(config)).toBe(size(5) !== size(4));
  }
});

test('the form deviation without a profile is refused', () => {
  expect(() => buildModel({ name: 'nlinear' }, { ...small, form: 'deviation', profile: false })).toThrow(
    'it needs inputs.profile to be true',
  );
});
