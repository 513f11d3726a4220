/** Teachers that are made from teachers: born-again generations and weighted ensembles; controls without a teacher. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runConfigSchema, type RunConfig } from '../config/index.ts';
import type { Engine } from '../engines/index.ts';
import { runtime, tracedEngine, wasmEngine } from '../engines/testing/engines.ts';
import { readWeights } from '../inference/index.ts';
import { run, smallModels, studentConfig, teacherConfig, type Observed } from './testing/small-run.ts';

let engine: Engine;
const base = teacherConfig(smallModels.stid) as Extract<RunConfig, { role: 'teacher' }>;
let first: Observed;

beforeAll(async () => {
  engine = runtime ? await tracedEngine() : await wasmEngine();
  first = await run(engine, base);
});
afterAll(() => engine.dispose());

const outputsOf = ({ outcome }: Observed) => ({ train: outcome.predictions.train ?? new Float32Array() });

test('a generation begins elsewhere, is taught by the one before and teaches in its turn', async () => {
  const config = runConfigSchema.parse({
    ...base,
    generation: 1,
    method: { name: 'response', weight: 0.9, confidence: 'plain', tau: 0.5 },
  });
  const second = await run(engine, config, { teacher: outputsOf(first) });
  expect(second.metrics.map(({ name }) => name)).toContain('loss/response');
  expect(second.outcome.parameters).toBe(first.outcome.parameters);
  expect(second.outcome.weights).not.toEqual(first.outcome.weights);
  expect(second.outcome.predictions.train?.length).toBe(first.outcome.predictions.train?.length);
  await expect(run(engine, config)).rejects.toThrow("needs its teacher's");
});

test('a weighted ensemble counts its members by place and keeps how much', async () => {
  const other = teacherConfig(smallModels.stgcn);
  const trained = await run(engine, other);
  const members = [
    [base, first.outcome],
    [other, trained.outcome],
  ] as const;
  const ensemble = (weighting: object) =>
    run(
      engine,
      runConfigSchema.parse({ ...base, role: 'ensemble', model: { name: 'ensemble', members: 2 }, ...weighting }),
      {
        members: members.map(([config, { weights, predictions, trainSeconds }]) => ({
          config,
          weights,
          predictions: { ...predictions, train: predictions.train ?? new Float32Array() },
          trainSeconds,
        })),
      },
    );
  const mean = await ensemble({});
  const weighted = await ensemble({ weighting: { name: 'validation', tau: 0.1 } });
  expect(weighted.outcome.parameters).toBe(mean.outcome.parameters);
  const { arrays } = readWeights(weighted.outcome.weights);
  const [one, two] = [arrays['weight1'], arrays['weight2']];
  expect(one?.shape).toEqual([4, 5]);
  one?.values.forEach((value, at) => expect(value + (two?.values[at] ?? NaN)).toBeCloseTo(1, 5));
  const test = weighted.outcome.predictions.test;
  test.forEach((value, at) => {
    const own = members.map(([, { predictions }]) => predictions.test[at] ?? NaN);
    expect(value).toBeCloseTo(
      (one?.values[at % 20] ?? NaN) * (own[0] ?? NaN) + (two?.values[at % 20] ?? NaN) * (own[1] ?? NaN),
      3,
    );
  });
  expect(Object.keys(readWeights(mean.outcome.weights).arrays)).not.toContain('weight1');
});

test.each([
  { name: 'smoothed-labels', weight: 0.9, reach: 1 },
  { name: 'profile-teacher', weight: 0.9 },
] as const)('the control $name needs no teacher', async (method) => {
  const { metrics } = await run(engine, studentConfig(smallModels['stid-s'], { method, labelShare: 0.5 }));
  const term = method.name === 'smoothed-labels' ? 'loss/smoothed-label' : 'loss/response';
  const values = metrics.filter(({ name }) => name === term).map(({ value }) => value);
  expect(values.length).toBeGreaterThan(0);
  expect(values.every((value) => value > 0)).toBe(true);
});
