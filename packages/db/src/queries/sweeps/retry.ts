import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../../database.ts';
import { ConflictError } from '../../errors.ts';
import { trialRuns, type runs } from '../../schema/index.ts';
import { sweepOf } from './consequences.ts';

/**
 * A run of a sweep may be tried again while its sweep waits for it: one that came late would change a result by which the
 * sweep has chosen already.
 *
 * @throws ConflictError where the sweep is over or has gone on, or begins nothing more because its minutes are spent
 */
export async function mayBeRetried(
  tx: Transaction,
  run: Pick<typeof runs.$inferSelect, 'id' | 'experimentId'>,
): Promise<void> {
  const sweep = await sweepOf(tx, run.experimentId);
  if (sweep === undefined) return;
  if (sweep.outcome !== null) throw new ConflictError(`run ${run.id} belongs to a sweep that is over`);
  if (sweep.budgetSpent) {
    throw new ConflictError(`run ${run.id} is not begun again: the minutes of its sweep are spent`);
  }
  if (sweep.rung < 0) return;
  const waitsFor = and(eq(trialRuns.runId, run.id), eq(trialRuns.rung, sweep.rung));
  if ((await tx.$count(trialRuns, waitsFor)) === 0) {
    throw new ConflictError(`run ${run.id} belongs to a sweep that has gone on without it`);
  }
}
