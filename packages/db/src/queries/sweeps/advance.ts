/** A sweep goes on: from one stage to the next, or to its end. Only one writer at a time, and each stage once. */
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Executor, Transaction } from '../../database.ts';
import { NotFoundError, reasonOf } from '../../errors.ts';
import type { JobSender } from '../../jobs/index.ts';
import { experiments, runs, sweeps, trials, type TrialArm } from '../../schema/index.ts';
import { enqueueReady, settleExperiment } from '../runs/consequences.ts';
import { insertRuns } from '../runs/insert.ts';
import { lockExperiment } from '../runs/record.ts';
import * as teamEvents from '../team-events.ts';
import type { SweepRow } from './consequences.ts';
import { link, withheld, type StageInput } from './create.ts';
import { resultsWhere, type TrialRunRow } from './results.ts';

/** Where a sweep stands when every run of its stage has ended. */
export interface SweepProgress {
  readonly sweep: SweepRow;
  readonly experiment: typeof experiments.$inferSelect;
  /** Values by path, trial by trial. */
  readonly trials: readonly Record<string, unknown>[];
  readonly runs: readonly TrialRunRow[];
  /** Keys of runs that have succeeded. */
  readonly succeeded: ReadonlySet<string>;
}

export type SweepStepInput =
  | { readonly type: 'rung'; readonly rung: number; readonly stage: StageInput }
  | { readonly type: 'won'; readonly winners: Readonly<Record<TrialArm, number | null>> }
  | { readonly type: 'failed'; readonly reason: string };

/**
 * For `sweep-advance` jobs. Does nothing where the sweep is over or still has runs that are not: the end of the last one
 * asks again.
 *
 * @param plan says what comes next; quick and without a side effect, for the experiment is locked meanwhile
 */
export async function advance(
  db: Executor,
  queue: JobSender,
  sweepId: string,
  plan: (progress: SweepProgress) => SweepStepInput,
): Promise<void> {
  await db.transaction(async (tx) => {
    const locked = await lockSweep(tx, sweepId);
    if (locked === undefined) return;
    const { sweep, experiment } = locked;
    if (sweep.outcome !== null || (await openRuns(tx, sweep)) > 0) return;
    const tried = await tx.select().from(trials).where(eq(trials.sweepId, sweepId)).orderBy(asc(trials.number));
    const ended = await tx
      .select({ key: runs.key })
      .from(runs)
      .where(and(eq(runs.experimentId, experiment.id), eq(runs.status, 'SUCCEEDED')));
    const step = plan({
      sweep,
      experiment,
      trials: tried.map(({ values }) => values),
      runs: await resultsWhere(tx, eq(trials.sweepId, sweepId)),
      succeeded: new Set(ended.map(({ key }) => key)),
    });
    if (step.type !== 'rung') {
      await end(tx, sweep, step);
      return;
    }
    const runIds = await insertRuns(tx, experiment, withheld(step.stage));
    await link(tx, sweep, tried, step.stage.links, runIds);
    await tx.update(sweeps).set({ rung: step.rung }).where(eq(sweeps.id, sweepId));
    await enqueueReady(tx, queue, experiment.id);
    await settleExperiment(tx, queue, experiment.id);
  });
}

/** Locks the experiment of a sweep, as everyone does who changes the status of its runs; undefined where it is gone. */
export async function lockSweep(tx: Transaction, sweepId: string) {
  const [known] = await tx.select({ experimentId: sweeps.experimentId }).from(sweeps).where(eq(sweeps.id, sweepId));
  if (known === undefined) return undefined;
  const experiment = await lockExperiment(tx, known.experimentId);
  const [sweep] = await tx.select().from(sweeps).where(eq(sweeps.id, sweepId));
  if (sweep === undefined) throw new NotFoundError('sweep', sweepId);
  return { sweep, experiment };
}

function openRuns(tx: Transaction, { experimentId }: SweepRow): Promise<number> {
  return tx.$count(runs, and(eq(runs.experimentId, experimentId), inArray(runs.status, ['QUEUED', 'RUNNING'])));
}

async function end(
  tx: Transaction,
  sweep: SweepRow,
  step: Exclude<SweepStepInput, { readonly type: 'rung' }>,
): Promise<void> {
  const outcome =
    step.type === 'won'
      ? {
          outcome: 'SUCCEEDED' as const,
          bestTrial: step.winners.TARGET,
          bestControlTrial: step.winners.CONTROL,
          error: undefined,
        }
      : { outcome: 'FAILED' as const, error: reasonOf(step.reason) };
  await tx
    .update(sweeps)
    .set({ ...outcome, finishedAt: sql`now()` })
    .where(eq(sweeps.id, sweep.id));
  const [experiment] = await tx
    .select({ name: experiments.name })
    .from(experiments)
    .where(eq(experiments.id, sweep.experimentId));
  await teamEvents.append(tx, {
    teamId: sweep.teamId,
    type: 'sweep.finished',
    subjectId: sweep.id,
    payload: {
      name: experiment?.name ?? '',
      outcome: outcome.outcome,
      message: outcome.error === undefined ? null : teamEvents.eventMessage(outcome.error),
    },
  });
}

/** For `sweep-abandoned` jobs: the job was delivered too often. Does nothing where a living job carries the sweep on. */
export async function abandon(db: Executor, queue: JobSender, sweepId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const locked = await lockSweep(tx, sweepId);
    if (locked === undefined || locked.sweep.outcome !== null || (await openRuns(tx, locked.sweep)) > 0) return;
    if ((await queue.sweepJobFate(tx, sweepId)) === 'ALIVE') return;
    const reason = 'what comes next could not be planned, or its worker was lost each time; the sweep was given up';
    await end(tx, locked.sweep, { type: 'failed', reason });
  });
}

/**
 * Sends a new job for every sweep that waits for its next stage and whose job is gone from the queue; for a worker that
 * starts.
 * @returns their ids
 */
export async function sendLost(db: Executor, queue: JobSender): Promise<string[]> {
  const open = await db.select({ id: sweeps.id }).from(sweeps).where(isNull(sweeps.outcome)).orderBy(asc(sweeps.id));
  const lost: string[] = [];
  for (const { id } of open) {
    await db.transaction(async (tx) => {
      const locked = await lockSweep(tx, id);
      if (locked === undefined || locked.sweep.outcome !== null || (await openRuns(tx, locked.sweep)) > 0) return;
      if ((await queue.sweepJobFate(tx, id)) !== 'GONE') return;
      await queue.enqueueSweepAdvance(tx, id);
      lost.push(id);
    });
  }
  return lost;
}
