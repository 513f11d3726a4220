import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../engines/index.ts';
import { runtime, tracedEngine, wasmEngine } from '../engines/testing/engines.ts';
import { RunInterruptedError } from '../errors.ts';
import { CheckpointMismatchError } from './checkpoint.ts';
import { publishedWaveNet, run, smallModels, studentConfig, teacherConfig } from './testing/small-run.ts';

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

describe.each([
  ['traced', smallModels['graph-stid']],
  ['wasm', smallModels['graph-stid']],
  ['wasm', publishedWaveNet],
  ['wasm', smallModels.dcrnn],
] as const)('on the %s engine', (name, model) => {
  test.skipIf(name === 'traced' && !runtime)(
    `an interrupted run of ${model.name} goes on from its checkpoint to the same numbers, bit for bit`,
    async () => {
      const on = name === 'wasm' ? wasm : engine;
      const config = teacherConfig(model);
      const whole = await run(on, config);
      const controller = new AbortController();
      const checkpoints: { bytes: Uint8Array; step: number }[] = [];
      await expect(
        run(on, config, {
          signal: controller.signal,
          checkpoints,
          onMetric: (points) => {
            if (points.some((point) => point.step === 7)) controller.abort();
          },
        }),
      ).rejects.toThrow(RunInterruptedError);
      const last = checkpoints.at(-1);
      expect(last?.step).toBe(7);
      if (!last) throw new Error('no checkpoint was handed over');
      const resumed = await run(on, config, { checkpoint: last.bytes });
      expect(resumed.outcome.weights).toEqual(whole.outcome.weights);
      expect(resumed.outcome.predictions).toEqual(whole.outcome.predictions);
      const numbers = (points: typeof whole.metrics): object[] =>
        points.filter((point) => point.name !== 'throughput' && point.step > 7);
      expect(resumed.metrics.map((point) => point.step)[0]).toBe(8);
      expect(numbers(resumed.metrics)).toEqual(numbers(whole.metrics));
    },
  );
});

test('a run stopped between two points of its curve goes on with the sums that were open', async () => {
  // 250 updates make a point every third; the first validation, at update 13, lies between two.
  const config = teacherConfig(smallModels.stid, { training: { updates: 250, validations: 20 } });
  const whole = await run(engine, config);
  const controller = new AbortController();
  const checkpoints: { bytes: Uint8Array; step: number }[] = [];
  const stopped = run(engine, config, {
    signal: controller.signal,
    checkpoints,
    onMetric: (points) => {
      if (points.some((point) => point.name === 'validation/mae')) controller.abort();
    },
  });
  await expect(stopped).rejects.toThrow(RunInterruptedError);
  expect(checkpoints.at(-1)?.step).toBe(13);
  const resumed = await run(engine, config, { checkpoint: checkpoints.at(-1)?.bytes ?? new Uint8Array() });
  const after = ({ metrics }: typeof whole) =>
    metrics.filter((point) => point.step > 13 && point.name !== 'throughput');
  expect(after(resumed)[0]?.step).toBe(15);
  expect(after(resumed)).toEqual(after(whole));
  expect(resumed.log.some((line) => line.startsWith('warning'))).toBe(false);
});

test.skipIf(!runtime)('a run that goes on with another engine says so in its log', async () => {
  const config = studentConfig(smallModels['stid-s']);
  const { checkpoints } = await run(engine, config, { checkpointSeconds: 0 });
  const first = checkpoints[0]?.bytes ?? new Uint8Array();
  const { log } = await run(wasm, config, { checkpoint: first });
  expect(log[0]).toMatch(
    /^warning: goes on at update 1 on the wasm engine with 1 thread\(s\), began on the traced engine with 1 thread/,
  );
});

test('every checkpoint of a run leads to the same end, and one of another config is refused', async () => {
  const config = studentConfig(smallModels['stid-s'], { training: { patience: 1, updates: 8 } });
  const checkpoints: { bytes: Uint8Array; step: number }[] = [];
  const whole = await run(engine, config, { checkpoints, checkpointSeconds: 0 });
  expect(checkpoints.length).toBeGreaterThanOrEqual(3);
  for (const { bytes } of [checkpoints[0], checkpoints.at(-1)].filter((saved) => saved !== undefined)) {
    const resumed = await run(engine, config, { checkpoint: bytes });
    expect(resumed.outcome.weights).toEqual(whole.outcome.weights);
  }
  const other = studentConfig(smallModels['stid-s'], { seed: 2, training: { patience: 1, updates: 8 } });
  await expect(run(engine, other, { checkpoint: checkpoints[0]?.bytes ?? new Uint8Array() })).rejects.toThrow(
    CheckpointMismatchError,
  );
});

test('a run tells once that it has made its last update, where it stops early too', async () => {
  const training = { patience: 1, updates: 40, validations: 40, learningRate: 1, warmUpUpdates: 0 };
  const { learntBehind, metrics, log } = await run(
    engine,
    studentConfig(smallModels['stid-s'], { training: { ...training } }),
  );
  expect(log.join()).toContain('stopped early');
  expect(learntBehind).toEqual([metrics.at(-1)?.step]);
  expect(learntBehind[0]).toBeLessThan(40);
});

test('a run aborted before it began hands over a checkpoint of step 0', async () => {
  const checkpoints: { bytes: Uint8Array; step: number }[] = [];
  const signal = AbortSignal.abort();
  const config = studentConfig(smallModels.gru);
  await expect(run(engine, config, { signal, checkpoints })).rejects.toThrow(RunInterruptedError);
  expect(checkpoints.map((saved) => saved.step)).toEqual([0]);
});
