/** Students that look into their teacher: whole runs. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Method } from '../config/index.ts';
import type { Engine } from '../engines/index.ts';
import { runtime, tracedEngine, wasmEngine } from '../engines/testing/engines.ts';
import { RunInterruptedError } from '../errors.ts';
import type { HiddenStates } from '../inference/index.ts';
import { readWeights } from '../inference/index.ts';
import { MissingTeacherError } from './missing-teacher-error.ts';
import type { Teacher } from './run-data.ts';
import { NODES, run, smallModels, studentConfig, teacherConfig } from './testing/small-run.ts';

let engine: Engine;
const teaching = teacherConfig(smallModels.stgcn);
let teacher: Required<Pick<Teacher, 'train' | 'network'>>;

beforeAll(async () => {
  engine = runtime ? await tracedEngine() : await wasmEngine();
  const { outcome } = await run(engine, teaching);
  teacher = {
    train: outcome.predictions.train ?? new Float32Array(),
    network: { config: teaching, weights: outcome.weights },
  };
});
afterAll(() => engine.dispose());

const inside: Method = {
  name: 'composed',
  labelWeight: 0.5,
  terms: [
    { name: 'response', weight: 0.5, confidence: 'plain', tau: 0.5 },
    { name: 'hint', weight: 0.2 },
    { name: 'attention-transfer', weight: 0.2 },
    { name: 'spatial-relation', weight: 0.2 },
  ],
};
const config = studentConfig(smallModels['stid-s'], { method: inside });

test('a student has the size of its control, and nothing of the maps that were trained beside it', async () => {
  const control = await run(engine, studentConfig(smallModels['stid-s']));
  const student = await run(engine, config, { teacher });
  expect(student.outcome.parameters).toBe(control.outcome.parameters);
  expect(student.outcome.weightsBytes).toBe(control.outcome.weightsBytes);
  const names = (weights: Uint8Array) => Object.keys(readWeights(weights).arrays);
  expect(names(student.outcome.weights)).toEqual(names(control.outcome.weights));
  expect(student.metrics.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['loss/response', 'loss/hint', 'loss/attention-transfer', 'loss/spatial-relation']),
  );
});

test('the teacher is asked once: the states that one student computed serve the next', async () => {
  const computed: HiddenStates[] = [];
  const first = await run(engine, config, { teacher, onHidden: (states) => computed.push(states) });
  const [hidden] = computed;
  if (!hidden) throw new Error('no hidden states were handed over');
  // The last layer of the teacher has 8 channels.
  expect(hidden).toMatchObject({ width: 8, stride: 1 });
  expect(hidden.values.length).toBe((teacher.train.length / 4 / NODES) * NODES * 8);
  const square = hidden.values.reduce((sum, value) => sum + value ** 2, 0) / hidden.values.length;
  expect(Math.sqrt(square)).toBeCloseTo(hidden.scale, 2);
  const second = await run(engine, config, {
    teacher: { train: teacher.train, hidden },
    onHidden: () => computed.push(hidden),
  });
  expect(computed.length).toBe(1);
  expect(second.outcome.weights).toEqual(first.outcome.weights);
});

test('an interrupted student goes on with its maps to the same numbers, bit for bit', async () => {
  const whole = await run(engine, config, { teacher });
  const controller = new AbortController();
  const checkpoints: { bytes: Uint8Array; step: number }[] = [];
  await expect(
    run(engine, config, {
      teacher,
      signal: controller.signal,
      checkpoints,
      onMetric: (points) => {
        if (points.some((point) => point.step === 7)) controller.abort();
      },
    }),
  ).rejects.toThrow(RunInterruptedError);
  const resumed = await run(engine, config, { teacher, checkpoint: checkpoints.at(-1)?.bytes ?? new Uint8Array() });
  expect(resumed.outcome.weights).toEqual(whole.outcome.weights);
});

test('a student with few labels learns from states of windows that have none', async () => {
  const few = studentConfig(smallModels.gru, {
    method: { name: 'hint', weight: 1 },
    labelShare: 0.2,
    training: { updates: 60, learningRate: 0.01 },
  });
  const { metrics } = await run(engine, few, { teacher });
  const hints = metrics.filter(({ name }) => name === 'loss/hint').map(({ value }) => value);
  expect(hints.every((value) => value > 0)).toBe(true);
  expect(hints.at(-1)).toBeLessThan(hints[0] ?? 0);
});

test('without a network to look into, a run says what it needs', async () => {
  await expect(run(engine, config, { teacher: { train: teacher.train } })).rejects.toThrow(MissingTeacherError);
  expect(() => studentConfig(smallModels.nlinear, { method: inside })).toThrow(/NLinear has none/);
});
