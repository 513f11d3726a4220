/** A large sparse graph is given in blocks: forecasts and gradients are those of its dense form. */
import * as tf from '@tensorflow/tfjs';
import { expect, it } from 'vitest';
import { teacherModelSchema } from '../config/index.ts';
import { expectClose } from '../engines/testing/expect-close.ts';
import { denseMatrix, kNearestOfPlaces, randomWalk, reversed, scaledLaplacian } from '../graph/index.ts';
import type { ModelShape } from '../layers/inputs.ts';
import { buildModel } from '../models/build-model.ts';
import { RandomStream } from '../random/stream.ts';
import { forwardInputs, inferenceContext } from './forward-program.ts';
import { graphConstants } from './model-shape.ts';

const NODES = 700;
const shape: ModelShape = {
  ...{
    nodes: NODES,
    inputSteps: 4,
    targetSteps: 2,
    calendarFeatures: 0,
    lagChannels: 0,
    memoryFeatures: 0,
    event: false,
    timeOfDaySlots: 0,
  },
  ...{ dayOfWeek: false, profile: false, masked: false, form: 'last-value', graph: true },
  ...{ covariates: 0, quantiles: [] },
};
const random = new RandomStream(8, 'places');
const coordinates = () => Float64Array.from({ length: NODES }, () => random.uniform());
const graph = kNearestOfPlaces({ latitudes: coordinates(), longitudes: coordinates() }, 4);
// One way alone, so that the graph and its transpose differ.
const oneWay = { ...graph, weight: graph.weight.map((_, edge) => 1 + (edge % 3)) };

const walk = randomWalk(oneWay);
const against = randomWalk(reversed(oneWay));
const laplacian = scaledLaplacian(oneWay);
const forms = { walk, backwardWalk: against, scaledLaplacian: laplacian };

it.each([
  teacherModelSchema.parse({ name: 'graph-stid', hidden: 4, blocks: 1, nodeEmbedding: 2, adaptiveRank: 0 }),
  teacherModelSchema.parse({ name: 'dcrnn', hidden: 2, samplingDecay: 0 }),
  teacherModelSchema.parse({ name: 'stgcn', channels: 3, graphChannels: 2, endChannels: 3, blocks: 1 }),
])('$name', async (config) => {
  await tf.setBackend('cpu');
  const model = buildModel(config, shape);
  const noise = new RandomStream(2, 'weights');
  const flat = model.layout.initialise(1).map((value) => value + 0.2 * noise.normal());
  const lags = Float32Array.from({ length: NODES * 4 }, () => noise.normal());
  const blocks = graphConstants(oneWay, NODES, model.graphs);
  expect(Object.keys(blocks).every((name) => name.includes('/'))).toBe(true);
  const dense = Object.fromEntries(
    model.graphs.flatMap((name) => [
      [name, { shape: [NODES, NODES], values: denseMatrix(forms[name]) }],
      [`${name}Transposed`, { shape: [NODES, NODES], values: denseMatrix(reversed(forms[name])) }],
    ]),
  ) as typeof blocks;
  const [sparsely, densely] = [blocks, dense].map((constants) =>
    tf.tidy(() => {
      const inputs = {
        lags: tf.tensor3d(lags, [NODES, 1, 4]),
        last: tf.zeros([NODES, 1, 1]),
        ...Object.fromEntries(
          Object.entries(constants).map(([name, { shape: sizes, values }]) => [name, tf.tensor(values, [...sizes])]),
        ),
      };
      const predict = (weights: tf.Tensor) => {
        const views = model.layout.views(model.layout.slices(weights as tf.Tensor1D));
        return model.forward(views, forwardInputs(inputs), inferenceContext(shape, 1));
      };
      const { value, grad } = tf.valueAndGrad((weights) => tf.sum(tf.square(predict(weights))))(tf.tensor1d(flat));
      return { value: value.dataSync<'float32'>().slice(), gradient: grad.dataSync<'float32'>().slice() };
    }),
  );
  expectClose(sparsely?.value, densely?.value, 1e-4, 'value');
  expectClose(sparsely?.gradient, densely?.gradient, 1e-3, 'gradient');
});
