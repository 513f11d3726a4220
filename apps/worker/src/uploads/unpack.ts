/** A zip archive of a folder, unpacked with bounds: what it holds is written by somebody who may mean ill. */
import { createWriteStream } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { ImportError } from '../import/import-error.ts';
import { needRoom } from './materialise.ts';

export interface ArchiveBounds {
  readonly entries: number;
  /** Of all files together, unpacked. */
  readonly bytes: number;
  /** Unpacked bytes for each packed one, of a file of more than a megabyte: tables of numbers have 2 to 30. */
  readonly ratio: number;
}

export const archiveBounds: ArchiveBounds = { entries: 10_000, bytes: 32 * 1024 ** 3, ratio: 200 };

const SMALL_BYTES = 1024 ** 2;
const SYMBOLIC_LINK = 0o120000;
const FILE_KIND = 0o170000;
/** What systems add to archives by themselves. */
const NOT_OURS = /(^|\/)(__MACOSX|\.DS_Store|Thumbs\.db)(\/|$)/;

/**
 * Unpacks an archive below a new folder.
 *
 * @returns path of the folder that holds the files: a single folder at the top of the archive is gone into
 * @throws ImportError for an archive that is broken, is encrypted, holds links or names that lead outside, or passes a bound;
 *   bounds are checked by the bytes that come out, whatever its headers say
 */
export async function unpack(
  archive: { readonly path: string; readonly label: string },
  folder: string,
  bounds = archiveBounds,
): Promise<string> {
  const fault = (reason: string, cause?: unknown) =>
    new ImportError(archive.label, null, reason, cause === undefined ? {} : { cause });
  await mkdir(folder);
  let zip: ZipFile;
  try {
    zip = await openPromise(archive.path, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true });
  } catch (error) {
    throw fault(
      `is no zip archive that can be read (${error instanceof Error ? error.message : 'unknown reason'})`,
      error,
    );
  }
  try {
    if (zip.entryCount > bounds.entries) {
      throw fault(`holds ${zip.entryCount} entries; an archive may hold ${bounds.entries}`);
    }
    let total = 0;
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName;
      if (name.endsWith('/') || NOT_OURS.test(name)) continue;
      if (((entry.externalFileAttributes >>> 16) & FILE_KIND) === SYMBOLIC_LINK) {
        throw fault(`holds a link, ${JSON.stringify(name)}; pack the file itself`);
      }
      await needRoom(folder, entry.uncompressedSize, name);
      const path = join(folder, name);
      await mkdir(dirname(path), { recursive: true });
      const left = { total: bounds.bytes - total, ratio: Math.max(SMALL_BYTES, bounds.ratio * entry.compressedSize) };
      total += await writeEntry(zip, entry, path, left);
    }
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw fault(`cannot be unpacked (${error instanceof Error ? error.message : 'unknown reason'})`, error);
  } finally {
    zip.close();
  }
  return inner(folder);

  async function writeEntry(
    file: ZipFile,
    entry: Entry,
    path: string,
    left: { readonly total: number; readonly ratio: number },
  ): Promise<number> {
    let bytes = 0;
    await pipeline(
      await file.openReadStreamPromise(entry),
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
      createWriteStream(path, { flags: 'wx' }),
    );
    return bytes;
  }
}

/** The folder itself, or the single folder in it, as most packers make it. */
async function inner(folder: string): Promise<string> {
  const [only, ...others] = await readdir(folder, { withFileTypes: true });
  return only?.isDirectory() === true && others.length === 0 ? inner(join(folder, only.name)) : folder;
}
