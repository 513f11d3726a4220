import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../../test/kit/database.ts';
import { ConflictError, NotFoundError, postgresFault } from '../../errors.ts';
import { createQueue, type Queue } from '../../jobs/index.ts';
import { claimAs, sampleOutcome } from '../../testing/samples.ts';
import { doRuns, sampleRung, sampleSweep, sampleTrialOutcome, sampleTwins } from '../../testing/sweep-samples.ts';
import * as experiments from '../experiments.ts';
import * as leaderboards from '../leaderboards.ts';
import * as runs from '../runs/index.ts';
import * as sweeps from './index.ts';

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

const reread = async ({ id }: sweeps.SweepRow) => {
  const row = (await sweeps.byIds(database.db, [id])).get(id);
  if (row === undefined) throw new Error('the sweep is gone');
  return row;
};
const runsOf = async ({ experimentId }: sweeps.SweepRow) =>
  (await runs.byExperimentIds(database.db, [experimentId])).get(experimentId) ?? [];
const jobsOf = ({ id }: sweeps.SweepRow) => database.sql<{ state: string }[]>`
  select state from pgboss.job where name = 'sweep-advance' and data->>'sweepId' = ${id}`;
const toRung = (rung: number, places: number[]) => (): sweeps.SweepStepInput => ({
  type: 'rung',
  rung,
  stage: sampleRung(rung, places),
});
const won = (): sweeps.SweepStepInput => ({ type: 'won', winners: { TARGET: 1, CONTROL: 0 } });

async function trained(more: Parameters<typeof sampleSweep>[2] = {}) {
  const sample = await sampleSweep(database.db, queue, more);
  await doRuns(database.db, queue, sample.sweep.experimentId, () => 3);
  return sample;
}

describe('a sweep', () => {
  it('goes from its teachers over rungs to what validation chose', async () => {
    const { db } = database;
    const { sweep } = await sampleSweep(db, queue);
    expect((await runsOf(sweep)).map(({ testWithheld, jobId }) => [testWithheld, jobId !== null])).toEqual([
      [true, true],
    ]);
    expect(await jobsOf(sweep)).toHaveLength(0);
    await doRuns(db, queue, sweep.experimentId, () => 3);
    expect(await jobsOf(sweep)).toHaveLength(1);

    await sweeps.advance(db, queue, sweep.id, ({ succeeded, trials, runs: results, sweep: { rung } }) => {
      expect(rung).toBe(-1);
      expect([...succeeded]).toEqual(['teacher/a/seed 1']);
      expect(trials).toEqual([{ rate: 0.1 }, { rate: 0.2 }]);
      expect(results).toEqual([]);
      return toRung(0, [0, 1])();
    });
    expect((await runsOf(sweep)).map(({ position, status, jobId }) => [position, status, jobId !== null])).toEqual([
      [0, 'SUCCEEDED', false],
      ...[1, 2, 3, 4].map((position) => [position, 'QUEUED', true]),
    ]);
    // A second delivery finds runs that are not over, and adds nothing.
    await sweeps.advance(db, queue, sweep.id, toRung(1, [0]));
    expect((await reread(sweep)).rung).toBe(0);

    await doRuns(db, queue, sweep.experimentId, (key) => (key.startsWith('trial 0') ? 2.5 : 2));
    expect(await jobsOf(sweep)).toHaveLength(2);
    await sweeps.advance(db, queue, sweep.id, ({ runs: results }) => {
      expect(results.map(({ trial, arm, validationMae }) => [trial, arm, validationMae])).toEqual([
        [0, 'CONTROL', 2.5],
        [0, 'TARGET', 2.5],
        [1, 'CONTROL', 2],
        [1, 'TARGET', 2],
      ]);
      return won();
    });
    expect(await reread(sweep)).toMatchObject({ outcome: 'SUCCEEDED', bestTrial: 1, bestControlTrial: 0, rung: 0 });
    await sweeps.advance(db, queue, sweep.id, toRung(1, [0]));
    expect(await runsOf(sweep)).toHaveLength(5);
  });

  it('is planned once by many that ask at once', async () => {
    const { db } = database;
    const { sweep } = await trained();
    const ask = () => sweeps.advance(db, queue, sweep.id, toRung(0, [0, 1]));
    await Promise.all([ask(), ask(), ask()]);
    expect(await runsOf(sweep)).toHaveLength(5);
  });

  it('is neither listed among experiments nor ranked', async () => {
    const { db } = database;
    const { sweep, team, experiment } = await trained();
    const { rows } = await experiments.find(db, { teamId: team.id, size: 100 });
    expect(rows.map(({ experiment: { id } }) => id)).not.toContain(sweep.experimentId);
    const refreshes = await database.sql`
      select 1 from pgboss.job where name = 'leaderboard-refresh' and data->>'protocolId' = ${experiment.protocolId}`;
    expect(refreshes).toHaveLength(0);
    expect((await leaderboards.rankableRuns(db, experiment.protocolId)).filter((run) => run.testWithheld)).toEqual([]);
    expect((await sweeps.list(db, { teamId: team.id, baseExperimentId: experiment.id })).rows).toMatchObject([
      { id: sweep.id },
    ]);
  });

  it('keeps nothing of the test part', async () => {
    const { db } = database;
    const { sweep } = await sampleSweep(db, queue);
    const [teacher] = await runsOf(sweep);
    const claim = await claimAs(db, 'worker', teacher?.id ?? '');
    if (claim === undefined) throw new Error('the teacher could not be claimed');
    const refusal = await runs.finish(db, queue, claim.held, sampleOutcome).catch((error: unknown) => error);
    expect(postgresFault(refusal)?.constraint_name).toBe('runs_succeeded');
    const untold = { ...sampleOutcome, testMae: null };
    const kept = await runs.finish(db, queue, claim.held, untold).catch((error: unknown) => error);
    expect(postgresFault(kept)?.constraint_name).toBe('runs_keep_no_withheld_test');
    const change = db.execute(sql`update runs set test_withheld = false where id = ${claim.run.id}`);
    expect(postgresFault(await change.catch((error: unknown) => error))?.code).toBe('23001');
  });

  it('begins nothing more once its minutes are spent', async () => {
    const { db } = database;
    const { sweep, team } = await sampleSweep(db, queue, { budgetMinutes: 1 });
    await doRuns(db, queue, sweep.experimentId, () => 3, 10);
    await sweeps.advance(db, queue, sweep.id, toRung(0, [0, 1]));
    let done = 0;
    await doRuns(db, queue, sweep.experimentId, () => (done += 1), 30);
    expect((await runsOf(sweep)).map(({ status, errorCode }) => [status, errorCode])).toEqual([
      ['SUCCEEDED', null],
      ['SUCCEEDED', null],
      ['SUCCEEDED', null],
      ['CANCELLED', 'BUDGET_SPENT'],
      ['CANCELLED', 'BUDGET_SPENT'],
    ]);
    expect(await reread(sweep)).toMatchObject({ budgetSpent: true, outcome: null });
    expect((await sweeps.minutesOf(db, [sweep.experimentId])).get(sweep.experimentId)).toBeCloseTo(70 / 60);
    expect(await jobsOf(sweep)).toHaveLength(2);
    const { id = '' } = (await runsOf(sweep)).find(({ status }) => status === 'CANCELLED') ?? {};
    await expect(runs.retry(db, queue, { id, teamId: team.id })).rejects.toThrow('the minutes of its sweep are spent');
    expect((await runsOf(sweep)).find((run) => run.id === id)?.errorCode).toBe('BUDGET_SPENT');
  });

  it('spends no minutes while a run waits for a worker between its attempts', async () => {
    const { db } = database;
    const { sweep } = await sampleSweep(db, queue, { budgetMinutes: 60, stage: sampleTwins() });
    const began = (seconds: number, id = '') =>
      db.execute(sql`
        update runs set started_at = now() - interval '10 hours', claimed_at = now() - make_interval(secs => ${seconds})
        where id = ${id}`);
    const minutes = async () => (await sweeps.minutesOf(db, [sweep.experimentId])).get(sweep.experimentId);
    const [first, second] = await runsOf(sweep);
    for (const seconds of [60, 120]) {
      const claim = await claimAs(db, 'worker', first?.id ?? '');
      await began(seconds, first?.id);
      if (claim !== undefined) await runs.handBack(db, queue, claim.held);
    }
    expect(await minutes()).toBeCloseTo(3, 1);
    await claimAs(db, 'worker', first?.id ?? '');
    await began(30, first?.id);
    expect(await minutes()).toBeCloseTo(3.5, 1);
    const failing = await claimAs(db, 'worker', second?.id ?? '');
    await began(90, second?.id);
    if (failing !== undefined) await runs.fail(db, queue, failing.held, { code: 'UNEXPECTED', message: 'it failed' });
    expect(await minutes()).toBeCloseTo(5, 1);
    // The worker of the first fell silent 20 s after it had begun: hours later another one takes the run.
    await began(7200, first?.id);
    await db.execute(sql`
      update workers set last_seen_at = now() - interval '7180 seconds'
      where id = (select worker_id from runs where id = ${first?.id ?? ''})`);
    await claimAs(db, 'worker', first?.id ?? '');
    expect(await minutes()).toBeCloseTo(4.5 + 20 / 60, 1);
    expect((await reread(sweep)).budgetSpent).toBe(false);
  });

  it('spends the minutes of an attempt that failed and is tried again', async () => {
    const { db } = database;
    const { sweep, team } = await sampleSweep(db, queue, { budgetMinutes: 60, stage: sampleTwins() });
    const minutes = async () => (await sweeps.minutesOf(db, [sweep.experimentId])).get(sweep.experimentId);
    const [first] = await runsOf(sweep);
    const id = first?.id ?? '';
    for (const seconds of [90, 60]) {
      const claim = await claimAs(db, 'worker', id);
      await db.execute(sql`update runs set claimed_at = now() - make_interval(secs => ${seconds}) where id = ${id}`);
      if (claim !== undefined) await runs.fail(db, queue, claim.held, { code: 'UNEXPECTED', message: 'it failed' });
      await runs.retry(db, queue, { id, teamId: team.id });
    }
    expect(await minutes()).toBeCloseTo(2.5, 1);
    const last = await claimAs(db, 'worker', id);
    if (last !== undefined) await runs.finish(db, queue, last.held, sampleTrialOutcome(3, 40));
    expect(await minutes()).toBeCloseTo(2.5 + 40 / 60, 1);
  });

  it('spends no minutes on a run that it takes over', async () => {
    const { db } = database;
    const { sweep } = await sampleSweep(db, queue, { budgetMinutes: 1, stage: sampleTwins() });
    const [first, second] = await runsOf(sweep);
    const computed = await claimAs(db, 'worker', first?.id ?? '');
    const taken = await claimAs(db, 'worker', second?.id ?? '');
    if (computed === undefined || taken === undefined) throw new Error('the twins could not be claimed');
    await runs.finish(db, queue, computed.held, sampleTrialOutcome(3, 40));
    expect((await runs.takeOver(db, queue, taken.held))?.id).toBe(first?.id);
    expect((await sweeps.minutesOf(db, [sweep.experimentId])).get(sweep.experimentId)).toBeCloseTo(40 / 60);
    expect((await reread(sweep)).budgetSpent).toBe(false);
  });

  it('is cancelled once, with its runs, by its own team alone', async () => {
    const { db } = database;
    const { sweep, team } = await trained();
    await sweeps.advance(db, queue, sweep.id, toRung(0, [0, 1]));
    await expect(
      sweeps.cancel(db, queue, { id: sweep.id, teamId: '00000000-0000-7000-8000-000000000000' }),
    ).rejects.toThrow(NotFoundError);
    await expect(experiments.cancel(db, queue, { id: sweep.experimentId, teamId: team.id })).rejects.toThrow(
      'cancel the sweep instead',
    );
    const subject = { id: sweep.id, teamId: team.id };
    expect(await sweeps.cancel(db, queue, subject)).toMatchObject({ outcome: 'CANCELLED' });
    expect((await runsOf(sweep)).filter(({ status }) => status === 'CANCELLED')).toHaveLength(4);
    await expect(sweeps.cancel(db, queue, subject)).rejects.toThrow(ConflictError);
    await sweeps.advance(db, queue, sweep.id, toRung(1, [0]));
    expect(await runsOf(sweep)).toHaveLength(5);
  });

  it('goes on after it was cancelled, with the runs that were lost to it alone', async () => {
    const { db } = database;
    const { sweep, team } = await trained();
    const subject = { id: sweep.id, teamId: team.id };
    await sweeps.advance(db, queue, sweep.id, toRung(0, [0, 1]));
    await expect(sweeps.retry(db, queue, subject)).rejects.toThrow('the sweep goes on');
    await sweeps.cancel(db, queue, subject);
    await expect(
      sweeps.retry(db, queue, { id: sweep.id, teamId: '00000000-0000-7000-8000-000000000000' }),
    ).rejects.toThrow(NotFoundError);
    expect(await sweeps.retry(db, queue, subject)).toMatchObject({ outcome: null, finishedAt: null });
    const statuses = (await runsOf(sweep)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 'QUEUED')).toHaveLength(4);
    expect(statuses.filter((status) => status === 'SUCCEEDED')).toHaveLength(1);
    await doRuns(db, queue, sweep.experimentId, () => 1);
    await sweeps.advance(db, queue, sweep.id, won);
    expect(await reread(sweep)).toMatchObject({ outcome: 'SUCCEEDED', bestTrial: 1 });
    await expect(sweeps.retry(db, queue, subject)).rejects.toThrow('has succeeded');
  });

  it('goes on after it was cancelled without a teacher that it had gone on without', async () => {
    const { db } = database;
    const teachers = ['teacher/a/seed 1', 'teacher/b/seed 1'];
    const stage = { runs: sampleTwins().runs.map((run, at) => ({ ...run, key: teachers[at] ?? '' })), links: [] };
    const { sweep, team } = await sampleSweep(db, queue, { stage });
    await doRuns(db, queue, sweep.experimentId, (key) => (key === teachers[1] ? null : 3));
    await sweeps.advance(db, queue, sweep.id, toRung(0, [0, 1]));
    await sweeps.cancel(db, queue, { id: sweep.id, teamId: team.id });
    expect(await sweeps.retry(db, queue, { id: sweep.id, teamId: team.id })).toMatchObject({ outcome: null });
    expect((await runsOf(sweep)).map(({ status }) => status)).toEqual([
      ...['SUCCEEDED', 'FAILED'],
      ...Array<string>(4).fill('QUEUED'),
    ]);
  });

  it('goes on after it failed, though no run was lost to it', async () => {
    const { db } = database;
    const { sweep, team } = await trained();
    await sweeps.advance(db, queue, sweep.id, () => ({ type: 'failed', reason: 'no plan' }));
    await database.sql`delete from pgboss.job where name = 'sweep-advance'`;
    expect(await sweeps.retry(db, queue, { id: sweep.id, teamId: team.id })).toMatchObject({ error: null });
    expect(await jobsOf(sweep)).toHaveLength(1);
    await sweeps.advance(db, queue, sweep.id, toRung(0, [0]));
    expect((await reread(sweep)).rung).toBe(0);
  });

  it('is not tried again once its minutes are spent', async () => {
    const { db } = database;
    const { sweep, team } = await trained();
    await sweeps.cancel(db, queue, { id: sweep.id, teamId: team.id });
    await database.sql`update sweeps set budget_spent = true where id = ${sweep.id}`;
    await expect(sweeps.retry(db, queue, { id: sweep.id, teamId: team.id })).rejects.toThrow('minutes of the sweep');
    expect((await reread(sweep)).outcome).toBe('CANCELLED');
  });

  it('takes back a run that failed only while it waits for it', async () => {
    const { db } = database;
    const { sweep, team } = await trained();
    await sweeps.advance(db, queue, sweep.id, toRung(0, [0, 1]));
    await doRuns(db, queue, sweep.experimentId, (key) => (key === 'trial 0/rung 0/TARGET' ? null : 1));
    const failed = (await runsOf(sweep)).find(({ status }) => status === 'FAILED');
    const subject = { id: failed?.id ?? '', teamId: team.id };
    expect((await runs.retry(db, queue, subject)).status).toBe('QUEUED');
    await sweeps.advance(db, queue, sweep.id, won);
    expect((await reread(sweep)).outcome).toBeNull();
    await doRuns(db, queue, sweep.experimentId, () => null);
    await sweeps.advance(db, queue, sweep.id, toRung(1, [1]));
    await expect(runs.retry(db, queue, subject)).rejects.toThrow('has gone on without it');
    await doRuns(db, queue, sweep.experimentId, () => 1);
    await sweeps.advance(db, queue, sweep.id, won);
    await expect(runs.retry(db, queue, subject)).rejects.toThrow('is over');
  });

  it('is sent again where its job is gone, and given up where it was delivered too often', async () => {
    const { db } = database;
    const { sweep } = await trained();
    await database.sql`delete from pgboss.job where name = 'sweep-advance'`;
    expect(await sweeps.sendLost(db, queue)).toContain(sweep.id);
    expect(await sweeps.sendLost(db, queue)).not.toContain(sweep.id);
    await sweeps.abandon(db, queue, sweep.id);
    expect((await reread(sweep)).outcome).toBeNull();
    await database.sql`update pgboss.job set state = 'failed' where name = 'sweep-advance'`;
    await sweeps.abandon(db, queue, sweep.id);
    expect(await reread(sweep)).toMatchObject({
      outcome: 'FAILED',
      error: expect.stringContaining('given up') as string,
    });
  });

  it('has trials that become ordinary experiments, each once', async () => {
    const { db } = database;
    const { sweep, team, dataset, graph } = await trained();
    const [trial] = (await sweeps.trialsOf(db, [sweep.id])).get(sweep.id) ?? [];
    const subject = { id: sweep.id, teamId: team.id, trialId: trial?.id ?? '' };
    const input: Parameters<typeof sweeps.promote>[3] = {
      ...{ teamId: team.id, name: 'promoted', datasetId: dataset.id, graphId: graph.id, config: {}, seeds: 1 },
      protocol: {
        ...{ inputSteps: 12, targetSteps: 12, reportedHorizons: [3, 6, 12], trainShare: 0.7, validationShare: 0.1 },
        ...{ maskRule: 'observed', mapeThreshold: 1e-3, metricVersion: 1 },
      },
      runs: sampleRung(0, [0]).runs.filter((run) => run.control === null),
    };
    await expect(sweeps.promote(db, queue, subject, input)).rejects.toThrow('goes on');
    await sweeps.advance(db, queue, sweep.id, () => ({ type: 'won', winners: { TARGET: 0, CONTROL: null } }));
    const promoted = await sweeps.promote(db, queue, subject, input);
    expect((await experiments.find(db, { teamId: team.id, size: 1 })).rows[0]?.experiment.id).toBe(promoted.id);
    expect((await sweeps.trialsOf(db, [sweep.id])).get(sweep.id)?.[0]?.promotedExperimentId).toBe(promoted.id);
    await expect(sweeps.promote(db, queue, subject, input)).rejects.toThrow('was promoted already');
    expect((await runs.byExperimentIds(db, [promoted.id])).get(promoted.id)?.[0]?.testWithheld).toBe(false);
  });
});
