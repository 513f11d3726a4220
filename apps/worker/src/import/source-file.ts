/** A file of an import, checked before anything is read from it. */
import { stat } from 'node:fs/promises';
import { ImportError } from './import-error.ts';

/**
 * Largest table that is read, row by row: a year of 8,600 sensors every 15 minutes with room for twice their digits. How many
 * readings it may hold is bounded apart: an empty cell takes one byte of text.
 */
const LARGEST_FILE_BYTES = 4 * 1024 * 1024 * 1024;

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

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6);
}
