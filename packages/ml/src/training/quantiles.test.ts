import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NetworkModel, RunConfig } from '../config/index.ts';
import { runConfigSchema, trainingSchema } from '../config/index.ts';
import { prepareData } from '../data/index.ts';
import type { Engine } from '../engines/index.ts';
import { runtime, tracedEngine, wasmEngine } from '../engines/testing/engines.ts';
import { forecastQuantiles } from '../inference/forecast-quantiles.ts';
import { bindNetwork, WindowForecaster } from '../inference/index.ts';
import { readWeights } from '../inference/weights.ts';
import { RandomStream } from '../random/stream.ts';
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
  engine = await (runtime ? tracedEngine() : wasmEngine());
});
afterAll(() => engine.dispose());

const LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95];
const noPause = (): Promise<void> => Promise.resolve();

for (const model of Object.values(smallModels) as NetworkModel[]) {
  test(`${model.name}: its quantiles stand in order around the forecast, whatever its weights`, async () => {
    const config = teacherConfig(smallModels.stid) as Extract<RunConfig, { role: 'teacher' }>;
    const data = prepareData(smallSeries({ gaps: true }), config.protocol);
    const network = bindNetwork({ ...config, model, training: { quantiles: LEVELS } }, data, smallGraph());
    const noise = new RandomStream(5, 'weights');
    const parameters = network.model.layout.initialise(1).map((value) => value + 0.3 * noise.normal());
    const starts = data.windows.test.subarray(0, 10);
    const forecaster = await WindowForecaster.create(network, engine);
    const median = await forecaster.predict(parameters, starts, noPause);
    forecaster.dispose();
    const quantiles = await forecastQuantiles(network, engine, parameters, starts, noPause);
    expect(quantiles.map(({ level }) => level)).toEqual([0.05, 0.25, 0.75, 0.95]);
    const [low, lower, upper, high] = quantiles.map(({ values }) => values);
    const inOrder = [low, lower, median, upper, high] as Float32Array[];
    for (const at of median.keys()) {
      const values = inOrder.map((one) => one[at] ?? NaN);
      expect(values).toEqual(values.toSorted((a, b) => a - b));
    }
    // The same weights forecast the same median where quantiles are not asked for.
    const plain = bindNetwork({ ...config, model }, data, smallGraph());
    const named = network.model.layout.named(parameters);
    const without = await WindowForecaster.create(plain, engine);
    const point = await without.predict(plain.model.layout.flatten(named), starts, noPause);
    without.dispose();
    const apart = point.reduce((most, value, at) => Math.max(most, Math.abs(value - (median[at] ?? NaN))), 0);
    expect(apart).toBeLessThan(1e-3);
  });
}

const student = (quantiles: readonly number[], method: 'none' | 'response' = 'none'): RunConfig => {
  return studentConfig(smallModels['stid-s'], {
    ...(method === 'response' ? { method: { name: 'response', weight: 1, confidence: 'plain', tau: 0.5 } } : {}),
    training: { updates: 300, validations: 5, quantiles: [...quantiles] },
  });
};

test('a run with quantiles reports its intervals beside the conformal ones, about as wide as noise asks for', async () => {
  const { outcome, metrics } = await run(engine, student([0.1, 0.5, 0.9]));
  expect(outcome.quantiles.map(({ level }) => level)).toEqual([0.1, 0.9]);
  const [low, high] = outcome.quantiles.map(({ values }) => values);
  outcome.predictions.test.forEach((median, at) => {
    expect(median).toBeGreaterThanOrEqual(low?.[at] ?? NaN);
    expect(median).toBeLessThanOrEqual(high?.[at] ?? NaN);
  });
  const kinds = new Set(outcome.intervals.map(({ kind, level }) => `${kind} ${level}`));
  expect([...kinds]).toEqual(['split 0.9', 'adaptive 0.9', 'quantile 0.8', 'conformal-quantile 0.8']);
  for (const report of outcome.intervals.filter(({ kind }) => kind === 'quantile')) {
    expect(report.coverage).toBeGreaterThan(0.6);
    expect(report.coverage).toBeLessThan(0.95);
    expect(report.halfWidth).toBeGreaterThan(1);
    expect(report.halfWidth).toBeLessThan(6);
    expect(report.weightedIntervalScore).toBeGreaterThan(0);
  }
  expect(metrics.some(({ name }) => name === 'loss/quantile')).toBe(true);
});

test('a student that is taught its median by a teacher alone learns its quantiles from labels', async () => {
  const { windows } = prepareData(smallSeries(), student([]).protocol);
  const teacher = { train: new Float32Array(windows.train.length * 4 * 5).fill(60) };
  const { outcome } = await run(engine, student([0.1, 0.5, 0.9], 'response'), { teacher });
  const [first] = outcome.intervals.filter(({ kind }) => kind === 'quantile');
  expect(first?.coverage).toBeGreaterThan(0.6);
});

test('quantiles move no median: where they share no hidden layer it is learnt as without them', async () => {
  const learnt = async (quantiles: readonly number[]): Promise<Record<string, readonly number[]>> => {
    // No gradient is clipped: the norm is that of all of them together.
    const training = { updates: 40, quantiles: [...quantiles], clipNorm: 1e6 };
    const { outcome } = await run(engine, studentConfig(smallModels.nlinear, { training }));
    const named = Object.entries(readWeights(outcome.weights).arrays).filter(([name]) => !name.includes('spread'));
    return Object.fromEntries(named.map(([name, { values }]) => [name, [...values]]));
  };
  const plain = await learnt([]);
  expect(Object.keys(plain).length).toBeGreaterThan(0);
  const beside = await learnt([0.1, 0.5, 0.9]);
  expect(Object.keys(beside)).toEqual(Object.keys(plain));
  for (const [name, values] of Object.entries(plain)) {
    expect(values.some((value) => value !== 0)).toBe(true);
    values.forEach((value, at) => expect(beside[name]?.[at]).toBeCloseTo(value, 5));
  }
});

test('levels are ascending and symmetric around the median', () => {
  for (const quantiles of [[0.5], [0.1, 0.9], [0.1, 0.5, 0.8], [0.9, 0.5, 0.1], [0.1, 0.1, 0.5, 0.9, 0.9]]) {
    expect(() => trainingSchema.parse({ quantiles })).toThrow('symmetric around 0.5');
  }
  expect(trainingSchema.parse({ quantiles: LEVELS }).quantiles).toEqual(LEVELS);
  const squared = { ...student(LEVELS), training: { ...trainingSchema.parse({ quantiles: LEVELS, loss: 'squared' }) } };
  expect(() => runConfigSchema.parse(squared)).toThrow('stand around a median');
  // A config that was stored before there were quantiles.
  const { quantiles: _, ...before } = (student([]) as Extract<RunConfig, { role: 'student' }>).training;
  expect(runConfigSchema.parse({ ...student([]), training: before })).toEqual(student([]));
  expect(baselineConfig('nlinear')).toMatchObject({ training: { quantiles: [] } });
});
