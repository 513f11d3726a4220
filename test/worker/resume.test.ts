// Workers that leave, die or freeze in the middle of a run, and training processes that die: another one goes on, and the
// numbers are the same.
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { artifacts, runs } from '@stillgraph/db';
import { experimentConfigSchema } from '@stillgraph/ml/config';
import { datasetOf, openLaboratory, smallCity, until, type Laboratory } from '../kit/laboratory.ts';

const config = experimentConfigSchema.parse({
  teachers: [
    {
      model: { name: 'graph-stid', hidden: 32, blocks: 2, nodeEmbedding: 8, adaptiveRank: 4 },
      training: { updates: 1500, batchSize: 16, validations: 10 },
    },
  ],
  students: [{ model: { name: 'stid-s' } }],
  seeds: 1,
});
const often = { WORKER_CHECKPOINT_SECONDS: '0.2' };

let laboratory: Laboratory;
let datasetId: string;
let reference: Numbers;

/** What must not depend on who trained, and how often it was interrupted. */
interface Numbers {
  readonly testMae: number | null;
  readonly validationMae: number | null;
  readonly weights: string | undefined;
  readonly predictions: string | undefined;
}

async function begin(): Promise<string> {
  const { runIds } = await laboratory.begin(datasetId, config, (run) => run.kind === 'TEACHER');
  const [id] = runIds;
  if (id === undefined) throw new Error('the experiment has no run');
  return id;
}

async function numbersOf(runId: string): Promise<Numbers> {
  const run = await until('the run is over', async () => {
    const row = await laboratory.run(runId);
    return row.finishedAt !== null && row;
  });
  expect([run.status, run.errorMessage]).toEqual(['SUCCEEDED', null]);
  const { db } = laboratory.database;
  return {
    testMae: run.testMae,
    validationMae: run.validationMae,
    weights: (await artifacts.find(db, runId, 'weights'))?.contentHash,
    predictions: (await artifacts.find(db, runId, 'predictions/test'))?.contentHash,
  };
}

const checkpointOf = (runId: string) =>
  until('a checkpoint is stored', () => artifacts.readCheckpoint(laboratory.database.db, runId));

async function messagesOf(runId: string): Promise<string[]> {
  const pages = await runs.logs(laboratory.database.db, [runId], { first: 100 });
  return (pages.get(runId)?.rows ?? []).map((line) => line.message);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

beforeAll(async () => {
  laboratory = await openLaboratory();
  const worker = laboratory.worker(often);
  datasetId = (await datasetOf(laboratory, await laboratory.imported('simulator', smallCity))).id;
  reference = await numbersOf(await begin());
  worker.kill('SIGTERM');
  expect(await worker.ended).toBe(0);
});
// A test that failed must not leave its workers to take the runs of the next.
afterEach(() => laboratory.endWorkers());
afterAll(() => laboratory.close());

it('a worker that is told to go hands its run back', async () => {
  const first = laboratory.worker(often);
  const runId = await begin();
  await checkpointOf(runId);
  first.kill('SIGTERM');
  expect(await first.ended).toBe(0);
  const handedBack = await laboratory.run(runId);
  expect(handedBack).toMatchObject({ status: 'QUEUED', workerName: null });
  expect(handedBack.step).toBeLessThan(1500);

  const second = laboratory.worker(often);
  expect(await numbersOf(runId)).toEqual(reference);
  expect(await laboratory.run(runId)).toMatchObject({ attempt: 2, workerName: second.name });
  expect((await messagesOf(runId)).some((message) => message.startsWith('resumed after update'))).toBe(true);
  second.kill('SIGTERM');
  expect(await second.ended).toBe(0);
});

it('a worker that is killed is followed by another', async () => {
  const first = laboratory.worker(often);
  const runId = await begin();
  await checkpointOf(runId);
  const [training] = first.trainingProcesses();
  if (training === undefined) throw new Error('the worker did not name its training process');
  first.kill('SIGKILL');
  const second = laboratory.worker(often);
  await until('the training process of the dead worker ends', () => Promise.resolve(!isAlive(training)));
  expect(await numbersOf(runId)).toEqual(reference);
  expect(await laboratory.run(runId)).toMatchObject({ attempt: 2, workerName: second.name });
  second.kill('SIGTERM');
  expect(await second.ended).toBe(0);
});

it('a run that was cancelled goes on where it stood when that is taken back', async () => {
  const { db } = laboratory.database;
  const worker = laboratory.worker(often);
  const runId = await begin();
  await checkpointOf(runId);
  const { teamId } = await laboratory.run(runId);
  await runs.cancel(db, laboratory.queue, { id: runId, teamId });
  await runs.resume(db, laboratory.queue, { id: runId, teamId });
  expect(await numbersOf(runId)).toEqual(reference);
  expect(await laboratory.run(runId)).toMatchObject({ attempt: 2 });
  expect((await messagesOf(runId)).some((message) => message.startsWith('resumed after update'))).toBe(true);
  worker.kill('SIGTERM');
  expect(await worker.ended).toBe(0);
});

it('a run whose checkpoint cannot be read any more begins anew', async () => {
  const { db } = laboratory.database;
  const first = laboratory.worker(often);
  const runId = await begin();
  await checkpointOf(runId);
  first.kill('SIGKILL');
  await first.ended;
  // As another version of the platform might have left it.
  await artifacts.putCheckpoint(db, { runId, attempt: 1 }, Uint8Array.of(1, 2, 3), 10);
  const second = laboratory.worker(often);
  expect(await numbersOf(runId)).toEqual(reference);
  expect(await laboratory.run(runId)).toMatchObject({ attempt: 3 });
  expect(await messagesOf(runId)).toContain('these bytes are no checkpoint; the run begins anew');
  expect(second.log()).toContain('the run begins anew');
});

it('a training process that is killed is followed by another of the same worker', async () => {
  const worker = laboratory.worker(often);
  const runId = await begin();
  await checkpointOf(runId);
  const [training] = worker.trainingProcesses();
  if (training === undefined) throw new Error('the worker did not name its training process');
  process.kill(training, 'SIGKILL');
  expect(await numbersOf(runId)).toEqual(reference);
  expect(await laboratory.run(runId)).toMatchObject({ attempt: 2, workerName: worker.name });
  expect(worker.trainingProcesses()).toHaveLength(2);
  const messages = await messagesOf(runId);
  expect(messages).toContainEqual(expect.stringMatching(/^the training process was ended by SIGKILL; .*goes on from/));
  expect(messages).toContainEqual(expect.stringMatching(/^resumed after update \d+ \(attempt 2\)/));
  expect(worker.log()).toContain('the training process was lost; the run is tried again');
});

/** A run in hand with a checkpoint and another that waits behind it, and the training process of the former. */
async function beginTwo(
  worker: ReturnType<Laboratory['worker']>,
): Promise<{ first: string; next: string; pid: number }> {
  const first = await begin();
  await until('the first run is in hand', async () => (await laboratory.run(first)).status === 'RUNNING');
  const next = await begin();
  await checkpointOf(first);
  const pid = worker.trainingProcesses().at(-1);
  if (pid === undefined) throw new Error('the worker did not name its training process');
  return { first, next, pid };
}

async function expectFirstResumedBefore(first: string, next: string): Promise<void> {
  await until('the first run is resumed', async () => (await laboratory.run(first)).attempt === 2, 20_000);
  expect(await laboratory.run(next)).toMatchObject({ status: 'QUEUED', attempt: 0 });
  expect(await numbersOf(first)).toEqual(reference);
  expect(await numbersOf(next)).toEqual(reference);
}

it('a run whose training process is killed goes on before a run that waits, and waits itself meanwhile', async () => {
  const { first, next, pid } = await beginTwo(laboratory.worker(often));
  process.kill(pid, 'SIGKILL');
  const interrupted = await until('the run is shown as interrupted', async () => {
    const row = await laboratory.run(first);
    return row.status === 'QUEUED' && row;
  });
  expect(interrupted).toMatchObject({ attempt: 1, secondsLeft: null, workerName: null });
  await expectFirstResumedBefore(first, next);
});

it('a run whose worker is killed goes on before a run that waits', async () => {
  const worker = laboratory.worker(often);
  const { first, next } = await beginTwo(worker);
  worker.kill('SIGKILL');
  await worker.ended;
  laboratory.worker(often);
  await expectFirstResumedBefore(first, next);
});

it('a run whose training process is killed again before a newer checkpoint is given up', async () => {
  const worker = laboratory.worker({ WORKER_CHECKPOINT_SECONDS: '600' });
  const runId = await begin();
  const killed = new Set<number>();
  const over = await until('the run is over', async () => {
    const row = await laboratory.run(runId);
    const newest = worker.trainingProcesses().at(-1);
    if (row.status === 'RUNNING' && newest !== undefined && !killed.has(newest)) {
      killed.add(newest);
      process.kill(newest, 'SIGKILL');
    }
    return row.finishedAt !== null && row;
  });
  expect(over).toMatchObject({ status: 'FAILED', attempt: 2, errorCode: 'TRAINING_PROCESS_LOST' });
  expect(over.errorMessage).toMatch(
    /SIGKILL.*; the run was given up after 2 losses, the last two with no newer checkpoint/,
  );
  expect(killed.size).toBeGreaterThanOrEqual(2);
});

it('a worker that was frozen finds its run in other hands and writes nothing more', async () => {
  const frozen = laboratory.worker(often);
  const runId = await begin();
  await checkpointOf(runId);
  frozen.kill('SIGSTOP');
  const second = laboratory.worker(often);
  await until('another worker has the run', async () => (await laboratory.run(runId)).workerName === second.name);
  frozen.kill('SIGCONT');
  expect(await numbersOf(runId)).toEqual(reference);
  expect(await laboratory.run(runId)).toMatchObject({ attempt: 2, workerName: second.name });
  await until('the frozen worker has left the run', () =>
    Promise.resolve(frozen.log().includes('run left: attempt 1')),
  );
});
