/** A sweep that did not come to its end goes on. */
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Executor } from '../../database.ts';
import { ConflictError, NotFoundError } from '../../errors.ts';
import type { JobSender } from '../../jobs/index.ts';
import { runs, sweeps, trialRuns } from '../../schema/index.ts';
import { only } from '../rows.ts';
import { retry as retryRun } from '../runs/decide.ts';
import { lockSweep } from './advance.ts';
import type { SweepRow } from './consequences.ts';

const LOST = ['FAILED', 'CANCELLED'] as const;

/**
 * Opens a sweep again that failed or was cancelled: runs of its stage that failed or were cancelled begin anew, those that
 * succeeded stay, and what earlier stages chose is left as it was chosen. Where none was lost, the next stage is planned.
 *
 * @throws NotFoundError where the team has no such sweep; ConflictError where it goes on, has succeeded, or its minutes
 *   are spent
 */
export async function retry(
  db: Executor,
  queue: JobSender,
  { id, teamId }: { readonly id: string; readonly teamId: string },
): Promise<SweepRow> {
  return db.transaction(async (tx) => {
    const locked = await lockSweep(tx, id);
    if (locked?.sweep.teamId !== teamId) throw new NotFoundError('sweep', id);
    const { sweep } = locked;
    if (sweep.outcome !== 'FAILED' && sweep.outcome !== 'CANCELLED') {
      const stands = sweep.outcome === null ? 'goes on' : 'has succeeded';
      throw new ConflictError(`the sweep ${stands}; only one that failed or was cancelled can be tried again`);
    }
    if (sweep.budgetSpent) {
      throw new ConflictError('the minutes of the sweep are spent; clone it with more of them');
    }
    const opened = only(
      await tx
        .update(sweeps)
        .set({ outcome: null, finishedAt: null, error: null })
        .where(eq(sweeps.id, id))
        .returning(),
    );
    const lost = await tx
      .selectDistinct({ id: runs.id, position: runs.position })
      .from(runs)
      .leftJoin(trialRuns, eq(trialRuns.runId, runs.id))
      .where(
        and(
          eq(runs.experimentId, sweep.experimentId),
          inArray(runs.status, [...LOST]),
          // Teachers count for no trial. One that was lost and that the sweep has gone on without stays lost.
          sweep.rung < 0 ? isNull(trialRuns.rung) : eq(trialRuns.rung, sweep.rung),
        ),
      )
      .orderBy(asc(runs.position));
    for (const run of lost) {
      // A teacher takes its students along.
      const [now] = await tx.select({ status: runs.status }).from(runs).where(eq(runs.id, run.id));
      if (now !== undefined && LOST.some((status) => status === now.status)) {
        await retryRun(tx, queue, { id: run.id, teamId });
      }
    }
    if (lost.length === 0) await queue.enqueueSweepAdvance(tx, id);
    return opened;
  });
}
