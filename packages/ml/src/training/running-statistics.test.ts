/** What a training step does with parameters that are not trained: the running statistics of batch normalisation. */
import { expect, test } from 'vitest';
import { trainingSchema, type RunConfig } from '../config/index.ts';
import { prepareData } from '../data/index.ts';
import { distillationMethod } from '../distillation/index.ts';
import { cpuEngine } from '../engines/testing/engines.ts';
import { bindNetwork } from '../inference/network.ts';
import { TrainingBatches } from './batches.ts';
import { stateNames, stepProgram, type StateName } from './step-program.ts';
import { publishedWaveNet, smallGraph, smallSeries, teacherConfig } from './testing/small-run.ts';

const config = teacherConfig(publishedWaveNet, { form: 'direct' }) as Extract<RunConfig, { role: 'teacher' }>;
const network = bindNetwork(config, prepareData(smallSeries(), config.protocol), smallGraph());
const { layout } = network.model;
const start = layout.initialise(3);

/** Gives the state after one update, and the gradient's norm. */
async function oneStep(optimiser: {
  readonly weightDecay: number;
  readonly clipNorm: number;
}): Promise<Record<StateName | 'gradientNorm', Float32Array>> {
  const engine = await cpuEngine();
  const training = trainingSchema.parse({ batchSize: 3, averageDecay: 0.75, ...optimiser });
  const { program, inputs, options } = stepProgram(network.model, distillationMethod({ name: 'none' }), training);
  const executable = await engine.compile(program, inputs, options);
  for (const [name, values] of Object.entries(network.graph)) executable.set(name, values);
  for (const name of stateNames) {
    executable.set(name, name === 'parameters' || name === 'average' ? start : new Float32Array(start.length));
  }
  const drawn = network.data.windows.train.map((_, place) => place);
  const batches = new TrainingBatches(network, { batchSize: 3, seed: 4, drawn });
  const one = Float32Array.of(1);
  const feeds = { ...batches.feeds(1), learningRate: one, firstCorrection: one, secondCorrection: one };
  const { gradientNorm = one } = await executable.run(feeds, ['gradientNorm']);
  const after = {
    parameters: await executable.get('parameters'),
    firstMoment: await executable.get('firstMoment'),
    secondMoment: await executable.get('secondMoment'),
    average: await executable.get('average'),
    gradientNorm,
  };
  engine.dispose();
  return after;
}

const behind = (values: Float32Array): Float32Array => values.subarray(layout.trained);

test('the optimiser moves the weights and leaves running statistics alone', async () => {
  const gentle = await oneStep({ weightDecay: 0, clipNorm: 1e6 });
  const rough = await oneStep({ weightDecay: 0.9, clipNorm: 1e-3 });
  expect(behind(start).length).toBe(4 * 4);
  expect(behind(rough.parameters)).toEqual(behind(gentle.parameters));
  expect(behind(gentle.parameters)).not.toEqual(behind(start));
  expect(rough.parameters.subarray(0, layout.trained)).not.toEqual(gentle.parameters.subarray(0, layout.trained));
  for (const moment of [gentle.firstMoment, gentle.secondMoment]) {
    expect(behind(moment).every((value) => value === 0)).toBe(true);
    expect(moment.subarray(0, layout.trained).some((value) => value !== 0)).toBe(true);
  }
  const squares = gentle.secondMoment.reduce((sum, value) => sum + value / 0.001, 0);
  expect(Math.sqrt(squares) / (gentle.gradientNorm[0] ?? NaN)).toBeCloseTo(1, 3);
});

test('they are averaged as the weights are', async () => {
  const { parameters, average } = await oneStep({ weightDecay: 0, clipNorm: 5 });
  for (const [at, value] of behind(average).entries()) {
    const expected = 0.75 * (behind(start)[at] ?? NaN) + 0.25 * (behind(parameters)[at] ?? NaN);
    expect(value).toBeCloseTo(expected, 5);
  }
});
