// Runs in this process, on wasm: what the training process says when its engine lacks a kernel, or is asked twice.
import { expect, it } from 'vitest';
import { runConfigSchema } from '@stillgraph/ml/config';
import { UnknownKernelError, type Engine } from '@stillgraph/ml/engines';
import { openWasm } from './engines.ts';
import type { DataOrder, Report, RunOrder } from './messages.ts';
import { RunServer } from './run-server.ts';

const nodes = 2;
const steps = 240;
const data: DataOrder = {
  type: 'data',
  values: Float32Array.from({ length: steps * nodes }, (_, at) => 50 + 10 * Math.sin(at / 7)),
  mask: new Uint8Array(steps * nodes).fill(1),
  nodes,
  startAt: Date.UTC(2024, 0, 1),
  stepSeconds: 1800,
  zone: 'UTC',
  adjacency: null,
};

function orderOf(task: string, updates = 3): RunOrder {
  const config = runConfigSchema.parse({
    role: 'teacher',
    model: { name: 'stid', hidden: 4, blocks: 1, nodeEmbedding: 2 },
    protocol: { inputSteps: 4, targetSteps: 3, reportedHorizons: [1, 3], split: {} },
    inputs: {},
    form: 'last-value',
    seed: 1,
    training: { updates, batchSize: 4, validations: 1, warmUpUpdates: 0 },
  });
  return { type: 'run', task, config, teacher: null, members: [], checkpoint: null, checkpointSeconds: 60 };
}

/** A server with what it reported, and a wait for the report that ends a task. */
function serverOn(opened: ConstructorParameters<typeof RunServer>[0]) {
  const reports: Report[] = [];
  const waiting = new Map<string, (report: Report) => void>();
  const server = new RunServer(opened, (report) => {
    reports.push(report);
    if (!('task' in report) || !['finished', 'interrupted', 'failed'].includes(report.type)) return;
    waiting.get(report.task)?.(report);
  });
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
  server.obey(data);
  server.obey(orderOf('one'));
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
  server.obey(data);
  const first = endOf('first');
  const second = endOf('second');
  server.obey(orderOf('first', 1_000_000));
  server.obey(orderOf('second'));
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
  server.obey(orderOf('one'));
  expect(await end).toMatchObject({ type: 'failed', message: 'a run was ordered before its data came' });
});
