/** A file of an import, checked before anything is read from it. */
import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { ImportError } from './import-error.ts';

/**
 * Largest table that is read, row by row: a year of 8,600 sensors every 15 minutes with room for twice their digits. How many
 * readings it may hold is bounded apart: an empty cell takes one byte of text.
 */
export const LARGEST_FILE_BYTES = 4 * 1024 * 1024 * 1024;

export interface SourceFile {
  readonly path: string;
  /** How the file is called in messages: as the user named it, or relative to the package's folder. */
  readonly label: string;
  readonly bytes: number;
}

/** @throws ImportError when there is no such file, it is no file, it is empty, or it is too large */
export async function openSource(path: string, label: string, largest = LARGEST_FILE_BYTES): Promise<SourceFile> {
  const found = await stat(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null;
    throw new ImportError(
      label,
      null,
      `cannot be read (${error instanceof Error ? error.message : 'unknown reason'})`,
      {
        cause: error,
      },
    );
  });
  if (found === null) throw new ImportError(label, null, 'there is no such file');
  if (!found.isFile()) throw new ImportError(label, null, 'is not a file');
  if (found.size === 0) throw new ImportError(label, null, 'the file is empty');
  if (found.size > largest) {
    throw new ImportError(
      label,
      null,
      `has ${megabytes(found.size)} MB, more than the ${megabytes(largest)} MB that can be imported at once; ` +
        'split it by time or by sensors',
    );
  }
  return { path, label, bytes: found.size };
}

/**
 * Where a file of a folder lies. What a folder holds may come from strangers: a link that leads out of it would have the machine's own
 * files read.
 *
 * @throws ImportError when it leads out of the folder; one that is not there is found to be so by whoever opens it
 */
export async function pathWithin(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  const [home, target] = await Promise.all([folder, path].map((one) => realpath(one).catch(() => null)));
  if (
    home !== null &&
    target !== null &&
    home !== undefined &&
    target !== undefined &&
    !target.startsWith(home + sep)
  ) {
    throw new ImportError(name, null, 'leads out of its folder, by a link or by its name; put the file itself there');
  }
  return path;
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6);
}
