/** What must be shipped beside the weights of a run. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runConfigSchema, type RunConfig } from '../config/index.ts';
import { inputNumbers, prepareData } from '../data/index.ts';
import type { Engine } from '../engines/index.ts';
import { runtime, tracedEngine, wasmEngine } from '../engines/testing/engines.ts';
import type { EnsembleMember, RunOptions } from './run-data.ts';
import {
  baselineConfig,
  NODES,
  run,
  smallGraph,
  smallModels,
  smallSeries,
  teacherConfig,
} from './testing/small-run.ts';

let engine: Engine;
beforeAll(async () => {
  engine = runtime ? await tracedEngine() : await wasmEngine();
});
afterAll(() => engine.dispose());

const SLOTS = 48;
const FLOAT = 4;
const scaler = 2 * FLOAT;
const profile = 2 * SLOTS * NODES * FLOAT;
const rates = 7 * SLOTS * NODES * FLOAT;
const gaps = { series: smallSeries({ gaps: true }), adjacency: smallGraph() };
const bytesOf = async (config: RunConfig, options: Partial<Pick<RunOptions, 'data' | 'members' | 'source'>> = {}) =>
  (await run(engine, config, options)).outcome.inputBytes;
const changed = (config: RunConfig, changes: object) => runConfigSchema.parse({ ...config, ...changes });

test('a network and a regression are charged for the profile that they read, the average is the profile', async () => {
  const average = await run(engine, baselineConfig('historical-average'));
  expect([average.outcome.weightsBytes, average.outcome.inputBytes]).toEqual([profile, 0]);
  const stid = teacherConfig(smallModels.stid);
  expect(await bytesOf(stid)).toBe(profile + scaler);
  expect(await bytesOf(changed(stid, { inputs: { profile: false } }))).toBe(scaler);
  expect(await bytesOf(changed(stid, { inputs: { profile: false, recentWeeks: [1] } }))).toBe(profile + scaler);
  expect(await bytesOf(baselineConfig('ridge-shared'))).toBe(profile + scaler);
  // It sees lags alone, whatever the inputs are.
  expect(await bytesOf(changed(baselineConfig('nlinear'), { form: 'deviation' }))).toBe(scaler);
});

test('the last value takes the profile where a window may hold no reading', async () => {
  expect(await bytesOf(baselineConfig('last-value'))).toBe(0);
  expect(await bytesOf(baselineConfig('last-value'), { data: gaps })).toBe(profile);
});

test('a network in eight bits reads the same table in float32', async () => {
  const config = teacherConfig(smallModels.stid);
  const { weights } = (await run(engine, config)).outcome;
  const { protocol, inputs, form, seed } = config;
  const quantised = runConfigSchema.parse({
    ...{ role: 'quantised', model: smallModels.stid, compression: { name: 'int8' }, method: null, labelShare: 1 },
    ...{ protocol, inputs, form, seed },
  });
  expect(await bytesOf(quantised, { source: { config, weights } })).toBe(profile + scaler);
});

test('an event has rates in the place of the profile, beside it where lags deviate from that', async () => {
  const event = { name: 'exceedance', comparison: 'above', reference: 'percentile', threshold: 70 };
  const of = (name: Parameters<typeof baselineConfig>[0]) => bytesOf(baselineConfig(name, { event }));
  expect(await of('prevalence')).toBe(0);
  expect(await of('historical-average')).toBe(0);
  expect(await of('logistic-regression')).toBe(rates + scaler);
  // Readings are forecast: with the profile, and held against a threshold a node on the scale of the deviation.
  expect(await of('ridge-shared')).toBe(profile + scaler + (NODES + 1) * FLOAT);
  const { protocol } = baselineConfig('prevalence', { event });
  const stid = changed(teacherConfig(smallModels.stid), { protocol });
  expect(await bytesOf(stid)).toBe(rates + scaler);
  expect(await bytesOf(changed(stid, { form: 'deviation' }))).toBe(rates + profile + scaler);
});

test('members of an ensemble share a table that all labels gave, and have their own of few labels', async () => {
  const ensembleOf = async (labelShare?: number) => {
    const configs = [1, 2].map((seed) =>
      teacherConfig(smallModels.stid, { seed, ...(labelShare ? { labelShare } : {}) }),
    );
    const members: EnsembleMember[] = [];
    for (const config of configs) {
      const { weights, predictions, trainSeconds } = (await run(engine, config)).outcome;
      const { train = new Float32Array(), validation, test: tested } = predictions;
      members.push({ config, weights, trainSeconds, predictions: { train, validation, test: tested } });
    }
    const { protocol, inputs, form, seed } = teacherConfig(smallModels.stid);
    const model = { name: 'ensemble', members: 2 };
    return bytesOf(runConfigSchema.parse({ role: 'ensemble', model, protocol, inputs, form, seed }), { members });
  };
  expect(await ensembleOf()).toBe(profile + scaler);
  expect(await ensembleOf(0.5)).toBe(2 * (profile + scaler));
});

test('each further channel brings its mean and deviation', () => {
  const { protocol, inputs } = teacherConfig(smallModels.stid);
  const data = prepareData(smallSeries(), protocol);
  const numbers = (channels: number) => inputNumbers(data, inputs, { form: 'last-value', channels });
  expect(numbers(3) - numbers(0)).toBe(6);
});
