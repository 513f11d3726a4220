import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../../test/kit/database.ts';
import { ConflictError, NotFoundError, StaleAttemptError } from '../../errors.ts';
import { createQueue, type Queue } from '../../jobs/index.ts';
import { claimAs, sampleExperiment, sampleOutcome } from '../../testing/samples.ts';
import * as artifacts from '../artifacts/index.ts';
import * as evaluations from '../evaluations.ts';
import * as predictionIntervals from '../prediction-intervals.ts';
import * as experiments from '../experiments.ts';
import * as metrics from '../metrics.ts';
import * as runs from './index.ts';

let database: TestDatabase;
let queue: Queue;

beforeAll(async () => {
  database = await createTestDatabase();
  queue = await createQueue(database.url);
});
afterAll(async () => {
  await queue.stop();
  await database.close();
});

const reread = async (id: string) => {
  const run = (await runs.byIds(database.db, [id])).get(id);
  if (run === undefined) throw new Error(`run ${id} is gone`);
  return run;
};
const experimentOf = async (id: string) => (await experiments.byIds(database.db, [id])).get(id);
const claim = async (name: string, id: string) => {
  const claimed = await claimAs(database.db, name, id);
  if (claimed === undefined) throw new Error(`run ${id} could not be claimed`);
  return claimed;
};
const succeed = async (id: string) => {
  const { held } = await claim('worker', id);
  await runs.finish(database.db, queue, held, sampleOutcome);
};
const jobsOf = (id: string) => database.sql<{ state: string }[]>`
  select state from pgboss.job where name = 'run-execute' and data->>'runId' = ${id} order by created_on`;

describe('an experiment', () => {
  it('sends the runs that wait for nothing, and the others when their teachers have succeeded', async () => {
    const { experiment, a, b, ensemble, control, student } = await sampleExperiment(database.db, queue);
    expect([a, b, ensemble, control, student].map((run) => run.jobId !== null)).toEqual([
      true,
      true,
      false,
      true,
      false,
    ]);
    expect(student.controlRunId).toBe(control.id);

    await succeed(a.id);
    expect((await reread(ensemble.id)).jobId).toBeNull();
    await succeed(b.id);
    expect((await reread(ensemble.id)).jobId).not.toBeNull();
    expect((await experimentOf(experiment.id))?.status).toBe('RUNNING');

    const claimed = await claim('worker', ensemble.id);
    expect(claimed.teacherRunIds).toEqual([a.id, b.id]);
    await runs.finish(database.db, queue, claimed.held, sampleOutcome);
    await succeed(student.id);
    await succeed(control.id);

    const finished = await experimentOf(experiment.id);
    expect(finished?.status).toBe('SUCCEEDED');
    expect(finished?.finishedAt).toBeInstanceOf(Date);
    const refreshes = await database.sql`
      select 1 from pgboss.job where name = 'leaderboard-refresh' and data->>'protocolId' = ${experiment.protocolId}`;
    expect(refreshes).toHaveLength(1);
    const counts = (await experiments.runCounts(database.db, [experiment.id])).get(experiment.id);
    expect(counts).toMatchObject({ succeeded: 5, total: 5, queued: 0, progress: 1 });
    const scores = (await evaluations.byRunIds(database.db, [student.id], 'TEST')).get(student.id);
    expect(scores?.map((score) => score.horizon)).toEqual([0, 3, 6, 12]);
    expect([...(scores?.[0]?.nodeMae ?? [])]).toEqual([3, 3.5, Number.NaN]);
    const intervals = await predictionIntervals.byRunIds(database.db, [student.id]);
    expect(intervals.get(student.id)?.map(({ runId: _, ...interval }) => interval)).toEqual(sampleOutcome.intervals);
  });

  it('leaves nothing behind when a run of its plan is impossible', async () => {
    const { team, dataset, graph, experiment } = await sampleExperiment(database.db, queue);
    const before = await database.sql`select count(*) from pgboss.job`;
    const attempt = experiments.create(database.db, queue, {
      teamId: team.id,
      name: 'broken',
      datasetId: dataset.id,
      graphId: graph.id,
      protocol: {
        inputSteps: 12,
        targetSteps: 12,
        reportedHorizons: [3],
        trainShare: 0.7,
        validationShare: 0.1,
        maskRule: 'observed',
        mapeThreshold: 0,
        metricVersion: 1,
      },
      config: {},
      seeds: 1,
      runs: [
        {
          key: 'student/s/seed 1',
          kind: 'STUDENT',
          configurationKey: 'student/s',
          model: 'gru',
          modelLabel: 'GRU',
          method: 'response',
          methodLabel: 'response 0.9',
          seed: 1,
          config: {},
          teachers: ['teacher/none/seed 1'],
          control: null,
        },
      ],
    });
    await expect(attempt).rejects.toThrow('names "teacher/none/seed 1", which is not in the plan');
    const page = await experiments.find(database.db, {
      teamId: team.id,
      size: 9,
      condition: { datasetId: dataset.id },
    });
    expect(page.rows.map((row) => row.experiment.id)).toEqual([experiment.id]);
    expect(await database.sql`select count(*) from pgboss.job`).toEqual(before);
  });
});

describe('an attempt', () => {
  it('is superseded by the next claim: every write of the old one is refused', async () => {
    const { a } = await sampleExperiment(database.db, queue);
    const old = await claim('first', a.id);
    const current = await claim('second', a.id);
    expect(current.run.attempt).toBe(old.run.attempt + 1);
    const { db } = database;
    const refused: (() => Promise<void>)[] = [
      () => runs.progress(db, { ...old.held, step: 1, totalSteps: 100, secondsLeft: 9 }),
      () => runs.appendMetrics(db, old.held, [{ name: 'loss', step: 1, value: 1 }]),
      () => runs.appendLog(db, old.held, [{ level: 'info', message: 'still here' }]),
      () => runs.resumeAfter(db, old.held, 0),
      () => artifacts.putCheckpoint(db, old.held, new Uint8Array(10), 1),
      () => runs.handBack(db, queue, old.held),
      () => runs.interrupt(db, queue, old.held),
      () => runs.fail(db, queue, old.held, { code: 'X', message: 'x' }),
      () => runs.finish(db, queue, old.held, sampleOutcome),
    ];
    for (const write of refused) await expect(write()).rejects.toBeInstanceOf(StaleAttemptError);
    await runs.progress(db, { ...current.held, step: 50, totalSteps: 100, secondsLeft: 9 });
    expect(await reread(a.id)).toMatchObject({ status: 'RUNNING', progress: 0.5, workerName: 'second' });
  });

  it('is not given for a run that another job carries, nor for one that is over', async () => {
    const { a } = await sampleExperiment(database.db, queue);
    const { held, run } = await claim('first', a.id);
    await runs.handBack(database.db, queue, held);
    const claimant = { runId: a.id, workerId: run.workerId ?? '', workerName: 'first' };
    expect(await runs.claim(database.db, { ...claimant, jobId: run.jobId ?? '' })).toBeUndefined();
    const handedBack = await reread(a.id);
    expect(handedBack).toMatchObject({ status: 'QUEUED', attempt: 1, workerName: null });
    await succeed(a.id);
    expect(await runs.claim(database.db, { ...claimant, jobId: handedBack.jobId ?? '' })).toBeUndefined();
  });

  it('that was interrupted leaves the run waiting for the same job, with what it reached', async () => {
    const { a } = await sampleExperiment(database.db, queue);
    const { held, run } = await claim('first', a.id);
    await runs.progress(database.db, { ...held, step: 50, totalSteps: 100, secondsLeft: 9 });
    await runs.interrupt(database.db, queue, held);
    expect(await reread(a.id)).toMatchObject({
      status: 'QUEUED',
      attempt: 1,
      progress: 0.5,
      secondsLeft: null,
      workerName: null,
      jobId: run.jobId,
    });
    expect((await claim('second', a.id)).run).toMatchObject({ status: 'RUNNING', attempt: 2 });
  });

  it('makes the run go before those that nobody has begun, whichever way it comes back', async () => {
    const { a, b, control } = await sampleExperiment(database.db, queue);
    const priorityOf = async (id: string) => {
      const [job] = await database.sql<{ priority: number }[]>`
        select priority from pgboss.job where id = ${(await reread(id)).jobId}`;
      return job?.priority;
    };
    const redelivered = await claim('worker', a.id);
    expect(await priorityOf(a.id)).toBe(1);
    await runs.handBack(database.db, queue, redelivered.held);
    expect(await priorityOf(a.id)).toBe(1);
    await database.sql`delete from pgboss.job where id = ${(await reread(a.id)).jobId}`;
    await runs.sendLost(database.db, queue);
    expect(await priorityOf(a.id)).toBe(1);
    expect(await Promise.all([b.id, control.id].map(priorityOf))).toEqual([0, 0]);
  });

  it('goes on from its checkpoint, and the checkpoint goes when the run has succeeded', async () => {
    const { a } = await sampleExperiment(database.db, queue);
    const { db } = database;
    const first = await claim('first', a.id);
    const points = Array.from({ length: 30 }, (_, step) => ({ name: 'loss', step, value: 1 / (step + 1) }));
    await runs.appendMetrics(db, first.held, points);
    await artifacts.putCheckpoint(db, first.held, Uint8Array.of(1, 2, 3), 10);
    await artifacts.putCheckpoint(db, first.held, Uint8Array.of(4, 5, 6), 20);
    const second = await claim('second', a.id);
    const checkpoint = await artifacts.readCheckpoint(db, a.id);
    expect(checkpoint).toEqual({ bytes: Uint8Array.of(4, 5, 6), step: 20 });
    await runs.resumeAfter(db, second.held, 20);
    const [loss] = (await metrics.byRunIds(db, [a.id])).get(a.id) ?? [];
    expect(loss?.steps.at(-1)).toBe(20);
    await runs.finish(db, queue, second.held, sampleOutcome);
    expect(await artifacts.readCheckpoint(db, a.id)).toBeUndefined();
  });
});

describe('a failure', () => {
  it('ends what waited for the run, names the cause, and is undone by trying again', async () => {
    const { experiment, team, a, b, ensemble, control, student } = await sampleExperiment(database.db, queue);
    const { db } = database;
    const { held } = await claim('worker', a.id);
    await artifacts.putCheckpoint(db, held, Uint8Array.of(1), 5);
    await runs.fail(db, queue, held, { code: 'NON_FINITE_LOSS', message: 'the loss is not finite at step 7' });
    expect(await artifacts.readCheckpoint(db, a.id)).toBeUndefined();
    for (const id of [ensemble.id, student.id]) {
      const follower = await reread(id);
      expect(follower).toMatchObject({ status: 'FAILED', errorCode: 'TEACHER_FAILED' });
      expect(follower.errorMessage).toContain('its teacher a (seed 1) failed: the loss is not finite at step 7');
    }
    expect((await reread(control.id)).status).toBe('QUEUED');
    await succeed(b.id);
    await succeed(control.id);
    expect((await experimentOf(experiment.id))?.status).toBe('FAILED');

    await expect(runs.retry(db, queue, { id: student.id, teamId: team.id })).rejects.toBeInstanceOf(ConflictError);
    await expect(runs.retry(db, queue, { id: control.id, teamId: team.id })).rejects.toBeInstanceOf(ConflictError);
    await runs.retry(db, queue, { id: a.id, teamId: team.id });
    expect((await experimentOf(experiment.id))?.status).toBe('RUNNING');
    await succeed(a.id);
    await succeed(ensemble.id);
    await succeed(student.id);
    expect((await experimentOf(experiment.id))?.status).toBe('SUCCEEDED');
    expect((await reread(a.id)).attempt).toBe(2);
  });

  it('of two teachers is undone one by one: what needs both waits for both', async () => {
    const { experiment, team, a, b, ensemble, control, student } = await sampleExperiment(database.db, queue);
    const { db } = database;
    for (const teacher of [a, b]) {
      const { held } = await claim('worker', teacher.id);
      await runs.fail(db, queue, held, { code: 'NON_FINITE_LOSS', message: 'not finite' });
    }
    await succeed(control.id);
    await runs.retry(db, queue, { id: a.id, teamId: team.id });
    expect((await reread(ensemble.id)).status).toBe('FAILED');
    expect((await reread(student.id)).status).toBe('FAILED');
    await succeed(a.id);
    expect((await experimentOf(experiment.id))?.status).toBe('FAILED');
    await runs.retry(db, queue, { id: b.id, teamId: team.id });
    for (const run of [b, ensemble, student]) await succeed(run.id);
    expect((await experimentOf(experiment.id))?.status).toBe('SUCCEEDED');
  });

  it('is told in words that fit a row', async () => {
    const { a, ensemble } = await sampleExperiment(database.db, queue);
    const { held } = await claim('worker', a.id);
    await runs.appendLog(database.db, held, [{ level: 'error', message: 'cut\0off' }]);
    await runs.fail(database.db, queue, held, { code: 'UNEXPECTED', message: `\0${'long '.repeat(100_000)}` });
    expect((await reread(a.id)).errorMessage).toHaveLength(2000);
    expect((await reread(ensemble.id)).errorMessage?.length).toBeLessThan(2200);
    const logs = await runs.logs(database.db, [a.id]);
    expect(logs.get(a.id)?.rows.map((line) => line.message)).toEqual(['cutoff']);
  });

  it('of the queue to keep a job is mended: the run is sent again', async () => {
    const { a, b, control, ensemble } = await sampleExperiment(database.db, queue);
    await claim('worker', control.id);
    await database.sql`delete from pgboss.job where id = any(${[a.jobId, control.jobId]})`;
    await database.sql`update pgboss.job set state = 'failed' where id = ${b.jobId}`;
    expect(await runs.sendLost(database.db, queue)).toEqual([a.id]);
    expect(await runs.sendLost(database.db, queue)).toEqual([]);
    expect((await reread(a.id)).jobId).not.toBe(a.jobId);
    expect((await claim('worker', a.id)).run.status).toBe('RUNNING');
    // The first is given up by its dead letter, the second waits for its teachers.
    expect((await reread(b.id)).jobId).toBe(b.jobId);
    expect((await reread(ensemble.id)).jobId).toBeNull();
  });

  it('by vanished workers is recorded once no living job carries the run', async () => {
    const { a, ensemble } = await sampleExperiment(database.db, queue);
    const { held } = await claim('worker', a.id);
    await artifacts.putCheckpoint(database.db, held, Uint8Array.of(1), 5);
    await runs.abandon(database.db, queue, a.id);
    expect((await reread(a.id)).status).toBe('RUNNING');
    await database.sql`update pgboss.job set state = 'failed' where data->>'runId' = ${a.id}`;
    await runs.abandon(database.db, queue, a.id);
    expect(await reread(a.id)).toMatchObject({
      status: 'FAILED',
      errorCode: 'WORKER_LOST',
      errorMessage: expect.stringMatching(
        /^given up after 6 deliveries of its job: each time its worker or training process was lost/,
      ) as string,
    });
    expect((await reread(ensemble.id)).status).toBe('FAILED');
    expect(await artifacts.readCheckpoint(database.db, a.id)).toBeUndefined();
  });
});

describe('cancelling', () => {
  it('takes the job away, ends what waited, and refuses the worker', async () => {
    const { team, a, ensemble, student } = await sampleExperiment(database.db, queue);
    const { held } = await claim('worker', a.id);
    await artifacts.putCheckpoint(database.db, held, Uint8Array.of(1, 2, 3), 10);
    const cancelled = await runs.cancel(database.db, queue, { id: a.id, teamId: team.id });
    expect(cancelled).toMatchObject({ status: 'CANCELLED', jobId: null });
    expect(await artifacts.readCheckpoint(database.db, a.id)).toBeUndefined();
    expect((await jobsOf(a.id)).map((job) => job.state)).toEqual(['cancelled']);
    expect((await reread(ensemble.id)).status).toBe('CANCELLED');
    expect((await reread(student.id)).status).toBe('CANCELLED');
    await expect(runs.finish(database.db, queue, held, sampleOutcome)).rejects.toBeInstanceOf(StaleAttemptError);
    await expect(runs.cancel(database.db, queue, { id: a.id, teamId: team.id })).rejects.toBeInstanceOf(ConflictError);
  });

  it('an experiment cancels whatever is open, and keeps the share that was done', async () => {
    const { experiment, team, a, control } = await sampleExperiment(database.db, queue);
    await succeed(a.id);
    const { held } = await claim('worker', control.id);
    await runs.progress(database.db, { ...held, step: 50, totalSteps: 100, secondsLeft: 9 });
    const cancelled = await experiments.cancel(database.db, queue, { id: experiment.id, teamId: team.id });
    expect(cancelled.status).toBe('CANCELLED');
    const counts = (await experiments.runCounts(database.db, [experiment.id])).get(experiment.id);
    expect(counts).toMatchObject({ succeeded: 1, cancelled: 4, progress: (1 + 0.5) / 5 });
  });

  it("does not reach another team's runs", async () => {
    const { a } = await sampleExperiment(database.db, queue);
    const stranger = { id: a.id, teamId: crypto.randomUUID() };
    await expect(runs.cancel(database.db, queue, stranger)).rejects.toBeInstanceOf(NotFoundError);
    await expect(runs.retry(database.db, queue, stranger)).rejects.toBeInstanceOf(NotFoundError);
  });
});
