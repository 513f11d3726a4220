/** Takes single files out of a zip, no more of them and no more of each than was asked for. */
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';
import { ImportError } from '../../import/import-error.ts';

/** A zip with more entries is no timetable. */
const MOST_ENTRIES = 10_000;

/**
 * @param wanted names of files, and the most bytes that each may have; the folder that they stand in is of no matter
 * @param folder where they are written to, under those very names: names in the zip decide about no path
 * @returns the names that were there
 * @throws ImportError for what is no zip, is cut off, has a name that leads out of it, or holds more than it says or may
 */
export async function unzip(
  path: string,
  label: string,
  wanted: ReadonlyMap<string, number>,
  folder: string,
): Promise<Set<string>> {
  const found = new Set<string>();
  const fault = (reason: string, cause?: unknown) => new ImportError(label, null, reason, { cause });
  try {
    const zip = await yauzl.openPromise(path, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true });
    try {
      if (zip.entryCount > MOST_ENTRIES) throw fault(`has ${zip.entryCount} entries, more than ${MOST_ENTRIES}`);
      for await (const entry of zip.eachEntry()) {
        const name = entry.fileName.split('/').at(-1) ?? '';
        const most = wanted.get(name);
        if (most === undefined) continue;
        if (found.has(name)) throw fault(`holds ${name} twice`);
        if (entry.isEncrypted()) throw fault(`${name} is encrypted`);
        if (entry.uncompressedSize > most) {
          throw fault(`${name} has ${entry.uncompressedSize} bytes, more than the ${most} that are read`);
        }
        // The reader stops, with an error, where an entry unpacks to more than it says.
        await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(join(folder, name)));
        found.add(name);
      }
    } finally {
      zip.close();
    }
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw fault(`is not a whole zip (${error instanceof Error ? error.message : String(error)})`, error);
  }
  return found;
}
