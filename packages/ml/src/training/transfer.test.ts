import { afterAll, beforeAll, expect, test } from 'vitest';
import { experimentConfigSchema, planRuns, type RunConfig } from '../config/index.ts';
import { createSeries } from '../data/index.ts';
import type { Engine } from '../engines/index.ts';
import { runtime, tracedEngine, wasmEngine } from '../engines/testing/engines.ts';
import { NODES, run, smallModels, smallSeries, STEPS, studentConfig } from './testing/small-run.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await (runtime ? tracedEngine() : wasmEngine());
});
afterAll(() => engine.dispose());

const model = { ...smallModels['stid-s'], nodeEmbedding: 0 };
const config = studentConfig(model, { training: { updates: 200, batchSize: 16, learningRate: 1e-2 } });

/** Two sensors of another unit. */
function elsewhere(hasGaps: boolean) {
  const here = smallSeries();
  const values = new Float32Array(STEPS * 2);
  const mask = new Uint8Array(values.length).fill(1);
  for (let step = 0; step < STEPS; step += 1) {
    for (let node = 0; node < 2; node += 1) values[step * 2 + node] = 7 * (here.values[step * NODES + node + 1] ?? 0);
    if (hasGaps && step % 11 === 0) mask[step * 2] = 0;
  }
  const series = createSeries({
    values,
    mask,
    nodes: 2,
    startAt: Date.UTC(2024, 0, 1),
    stepSeconds: 1800,
    zone: 'UTC',
  });
  return { series, adjacency: null };
}

test.each([false, true])('what one network learnt helps another of other sensors, with gaps: %s', async (hasGaps) => {
  const source = await run(engine, config);
  const few = { training: { updates: 2, validations: 1, learningRate: 1e-5, warmUpUpdates: 0 } };
  const target = studentConfig(model, few) as Extract<RunConfig, { role: 'student' }>;
  const data = elsewhere(hasGaps);
  const from = { config, weights: source.outcome.weights };
  const begun = await run(engine, { ...target, startFrom: { runId: 'a' } }, { data, source: from });
  const drawn = await run(engine, target, { data });
  const mae = ({ outcome }: typeof drawn): number => outcome.scores.test[0]?.mae ?? NaN;
  expect(mae(begun)).toBeLessThan(0.9 * mae(drawn));
});

test('weights of another window are refused, and none', async () => {
  const source = await run(engine, config);
  const begun = { ...(config as Extract<RunConfig, { role: 'student' }>), startFrom: { runId: 'a' } };
  await expect(run(engine, begun)).rejects.toThrow('this run is made of the weights of a trained stid-s, got none');
  const longer = { ...begun, protocol: { ...begun.protocol, inputSteps: 8 } };
  await expect(run(engine, longer, { source: { config, weights: source.outcome.weights } })).rejects.toThrow(
    'has encoder/features of shape',
  );
});

test('a student that starts from a run is planned beside its control, and needs a model that can move', () => {
  const students = (nodeEmbedding: number) => ({
    teachers: [{ model: { name: 'stid' } }],
    students: [{ model: { name: 'stid-s', nodeEmbedding }, startFrom: { runId: 'a' } }],
    seeds: 1,
  });
  const runs = planRuns(experimentConfigSchema.parse(students(0)));
  expect(runs.filter(({ method }) => method === 'transfer')).toMatchObject([
    {
      key: 'student/STID-s 32/2/transfer/seed 1',
      control: 'student/STID-s 32/2/control/seed 1',
      config: { startFrom: { runId: 'a' }, method: { name: 'none' } },
    },
  ]);
  const { error } = experimentConfigSchema.safeParse(students(8));
  expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['students.0.model']);
});
