// In a process of its own, as the worker does it, with the data in a message and with the data in files.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { executeRun } from '@stillgraph/ml';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWasm } from '../training/engines.ts';
import { runDataOf } from '../training/run-data-of.ts';
import { smallData, smallRun } from '../training/testing/small-orders.ts';
import { explainInProcess } from './attribution-process.ts';
import type { AttributionOrder } from './messages.ts';

// A forked process takes its loader from its parent's arguments, as with `npm start`.
beforeAll(() => void process.execArgv.push('--import', import.meta.resolve('tsx')));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillgraph-attribution-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('explains data that are too large for a message as it explains others, and leaves no file', async () => {
  const { config } = smallRun('task');
  const { engine } = await openWasm('asked for');
  const { signal } = new AbortController();
  const ignore = () => undefined;
  const hooks = { metric: ignore, log: ignore, progress: ignore, checkpoint: () => Promise.resolve() };
  const { weights } = await executeRun({ config, data: runDataOf(smallData), engine, signal, hooks });
  const order: AttributionOrder = {
    engine: 'wasm',
    threads: 1,
    data: smallData,
    own: { config, weights },
    teacher: null,
    target: { node: 0, horizons: [1, 3] },
  };
  const told = await explainInProcess(order, { folder, signal });
  expect(told).toMatchObject({ teacherCorrelation: null });
  expect(await explainInProcess(order, { folder, filedFromBytes: 0, signal })).toEqual(told);
  expect(await readdir(folder)).toEqual([]);
}, 60_000);
