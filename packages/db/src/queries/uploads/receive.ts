/** Parts as they come: written to the storage first, and made a part of their upload when they proved right. */
import { createHash } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { Database, Executor } from '../../database.ts';
import { ConflictError, NotFoundError } from '../../errors.ts';
import { newId } from '../../schema/columns.ts';
import { uploadParts, uploads } from '../../schema/index.ts';
import type { PartStore } from '../../uploads/part-store.ts';

export type UploadPartRow = typeof uploadParts.$inferSelect;

/** The bytes that came are not those that were announced. */
export class WrongPartError extends ConflictError {
  override name = 'WrongPartError';
}

/** @returns undefined where the upload, or the team, has no such part */
export async function findPart(
  executor: Executor,
  of: { readonly uploadId: string; readonly teamId: string; readonly number: number },
): Promise<UploadPartRow | undefined> {
  const [row] = await executor
    .select()
    .from(uploadParts)
    .where(
      and(eq(uploadParts.uploadId, of.uploadId), eq(uploadParts.teamId, of.teamId), eq(uploadParts.number, of.number)),
    );
  return row;
}

/**
 * Takes the bytes of one part. Sent again with the same bytes it changes nothing; with others it takes the place of those that
 * came before. Two that come at once end as if they had come one after the other.
 *
 * @param sha256 of the part, as its sender says
 * @throws WrongPartError where size or hash are others than announced; ConflictError where the upload takes no parts any more;
 *   nothing of it is kept then
 */
export async function receivePart(
  db: Database,
  store: PartStore,
  part: UploadPartRow,
  { sha256, bytes }: { readonly sha256: string; readonly bytes: AsyncIterable<Uint8Array> },
): Promise<void> {
  const { uploadId, teamId, number } = part;
  if (part.sha256 === sha256) {
    for await (const piece of checked(bytes, part, sha256)) void piece;
    return;
  }
  const address = { uploadId, teamId, storageKey: newId() };
  const remove = (storageKey: string) => store.remove({ ...address, storageKey });
  const written = await store.write(address, part.bytes, checked(bytes, part, sha256)).catch(async (error: unknown) => {
    await remove(address.storageKey);
    throw error;
  });
  /** What is in nobody's use afterwards: these bytes or those that they take the place of. */
  const unused = await db
    .transaction(async (tx) => {
      await mustTakeParts(tx, part);
      const before = await findPart(tx, part);
      if (before?.sha256 === sha256) return address.storageKey;
      await tx
        .update(uploadParts)
        .set({ sha256, storageKey: address.storageKey, objectKey: written.objectKey, receivedAt: sql`now()` })
        .where(and(eq(uploadParts.uploadId, uploadId), eq(uploadParts.number, number)));
      await written.claim(tx);
      return before?.storageKey ?? null;
    })
    .catch(async (error: unknown) => {
      // A connection that is lost at the commit does not say whether it was made. Where nobody answers that, the bytes stay
      // until the upload is cleared.
      if (!(await isTaken(db, part, address.storageKey))) await remove(address.storageKey);
      throw error;
    });
  if (unused !== null) await remove(unused);
}

/** Whether the bytes under a key are a part of its upload, once nobody is about to make them one. */
async function isTaken(db: Database, part: UploadPartRow, storageKey: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    await lockedUpload(tx, part);
    return (await findPart(tx, part))?.storageKey === storageKey;
  });
}

/** Holds the upload until the end of the transaction, so that it is not completed or cleared meanwhile. */
async function mustTakeParts(executor: Executor, part: UploadPartRow): Promise<void> {
  const status = (await lockedUpload(executor, part))?.status;
  if (status === undefined) throw new NotFoundError('upload', part.uploadId);
  if (status !== 'OPEN') throw new ConflictError(`the upload takes no more parts: it is ${status}`);
}

async function lockedUpload(executor: Executor, { uploadId }: UploadPartRow) {
  const [upload] = await executor
    .select({ status: uploads.status })
    .from(uploads)
    .where(eq(uploads.id, uploadId))
    .for('no key update');
  return upload;
}

/** The bytes, passed on as they come. @throws WrongPartError as soon as they are too many, at the end for anything else */
async function* checked(
  bytes: AsyncIterable<Uint8Array>,
  part: UploadPartRow,
  sha256: string,
): AsyncGenerator<Uint8Array> {
  const sum = createHash('sha256');
  let length = 0;
  for await (const piece of bytes) {
    length += piece.length;
    if (length > part.bytes) {
      throw new WrongPartError(`part ${part.number} has ${part.bytes} bytes; more were sent`);
    }
    sum.update(piece);
    yield piece;
  }
  if (length < part.bytes) {
    throw new WrongPartError(`part ${part.number} has ${part.bytes} bytes; only ${length} were sent`);
  }
  const found = sum.digest('hex');
  if (found !== sha256) {
    throw new WrongPartError(`the bytes of part ${part.number} have the sha256 ${found}; ${sha256} was announced`);
  }
}
