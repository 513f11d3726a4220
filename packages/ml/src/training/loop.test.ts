import { afterAll, beforeAll, expect, test } from 'vitest';
import { trainingSchema, type Loss, type RunConfig } from '../config/index.ts';
import { prepareData } from '../data/index.ts';
import { distillationMethod } from '../distillation/index.ts';
import type { Engine } from '../engines/index.ts';
import { wasmEngine } from '../engines/testing/engines.ts';
import { bindNetwork } from '../inference/network.ts';
import { initialState, train } from './loop.ts';
import { smallGraph, smallModels, smallSeries, studentConfig } from './testing/small-run.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await wasmEngine();
});
afterAll(() => engine.dispose());

test('patience begins once all horizons are in the loss', async () => {
  const config = studentConfig(smallModels.nlinear) as Extract<RunConfig, { role: 'student' }>;
  const data = prepareData(smallSeries(), config.protocol);
  const network = bindNetwork(config, data, smallGraph());
  /** The update at which a run stops whose validation is best at the first one and the same ever after. */
  const stoppedAt = async (updatesPerHorizon: number): Promise<number> => {
    const state = await train({
      network,
      method: distillationMethod({ name: 'none' }),
      training: trainingSchema.parse({ updates: 20, validations: 20, batchSize: 2, patience: 2, updatesPerHorizon }),
      batches: { seed: 1, drawn: Int32Array.of(0, 1, 2) },
      engine,
      state: initialState(network, 1),
      validate: () => Promise.resolve({ mae: 1, rmse: 1 }),
      signal: new AbortController().signal,
      hooks: { metric: () => undefined, progress: () => undefined, log: () => undefined },
      save: () => Promise.resolve(),
      checkpointSeconds: 60,
    });
    return state.step;
  };
  expect(await stoppedAt(0)).toBe(3);
  // The last of four horizons opens at update 10.
  expect(await stoppedAt(3)).toBe(11);
});

test('a training by squared errors keeps the weights of the lowest RMSE, any other those of the lowest MAE', async () => {
  const config = studentConfig(smallModels.nlinear) as Extract<RunConfig, { role: 'student' }>;
  const network = bindNetwork(config, prepareData(smallSeries(), config.protocol), smallGraph());
  const chosenBy = async (loss: Loss): Promise<{ step: number; error: number | null; names: Set<string> }> => {
    const errors = [
      { mae: 3, rmse: 4 },
      { mae: 2, rmse: 6 },
      { mae: 4, rmse: 5 },
    ];
    const names = new Set<string>();
    const state = await train({
      network,
      method: distillationMethod({ name: 'none' }),
      training: trainingSchema.parse({ updates: 3, validations: 3, batchSize: 2, loss }),
      batches: { seed: 1, drawn: Int32Array.of(0, 1, 2) },
      engine,
      state: initialState(network, 1),
      validate: () => Promise.resolve(errors.shift() ?? { mae: NaN, rmse: NaN }),
      signal: new AbortController().signal,
      hooks: {
        metric: (points) => points.forEach(({ name }) => names.add(name)),
        progress: () => undefined,
        log: () => undefined,
      },
      save: () => Promise.resolve(),
      checkpointSeconds: 60,
    });
    return { step: state.bestStep, error: state.bestError, names };
  };
  const squared = await chosenBy('squared');
  expect(squared).toMatchObject({ step: 1, error: 4 });
  expect(squared.names).toContain('validation/rmse');
  for (const loss of ['absolute', 'huber'] as const) {
    const other = await chosenBy(loss);
    expect(other).toMatchObject({ step: 2, error: 2 });
    expect(other.names).not.toContain('validation/rmse');
  }
});
