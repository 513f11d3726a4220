/** What the end of a run means to the sweep that it belongs to; the caller holds the lock of the experiment. */
import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../database.ts';
import type { JobSender } from '../../jobs/index.ts';
import { runs, sweeps } from '../../schema/index.ts';
import { cancelOne } from '../runs/cancel-one.ts';
import { secondsSpent } from '../runs/time-spent.ts';

export type SweepRow = typeof sweeps.$inferSelect;

/** The sweep whose runs the experiment holds; undefined for an ordinary experiment. */
export async function sweepOf(tx: Transaction, experimentId: string): Promise<SweepRow | undefined> {
  const [sweep] = await tx.select().from(sweeps).where(eq(sweeps.experimentId, experimentId));
  return sweep;
}

/**
 * Minutes that the runs of the experiment have been trained: what those that have succeeded say, and for others the time
 * that they were in a worker's hands; with the time of attempts that were lost before they were tried again. An ensemble
 * trains nothing itself, and a run that was taken over cost its minutes elsewhere.
 */
export const minutesSpent = sql<number>`
  coalesce(sum(${runs.lostSeconds} + case
    when ${runs.model} = 'ensemble' or ${runs.takenFromRunId} is not null then 0
    else coalesce(${runs.trainSeconds}, ${secondsSpent})
  end), 0)::float8 / 60`;

/** Once the minutes of the budget are spent nothing more is begun: what waits is cancelled, what runs may end. */
export async function stopAtBudget(tx: Transaction, queue: JobSender, sweep: SweepRow): Promise<void> {
  const { experimentId, budgetMinutes, outcome } = sweep;
  if (budgetMinutes === null || outcome !== null) return;
  const [spent] = await tx.select({ minutes: minutesSpent }).from(runs).where(eq(runs.experimentId, experimentId));
  if (spent === undefined || spent.minutes < budgetMinutes) return;
  if (!sweep.budgetSpent) await tx.update(sweeps).set({ budgetSpent: true }).where(eq(sweeps.id, sweep.id));
  const waiting = await tx
    .select()
    .from(runs)
    .where(and(eq(runs.experimentId, experimentId), eq(runs.status, 'QUEUED'), eq(runs.attempt, 0)))
    .orderBy(runs.position);
  const reason = {
    code: 'BUDGET_SPENT',
    message: `not started, because the ${budgetMinutes} minutes of training of its sweep were spent`,
  };
  for (const run of waiting) await cancelOne(tx, queue, run, reason);
}

/** The last run of the stage has ended: a worker plans what comes next. */
export async function askToAdvance(tx: Transaction, queue: JobSender, sweep: SweepRow): Promise<void> {
  if (sweep.outcome === null) await queue.enqueueSweepAdvance(tx, sweep.id);
}
