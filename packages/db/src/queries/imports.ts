import { and, asc, desc, eq, inArray, isNull, lte, sql } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import type { Executor, Transaction } from '../database.ts';
import { DatabaseError, reasonOf } from '../errors.ts';
import type { ImportReport } from '../import-report.ts';
import type { JobSender } from '../jobs/index.ts';
import { imports } from '../schema/index.ts';
import { sourceName } from './import-source.ts';
import { byId, grouped, only } from './rows.ts';
import * as teamEvents from './team-events.ts';

export { cancel, dismiss, mustBeReadable, retry } from './import-decisions.ts';
export { sourceName } from './import-source.ts';

export type ImportRow = typeof imports.$inferSelect;

export interface ImportInput {
  readonly teamId: string;
  readonly createdBy?: string | null;
  readonly source: string;
  readonly uploadId?: string | null;
  readonly catalogueName?: string | null;
  readonly options: Record<string, unknown>;
  readonly isDryRun?: boolean;
}

/** A write by an attempt that does not hold the import any more: it was cancelled, given up, or a newer attempt has it. */
export class StaleImportError extends DatabaseError {
  override name = 'StaleImportError';
}

interface Held {
  readonly importId: string;
  readonly attempt: number;
}

/** An import and its job, together. */
export async function create(db: Executor, queue: JobSender, input: ImportInput): Promise<ImportRow> {
  return db.transaction(async (tx) => {
    const row = only(
      await tx
        .insert(imports)
        .values({ ...input, createdBy: input.createdBy ?? null })
        .returning(),
    );
    await queue.enqueueImport(tx, row.id);
    return row;
  });
}

/** Takes an import that is not finished; undefined where there is nothing left to do. */
export async function claim(executor: Executor, importId: string): Promise<ImportRow | undefined> {
  const [row] = await executor
    .update(imports)
    .set({
      status: 'RUNNING',
      attempt: sql`${imports.attempt} + 1`,
      startedAt: sql`coalesce(${imports.startedAt}, now())`,
      progress: 0,
      message: null,
    })
    .where(and(eq(imports.id, importId), inArray(imports.status, ['QUEUED', 'RUNNING'])))
    .returning();
  return row;
}

export async function progress(
  executor: Executor,
  update: Held & { readonly progress: number; readonly message?: string | null },
): Promise<void> {
  await write(executor, update, { progress: update.progress, message: update.message ?? null });
}

/** A dry run ends with what it found. */
export async function report(executor: Executor, update: Held & { readonly report: ImportReport }): Promise<void> {
  await write(executor, update, {
    status: 'SUCCEEDED',
    progress: 1,
    message: null,
    report: update.report,
    finishedAt: sql`now()`,
  });
}

export async function succeed(
  executor: Executor,
  update: Held & { readonly datasetId: string; readonly notes?: readonly string[] },
): Promise<void> {
  await write(executor, update, {
    status: 'SUCCEEDED',
    progress: 1,
    message: null,
    datasetId: update.datasetId,
    notes: update.notes ?? [],
    finishedAt: sql`now()`,
  });
}

/** @param update.error the error itself, or what it means to people; see `reasonOf` for what is kept of it */
export async function fail(executor: Executor, update: Held & { readonly error: unknown }): Promise<void> {
  await executor.transaction(async (tx) => {
    await write(tx, update, {
      status: 'FAILED',
      error: reasonOf(update.error),
      message: null,
      finishedAt: sql`now()`,
    });
    await tellFailed(tx, update.importId);
  });
}

async function tellFailed(tx: Transaction, importId: string): Promise<void> {
  const row = only(await tx.select().from(imports).where(eq(imports.id, importId)));
  const payload = { source: teamEvents.eventMessage(sourceName(row)), message: teamEvents.eventMessage(row.error) };
  await teamEvents.append(tx, { teamId: row.teamId, type: 'import.failed', subjectId: importId, payload });
}

/** The worker must go: the import waits for another one, with a job whose deliveries are not used up. */
export async function handBack(db: Executor, queue: JobSender, held: Held): Promise<void> {
  await db.transaction(async (tx) => {
    await write(tx, held, { status: 'QUEUED', progress: 0, message: null });
    await queue.enqueueImport(tx, held.importId);
  });
}

/** For `import-abandoned` jobs: the import's workers died again and again. Does nothing where a living job carries it. */
export async function abandon(db: Executor, queue: JobSender, importId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const [row] = await tx.select().from(imports).where(eq(imports.id, importId)).for('update');
    if (row === undefined || (row.status !== 'QUEUED' && row.status !== 'RUNNING')) return;
    if ((await queue.importJobFate(tx, importId)) === 'ALIVE') return;
    await tx
      .update(imports)
      .set({
        status: 'FAILED',
        error: `it was delivered ${row.attempt} times without an end; the import was given up`,
        message: null,
        finishedAt: sql`now()`,
      })
      .where(eq(imports.id, importId));
    await tellFailed(tx, importId);
  });
}

/**
 * Ends an import that is not over, wherever it is: whoever takes its job finds nothing left to do, and an attempt that has
 * it writes no more.
 *
 * @param reason what it means to people
 * @returns whether it was ended here; false where it was over already
 */
export async function giveUp(executor: Executor, importId: string, reason: string): Promise<boolean> {
  return executor.transaction(async (tx) => {
    const rows = await tx
      .update(imports)
      .set({ status: 'FAILED', error: reasonOf(reason), message: null, finishedAt: sql`now()` })
      .where(and(eq(imports.id, importId), inArray(imports.status, ['QUEUED', 'RUNNING'])))
      .returning({ id: imports.id });
    if (rows.length > 0) await tellFailed(tx, importId);
    return rows.length > 0;
  });
}

/**
 * Sends a new job for every queued import whose job is gone from the queue; for a worker that starts.
 * @returns their ids
 */
export async function sendLost(db: Executor, queue: JobSender): Promise<string[]> {
  return db.transaction(async (tx) => {
    const waiting = await tx
      .select({ id: imports.id })
      .from(imports)
      .where(eq(imports.status, 'QUEUED'))
      .orderBy(asc(imports.id))
      .for('update');
    const lost: string[] = [];
    for (const { id } of waiting) {
      if ((await queue.importJobFate(tx, id)) !== 'GONE') continue;
      await queue.enqueueImport(tx, id);
      lost.push(id);
    }
    return lost;
  });
}

async function write(executor: Executor, held: Held, set: PgUpdateSetSource<typeof imports>): Promise<void> {
  const rows = await executor
    .update(imports)
    .set(set)
    .where(and(eq(imports.id, held.importId), eq(imports.attempt, held.attempt), eq(imports.status, 'RUNNING')))
    .returning({ id: imports.id });
  if (rows.length === 0) {
    throw new StaleImportError(
      `attempt ${held.attempt} of import ${held.importId} may not write: the import is finished or a newer attempt has it`,
    );
  }
}

/** The newest imports of a team; without those that were dismissed. */
export async function newest(executor: Executor, teamId: string, first = 20): Promise<ImportRow[]> {
  return executor
    .select()
    .from(imports)
    .where(and(eq(imports.teamId, teamId), isNull(imports.dismissedAt)))
    .orderBy(desc(imports.id))
    .limit(first);
}

/** The newest `first` imports of each upload, by its id. */
export async function ofUploads(
  executor: Executor,
  uploadIds: readonly string[],
  first: number,
): Promise<Map<string, ImportRow[]>> {
  const numbered = executor
    .select({
      id: imports.id,
      place: sql<number>`row_number() over (partition by ${imports.uploadId} order by ${imports.id} desc)`.as('place'),
    })
    .from(imports)
    .where(inArray(imports.uploadId, [...uploadIds]))
    .as('numbered');
  const newestOfEach = executor.select({ id: numbered.id }).from(numbered).where(lte(numbered.place, first));
  const rows = await executor.select().from(imports).where(inArray(imports.id, newestOfEach)).orderBy(desc(imports.id));
  return grouped(uploadIds, rows, (row) => row.uploadId ?? '');
}

export async function byIds(executor: Executor, ids: readonly string[]): Promise<Map<string, ImportRow>> {
  return byId(
    await executor
      .select()
      .from(imports)
      .where(inArray(imports.id, [...ids])),
  );
}
