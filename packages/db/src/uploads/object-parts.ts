/** Parts as objects: rows of the database say which there are, a sweep removes those that are in no use. */
import { and, eq, isNotNull } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { discardObject, neededObjects, type ObjectStore } from '../objects/object-store.ts';
import { uploadParts } from '../schema/index.ts';
import type { PartAddress, PartStore } from './part-store.ts';

/** @param objects undefined: a process that is not told where they are, which may still have them removed */
export function objectParts(db: Database, objects: ObjectStore | undefined): PartStore {
  const keyOf = ({ uploadId, storageKey }: PartAddress) => `uploads/${uploadId}/${storageKey}`;
  return {
    write: async (part, length, bytes) => {
      const store = neededObjects(objects, 'a part of an upload');
      const written = await store.write(db, { teamId: part.teamId, key: keyOf(part), bytes: length }, bytes);
      return { objectKey: written.key, claim: (tx) => store.claim(tx, written) };
    },
    read: ({ objectKey, bytes, ...part }) =>
      neededObjects(objects, 'a part of an upload').read({ key: objectKey ?? keyOf(part), bytes }),
    remove: (part) => discardObject(db, keyOf(part)),
    // A trigger has the objects of parts removed that no row points at any more.
    removeAll: async ({ uploadId }) => {
      const kept = and(eq(uploadParts.uploadId, uploadId), isNotNull(uploadParts.objectKey));
      await db.transaction((tx) => tx.update(uploadParts).set({ objectKey: null }).where(kept));
    },
  };
}
