import { afterAll, beforeAll, expect, test } from 'vitest';
import { trainingSchema, type RunConfig } from '../config/index.ts';
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
      validate: () => Promise.resolve(1),
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
