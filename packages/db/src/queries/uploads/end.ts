/** The ends of an upload: complete, cancelled, expired; and the removal of its bytes. */
import { and, asc, eq, inArray, isNull, lte, notExists, or, sql } from 'drizzle-orm';
import type { Database, Transaction } from '../../database.ts';
import { ConflictError } from '../../errors.ts';
import type { JobSender } from '../../jobs/index.ts';
import { imports, networkRequests, runs, submittedWeights, uploadParts, uploads } from '../../schema/index.ts';
import type { PartStore } from '../../uploads/part-store.ts';
import type { Changed } from '../changed.ts';
import { only } from '../rows.ts';
import { hoursFromNow, type UploadLimits, type UploadRow } from './create.ts';

/** Numbers of missing parts that an error names. */
const NAMED = 10;

/**
 * Says that all parts were sent. Asked again it changes nothing.
 *
 * @returns undefined where the team has no such upload
 * @throws ConflictError where parts are missing, which it names, or the upload is over
 */
export async function complete(
  tx: Transaction,
  of: { readonly id: string; readonly teamId: string },
  { keepHours }: Pick<UploadLimits, 'keepHours'>,
): Promise<Changed<UploadRow> | undefined> {
  const upload = await held(tx, of);
  if (upload === undefined) return undefined;
  if (upload.status === 'COMPLETE') return { row: upload, isChanged: false };
  if (upload.status !== 'OPEN') throw new ConflictError(`the upload cannot be completed: it is ${upload.status}`);
  const missing = await tx
    .select({ number: uploadParts.number })
    .from(uploadParts)
    .where(and(eq(uploadParts.uploadId, of.id), isNull(uploadParts.receivedAt)))
    .orderBy(uploadParts.number);
  if (missing.length > 0) {
    const named = missing.slice(0, NAMED).map(({ number }) => number);
    const more = missing.length > NAMED ? ` and ${missing.length - NAMED} more` : '';
    throw new ConflictError(
      `${missing.length === 1 ? 'a part is' : 'parts are'} missing: ${named.join(', ')}${more}; send them first`,
    );
  }
  const completed = await tx
    .update(uploads)
    .set({ status: 'COMPLETE', completedAt: sql`now()`, expiresAt: hoursFromNow(keepHours) })
    .where(eq(uploads.id, of.id))
    .returning();
  return { row: only(completed), isChanged: true };
}

/**
 * Gives an upload up, whatever came of it; a job removes its bytes. Asked again it changes nothing.
 *
 * @returns undefined where the team has no such upload
 * @throws ConflictError while an import or a submission reads it
 */
export async function cancel(
  tx: Transaction,
  queue: JobSender,
  of: { readonly id: string; readonly teamId: string },
): Promise<Changed<UploadRow> | undefined> {
  const upload = await held(tx, of);
  if (upload === undefined) return undefined;
  if (upload.status === 'CANCELLED' || upload.status === 'EXPIRED') return { row: upload, isChanged: false };
  if ((await tx.$count(imports, readers(of.id))) + (await tx.$count(networkRequests, networkReaders(of.id))) > 0) {
    throw new ConflictError('an import reads the upload: cancel that first');
  }
  if ((await tx.$count(submissionReaders(tx, of.id))) > 0) {
    throw new ConflictError('a submission reads the upload: cancel its runs first');
  }
  const row = only(await tx.update(uploads).set({ status: 'CANCELLED' }).where(eq(uploads.id, of.id)).returning());
  await queue.enqueueUploadClear(tx, of.id);
  return { row, isChanged: true };
}

/** Imports that are about to read it, or do. */
const readers = (uploadId: string) =>
  and(eq(imports.uploadId, uploadId), inArray(imports.status, ['QUEUED', 'RUNNING']));

const networkReaders = (uploadId: string) =>
  and(eq(networkRequests.uploadId, uploadId), inArray(networkRequests.status, ['QUEUED', 'RUNNING']));

/** Runs of submissions that have not scored the weights in it yet, or do. */
const submissionReaders = (tx: Transaction, uploadId: string) =>
  tx
    .select({ id: runs.id })
    .from(submittedWeights)
    .innerJoin(runs, eq(runs.id, submittedWeights.runId))
    .where(and(eq(submittedWeights.uploadId, uploadId), inArray(runs.status, ['QUEUED', 'RUNNING'])));

async function held(
  tx: Transaction,
  { id, teamId }: { readonly id: string; readonly teamId: string },
): Promise<UploadRow | undefined> {
  const [row] = await tx
    .select()
    .from(uploads)
    .where(and(eq(uploads.id, id), eq(uploads.teamId, teamId)))
    .for('update');
  return row;
}

/**
 * For `upload-clear` jobs: removes the bytes of an upload that was cancelled or whose time is over. One whose time was put off,
 * or that an import or a submission reads, is looked at again later.
 */
export async function clear(db: Database, queue: JobSender, store: PartStore, uploadId: string): Promise<void> {
  const due = await db.transaction(async (tx) => {
    const [expired] = await tx
      .update(uploads)
      .set({ status: 'EXPIRED' })
      .where(
        and(
          eq(uploads.id, uploadId),
          inArray(uploads.status, ['OPEN', 'COMPLETE']),
          lte(uploads.expiresAt, sql`now()`),
          notExists(tx.select({ id: imports.id }).from(imports).where(readers(uploadId))),
          notExists(tx.select({ id: networkRequests.id }).from(networkRequests).where(networkReaders(uploadId))),
          notExists(submissionReaders(tx, uploadId)),
        ),
      )
      .returning();
    if (expired !== undefined) return expired;
    const [row] = await tx.select().from(uploads).where(eq(uploads.id, uploadId));
    if (row === undefined || row.clearedAt !== null) return undefined;
    if (row.status === 'CANCELLED' || row.status === 'EXPIRED') return row;
    const [later] = await tx
      .select({ at: sql<string>`greatest(${uploads.expiresAt}, now() + interval '1 hour')` })
      .from(uploads)
      .where(eq(uploads.id, uploadId));
    await queue.enqueueUploadClear(tx, uploadId, new Date(later?.at ?? row.expiresAt));
    return undefined;
  });
  if (due === undefined) return;
  await store.removeAll({ teamId: due.teamId, uploadId });
  await db
    .update(uploads)
    .set({ clearedAt: sql`now()` })
    .where(eq(uploads.id, uploadId));
}

/**
 * Sends a new job for every upload that is due to be cleared and whose job is gone from the queue; for a worker that starts.
 * @returns their ids
 */
export async function sendLost(db: Database, queue: JobSender): Promise<string[]> {
  return db.transaction(async (tx) => {
    const due = await tx
      .select({ id: uploads.id })
      .from(uploads)
      .where(
        and(
          isNull(uploads.clearedAt),
          or(inArray(uploads.status, ['CANCELLED', 'EXPIRED']), lte(uploads.expiresAt, sql`now()`)),
        ),
      )
      .orderBy(asc(uploads.id))
      .for('update', { skipLocked: true });
    const lost: string[] = [];
    for (const { id } of due) {
      if ((await queue.uploadClearFate(tx, id)) === 'ALIVE') continue;
      await queue.enqueueUploadClear(tx, id);
      lost.push(id);
    }
    return lost;
  });
}
