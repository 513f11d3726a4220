/** What people decide about sweeps: cancel them, promote a trial of them. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Executor } from '../../database.ts';
import { ConflictError, NotFoundError } from '../../errors.ts';
import type { JobSender } from '../../jobs/index.ts';
import { runs, sweeps, trials } from '../../schema/index.ts';
import * as experiments from '../experiments.ts';
import { only } from '../rows.ts';
import { cancelOne } from '../runs/cancel-one.ts';
import { settleExperiment } from '../runs/consequences.ts';
import { lockSweep } from './advance.ts';
import type { SweepRow } from './consequences.ts';

interface Subject {
  readonly id: string;
  readonly teamId: string;
}

/** Ends a sweep and every run of it that is not over; what was measured stays. */
export async function cancel(db: Executor, queue: JobSender, { id, teamId }: Subject): Promise<SweepRow> {
  return db.transaction(async (tx) => {
    const locked = await lockSweep(tx, id);
    if (locked?.sweep.teamId !== teamId) throw new NotFoundError('sweep', id);
    const { sweep, experiment } = locked;
    if (sweep.outcome !== null) {
      throw new ConflictError(`sweep ${id} is ${sweep.outcome} already; only one that goes on can be cancelled`);
    }
    const cancelled = only(
      await tx
        .update(sweeps)
        .set({ outcome: 'CANCELLED', finishedAt: sql`now()` })
        .where(eq(sweeps.id, id))
        .returning(),
    );
    const open = await tx
      .select()
      .from(runs)
      .where(and(eq(runs.experimentId, experiment.id), inArray(runs.status, ['QUEUED', 'RUNNING'])))
      .orderBy(runs.position);
    for (const run of open) await cancelOne(tx, queue, run);
    await settleExperiment(tx, queue, experiment.id);
    return cancelled;
  });
}

/**
 * Makes an ordinary experiment of a trial; each trial once.
 *
 * @throws NotFoundError when the sweep has no such trial; ConflictError when the sweep goes on, or the trial was promoted
 */
export async function promote(
  db: Executor,
  queue: JobSender,
  subject: Subject & { readonly trialId: string },
  experiment: experiments.ExperimentInput,
): Promise<experiments.ExperimentRow> {
  return db.transaction(async (tx) => {
    const locked = await lockSweep(tx, subject.id);
    if (locked?.sweep.teamId !== subject.teamId) throw new NotFoundError('sweep', subject.id);
    const [trial] = await tx
      .select()
      .from(trials)
      .where(and(eq(trials.id, subject.trialId), eq(trials.sweepId, subject.id)));
    if (trial === undefined) throw new NotFoundError('trial of the sweep', subject.trialId);
    if (locked.sweep.outcome === null) {
      throw new ConflictError('the sweep goes on; a trial can be promoted when it is over');
    }
    if (trial.promotedExperimentId !== null) {
      throw new ConflictError(`trial ${trial.number + 1} was promoted already`);
    }
    const promoted = await experiments.createWithin(tx, queue, experiment);
    await tx.update(trials).set({ promotedExperimentId: promoted.id }).where(eq(trials.id, trial.id));
    return promoted;
  });
}
