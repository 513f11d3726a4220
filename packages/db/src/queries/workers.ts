import { and, asc, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { Executor } from '../database.ts';
import { runs, workers } from '../schema/index.ts';
import { byId, only } from './rows.ts';
import type { RunRow } from './runs/record.ts';

export type WorkerRow = typeof workers.$inferSelect;

/** A worker that was not seen for this long is taken for dead. */
export const SILENT_SECONDS = 30;

export async function register(
  executor: Executor,
  worker: Pick<WorkerRow, 'name' | 'engine' | 'threads' | 'versions'>,
): Promise<WorkerRow> {
  return only(await executor.insert(workers).values(worker).returning());
}

/** Call every few seconds. */
export async function beat(executor: Executor, workerId: string): Promise<void> {
  await executor
    .update(workers)
    .set({ lastSeenAt: sql`now()` })
    .where(eq(workers.id, workerId));
}

export async function stopped(executor: Executor, workerId: string): Promise<void> {
  await executor
    .update(workers)
    .set({ lastSeenAt: sql`now()`, stoppedAt: sql`now()` })
    .where(eq(workers.id, workerId));
}

/** Workers that were seen lately and have not said goodbye. */
export async function living(executor: Executor): Promise<WorkerRow[]> {
  return executor
    .select()
    .from(workers)
    .where(
      and(isNull(workers.stoppedAt), gt(workers.lastSeenAt, sql`now() - make_interval(secs => ${SILENT_SECONDS})`)),
    )
    .orderBy(asc(workers.startedAt), asc(workers.id));
}

export async function byIds(executor: Executor, ids: readonly string[]): Promise<Map<string, WorkerRow>> {
  return byId(
    await executor
      .select()
      .from(workers)
      .where(inArray(workers.id, [...ids])),
  );
}

/** The run that each worker has in hand, by worker id. */
export async function currentRuns(executor: Executor, workerIds: readonly string[]): Promise<Map<string, RunRow>> {
  const rows = await executor
    .selectDistinctOn([runs.workerId])
    .from(runs)
    .where(and(inArray(runs.workerId, [...workerIds]), eq(runs.status, 'RUNNING')))
    .orderBy(runs.workerId, desc(runs.startedAt));
  return new Map(rows.flatMap((row) => (row.workerId === null ? [] : [[row.workerId, row] as const])));
}
