import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NetworkModel, RunConfig } from '../config/index.ts';
import { prepareData } from '../data/index.ts';
import type { Engine } from '../engines/index.ts';
import { runtime, tracedEngine, wasmEngine } from '../engines/testing/engines.ts';
import { identity } from '../graph/index.ts';
import { RandomStream } from '../random/stream.ts';
import { NODES, smallGraph, smallModels, smallSeries, STEPS, teacherConfig } from '../training/testing/small-run.ts';
import {
  bindNetwork,
  createPredictor,
  measureLatency,
  meanPredictor,
  networkParameters,
  WindowForecaster,
  type Network,
  type Predictor,
} from './index.ts';

const engines = new Map<string, Engine>();
beforeAll(async () => {
  engines.set('wasm', await wasmEngine());
  if (runtime) engines.set('traced', await tracedEngine());
});
afterAll(() => {
  for (const engine of engines.values()) engine.dispose();
});

const base = teacherConfig(smallModels.stid) as Extract<RunConfig, { role: 'teacher' }>;
const noPause = (): Promise<void> => Promise.resolve();

function networkOf(model: NetworkModel, change?: (values: Float32Array) => void): Network {
  const series = smallSeries({ gaps: true, ...(change ? { change } : {}) });
  return bindNetwork({ ...base, model }, prepareData(series, base.protocol), smallGraph());
}

function weightsOf(network: Network): Float32Array {
  const random = new RandomStream(8, 'weights');
  return network.model.layout.initialise(1).map((value) => value + 0.1 * random.normal());
}

for (const model of Object.values(smallModels) as NetworkModel[]) {
  test(`${model.name}: one window at a time gives what big batches give, whatever lies behind the window`, async () => {
    for (const engine of engines.values()) await compare(model, engine);
  });
}

test.each(Object.values(smallModels) as NetworkModel[])('$name: its weights are counted without its data', (model) => {
  for (const gaps of [true, false]) {
    const training = { ...base.training, quantiles: [0.1, 0.5, 0.9] };
    const config = { ...base, model, training };
    const network = bindNetwork(config, prepareData(smallSeries({ gaps }), base.protocol), smallGraph());
    const counted = networkParameters(config, { nodes: NODES, hasGaps: gaps, covariates: [] });
    expect(counted).toBe(network.model.layout.trained);
  }
});

async function compare(model: NetworkModel, engine: Engine): Promise<void> {
  const network = networkOf(model);
  const parameters = weightsOf(network);
  const forecaster = await WindowForecaster.create(network, engine);
  const starts = network.data.windows.test;
  const many = await forecaster.predict(parameters, starts, noPause);
  expect(many.length).toBe(starts.length * 4 * NODES);
  const place = 3;
  const start = starts[place] ?? 0;
  const behind = networkOf(model, (values) => {
    values.fill(1, (start + 6) * NODES, STEPS * NODES);
  });
  for (const [name, given] of Object.entries({ same: network, 'other future': behind })) {
    const predictor = await createPredictor(given, engine, parameters);
    const one = await predictor.predict(start);
    const wanted = many.subarray(place * one.length, (place + 1) * one.length);
    const difference = one.reduce((largest, value, at) => Math.max(largest, Math.abs(value - (wanted[at] ?? NaN))), 0);
    expect(difference, `${name} on ${engine.name}`).toBeLessThan(1e-3);
    // The array is the caller's: the next forecast does not write into it.
    const before = one.slice();
    await predictor.predict(start + 1);
    expect(one).toEqual(before);
    predictor.dispose();
  }
  forecaster.dispose();
}

test('an ensemble forecasts the mean of its members', async () => {
  const member = (value: number): Predictor => {
    const predict = () => Promise.resolve(Float32Array.of(value, 2 * value));
    return { predict, over: () => ({ predict }), dispose: () => undefined };
  };
  expect([...(await meanPredictor([member(1), member(4)]).predict(0))]).toEqual([2.5, 5]);
});

test('latency is measured on the predictor, after a warm-up', async () => {
  const asked: number[] = [];
  const latency = await measureLatency(
    {
      predict: (start) => {
        asked.push(start);
        return Promise.resolve(new Float32Array(1));
      },
    },
    Int32Array.of(5, 6, 7),
    noPause,
  );
  expect(asked.length).toBeGreaterThan(latency.samples);
  expect(asked.slice(0, 4)).toEqual([5, 6, 7, 5]);
  expect(latency.samples).toBeGreaterThanOrEqual(100);
  expect(latency.p99Ms ?? 0).toBeGreaterThanOrEqual(latency.p50Ms);
});

test('a run that is denied its graph sees the identity in its place', () => {
  const data = prepareData(smallSeries(), base.protocol);
  const config = { ...base, model: smallModels['graph-stid'] } as const;
  const denied = bindNetwork({ ...config, graph: 'identity' }, data, smallGraph());
  expect(denied.graph).toEqual(bindNetwork(config, data, identity(NODES)).graph);
  expect(denied.graph).not.toEqual(bindNetwork(config, data, smallGraph()).graph);
});
