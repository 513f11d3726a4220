import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConflictError } from '../../errors.ts';
import { RunLife } from '../../testing/run-life.ts';
import * as artifacts from '../artifacts/index.ts';
import * as runs from './index.ts';

let life: RunLife;

beforeAll(async () => {
  life = await RunLife.begin();
});
afterAll(() => life.end());

describe('a failure', () => {
  it('ends what waited for the run, names the cause, and is undone by trying again', async () => {
    const { experiment, team, a, b, ensemble, control, student } = await life.sample();
    const { db } = life.database;
    const { held } = await life.claim('worker', a.id);
    await artifacts.putCheckpoint(db, held, Uint8Array.of(1), 5);
    await runs.fail(db, life.queue, held, { code: 'NON_FINITE_LOSS', message: 'the loss is not finite at step 7' });
    expect(await artifacts.readCheckpoint(db, a.id)).toBeUndefined();
    for (const id of [ensemble.id, student.id]) {
      const follower = await life.reread(id);
      expect(follower).toMatchObject({ status: 'FAILED', errorCode: 'TEACHER_FAILED' });
      expect(follower.errorMessage).toContain('its teacher a (seed 1) failed: the loss is not finite at step 7');
    }
    expect((await life.reread(control.id)).status).toBe('QUEUED');
    await life.succeed(b.id);
    await life.succeed(control.id);
    expect((await life.experimentOf(experiment.id))?.status).toBe('FAILED');

    await expect(runs.retry(db, life.queue, { id: student.id, teamId: team.id })).rejects.toBeInstanceOf(ConflictError);
    await expect(runs.retry(db, life.queue, { id: control.id, teamId: team.id })).rejects.toBeInstanceOf(ConflictError);
    await runs.retry(db, life.queue, { id: a.id, teamId: team.id });
    expect((await life.experimentOf(experiment.id))?.status).toBe('RUNNING');
    await life.succeed(a.id);
    await life.succeed(ensemble.id);
    await life.succeed(student.id);
    expect((await life.experimentOf(experiment.id))?.status).toBe('SUCCEEDED');
    expect((await life.reread(a.id)).attempt).toBe(2);
  });

  it('of two teachers is undone one by one: what needs both waits for both', async () => {
    const { experiment, team, a, b, ensemble, control, student } = await life.sample();
    const { db } = life.database;
    for (const teacher of [a, b]) {
      const { held } = await life.claim('worker', teacher.id);
      await runs.fail(db, life.queue, held, { code: 'NON_FINITE_LOSS', message: 'not finite' });
    }
    await life.succeed(control.id);
    await runs.retry(db, life.queue, { id: a.id, teamId: team.id });
    expect((await life.reread(ensemble.id)).status).toBe('FAILED');
    expect((await life.reread(student.id)).status).toBe('FAILED');
    await life.succeed(a.id);
    expect((await life.experimentOf(experiment.id))?.status).toBe('FAILED');
    await runs.retry(db, life.queue, { id: b.id, teamId: team.id });
    for (const run of [b, ensemble, student]) await life.succeed(run.id);
    expect((await life.experimentOf(experiment.id))?.status).toBe('SUCCEEDED');
  });

  it('is told in words that fit a row', async () => {
    const { a, ensemble } = await life.sample();
    const { held } = await life.claim('worker', a.id);
    await runs.appendLog(life.database.db, held, [{ level: 'error', message: 'cut\0off' }]);
    await runs.fail(life.database.db, life.queue, held, {
      code: 'UNEXPECTED',
      message: `\0${'long '.repeat(100_000)}`,
    });
    expect((await life.reread(a.id)).errorMessage).toHaveLength(2000);
    expect((await life.reread(ensemble.id)).errorMessage?.length).toBeLessThan(2200);
    const logs = await runs.logs(life.database.db, [a.id]);
    expect(logs.get(a.id)?.rows.map((line) => line.message)).toEqual(['cutoff']);
  });

  it('of the queue to keep a job is mended: the run is sent again', async () => {
    const { a, b, control, ensemble } = await life.sample();
    await life.claim('worker', control.id);
    await life.database.sql`delete from pgboss.job where id = any(${[a.jobId, control.jobId]})`;
    await life.database.sql`update pgboss.job set state = 'failed' where id = ${b.jobId}`;
    expect(await runs.sendLost(life.database.db, life.queue)).toEqual([a.id]);
    expect(await runs.sendLost(life.database.db, life.queue)).toEqual([]);
    expect((await life.reread(a.id)).jobId).not.toBe(a.jobId);
    expect((await life.claim('worker', a.id)).run.status).toBe('RUNNING');
    // The first is given up by its dead letter, the second waits for its teachers.
    expect((await life.reread(b.id)).jobId).toBe(b.jobId);
    expect((await life.reread(ensemble.id)).jobId).toBeNull();
  });

  it('by vanished workers is recorded once no living job carries the run', async () => {
    const { a, ensemble } = await life.sample();
    const { held } = await life.claim('worker', a.id);
    await artifacts.putCheckpoint(life.database.db, held, Uint8Array.of(1), 5);
    await runs.abandon(life.database.db, life.queue, a.id);
    expect((await life.reread(a.id)).status).toBe('RUNNING');
    await life.database.sql`update pgboss.job set state = 'failed' where data->>'runId' = ${a.id}`;
    await runs.abandon(life.database.db, life.queue, a.id);
    expect(await life.reread(a.id)).toMatchObject({
      status: 'FAILED',
      errorCode: 'WORKER_LOST',
      errorMessage: expect.stringMatching(
        /^given up after 6 deliveries of its job: each time its worker or training process was lost/,
      ) as string,
    });
    expect((await life.reread(ensemble.id)).status).toBe('FAILED');
    expect(await artifacts.readCheckpoint(life.database.db, a.id)).toBeUndefined();
  });
});
