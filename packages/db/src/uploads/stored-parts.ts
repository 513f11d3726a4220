/** Parts of uploads, in whichever store they are. */
import type { Database } from '../database.ts';
import type { ObjectStore } from '../objects/object-store.ts';
import { objectParts } from './object-parts.ts';
import type { PartStore } from './part-store.ts';
import { postgresParts } from './postgres-parts.ts';

/**
 * Writes parts where the settings have them, and reads and removes them wherever they are: an upload that was begun under other
 * settings goes on.
 *
 * @param objects undefined: parts are rows of the database
 */
export function storedParts(db: Database, objects: ObjectStore | undefined): PartStore {
  const inRows = postgresParts(db);
  const inObjects = objectParts(db, objects);
  return {
    write: (...part) => (objects === undefined ? inRows : inObjects).write(...part),
    read: (part) => (part.objectKey === null ? inRows : inObjects).read(part),
    remove: async (part) => {
      await inRows.remove(part);
      await inObjects.remove(part);
    },
    removeAll: async (upload) => {
      await inRows.removeAll(upload);
      await inObjects.removeAll(upload);
    },
  };
}
