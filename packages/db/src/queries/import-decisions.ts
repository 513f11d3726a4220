/** What people decide about imports: cancelled, done again, seen enough of. */
import { and, eq, sql } from 'drizzle-orm';
import type { Executor, Transaction } from '../database.ts';
import { ConflictError, NotFoundError } from '../errors.ts';
import type { JobSender } from '../jobs/index.ts';
import { imports, uploads } from '../schema/index.ts';
import type { Changed } from './changed.ts';
import type { ImportRow } from './imports.ts';
import { only } from './rows.ts';

interface OfTeam {
  readonly id: string;
  readonly teamId: string;
}

/**
 * Cancels an import that is not over: whoever has it in hand leaves it with its next write. One that is cancelled stays so.
 *
 * @returns undefined where the team has no such import
 * @throws ConflictError where it has succeeded or failed
 */
export async function cancel(executor: Executor, { id, teamId }: OfTeam): Promise<Changed<ImportRow> | undefined> {
  return executor.transaction(async (tx) => {
    const row = await held(tx, { id, teamId });
    if (row === undefined) return undefined;
    if (row.status === 'CANCELLED') return { row, isChanged: false };
    if (row.finishedAt !== null) throw new ConflictError(`the import cannot be cancelled: it has ${row.status}`);
    const cancelled = await tx
      .update(imports)
      .set({ status: 'CANCELLED', message: null, finishedAt: sql`now()` })
      .where(eq(imports.id, id))
      .returning();
    return { row: only(cancelled), isChanged: true };
  });
}

/**
 * Takes an import that is over out of the lists.
 *
 * @returns undefined where the team has no such import
 * @throws ConflictError where it is not over
 */
export async function dismiss(executor: Executor, { id, teamId }: OfTeam): Promise<Changed<ImportRow> | undefined> {
  return executor.transaction(async (tx) => {
    const row = await held(tx, { id, teamId });
    if (row === undefined) return undefined;
    if (row.dismissedAt !== null) return { row, isChanged: false };
    if (row.finishedAt === null) throw new ConflictError(`the import is ${row.status}: cancel it first`);
    const dismissed = await tx
      .update(imports)
      .set({ dismissedAt: sql`now()` })
      .where(eq(imports.id, id))
      .returning();
    return { row: only(dismissed), isChanged: true };
  });
}

/**
 * Queues an import again that failed or was cancelled.
 *
 * @returns undefined where the team has no such import
 * @throws ConflictError where it did not fail and was not cancelled, or its upload is gone
 */
export async function retry(
  executor: Executor,
  queue: JobSender,
  { id, teamId }: OfTeam,
): Promise<Changed<ImportRow> | undefined> {
  return executor.transaction(async (tx) => {
    const row = await held(tx, { id, teamId });
    if (row === undefined) return undefined;
    if (row.status !== 'FAILED' && row.status !== 'CANCELLED') {
      throw new ConflictError(`only what failed or was cancelled is done again; the import is ${row.status}`);
    }
    if (row.uploadId !== null) await mustBeReadable(tx, { id: row.uploadId, teamId });
    const queued = only(
      await tx
        .update(imports)
        .set({
          ...{ status: 'QUEUED', progress: 0, message: null, error: null },
          ...{ startedAt: null, finishedAt: null, dismissedAt: null },
        })
        .where(eq(imports.id, id))
        .returning(),
    );
    await queue.enqueueImport(tx, id);
    return { row: queued, isChanged: true };
  });
}

/**
 * Holds an upload that is about to be read until the end of the transaction, so that it is not cleared meanwhile.
 *
 * @throws ConflictError where it is not complete, or not there any more; NotFoundError where the team has none of the id
 */
export async function mustBeReadable(tx: Transaction, { id, teamId }: OfTeam): Promise<{ readonly name: string }> {
  const [upload] = await tx
    .select({ name: uploads.name, status: uploads.status })
    .from(uploads)
    .where(and(eq(uploads.id, id), eq(uploads.teamId, teamId)))
    .for('no key update');
  if (upload === undefined) throw new NotFoundError('upload', id);
  if (upload.status === 'OPEN') throw new ConflictError('the upload is not complete: send its missing parts first');
  if (upload.status !== 'COMPLETE') throw new ConflictError(`the upload is ${upload.status}: its bytes are gone`);
  return upload;
}

async function held(tx: Transaction, { id, teamId }: OfTeam): Promise<ImportRow | undefined> {
  const [row] = await tx
    .select()
    .from(imports)
    .where(and(eq(imports.id, id), eq(imports.teamId, teamId)))
    .for('update');
  return row;
}
