/** The way of a piece of work on road networks: asked for, done by a worker, or recorded as failed. */
import { and, asc, desc, eq, inArray, lte, sql } from 'drizzle-orm';
import type { Executor, Transaction } from '../database.ts';
import { reasonOf } from '../errors.ts';
import type { JobSender, NetworkWork } from '../jobs/index.ts';
import { networkRequests } from '../schema/index.ts';
import { countRows } from './counted.ts';
import { pageOf, type Page, type PageRequest } from './page.ts';
import { byId, grouped, only } from './rows.ts';

export type NetworkRequestRow = typeof networkRequests.$inferSelect;

const OPEN = ['QUEUED', 'RUNNING'] as const;
const isOpen = (id: string) => and(eq(networkRequests.id, id), inArray(networkRequests.status, [...OPEN]));

/** A request and its job, together. @param input.uploadId what an import reads, where it was uploaded */
export async function create(
  db: Executor,
  queue: JobSender,
  input: {
    readonly teamId: string;
    readonly createdBy?: string | null;
    readonly uploadId?: string | null;
    readonly work: NetworkWork;
  },
): Promise<NetworkRequestRow> {
  return db.transaction(async (tx) => {
    const row = only(
      await tx
        .insert(networkRequests)
        .values({ ...input, createdBy: input.createdBy ?? null })
        .returning(),
    );
    await queue.enqueueNetworkWork(tx, row.id);
    return row;
  });
}

/** Takes a request that is not over; undefined where there is nothing left to do. */
export async function claim(executor: Executor, id: string): Promise<NetworkRequestRow | undefined> {
  const [row] = await executor
    .update(networkRequests)
    .set({ status: 'RUNNING', progress: 0 })
    .where(isOpen(id))
    .returning();
  return row;
}

/** @param share of the work, from 0 to 1 */
export async function progress(executor: Executor, id: string, share: number): Promise<void> {
  await executor.update(networkRequests).set({ progress: share }).where(isOpen(id));
}

/**
 * Does `work` and records its success, together; does nothing where the request was over.
 *
 * @param work writes what was asked for; gives the version that it is about, and what is to be said
 * @returns whether it was done
 */
export async function succeed(
  db: Executor,
  id: string,
  work: (tx: Transaction) => Promise<{ readonly networkVersionId: string; readonly notes: readonly string[] }>,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [row] = await tx.select().from(networkRequests).where(isOpen(id)).for('update');
    if (row === undefined) return false;
    const { networkVersionId, notes } = await work(tx);
    await tx
      .update(networkRequests)
      .set({ status: 'SUCCEEDED', progress: 1, networkVersionId, notes: [...notes], finishedAt: sql`now()` })
      .where(eq(networkRequests.id, id));
    return true;
  });
}

/** @param error the error itself, or what it means to people; see `reasonOf` for what is kept of it */
export async function fail(executor: Executor, id: string, error: unknown): Promise<void> {
  await executor
    .update(networkRequests)
    .set({ status: 'FAILED', error: reasonOf(error), finishedAt: sql`now()` })
    .where(isOpen(id));
}

/** For `network-work-abandoned` jobs. Does nothing where a living job carries the request. */
export async function abandon(db: Executor, queue: JobSender, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.select({ id: networkRequests.id }).from(networkRequests).where(eq(networkRequests.id, id)).for('update');
    if ((await queue.networkWorkFate(tx, id)) === 'ALIVE') return;
    await fail(tx, id, 'its worker was lost each time that the work was to be done; it was given up');
  });
}

/**
 * Sends a new job for every request that is not over and whose job is gone from the queue; for a worker that starts.
 * @returns their ids
 */
export async function sendLost(db: Executor, queue: JobSender): Promise<string[]> {
  return db.transaction(async (tx) => {
    const waiting = await tx
      .select({ id: networkRequests.id })
      .from(networkRequests)
      .where(inArray(networkRequests.status, [...OPEN]))
      .orderBy(asc(networkRequests.id))
      .for('update');
    const lost: string[] = [];
    for (const { id } of waiting) {
      if ((await queue.networkWorkFate(tx, id)) !== 'GONE') continue;
      await queue.enqueueNetworkWork(tx, id);
      lost.push(id);
    }
    return lost;
  });
}

export async function byIds(executor: Executor, ids: readonly string[]): Promise<Map<string, NetworkRequestRow>> {
  return byId(
    await executor
      .select()
      .from(networkRequests)
      .where(inArray(networkRequests.id, [...ids])),
  );
}

/** The newest `first` imports of networks of each upload, by its id. */
export async function ofUploads(
  executor: Executor,
  uploadIds: readonly string[],
  first: number,
): Promise<Map<string, NetworkRequestRow[]>> {
  const place = sql<number>`row_number() over (partition by ${networkRequests.uploadId} order by ${networkRequests.id} desc)`;
  const numbered = executor
    .select({ id: networkRequests.id, place: place.as('place') })
    .from(networkRequests)
    .where(inArray(networkRequests.uploadId, [...uploadIds]))
    .as('numbered');
  const newestOfEach = executor.select({ id: numbered.id }).from(numbered).where(lte(numbered.place, first));
  const rows = await executor
    .select()
    .from(networkRequests)
    .where(inArray(networkRequests.id, newestOfEach))
    .orderBy(desc(networkRequests.id));
  return grouped(uploadIds, rows, (row) => row.uploadId ?? '');
}

/** Newest first. */
export async function list(
  executor: Executor,
  request: PageRequest & { readonly teamId: string },
): Promise<Page<NetworkRequestRow>> {
  return pageOf(request, {
    key: networkRequests.id,
    order: 'descending',
    filter: eq(networkRequests.teamId, request.teamId),
    rows: (where, orderBy, limit) => executor.select().from(networkRequests).where(where).orderBy(orderBy).limit(limit),
    count: (where) => countRows(executor, networkRequests, where),
  });
}
