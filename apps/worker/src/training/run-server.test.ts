// Runs in this process, on wasm: what the training process says when its engine lacks a kernel, or is asked twice.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { UnknownKernelError, type Engine } from '@stillgraph/ml/engines';
import { openWasm } from './engines.ts';
import { filed, taken, type Handed, type Numbers } from './filed-array.ts';
import type { Report } from './messages.ts';
import { RunServer } from './run-server.ts';
import { smallData, smallRun } from './testing/small-orders.ts';

/** A server with what it reported, and a wait for the report that ends a task. */
function serverOn(opened: ConstructorParameters<typeof RunServer>[0], folder = tmpdir(), filedFromBytes?: number) {
  const reports: Report[] = [];
  const waiting = new Map<string, (report: Report) => void>();
  const send = (report: Report) => {
    reports.push(report);
    if (!('task' in report) || !['finished', 'interrupted', 'failed'].includes(report.type)) return;
    waiting.get(report.task)?.(report);
  };
  const server = new RunServer(opened, send, folder, filedFromBytes);
  const endOf = (task: string) => new Promise<Report>((resolve) => waiting.set(task, resolve));
  return { server, reports, endOf };
}

const lacking: Engine = {
  name: 'traced',
  threads: 1,
  compile: () => Promise.reject(new UnknownKernelError('Erf')),
  dispose: () => undefined,
};

it('falls back to wasm where the engine lacks a kernel, and says so', async () => {
  const info = { name: 'traced', threads: 1, reason: 'asked for', versions: {} };
  const { server, reports, endOf } = serverOn({ engine: lacking, info });
  server.obey(smallData);
  server.obey(smallRun('one'));
  const end = await endOf('one');
  expect(end).toMatchObject({
    type: 'finished',
    outcome: { engine: { name: 'wasm', reason: 'fallback: kernel Erf is unknown to traced' } },
  });
  const warnings = reports.filter((report) => report.type === 'log' && report.level === 'warn');
  expect(warnings).toMatchObject([{ message: expect.stringContaining('using the slower wasm engine') as string }]);
});

it('refuses a second run meanwhile, and still obeys what stops the first', async () => {
  const { server, endOf } = serverOn(await openWasm('asked for'));
  server.obey(smallData);
  const first = endOf('first');
  const second = endOf('second');
  server.obey(smallRun('first', 1_000_000));
  server.obey(smallRun('second'));
  expect(await second).toMatchObject({
    type: 'failed',
    code: null,
    message: expect.stringContaining('another one') as string,
  });
  server.obey({ type: 'abort', task: 'first' });
  expect(await first).toEqual({ type: 'interrupted', task: 'first' });
});

it('refuses a run without data', async () => {
  const { server, endOf } = serverOn(await openWasm('asked for'));
  const end = endOf('one');
  server.obey(smallRun('one'));
  expect(await end).toMatchObject({ type: 'failed', message: 'a run was ordered before its data came' });
});

it('files forecasts that no message could hold, both ways', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stillgraph-server-'));
  const opened = await openWasm('asked for');
  const trained = async (filedFromBytes?: number) => {
    const { server, endOf } = serverOn(opened, folder, filedFromBytes);
    server.obey({ ...smallData, values: handOn(smallData.values), mask: handOn(smallData.mask) });
    server.obey(smallRun('one'));
    const end = await endOf('one');
    if (end.type !== 'finished') throw new Error(`the run ended as ${end.type}`);
    return end.outcome;
  };
  const handOn = <T extends Numbers>(handed: Handed<T>): Handed<T> => filed(taken(handed), folder, 1);
  const [plain, large] = [await trained(), await trained(1)];
  for (const part of ['train', 'validation', 'test'] as const) {
    const [handed, array] = [large.predictions[part], plain.predictions[part]];
    expect(handed).toMatchObject({ path: expect.any(String) as string, length: array?.length });
    expect(handed && taken(handed), part).toEqual(array);
  }
  // What was taken is gone; the labels of windows are still to be taken, where there are some.
  expect(await readdir(folder)).toHaveLength(large.labels === null ? 0 : 1);
  await rm(folder, { recursive: true });
});
