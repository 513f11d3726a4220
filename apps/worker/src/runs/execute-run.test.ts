import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { artifacts, runs, StaleAttemptError } from '@stillgraph/db';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { Company } from '../company.ts';
import type { Context } from '../context.ts';
import { discardFiled, filed } from '../training/filed-array.ts';
import { smallRun } from '../training/testing/small-orders.ts';
import type { TrainingJob } from '../training/trainer.ts';
import { executeRun } from './execute-run.ts';

vi.mock(import('@stillgraph/db'), async (original) => {
  const actual = await original();
  const own = {
    claim: vi.fn(),
    engine: vi.fn(),
    appendLog: vi.fn(),
    finish: vi.fn(),
    fail: vi.fn(),
    progress: vi.fn(),
  };
  return {
    ...actual,
    runs: { ...actual.runs, ...own },
    artifacts: { ...actual.artifacts, put: vi.fn() },
  };
});
vi.mock('./lint-outcome.ts', () => ({ lintOutcome: () => Promise.resolve([]) }));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillgraph-outcome-'));
});
afterAll(() => rm(folder, { recursive: true }));

const { config } = smallRun('task');
const claim = {
  run: { id: 'run', key: 'run', attempt: 1, kind: config.role.toUpperCase(), config },
  experiment: { takesOver: false },
} as unknown as Awaited<ReturnType<typeof runs.claim>>;

/** An outcome whose arrays are all filed, as those of a large run. */
function filedOutcome() {
  const hand = () => filed(new Float32Array(24), folder, 0);
  return {
    weights: new Uint8Array(4),
    predictions: { train: hand(), validation: hand(), test: hand() },
    quantiles: [{ level: 0.1, values: hand() }],
    labels: hand(),
    firstStarts: { train: 0, validation: 0, test: 0 },
    scores: { validation: [{ horizon: 0, mae: 1 }], test: [{ horizon: 0, mae: 1 }] },
    cumulative: { validation: [], test: [] },
    intervals: [],
    errorBreakdown: null,
    latency: { p50Ms: 1, p99Ms: 1, samples: 1 },
    engine: { name: 'wasm', threads: 1, reason: '', versions: {} },
  };
}

function contextOf(outcome: object, company = new Company(), meanwhile = () => Promise.resolve(), steps = 3): Context {
  return {
    log: { info: vi.fn(), warn: vi.fn(), error: vi.fn() },
    worker: { id: 'worker', name: 'worker' },
    loader: {
      sizesOf: () => Promise.resolve({ nodes: 1, steps: 100, channels: 1, edges: 1 }),
      dataOf: () => Promise.resolve({ key: 'data', order: { nodes: 1 } }),
      orderOf: () => Promise.resolve({ config }),
    },
    scratch: { folder: () => mkdtemp(join(tmpdir(), 'stillgraph-outcome-run-')) },
    losses: { forget: vi.fn() },
    company,
    hold: () => () => undefined,
    trainer: {
      engine: { name: 'wasm', threads: 1, reason: '', versions: {} },
      begin: ({ onReport }: TrainingJob) => {
        const finish = async () => {
          // It stops early: its last step is none of the planned ones.
          const last = { type: 'progress', task: '', step: 1, totalSteps: steps, secondsLeft: 0 } as const;
          if (steps > 1) onReport(last);
          if (steps > 1) onReport({ type: 'learnt', task: '' });
          await meanwhile();
          if (steps === 1) onReport(last);
          return { type: 'finished', outcome };
        };
        return Promise.resolve({ result: finish(), stop: vi.fn() });
      },
      tidy: () => discardFiled(folder),
    },
  } as unknown as Context;
}

const delivery = {
  jobId: 'job',
  redeliveries: 0,
  isLast: false,
  signal: new AbortController().signal,
} as unknown as Parameters<typeof executeRun>[2];

it.each([
  ['is stored', undefined],
  ['is refused, for another attempt has the run', new StaleAttemptError('run', 1, undefined)],
  ['cannot be written', new Error('disk full')],
])('leaves no file of an outcome that %s', async (_how, error) => {
  vi.mocked(runs.claim).mockResolvedValue(claim);
  vi.mocked(artifacts.put).mockReset();
  if (error !== undefined) vi.mocked(artifacts.put).mockRejectedValue(error);
  const outcome = filedOutcome();
  expect(await readdir(folder)).toHaveLength(5);
  await executeRun(contextOf(outcome), { runId: 'run' }, delivery);
  expect(vi.mocked(artifacts.put)).toHaveBeenCalled();
  expect(await readdir(folder)).toEqual([]);
});

it('keeps with a run what its worker did beside it when it was timed, and nothing of what was over by then', async () => {
  vi.mocked(runs.claim).mockResolvedValue(claim);
  vi.mocked(artifacts.put).mockReset();
  const company = new Company();
  const during = () => company.with('dataset-import', () => Promise.resolve());
  const environments = [];
  for (const [before, meanwhile] of [
    [during, undefined],
    [() => Promise.resolve(), during],
  ] as const) {
    vi.mocked(runs.finish).mockClear();
    const context = contextOf(filedOutcome(), company, meanwhile);
    const { dataOf } = context.loader;
    context.loader.dataOf = async (asked) => {
      await before();
      return dataOf(asked);
    };
    await executeRun(context, { runId: 'run' }, delivery);
    environments.push(vi.mocked(runs.finish).mock.calls[0]?.[3].environment['timedBeside']);
  }
  expect(environments).toEqual([undefined, ['dataset-import']]);
  // A baseline is over when it tells its only step.
  const context = contextOf(filedOutcome(), company, during, 1);
  await executeRun(context, { runId: 'run' }, delivery);
  expect(vi.mocked(runs.finish).mock.lastCall?.[3].environment['timedBeside']).toEqual(['dataset-import']);
});
