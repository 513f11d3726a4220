/** Runs that wait for a worker whom nothing brings to them any more. */
import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { Executor } from '../../database.ts';
import type { JobSender } from '../../jobs/index.ts';
import { runs } from '../../schema/index.ts';
import { lockExperiment } from './record.ts';

/**
 * Sends a new job for every queued run whose job is gone from the queue; for a worker that starts. A run whose workers
 * died too often is not one of them: its `run-abandoned` job ends it.
 * @returns their ids
 */
export async function sendLost(db: Executor, queue: JobSender): Promise<string[]> {
  const experiments = await db
    .selectDistinct({ id: runs.experimentId })
    .from(runs)
    .where(and(eq(runs.status, 'QUEUED'), isNotNull(runs.jobId)))
    .orderBy(asc(runs.experimentId));
  const lost: string[] = [];
  for (const { id: experimentId } of experiments) {
    await db.transaction(async (tx) => {
      await lockExperiment(tx, experimentId);
      const waiting = await tx
        .select({ id: runs.id, jobId: runs.jobId, startedAt: runs.startedAt })
        .from(runs)
        .where(and(eq(runs.experimentId, experimentId), eq(runs.status, 'QUEUED'), isNotNull(runs.jobId)))
        .orderBy(asc(runs.position));
      for (const { id, jobId, startedAt } of waiting) {
        if (jobId === null || (await queue.runJobFate(tx, jobId)) !== 'GONE') continue;
        await tx
          .update(runs)
          .set({ jobId: await queue.enqueueRun(tx, id, { begun: startedAt !== null }) })
          .where(eq(runs.id, id));
        lost.push(id);
      }
    });
  }
  return lost;
}
