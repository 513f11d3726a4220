/** Parts as rows of up to 1 MiB: needs nothing beside the database, and leaves with its dump. */
import { and, asc, eq, gt } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { uploadChunks } from '../schema/index.ts';
import type { PartStore } from './part-store.ts';

const CHUNK_BYTES = 1 << 20;
/** Parts that are looked for at once when all of an upload go; each is removed by a statement of its own. */
const KEYS_AT_ONCE = 100;

/**
 * No transaction spans the writing of a part: a slow sender would hold a connection as long as it sends. Rows of a part that
 * never became whole are found by nobody and go with their upload.
 */
export function postgresParts(db: Database): PartStore {
  return {
    write: async (part, bytes) => {
      let index = 0;
      for await (const data of inChunks(bytes)) {
        await db.transaction((tx) => tx.insert(uploadChunks).values({ ...part, index, data }));
        index += 1;
      }
    },
    read: async function* ({ uploadId, storageKey }) {
      for (let after = -1; ;) {
        const [chunk] = await db
          .select({ index: uploadChunks.index, data: uploadChunks.data })
          .from(uploadChunks)
          .where(
            and(
              eq(uploadChunks.storageKey, storageKey),
              eq(uploadChunks.uploadId, uploadId),
              gt(uploadChunks.index, after),
            ),
          )
          .orderBy(asc(uploadChunks.index))
          .limit(1);
        if (chunk === undefined) return;
        yield chunk.data;
        after = chunk.index;
      }
    },
    remove: async ({ uploadId, storageKey }) => {
      const isOfPart = and(eq(uploadChunks.storageKey, storageKey), eq(uploadChunks.uploadId, uploadId));
      await db.transaction((tx) => tx.delete(uploadChunks).where(isOfPart));
    },
    removeAll: async ({ uploadId }) => {
      for (;;) {
        const keys = await db
          .selectDistinct({ storageKey: uploadChunks.storageKey })
          .from(uploadChunks)
          .where(eq(uploadChunks.uploadId, uploadId))
          .limit(KEYS_AT_ONCE);
        if (keys.length === 0) return;
        for (const { storageKey } of keys) {
          await db.transaction((tx) => tx.delete(uploadChunks).where(eq(uploadChunks.storageKey, storageKey)));
        }
      }
    },
  };
}

/** Pieces of 1 MiB, and a last one that may be shorter. */
async function* inChunks(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let chunk = new Uint8Array(CHUNK_BYTES);
  let filled = 0;
  for await (const piece of bytes) {
    for (let at = 0; at < piece.length;) {
      const taken = piece.subarray(at, at + CHUNK_BYTES - filled);
      chunk.set(taken, filled);
      filled += taken.length;
      at += taken.length;
      if (filled < CHUNK_BYTES) continue;
      yield chunk;
      chunk = new Uint8Array(CHUNK_BYTES);
      filled = 0;
    }
  }
  if (filled > 0) yield chunk.subarray(0, filled);
}
