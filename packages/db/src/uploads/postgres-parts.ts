/** Parts as rows of up to 1 MiB: needs nothing beside the database, and leaves with its dump. */
import { and, asc, eq, gt } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { inPieces } from '../objects/in-pieces.ts';
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
    write: async (part, _length, bytes) => {
      let index = 0;
      for await (const data of inPieces(bytes, CHUNK_BYTES)) {
        await db.transaction((tx) => tx.insert(uploadChunks).values({ ...part, index, data }));
        index += 1;
      }
      // Rows need no word more: they are found by what points at them.
      return { objectKey: null, claim: () => Promise.resolve() };
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
