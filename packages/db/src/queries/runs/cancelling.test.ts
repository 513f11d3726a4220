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
    expect(await artifacts.readCheckpoint(life.database.db, a.id)).toBeUndefined();
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
  });
});
