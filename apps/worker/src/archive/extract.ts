/** Files out of a zip, with bounds: what it holds is written by somebody who may mean ill. */
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { ImportError } from '../import/import-error.ts';
import { needRoom } from './need-room.ts';

export interface ArchiveBounds {
  readonly entries: number;
  /** Of all files together, unpacked. */
  readonly bytes: number;
  /** Unpacked bytes for each packed one, of a file of more than a megabyte: tables of numbers have 2 to 30. */
  readonly ratio: number;
}

export const archiveBounds: ArchiveBounds = { entries: 10_000, bytes: 32 * 1024 ** 3, ratio: 200 };

/** Where a file goes, and the most bytes that it may have; without them the bounds of the archive decide. */
export interface Destination {
  readonly path: string;
  readonly most?: number;
}

const SMALL_BYTES = 1024 ** 2;
const SYMBOLIC_LINK = 0o120000;
const FILE_KIND = 0o170000;

/**
 * Writes the files that are wanted to where they are wanted, each where nothing is yet.
 *
 * @param wanted tells by its name in the archive where a file goes; null: it is passed over
 * @throws ImportError for an archive that is broken or cut, holds links, encrypted files or names that lead outside, or passes a
 *   bound; bounds are checked by the bytes that come out, whatever its headers say
 */
export async function extract(
  { path, label }: { readonly path: string; readonly label: string },
  wanted: (name: string) => Destination | null,
  bounds = archiveBounds,
): Promise<void> {
  const fault = (reason: string, cause?: unknown) => new ImportError(label, null, reason, { cause });
  const broken = (error: unknown) =>
    fault(`is not a whole zip (${error instanceof Error ? error.message : 'unknown reason'})`, error);
  let zip: ZipFile;
  try {
    zip = await openPromise(path, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true });
  } catch (error) {
    throw broken(error);
  }
  try {
    if (zip.entryCount > bounds.entries) {
      throw fault(`holds ${zip.entryCount} entries; an archive may hold ${bounds.entries}`);
    }
    let total = 0;
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName;
      const destination = name.endsWith('/') ? null : wanted(name);
      if (destination === null) continue;
      if (((entry.externalFileAttributes >>> 16) & FILE_KIND) === SYMBOLIC_LINK) {
        throw fault(`holds a link, ${JSON.stringify(name)}; pack the file itself`);
      }
      if (entry.isEncrypted()) throw fault(`${JSON.stringify(name)} is encrypted; pack it without a password`);
      const { most = Infinity } = destination;
      if (entry.uncompressedSize > most) {
        throw fault(`${JSON.stringify(name)} has ${entry.uncompressedSize} bytes, more than the ${most} that are read`);
      }
      const folder = dirname(destination.path);
      await mkdir(folder, { recursive: true });
      await needRoom(folder, entry.uncompressedSize, name);
      const left = { total: bounds.bytes - total, ratio: Math.max(SMALL_BYTES, bounds.ratio * entry.compressedSize) };
      total += await writeEntry(entry, destination.path, left);
    }
  } catch (error) {
    throw error instanceof ImportError ? error : broken(error);
  } finally {
    zip.close();
  }

  /** The reader itself stops, with an error, where an entry unpacks to more than it says. */
  async function writeEntry(
    entry: Entry,
    target: string,
    left: { readonly total: number; readonly ratio: number },
  ): Promise<number> {
    let bytes = 0;
    await pipeline(
      await zip.openReadStreamPromise(entry),
      async function* (pieces: AsyncIterable<Buffer>) {
        for await (const piece of pieces) {
          bytes += piece.length;
          if (bytes > left.total) throw fault(`unpacks to more than ${bounds.bytes} bytes; an archive may not`);
          if (bytes > left.ratio) {
            throw fault(
              `${JSON.stringify(entry.fileName)} unpacks to more than ${bounds.ratio} times its size; a table does not`,
            );
          }
          yield piece;
        }
      },
      createWriteStream(target, { flags: 'wx' }),
    );
    return bytes;
  }
}
