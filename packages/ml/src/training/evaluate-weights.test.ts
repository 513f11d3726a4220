import { afterAll, beforeAll, expect, test } from 'vitest';
import { runConfigSchema, type RunConfig } from '../config/index.ts';
import type { Engine } from '../engines/index.ts';
import { runtime, tracedEngine, wasmEngine } from '../engines/testing/engines.ts';
import { readWeights, writeWeights } from '../inference/weights.ts';
import { evaluateWeights } from './evaluate-weights.ts';
import type { RunOutcome } from './run-data.ts';
import {
  baselineConfig,
  run,
  smallGraph,
  smallModels,
  smallSeries,
  studentConfig,
  teacherConfig,
} from './testing/small-run.ts';

let engine: Engine;
beforeAll(async () => {
  engine = runtime ? await tracedEngine() : await wasmEngine();
});
afterAll(() => engine.dispose());

const hooks = {
  log: () => undefined,
  metric: () => undefined,
  progress: () => undefined,
  checkpoint: () => Promise.resolve(),
};
const again = (config: RunConfig, { weights }: Pick<RunOutcome, 'weights'>, sourceConfig?: RunConfig) =>
  evaluateWeights({
    config,
    weights,
    ...(sourceConfig === undefined ? {} : { sourceConfig }),
    data: { series: smallSeries(), adjacency: smallGraph() },
    engine,
    signal: new AbortController().signal,
    hooks,
  });

/** All that follows from weights and data; latencies and what the run read while it learnt do not. */
const judged = ({
  predictions,
  scores,
  cumulative,
  intervals,
  stress,
  parameters,
  weightsBytes,
  inputBytes,
  quantiles,
}: RunOutcome) => ({
  predictions: { validation: predictions.validation, test: predictions.test },
  ...{ scores, cumulative, intervals, stress, parameters, weightsBytes, inputBytes, quantiles },
});

test.each([
  ['a teacher over a graph', teacherConfig(smallModels['graph-stid'])],
  ['a student', studentConfig(smallModels['stid-s'])],
  ['a student with few labels', studentConfig(smallModels['stid-s'], { labelShare: 0.4 })],
  ['a baseline that is trained', baselineConfig('nlinear')],
  ['a closed form', baselineConfig('ridge-shared')],
])('%s is judged again as when it ended, bit for bit', async (_, config) => {
  const { outcome } = await run(engine, config);
  expect(judged(await again(config, outcome))).toEqual(judged(outcome));
});

test('an ensemble is judged again from the weights of its members', async () => {
  const configs = [teacherConfig(smallModels.stid), teacherConfig(smallModels.stid, { seed: 2 })];
  const members = [];
  for (const config of configs) {
    const { outcome } = await run(engine, config);
    const { train = new Float32Array(), validation, test: tested } = outcome.predictions;
    const { weights, trainSeconds } = outcome;
    members.push({ config, weights, trainSeconds, predictions: { train, validation, test: tested } });
  }
  const { protocol, inputs, form } = configs[0] ?? teacherConfig(smallModels.stid);
  const config = runConfigSchema.parse({
    ...{ role: 'ensemble', model: { name: 'ensemble', members: 2 }, weighting: { name: 'validation', tau: 0.1 } },
    ...{ protocol, inputs, form, seed: 1 },
  });
  const { outcome } = await run(engine, config, { members });
  expect(judged(await again(config, outcome))).toEqual(judged(outcome));
});

test('a network in eight bits is judged again with the config of its source, and refused without', async () => {
  const sourceConfig = teacherConfig(smallModels.stid);
  const source = await run(engine, sourceConfig);
  const { protocol, inputs, form, seed } = sourceConfig;
  const config = runConfigSchema.parse({
    ...{ role: 'quantised', model: smallModels.stid, compression: { name: 'int8', calibrationWindows: 50 } },
    ...{ method: null, labelShare: 1, protocol, inputs, form, seed },
  });
  const { outcome } = await run(engine, config, { source: { config: sourceConfig, weights: source.outcome.weights } });
  expect(judged(await again(config, outcome, sourceConfig))).toEqual(judged(outcome));
  await expect(again(config, outcome)).rejects.toThrow('the config of the trained run that was quantised, got none');
});

test('weights of another network are refused by name', async () => {
  const { outcome } = await run(engine, studentConfig(smallModels['stid-s']));
  await expect(again(teacherConfig(smallModels.stid), outcome)).rejects.toThrow(
    /the model wants parameter .* of shape/,
  );
});

test('other weights come out with another error', async () => {
  const config = studentConfig(smallModels['stid-s']);
  const { outcome } = await run(engine, config);
  const { arrays, metadata } = readWeights(outcome.weights);
  const moved = Object.fromEntries(
    Object.entries(arrays).map(([name, { shape, values }]) => [
      name,
      { shape, values: Float32Array.from(values, (value) => value * 1.01) },
    ]),
  );
  const judgedAgain = await again(config, { weights: writeWeights({ arrays: moved, metadata }) });
  expect(judgedAgain.scores.test[0]?.mae).not.toBe(outcome.scores.test[0]?.mae);
});
