import { and, asc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Executor } from '../../database.ts';
import { DatabaseError, NotFoundError } from '../../errors.ts';
import { uploadFiles, uploadParts, uploads } from '../../schema/index.ts';
import { countRows } from '../counted.ts';
import type { PartStore } from '../../uploads/part-store.ts';
import { pageOf, type Page, type PageRequest } from '../page.ts';
import { byId, grouped } from '../rows.ts';
import type { UploadRow } from './create.ts';
import type { UploadPartRow } from './receive.ts';

export type UploadFileRow = typeof uploadFiles.$inferSelect;

export async function list(
  executor: Executor,
  request: PageRequest & { readonly teamId: string; readonly statuses?: readonly UploadRow['status'][] | undefined },
): Promise<Page<UploadRow>> {
  const { teamId, statuses } = request;
  return pageOf(request, {
    key: uploads.id,
    order: 'descending',
    filter: and(
      eq(uploads.teamId, teamId),
      statuses === undefined ? undefined : inArray(uploads.status, [...statuses]),
    ),
    rows: (where, orderBy, limit) => executor.select().from(uploads).where(where).orderBy(orderBy).limit(limit),
    count: (where) => countRows(executor, uploads, where),
  });
}

export async function byIds(executor: Executor, ids: readonly string[]): Promise<Map<string, UploadRow>> {
  return byId(
    await executor
      .select()
      .from(uploads)
      .where(inArray(uploads.id, [...ids])),
  );
}

/** Files in their order, by upload id. */
export async function filesOf(executor: Executor, ids: readonly string[]): Promise<Map<string, UploadFileRow[]>> {
  const rows = await executor
    .select()
    .from(uploadFiles)
    .where(inArray(uploadFiles.uploadId, [...ids]))
    .orderBy(asc(uploadFiles.uploadId), asc(uploadFiles.index));
  return grouped(ids, rows, (row) => row.uploadId);
}

/** Parts in their order, by upload id. */
export async function partsOf(executor: Executor, ids: readonly string[]): Promise<Map<string, UploadPartRow[]>> {
  const rows = await executor
    .select()
    .from(uploadParts)
    .where(inArray(uploadParts.uploadId, [...ids]))
    .orderBy(asc(uploadParts.uploadId), asc(uploadParts.number));
  return grouped(ids, rows, (row) => row.uploadId);
}

export interface UploadProgress {
  readonly id: string;
  readonly parts: number;
  readonly receivedParts: number;
  readonly receivedBytes: number;
}

/** How much of each upload has come, by its id. */
export async function progressOf(executor: Executor, ids: readonly string[]): Promise<Map<string, UploadProgress>> {
  const received = isNotNull(uploadParts.receivedAt);
  const rows = await executor
    .select({
      id: uploadParts.uploadId,
      parts: sql<number>`count(*)::int`,
      receivedParts: sql<number>`(count(*) filter (where ${received}))::int`,
      receivedBytes: sql<number>`coalesce(sum(${uploadParts.bytes}) filter (where ${received}), 0)::float8`,
    })
    .from(uploadParts)
    .where(inArray(uploadParts.uploadId, [...ids]))
    .groupBy(uploadParts.uploadId);
  return byId(rows);
}

/** Numbers of the parts that have not come, by upload id. */
export async function missingPartsOf(executor: Executor, ids: readonly string[]): Promise<Map<string, number[]>> {
  const rows = await executor
    .select({ uploadId: uploadParts.uploadId, number: uploadParts.number })
    .from(uploadParts)
    .where(and(inArray(uploadParts.uploadId, [...ids]), isNull(uploadParts.receivedAt)))
    .orderBy(asc(uploadParts.uploadId), asc(uploadParts.number));
  const groups = grouped(ids, rows, (row) => row.uploadId);
  return new Map([...groups].map(([id, parts]) => [id, parts.map(({ number }) => number)]));
}

/**
 * The bytes of one file of an upload, in their order.
 *
 * @throws NotFoundError where a part has not come; DatabaseError where the storage lost bytes of it
 */
export async function* readFile(
  executor: Executor,
  store: PartStore,
  { uploadId, teamId, index }: Pick<UploadFileRow, 'uploadId' | 'teamId' | 'index'>,
): AsyncGenerator<Uint8Array> {
  const parts = await executor
    .select()
    .from(uploadParts)
    .where(and(eq(uploadParts.uploadId, uploadId), eq(uploadParts.fileIndex, index)))
    .orderBy(asc(uploadParts.number));
  for (const { number, storageKey, objectKey, bytes } of parts) {
    if (storageKey === null) throw new NotFoundError('part of an upload', String(number));
    let length = 0;
    for await (const piece of store.read({ uploadId, teamId, storageKey, objectKey, bytes })) {
      length += piece.length;
      yield piece;
    }
    if (length !== bytes) {
      throw new DatabaseError(`part ${number} of upload ${uploadId} had ${bytes} bytes, of which ${length} are left`);
    }
  }
}
