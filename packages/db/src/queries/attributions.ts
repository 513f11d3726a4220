/** An attribution's way from the wish to the result: asked for, computed by a worker, or recorded as failed. */
import { and, asc, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import type { Executor } from '../database.ts';
import { ConflictError, NotFoundError, reasonOf } from '../errors.ts';
import type { JobSender } from '../jobs/index.ts';
import { attributions, runs, type AttributionResult } from '../schema/index.ts';
import { rowsOf } from './page.ts';
import { pagesBelow } from './pages-below.ts';
import { byId, only } from './rows.ts';

export type AttributionRow = typeof attributions.$inferSelect;
/** Without the result, which is large. */
export type AttributionSummary = Omit<AttributionRow, 'result'>;

const OPEN = ['QUEUED', 'RUNNING'] as const;
/** Attributions of one run that may wait or be computed at a time: each occupies a worker for minutes. */
export const MOST_OPEN = 10;

/**
 * Puts the computing of an attribution on the queue.
 *
 * @returns the attribution; where an equal one is not over, that one, and nothing is written
 * @throws NotFoundError when the team has no such run; ConflictError when the run has not succeeded, or `MOST_OPEN` of it
 *   are not over
 */
export async function create(
  db: Executor,
  queue: JobSender,
  input: Pick<AttributionRow, 'teamId' | 'runId' | 'node' | 'horizonFrom' | 'horizonTo' | 'createdBy'>,
): Promise<{ readonly attribution: AttributionRow; readonly isNew: boolean }> {
  return db.transaction(async (tx) => {
    const [run] = await tx
      .select({ status: runs.status })
      .from(runs)
      .where(and(eq(runs.id, input.runId), eq(runs.teamId, input.teamId)))
      // One request at a time per run: the next one sees this one.
      .for('no key update');
    if (run === undefined) throw new NotFoundError('run', input.runId);
    if (run.status !== 'SUCCEEDED') throw new ConflictError('only a run that has succeeded has weights to explain');
    const open = await tx
      .select()
      .from(attributions)
      .where(and(eq(attributions.runId, input.runId), inArray(attributions.status, [...OPEN])))
      .orderBy(asc(attributions.id));
    const equal = open.find(
      ({ node, horizonFrom, horizonTo }) =>
        node === input.node && horizonFrom === input.horizonFrom && horizonTo === input.horizonTo,
    );
    if (equal !== undefined) return { attribution: equal, isNew: false };
    if (open.length >= MOST_OPEN) {
      throw new ConflictError(
        `expected at most ${MOST_OPEN} explanations of a run to be waited for, and ${open.length} of this one are: ask again when one is there`,
      );
    }
    const row = only(await tx.insert(attributions).values(input).returning());
    await queue.enqueueAttribution(tx, row.id);
    return { attribution: row, isNew: true };
  });
}

/** Takes one that is not over; undefined where there is nothing left to do. */
export async function claim(executor: Executor, id: string): Promise<AttributionRow | undefined> {
  const [row] = await executor
    .update(attributions)
    .set({ status: 'RUNNING' })
    .where(and(eq(attributions.id, id), inArray(attributions.status, [...OPEN])))
    .returning();
  return row;
}

/** Writes the result of one that is not over. */
export async function succeed(executor: Executor, id: string, result: AttributionResult): Promise<void> {
  await executor
    .update(attributions)
    .set({ status: 'SUCCEEDED', result, finishedAt: sql`now()` })
    .where(and(eq(attributions.id, id), inArray(attributions.status, [...OPEN])));
}

/** @param error the error itself, or what it means to people; see `reasonOf` for what is kept of it */
export async function fail(executor: Executor, id: string, error: unknown): Promise<void> {
  await executor
    .update(attributions)
    .set({ status: 'FAILED', error: reasonOf(error), finishedAt: sql`now()` })
    .where(and(eq(attributions.id, id), inArray(attributions.status, [...OPEN])));
}

/** For `attribution-abandoned` jobs: the job was delivered too often. Does nothing where a living job carries it. */
export async function abandon(db: Executor, queue: JobSender, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.select({ id: attributions.id }).from(attributions).where(eq(attributions.id, id)).for('update');
    if ((await queue.attributionJobFate(tx, id)) === 'ALIVE') return;
    await fail(tx, id, 'its worker was lost each time that it was to be computed; it was given up');
  });
}

/**
 * Sends a new job for every one that is not over and whose job is gone from the queue; for a worker that starts.
 * @returns their ids
 */
export async function sendLost(db: Executor, queue: JobSender): Promise<string[]> {
  return db.transaction(async (tx) => {
    const waiting = await tx
      .select({ id: attributions.id })
      .from(attributions)
      .where(inArray(attributions.status, [...OPEN]))
      .orderBy(asc(attributions.id))
      .for('update');
    const lost: string[] = [];
    for (const { id } of waiting) {
      if ((await queue.attributionJobFate(tx, id)) !== 'GONE') continue;
      await queue.enqueueAttribution(tx, id);
      lost.push(id);
    }
    return lost;
  });
}

export async function byIds(executor: Executor, ids: readonly string[]): Promise<Map<string, AttributionRow>> {
  return byId(
    await executor
      .select()
      .from(attributions)
      .where(inArray(attributions.id, [...ids])),
  );
}

/** The newest `first` of each run, newest first, by run id. */
export async function newestOf(
  executor: Executor,
  runIds: readonly string[],
  first: number,
): Promise<Map<string, AttributionSummary[]>> {
  const { result: _result, ...summary } = getTableColumns(attributions);
  const pages = await pagesBelow<AttributionSummary>(
    executor,
    runIds,
    { first },
    {
      table: attributions,
      id: attributions.id,
      parent: attributions.runId,
      parentId: runs.id,
      order: 'descending',
      parentOf: (row) => row.runId,
      rows: (where, orderBy) => executor.select(summary).from(attributions).where(where).orderBy(orderBy),
    },
  );
  return rowsOf(pages);
}
