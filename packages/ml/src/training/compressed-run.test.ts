import { afterAll, beforeAll, expect, test } from 'vitest';
import { runConfigSchema, type Method, type RunConfig } from '../config/index.ts';
import type { Engine } from '../engines/index.ts';
import { runtime, tracedEngine, wasmEngine } from '../engines/testing/engines.ts';
import { readWeights } from '../inference/weights.ts';
import { SourceMismatchError } from './source.ts';
import { run, smallModels, studentConfig, teacherConfig, type Observed } from './testing/small-run.ts';

let engine: Engine;
let teacher: Observed;
const config = teacherConfig(smallModels['graph-stid'], { training: { updates: 40 } }) as Trained;
type Trained = Extract<RunConfig, { role: 'teacher' }>;
const response: Method = { name: 'response', weight: 0.9, confidence: 'plain', tau: 0.5 };

beforeAll(async () => {
  engine = runtime ? await tracedEngine() : await wasmEngine();
  teacher = await run(engine, config);
});
afterAll(() => engine.dispose());

function made(fields: object): RunConfig {
  const { model, protocol, inputs, form, seed, training } = config;
  return runConfigSchema.parse({ model, protocol, inputs, form, seed, training, labelShare: 1, ...fields });
}
const source = () => ({ config, weights: teacher.outcome.weights });

test('a network in eight bits forecasts nearly as well, from a file that is smaller', async () => {
  const compression = { name: 'int8', calibrationWindows: 50 };
  const { outcome, log } = await run(engine, made({ role: 'quantised', compression, method: null }), {
    source: source(),
  });
  const mae = (of: Observed['outcome']): number => of.scores.test[0]?.mae ?? NaN;
  expect(Math.abs(mae(outcome) / mae(teacher.outcome) - 1)).toBeLessThan(0.02);
  expect(mae(outcome)).not.toBe(mae(teacher.outcome));
  expect(outcome.parameters).toBe(teacher.outcome.parameters);
  expect(outcome.weightsBytes).toBeLessThan(teacher.outcome.weightsBytes);
  const { arrays } = readWeights(outcome.weights);
  const stored = Object.values(arrays).reduce((bytes, { values }) => bytes + values.byteLength, 0);
  expect(outcome.weightsBytes).toBe(stored);
  // Two blocks of a map of three supports to 8 columns and one back.
  expect(log).toContain(`info: 512 of ${outcome.parameters} numbers in eight bits, in 4 weights`);
  expect(arrays['block1/mix/weight']?.values).toBeInstanceOf(Int8Array);
  expect(arrays['output/weight']?.values).toBeInstanceOf(Float32Array);
});

test.each([
  { name: 'pruning', keep: 0.5, calibrationWindows: 50 },
  { name: 'low-rank', rank: 0.25 },
])(
  'a network made smaller by $name is trained further, by its source or by labels, and resumes',
  async (compression) => {
    const train = teacher.outcome.predictions.train ?? new Float32Array();
    const taught = made({ role: 'slimmed', compression, method: response });
    const student = await run(engine, taught, { source: source(), teacher: { train }, checkpointSeconds: 1e-6 });
    expect(student.outcome.parameters).toBeLessThan(teacher.outcome.parameters);
    expect(student.outcome.weightsBytes).toBe(4 * student.outcome.parameters);
    const control = await run(engine, made({ role: 'slimmed', compression, method: { name: 'none' } }), {
      source: source(),
    });
    expect(control.outcome.parameters).toBe(student.outcome.parameters);
    expect(control.outcome.scores.test).not.toEqual(student.outcome.scores.test);
    const checkpoint = student.checkpoints[10]?.bytes ?? new Uint8Array();
    const resumed = await run(engine, taught, { teacher: { train }, checkpoint });
    expect(resumed.outcome.predictions).toEqual(student.outcome.predictions);
  },
);

test('a pruned network in eight bits is smaller again, and is made of no other one', async () => {
  const pruning = { name: 'pruning', keep: 0.5, calibrationWindows: 50 };
  const pruned = made({ role: 'slimmed', compression: pruning, method: { name: 'none' } });
  const small = await run(engine, pruned, { source: source() });
  const chained = made({
    ...{ role: 'quantised', compression: { name: 'int8', calibrationWindows: 50 }, method: { name: 'none' } },
    slimming: pruning,
  });
  const { outcome } = await run(engine, chained, { source: { config: pruned, weights: small.outcome.weights } });
  const mae = (of: Observed['outcome']): number => of.scores.test[0]?.mae ?? NaN;
  expect(outcome.parameters).toBe(small.outcome.parameters);
  expect(outcome.weightsBytes).toBeLessThan(small.outcome.weightsBytes);
  expect(Math.abs(mae(outcome) / mae(small.outcome) - 1)).toBeLessThan(0.02);
  expect(readWeights(outcome.weights).arrays['block1/mix/weight']?.values).toBeInstanceOf(Int8Array);
  await expect(run(engine, chained, { source: source() })).rejects.toThrow(SourceMismatchError);
});

test('a source that is missing or another network is refused', async () => {
  const quantised = made({ role: 'quantised', compression: { name: 'int8' }, method: null });
  await expect(run(engine, quantised)).rejects.toThrow(
    'this run is made of the weights of a trained graph-stid, got none',
  );
  const other = studentConfig(smallModels['stid-s']);
  await expect(run(engine, quantised, { source: { config: other, weights: new Uint8Array() } })).rejects.toThrow(
    SourceMismatchError,
  );
});
