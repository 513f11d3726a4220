/** Students that are shown views, and learn what their teacher says of them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isTrained, type Method, type RunConfig, type Training } from '../config/index.ts';
import type { Engine } from '../engines/index.ts';
import { runtime, tracedEngine, wasmEngine } from '../engines/testing/engines.ts';
import { WindowForecaster } from '../inference/predict.ts';
import { readWeights } from '../inference/weights.ts';
import { TrainingBatches } from './batches.ts';
import { boundNetwork } from './bound-network.ts';
import { MissingTeacherError } from './missing-teacher-error.ts';
import type { RunOutcome, Teacher } from './run-data.ts';
import { NODES, run, smallGraph, smallModels, smallSeries, studentConfig, teacherConfig } from './testing/small-run.ts';
import { saidOfView, showView, viewStride, type TeacherViews } from './views.ts';

const TARGET_STEPS = 4;
const size = TARGET_STEPS * NODES;
const shown = { views: 2, lagNoise: 0.3, hiddenNodes: 0.25 } satisfies Partial<Training>;
const response: Method = { name: 'response', weight: 0.9, confidence: 'plain', tau: 0.5 };
const config = studentConfig(smallModels['stid-s'], { method: response, training: shown });
const teaching = teacherConfig(smallModels.stid);

let engine: Engine;
let outcome: RunOutcome;
let teacher: Required<Pick<Teacher, 'train' | 'asked'>>;

beforeAll(async () => {
  engine = runtime ? await tracedEngine() : await wasmEngine();
  ({ outcome } = await run(engine, teaching));
  teacher = {
    train: outcome.predictions.train ?? new Float32Array(),
    asked: { config: teaching, weights: outcome.weights },
  };
});
afterAll(() => engine.dispose());

function networkOf(of: RunConfig) {
  if (!isTrained(of)) throw new Error('expected a trained run');
  return boundNetwork(of, { series: smallSeries(), adjacency: smallGraph() });
}

test('a view of a window is the same in whatever batch, and unlike the next one', () => {
  const { batcher, data } = networkOf(config);
  const seen = (windows: readonly number[], place: number, view: number): number[] => {
    const starts = Int32Array.from(windows, (window) => data.windows.train[window] ?? -1);
    const batch = batcher.fill(starts, batcher.allocate(windows.length), 'learning');
    const trained = windows[place] ?? -1;
    showView(batch, shown, { view, trained, place, windows: windows.length });
    const steps = batch.lags.length / batch.last.length;
    return Array.from({ length: NODES }, (_, node) => {
      const from = (node * windows.length + place) * steps;
      return [...batch.lags.subarray(from, from + steps)];
    }).flat();
  };
  expect(seen([3, 8, 5], 1, 1)).toEqual(seen([8], 0, 1));
  expect(seen([8], 0, 2)).not.toEqual(seen([8], 0, 1));
  expect(seen([8], 0, 0)).toEqual(seen([5, 8], 1, 0));
  expect(seen([9], 0, 1)).not.toEqual(seen([8], 0, 1));
});

test('a student and its control are shown the same; what the student learns of a view is what was said of it', () => {
  const network = networkOf(config);
  const { data } = network;
  const windows = data.windows.train.length;
  const drawn = Int32Array.from({ length: windows }, (_, place) => place);
  const said = new Float32Array(windows * size).fill(data.scaler.mean);
  const differences = new Float16Array(shown.views * windows * size);
  for (let at = 0; at < differences.length; at += 1) differences[at] = at < windows * size ? 1 : 2;
  const options = { batchSize: 4, seed: 5, drawn, ...shown };
  const control = new TrainingBatches(network, options);
  const teacherViews: TeacherViews = { of: shown, stride: 1, differences };
  const student = new TrainingBatches(network, { ...options, teacher: said, teacherViews });
  const views = new Set<number>();
  for (let step = 1; step <= 12; step += 1) {
    const [seen, taught] = [control.feeds(step), student.feeds(step)];
    expect(taught['lags']).toEqual(seen['lags']);
    const plain = new TrainingBatches(network, { batchSize: 4, seed: 5, drawn }).feeds(step);
    const lags = { seen: seen['lags'] as Float32Array, plain: plain['lags'] as Float32Array };
    const outputs = taught['teacher'] as Float32Array;
    const steps = lags.plain.length / (NODES * 4);
    for (let place = 0; place < 4; place += 1) {
      const rows = Array.from({ length: NODES }, (_, node) => node * 4 + place);
      const view = Math.round((outputs[place * TARGET_STEPS] ?? NaN) * data.scaler.deviation);
      views.add(view);
      const isChanged = rows.some((row) => {
        const own = lags.seen.subarray(row * steps, (row + 1) * steps);
        return own.some((value, at) => value !== lags.plain[row * steps + at]);
      });
      expect(isChanged).toBe(view > 0);
      for (const row of rows) {
        const own = outputs.subarray(row * TARGET_STEPS, (row + 1) * TARGET_STEPS);
        for (const value of own) expect(value * data.scaler.deviation).toBeCloseTo(view, 2);
      }
    }
  }
  expect([...views].sort((a, b) => a - b)).toEqual([0, 1, 2]);
});

test('the teacher is asked once for all students, alone or as an ensemble of itself', async () => {
  const told: TeacherViews[] = [];
  const first = await run(engine, config, { teacher, onViews: (views) => told.push(views) });
  const [views] = told;
  if (!views) throw new Error('no outputs on views were handed over');
  expect(views.differences.length).toBe(shown.views * teacher.train.length);
  expect(views.differences.some((value) => Math.abs(value) > 0.05)).toBe(true);
  const next = await run(engine, config, { teacher: { train: teacher.train, views }, onViews: (of) => told.push(of) });
  expect(told.length).toBe(1);
  expect(next.outcome.weights).toEqual(first.outcome.weights);

  const { weights, predictions, trainSeconds } = outcome;
  const member = {
    config: teaching,
    weights,
    predictions: { ...predictions, train: teacher.train },
    trainSeconds,
  };
  const { protocol, inputs, form, seed } = teaching;
  const ensemble: RunConfig = {
    role: 'ensemble',
    model: { name: 'ensemble', members: 2 },
    protocol,
    inputs,
    form,
    seed,
  };
  const mean = await run(engine, ensemble, { members: [member, member] });
  const asked = { config: ensemble, weights: mean.outcome.weights };
  await run(engine, config, {
    teacher: { train: mean.outcome.predictions.train ?? new Float32Array(), asked },
    onViews: (of) => told.push(of),
  });
  const both = told[1]?.differences ?? new Float16Array();
  expect(both.length).toBe(views.differences.length);
  expect(Math.max(...both.map((value, at) => Math.abs(value - (views.differences[at] ?? NaN))))).toBeLessThan(0.01);
});

test('what is said of a view is what the teacher forecasts where it is shown that view', async () => {
  const told: TeacherViews[] = [];
  await run(engine, config, { teacher, onViews: (views) => told.push(views) });
  const [views] = told;
  if (!views) throw new Error('no outputs on views were handed over');
  // By hand: the readings of window 11 with the noise of its second view, put into a batch of another size.
  const network = networkOf(teaching);
  const forecaster = await WindowForecaster.create(network, engine);
  try {
    const parameters = network.model.layout.flatten(readWeights(outcome.weights).arrays);
    const starts = Int32Array.of(network.data.windows.train[11] ?? -1);
    const forecast = await forecaster.predict(parameters, starts, () => Promise.resolve(), {
      change: (batch, { windows }) => showView(batch, shown, { view: 2, trained: 11, place: 0, windows }),
    });
    const said = saidOfView(views, { view: 2, trained: 11, size });
    const plain = teacher.train.subarray(11 * size, 12 * size);
    forecast.forEach((value, at) => expect((plain[at] ?? NaN) + (said[at] ?? NaN)).toBeCloseTo(value, 1));
  } finally {
    forecaster.dispose();
  }
});

test('of large data one window in a few has views', () => {
  expect(viewStride(4, { windows: 1000, targetSteps: 12, nodes: 200 })).toBe(1);
  expect(viewStride(4, { windows: 24_000, targetSteps: 12, nodes: 8600 })).toBe(99);
});

test('a student without a teacher to ask says so, and views of nothing are refused', async () => {
  await expect(run(engine, config, { teacher: { train: teacher.train } })).rejects.toThrow(MissingTeacherError);
  expect(() => studentConfig(smallModels['stid-s'], { training: { views: 2 } })).toThrow(
    /lagNoise or hiddenNodes above 0/,
  );
  const control = studentConfig(smallModels['stid-s'], { training: shown });
  const { metrics } = await run(engine, control);
  expect(metrics.filter(({ name }) => name === 'loss/label').every(({ value }) => Number.isFinite(value))).toBe(true);
});
