/** Past 2,000 nodes no step of any model on a sparse graph holds a table of all pairs of nodes. */
import { expect, it } from 'vitest';
import { studentModelSchema, teacherModelSchema, trainingSchema, type NetworkModel } from '../config/index.ts';
import { distillationMethod } from '../distillation/index.ts';
import { neededNodes } from '../engines/traced/graph.ts';
import { trace } from '../engines/traced/trace.ts';
import { kNearestOfPlaces } from '../graph/index.ts';
import { graphConstants } from '../inference/model-shape.ts';
import type { ModelShape } from '../layers/inputs.ts';
import { buildModel } from '../models/build-model.ts';
import { RandomStream } from '../random/stream.ts';
import { stepProgram } from './step-program.ts';

const NODES = 2100;
const shape: ModelShape = {
  ...{
    nodes: NODES,
    inputSteps: 12,
    targetSteps: 3,
    calendarFeatures: 0,
    lagChannels: 0,
    memoryFeatures: 0,
    event: false,
    timeOfDaySlots: 0,
  },
  ...{ dayOfWeek: false, profile: true, masked: false, form: 'last-value', graph: true },
  ...{ covariates: 0, quantiles: [] },
};
const random = new RandomStream(8, 'places');
const coordinates = () => Float64Array.from({ length: NODES }, () => random.uniform());
const graph = kNearestOfPlaces({ latitudes: coordinates(), longitudes: coordinates() }, 4);

// Attention among all nodes is what STAEformer is: it has no other form.
const models: NetworkModel[] = [
  ...teacherModelSchema.options
    .map((option) => option.shape.name.value)
    .filter((name) => name !== 'staeformer')
    .map((name) => teacherModelSchema.parse({ name })),
  ...studentModelSchema.options.map((option) => studentModelSchema.parse({ name: option.shape.name.value })),
];

it.each(models.map((model) => [model.name, model] as const))('%s', (_, config) => {
  const built = buildModel(config, shape);
  const constants = graphConstants(graph, NODES, built.graphs);
  const graphShapes = Object.fromEntries(Object.entries(constants).map(([name, { shape: sizes }]) => [name, sizes]));
  const training = trainingSchema.parse({ batchSize: 2 });
  const step = stepProgram({ ...built, graphShapes }, distillationMethod({ name: 'none' }), training);
  const { inputs, outputs } = trace(step.program, step.inputs);
  const values = [...Object.values(inputs), ...neededNodes(Object.values(outputs)).flatMap((node) => node.outputs)];
  const pairs = values.filter(({ shape: sizes }) => sizes.filter((size) => size === NODES).length > 1);
  expect(pairs.map(({ shape: sizes }) => sizes)).toEqual([]);
});
