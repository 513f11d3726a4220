import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConflictError, NotFoundError, StaleAttemptError } from '../../errors.ts';
import { RunLife } from '../../testing/run-life.ts';
import { sampleOutcome } from '../../testing/samples.ts';
import * as artifacts from '../artifacts/index.ts';
import * as experiments from '../experiments.ts';
import * as runs from './index.ts';

let life: RunLife;

beforeAll(async () => {
  life = await RunLife.begin();
});
afterAll(() => life.end());

describe('cancelling', () => {
  it('takes the job away, ends what waited, and refuses the worker', async () => {
    const { team, a, ensemble, student } = await life.sample();
    const { held } = await life.claim('worker', a.id);
    await artifacts.putCheckpoint(life.database.db, held, Uint8Array.of(1, 2, 3), 10);
    const cancelled = await runs.cancel(life.database.db, life.queue, { id: a.id, teamId: team.id });
    expect(cancelled).toMatchObject({ status: 'CANCELLED', jobId: null });
    expect((await life.jobsOf(a.id)).map((job) => job.state)).toEqual(['cancelled']);
    expect((await life.reread(ensemble.id)).status).toBe('CANCELLED');
    expect((await life.reread(student.id)).status).toBe('CANCELLED');
    await expect(runs.finish(life.database.db, life.queue, held, sampleOutcome)).rejects.toBeInstanceOf(
      StaleAttemptError,
    );
    await expect(runs.cancel(life.database.db, life.queue, { id: a.id, teamId: team.id })).rejects.toBeInstanceOf(
      ConflictError,
    );
  });

  it('an experiment cancels whatever is open, and keeps the share that was done', async () => {
    const { experiment, team, a, control } = await life.sample();
    await life.succeed(a.id);
    const { held } = await life.claim('worker', control.id);
    await runs.progress(life.database.db, { ...held, step: 50, totalSteps: 100, secondsLeft: 9 });
    const cancelled = await experiments.cancel(life.database.db, life.queue, { id: experiment.id, teamId: team.id });
    expect(cancelled.status).toBe('CANCELLED');
    const counts = (await experiments.runCounts(life.database.db, [experiment.id])).get(experiment.id);
    expect(counts).toMatchObject({ succeeded: 1, cancelled: 4, progress: (1 + 0.5) / 5 });
  });

  it("does not reach another team's runs", async () => {
    const { a } = await life.sample();
    const stranger = { id: a.id, teamId: crypto.randomUUID() };
    await expect(runs.cancel(life.database.db, life.queue, stranger)).rejects.toBeInstanceOf(NotFoundError);
    await expect(runs.retry(life.database.db, life.queue, stranger)).rejects.toBeInstanceOf(NotFoundError);
    await expect(runs.resume(life.database.db, life.queue, stranger)).rejects.toBeInstanceOf(NotFoundError);
  });

  it('is taken back: the run goes on from its checkpoint in another attempt, with its curves, and what waited begins', async () => {
    const { db } = life.database;
    const { team, a, ensemble, student } = await life.sample();
    const subject = { id: a.id, teamId: team.id };
    const { held } = await life.claim('worker', a.id);
    await runs.progress(db, { ...held, step: 12, totalSteps: 100, secondsLeft: 9 });
    await runs.appendMetrics(db, held, [{ name: 'loss/total', step: 12, value: 0.5 }]);
    await artifacts.putCheckpoint(db, held, Uint8Array.of(1, 2, 3), 10);
    await expect(runs.resume(db, life.queue, subject)).rejects.toThrow('only a cancelled run can go on');
    await runs.cancel(db, life.queue, subject);
    const resumed = await runs.resume(db, life.queue, subject);
    expect(resumed).toMatchObject({ status: 'QUEUED', step: 12, finishedAt: null, errorCode: null });
    expect(resumed.startedAt).not.toBeNull();
    expect((await life.reread(ensemble.id)).status).toBe('QUEUED');
    expect((await life.reread(student.id)).status).toBe('QUEUED');
    const second = await life.claim('other', a.id);
    expect(second.held.attempt).toBe(held.attempt + 1);
    expect(await artifacts.checkpointStep(db, a.id)).toBe(10);
    // Tried again instead, it begins anew: nothing is left to go on from.
    await runs.cancel(db, life.queue, subject);
    expect(await runs.retry(db, life.queue, subject)).toMatchObject({ status: 'QUEUED', step: 0, startedAt: null });
    await runs.cancel(db, life.queue, subject);
    await expect(runs.resume(db, life.queue, subject)).rejects.toThrow('left no checkpoint to go on from');
  });
});
