import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StaleAttemptError } from '../../errors.ts';
import { RunLife } from '../../testing/run-life.ts';
import { sampleOutcome } from '../../testing/samples.ts';
import * as artifacts from '../artifacts/index.ts';
import * as metrics from '../metrics.ts';
import * as runs from './index.ts';

let life: RunLife;

beforeAll(async () => {
  life = await RunLife.begin();
});
afterAll(() => life.end());

describe('an attempt', () => {
  it('is superseded by the next claim: every write of the old one is refused', async () => {
    const { a } = await life.sample();
    const old = await life.claim('first', a.id);
    const current = await life.claim('second', a.id);
    expect(current.run.attempt).toBe(old.run.attempt + 1);
    const { db } = life.database;
    const refused: (() => Promise<void>)[] = [
      () => runs.progress(db, { ...old.held, step: 1, totalSteps: 100, secondsLeft: 9 }),
      () => runs.appendMetrics(db, old.held, [{ name: 'loss', step: 1, value: 1 }]),
      () => runs.appendLog(db, old.held, [{ level: 'info', message: 'still here' }]),
      () => runs.resumeAfter(db, old.held, 0),
      () => artifacts.putCheckpoint(db, old.held, new Uint8Array(10), 1),
      () => runs.handBack(db, life.queue, old.held),
      () => runs.interrupt(db, life.queue, old.held),
      () => runs.fail(db, life.queue, old.held, { code: 'X', message: 'x' }),
      () => runs.finish(db, life.queue, old.held, sampleOutcome),
    ];
    for (const write of refused) await expect(write()).rejects.toBeInstanceOf(StaleAttemptError);
    await runs.progress(db, { ...current.held, step: 50, totalSteps: 100, secondsLeft: 9 });
    expect(await life.reread(a.id)).toMatchObject({ status: 'RUNNING', progress: 0.5, workerName: 'second' });
  });

  it('is not given for a run that another job carries, nor for one that is over', async () => {
    const { a } = await life.sample();
    const { held, run } = await life.claim('first', a.id);
    await runs.handBack(life.database.db, life.queue, held);
    const claimant = { runId: a.id, workerId: run.workerId ?? '', workerName: 'first' };
    expect(await runs.claim(life.database.db, { ...claimant, jobId: run.jobId ?? '' })).toBeUndefined();
    const handedBack = await life.reread(a.id);
    expect(handedBack).toMatchObject({ status: 'QUEUED', attempt: 1, workerName: null });
    await life.succeed(a.id);
    expect(await runs.claim(life.database.db, { ...claimant, jobId: handedBack.jobId ?? '' })).toBeUndefined();
  });

  it('that was interrupted leaves the run waiting for the same job, with what it reached', async () => {
    const { a } = await life.sample();
    const { held, run } = await life.claim('first', a.id);
    await runs.progress(life.database.db, { ...held, step: 50, totalSteps: 100, secondsLeft: 9 });
    await runs.interrupt(life.database.db, life.queue, held);
    expect(await life.reread(a.id)).toMatchObject({
      status: 'QUEUED',
      attempt: 1,
      progress: 0.5,
      secondsLeft: null,
      workerName: null,
      jobId: run.jobId,
    });
    expect((await life.claim('second', a.id)).run).toMatchObject({ status: 'RUNNING', attempt: 2 });
  });

  it('makes the run go before those that nobody has begun, whichever way it comes back', async () => {
    const { a, b, control } = await life.sample();
    const priorityOf = async (id: string) => {
      const [job] = await life.database.sql<{ priority: number }[]>`
        select priority from pgboss.job where id = ${(await life.reread(id)).jobId}`;
      return job?.priority;
    };
    const redelivered = await life.claim('worker', a.id);
    expect(await priorityOf(a.id)).toBe(1);
    await runs.handBack(life.database.db, life.queue, redelivered.held);
    expect(await priorityOf(a.id)).toBe(1);
    await life.database.sql`delete from pgboss.job where id = ${(await life.reread(a.id)).jobId}`;
    await runs.sendLost(life.database.db, life.queue);
    expect(await priorityOf(a.id)).toBe(1);
    expect(await Promise.all([b.id, control.id].map(priorityOf))).toEqual([0, 0]);
  });

  it('goes on from its checkpoint, and the checkpoint goes when the run has succeeded', async () => {
    const { a } = await life.sample();
    const { db } = life.database;
    const first = await life.claim('first', a.id);
    const points = Array.from({ length: 30 }, (_, step) => ({ name: 'loss', step, value: 1 / (step + 1) }));
    await runs.appendMetrics(db, first.held, points);
    await artifacts.putCheckpoint(db, first.held, Uint8Array.of(1, 2, 3), 10);
    await artifacts.putCheckpoint(db, first.held, Uint8Array.of(4, 5, 6), 20);
    const second = await life.claim('second', a.id);
    const checkpoint = await artifacts.readCheckpoint(db, a.id);
    expect(checkpoint).toEqual({ bytes: Uint8Array.of(4, 5, 6), step: 20 });
    await runs.resumeAfter(db, second.held, 20);
    const [loss] = (await metrics.byRunIds(db, [a.id])).get(a.id) ?? [];
    expect(loss?.steps.at(-1)).toBe(20);
    await runs.finish(db, life.queue, second.held, sampleOutcome);
    expect(await artifacts.readCheckpoint(db, a.id)).toBeUndefined();
  });
});
