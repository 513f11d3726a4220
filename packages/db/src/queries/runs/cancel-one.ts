import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../database.ts';
import { NotFoundError } from '../../errors.ts';
import type { JobSender } from '../../jobs/index.ts';
import { notifyCancellation } from '../../notifications.ts';
import { runs } from '../../schema/index.ts';
import { dropCheckpoint } from '../artifacts/index.ts';
import { changeLocked, recordEvents, type RunRow } from './record.ts';
import { attemptOver } from './time-spent.ts';

/**
 * Cancels a run that is not over; the caller holds the lock of its experiment. The worker that has it is told at once.
 *
 * @param reason why, where it was not a person who decided so
 */
export async function cancelOne(
  tx: Transaction,
  queue: JobSender,
  run: RunRow,
  reason?: { readonly code: string; readonly message: string },
): Promise<RunRow> {
  const state = await changeLocked(tx, run.id, {
    ...attemptOver,
    status: 'CANCELLED',
    finishedAt: sql`now()`,
    secondsLeft: null,
    jobId: null,
    ...(reason === undefined ? {} : { errorCode: reason.code, errorMessage: reason.message }),
  });
  // Whoever decided it may take it back: the run then goes on from its checkpoint. What was cancelled for a reason begins anew.
  if (reason !== undefined) await dropCheckpoint(tx, run.id);
  await recordEvents(tx, state, [{ type: 'STATUS' }]);
  if (run.jobId !== null) await queue.cancelRunJob(tx, run.jobId);
  await notifyCancellation(tx, { runId: run.id });
  const [cancelled] = await tx.select().from(runs).where(eq(runs.id, run.id));
  if (cancelled === undefined) throw new NotFoundError('run', run.id);
  return cancelled;
}
