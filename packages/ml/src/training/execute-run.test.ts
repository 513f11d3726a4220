import * as tf from '@tensorflow/tfjs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { cutsOf, type Method, type RunConfig } from '../config/index.ts';
import { prepareData, WindowBatcher } from '../data/index.ts';
import type { Engine } from '../engines/index.ts';
import { runtime, tracedEngine, wasmEngine } from '../engines/testing/engines.ts';
import { NonFiniteLossError, RunInterruptedError } from '../errors.ts';
import { bindNetwork } from '../inference/network.ts';
import { readWeights } from '../inference/weights.ts';
import { TrainingBatches } from './batches.ts';
import { MissingTeacherError } from './missing-teacher-error.ts';
import type { EnsembleMember, RunOutcome } from './run-data.ts';
import {
  NODES,
  publishedWaveNet,
  run,
  smallGraph,
  smallModels,
  smallSeries,
  STEPS,
  studentConfig,
  teacherConfig,
} from './testing/small-run.ts';

const response: Method = { name: 'response', weight: 0.9, confidence: 'plain', tau: 0.5 };
let engine: Engine;
let wasm: Engine;

beforeAll(async () => {
  wasm = await wasmEngine();
  engine = runtime ? await tracedEngine() : wasm;
});
afterAll(() => {
  engine.dispose();
  wasm.dispose();
});

/** What an ensemble takes of a finished teacher. */
function memberOf(config: RunConfig, { weights, predictions, trainSeconds }: RunOutcome): EnsembleMember {
  const { train, validation, test: tested } = predictions;
  if (!train) throw new Error('a teacher forecasts the train windows');
  return { config, weights, trainSeconds, predictions: { train, validation, test: tested } };
}

test('a teacher, an ensemble, a control and a student run one after another', async () => {
  const first = await run(engine, teacherConfig(smallModels['graph-stid']));
  const second = await run(engine, teacherConfig(smallModels.stid));
  const { windows } = prepareData(smallSeries(), teacherConfig(smallModels.stid).protocol);
  const size = 4 * NODES;
  expect(first.outcome.predictions.train?.length).toBe(windows.train.length * size);
  expect(first.outcome.predictions.test.length).toBe(windows.test.length * size);
  expect(first.outcome.scores.test.map((score) => score.horizon)).toEqual([0, 1, 2, 3, 4]);
  const { intervals } = first.outcome;
  expect(intervals.map(({ kind, horizon }) => `${kind} ${horizon}`)).toEqual(
    ['split', 'adaptive'].flatMap((kind) => [1, 2, 3, 4].map((horizon) => `${kind} ${horizon}`)),
  );
  for (const { coverage, halfWidth } of intervals) {
    expect(coverage).toBeGreaterThan(0.5);
    expect(halfWidth).toBeGreaterThan(0);
  }
  expect(first.outcome.engine).toEqual({ name: engine.name, threads: 1 });
  expect(first.outcome.latency.samples).toBeGreaterThanOrEqual(30);
  const { arrays } = readWeights(first.outcome.weights);
  const stored = Object.values(arrays).reduce((sum, array) => sum + array.values.length, 0);
  expect(stored).toBe(first.outcome.parameters);
  expect(first.outcome.weightsBytes).toBe(4 * stored);

  const names = new Set(first.metrics.map((point) => point.name));
  expect([...names].sort()).toEqual(
    ['gradientNorm', 'learningRate', 'loss/label', 'loss/total', 'throughput', 'validation/mae'].sort(),
  );
  const validations = first.metrics.filter((point) => point.name === 'validation/mae');
  expect(validations.map((point) => point.step)).toEqual([3, 6, 9, 12]);
  const best = Math.min(...validations.map((point) => point.value));
  expect(first.outcome.scores.validation[0]?.mae).toBeCloseTo(best, 5);

  const { protocol, inputs, form, seed } = teacherConfig(smallModels.stid);
  const ensembleConfig: RunConfig = {
    role: 'ensemble',
    model: { name: 'ensemble', members: 2 },
    protocol,
    inputs,
    form,
    seed,
  };
  const members = [
    memberOf(teacherConfig(smallModels['graph-stid']), first.outcome),
    memberOf(teacherConfig(smallModels.stid), second.outcome),
  ];
  const ensemble = await run(engine, ensembleConfig, { members });
  expect(ensemble.outcome.trainSeconds).toBe(first.outcome.trainSeconds + second.outcome.trainSeconds);
  expect(ensemble.outcome.parameters).toBe(first.outcome.parameters + second.outcome.parameters);
  const middle = ((first.outcome.predictions.test[17] ?? NaN) + (second.outcome.predictions.test[17] ?? NaN)) / 2;
  expect(ensemble.outcome.predictions.test[17]).toBeCloseTo(middle, 4);
  expect(Object.keys(readWeights(ensemble.outcome.weights).arrays)).toContain('member2/output/weight');

  const student = await run(engine, studentConfig(smallModels['stid-s'], { method: response }), {
    teacher: memberOf(ensembleConfig, ensemble.outcome).predictions,
  });
  expect(student.metrics.map((point) => point.name)).toContain('loss/response');
  expect(student.outcome.predictions.train).toBeUndefined();

  await expect(run(engine, ensembleConfig, { members: members.slice(1) })).rejects.toThrow(MissingTeacherError);
  await expect(run(engine, studentConfig(smallModels['stid-s'], { method: response }))).rejects.toThrow(
    /needs its teacher's \d+ outputs on the train windows, got no teacher/,
  );
});

test('running statistics are kept with the weights, and not counted among the parameters', async () => {
  const config = teacherConfig(publishedWaveNet, { training: { updates: 60 } });
  const { outcome } = await run(engine, config);
  const { arrays } = readWeights(outcome.weights);
  const running = Object.entries(arrays).filter(([name]) => name.includes('/running-'));
  const numbers = (of: typeof running): number => of.reduce((sum, [, { values }]) => sum + values.length, 0);
  expect(running).toHaveLength(4);
  expect(outcome.parameters).toBe(numbers(Object.entries(arrays)) - numbers(running));
  for (const [name, { values }] of running) {
    const start = name.endsWith('mean') ? 0 : 1;
    expect(Math.min(...values.map((value) => Math.abs(value - start))), name).toBeGreaterThan(1e-6);
    if (name.endsWith('variance')) expect(Math.min(...values), name).toBeGreaterThan(0);
  }
  expect(outcome.scores.test[0]?.mae).toBeLessThan(20);
  const { protocol, inputs, form, seed } = config;
  const prepared = vi.spyOn(WindowBatcher.prototype, 'over');
  const ensemble = await run(
    engine,
    { role: 'ensemble', model: { name: 'ensemble', members: 1 }, protocol, inputs, form, seed },
    { members: [memberOf(config, outcome)] },
  );
  expect(ensemble.outcome.parameters).toBe(outcome.parameters);
  // Once for each way in which the input is broken, not for each window.
  expect(prepared).toHaveBeenCalledTimes(ensemble.outcome.stress.length - 1);
  prepared.mockRestore();
});

test('a run leaves no tensor behind, whether it ends or is interrupted', async () => {
  const before = tf.memory().numTensors;
  await run(wasm, teacherConfig(publishedWaveNet));
  const config = teacherConfig(smallModels['graph-stid']);
  await run(wasm, config);
  expect(tf.memory().numTensors).toBe(before);
  const controller = new AbortController();
  const stopped = run(wasm, config, { signal: controller.signal, onMetric: () => controller.abort() });
  await expect(stopped).rejects.toThrow(RunInterruptedError);
  expect(tf.memory().numTensors).toBe(before);
});

test('a student and its control with the same seed start alike and see the same batches', async () => {
  const config = (method: Method): RunConfig => studentConfig(smallModels['stid-s'], { method, seed: 5 });
  const { windows } = prepareData(smallSeries(), config(response).protocol);
  // A teacher that is never looked at but for a millionth: the student must then be its control.
  const teacher = { train: new Float32Array(windows.train.length * 4 * NODES).fill(60) };
  const control = await run(engine, config({ name: 'none' }));
  const student = await run(engine, config({ ...response, weight: 1e-9 }), { teacher });
  const label = (points: typeof control.metrics): number[] =>
    points.filter((point) => point.name === 'loss/label').map((point) => point.value);
  expect(label(student.metrics)).toHaveLength(12);
  for (const [index, value] of label(student.metrics).entries())
    expect(value).toBeCloseTo(label(control.metrics)[index] ?? NaN, 5);
  const other = await run(engine, studentConfig(smallModels['stid-s'], { seed: 6 }));
  expect(label(other.metrics)).not.toEqual(label(control.metrics));
});

test('nothing of the test part reaches the weights or the validation forecasts', async () => {
  const config = teacherConfig(smallModels['graph-stid']);
  const cut = cutsOf(config.protocol, STEPS).validation * NODES;
  const change = (values: Float32Array): void => {
    for (let at = cut; at < values.length; at += 1) values[at] = 5 + (at % 50);
  };
  const whole = await run(engine, config);
  const changed = await run(engine, config, { data: { series: smallSeries({ change }), adjacency: smallGraph() } });
  expect(changed.outcome.weights).toEqual(whole.outcome.weights);
  expect(changed.outcome.predictions.validation).toEqual(whole.outcome.predictions.validation);
  expect(changed.outcome.predictions.test).not.toEqual(whole.outcome.predictions.test);
});

test('nothing of the validation part reaches the weights but their choice', async () => {
  const config = teacherConfig(smallModels.stid, { training: { validations: 1 } });
  const from = cutsOf(config.protocol, STEPS).train * NODES;
  const change = (values: Float32Array): void => {
    for (let at = from; at < values.length; at += 1) values[at] = 5 + (at % 50);
  };
  const whole = await run(engine, config);
  const changed = await run(engine, config, { data: { series: smallSeries({ change }), adjacency: smallGraph() } });
  expect(changed.outcome.weights).toEqual(whole.outcome.weights);
});

test('a loss that is not finite stops the run and names the step', async () => {
  const config = studentConfig(smallModels.gru, { method: response }) as Extract<RunConfig, { role: 'student' }>;
  const data = prepareData(smallSeries(), config.protocol);
  const { train } = data.windows;
  const drawn = train.map((_, place) => place);
  const order = new TrainingBatches(bindNetwork(config, data, null), { batchSize: 4, seed: config.seed, drawn });
  const outputs = new Float32Array(train.length * 4 * NODES).fill(60);
  outputs[(order.windows(6)[2] ?? 0) * 4 * NODES] = Infinity;
  const failing = run(engine, config, { teacher: { train: outputs } });
  await expect(failing).rejects.toThrow(NonFiniteLossError);
  await expect(failing).rejects.toThrow('at step 6;');
});

test('a graph of another size is refused', async () => {
  const adjacency = { ...smallGraph(), nodes: NODES + 1 };
  await expect(
    run(engine, teacherConfig(smallModels['graph-stid']), { data: { series: smallSeries(), adjacency } }),
  ).rejects.toThrow(`the graph has ${NODES + 1} nodes, the series has ${NODES}`);
});

test('a model that reads no graph runs without one, and a graph model on its learned graph alone', async () => {
  for (const model of [smallModels.stid, smallModels['graph-stid']]) {
    const { outcome } = await run(engine, teacherConfig(model), {
      data: { series: smallSeries({ gaps: true }), adjacency: null },
    });
    expect(outcome.scores.test[0]?.mae).toBeLessThan(20);
  }
});

test('a part without an observed target is refused by its name', async () => {
  const config = studentConfig(smallModels.nlinear);
  const { train, validation } = cutsOf(config.protocol, STEPS);
  const parts = { validation: [train, validation], test: [validation, STEPS] } as const;
  for (const [part, [from, to]] of Object.entries(parts)) {
    const series = smallSeries();
    const mask = series.mask.slice().fill(0, from * NODES, to * NODES);
    const data = { series: { ...series, mask }, adjacency: null };
    await expect(run(engine, config, { data })).rejects.toThrow(`the ${part} part has no observed target`);
  }
});
