/** What a source looks like from outside: its format by its names, and its size. */
import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';

const BY_EXTENSION: Readonly<Record<string, string>> = {
  '.csv': 'CSV',
  '.tsv': 'CSV',
  '.txt': 'CSV',
  '.h5': 'HDF5',
  '.hdf5': 'HDF5',
  '.hdf': 'HDF5',
  '.npz': 'NumPy archive',
  '.npy': 'NumPy array',
  '.parquet': 'Parquet',
};
const MOST_FILES = 10_000;

/** @returns null where the names tell nothing */
export async function formatOf(source: string): Promise<string | null> {
  const found = await stat(source).catch(() => null);
  if (found === null) return null;
  if (!found.isDirectory()) return BY_EXTENSION[extname(source).toLowerCase()] ?? null;
  const names = await readdir(source);
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (names.includes('datapackage.json')) return 'data package';
  if (has(/\.dyna$|\.grid$|\.od$/)) return 'LibCity atomic files';
  if (names.includes('desc.json') || has(/^data_in_\d+_out_\d+/)) return 'BasicTS folder';
  if (has(/_his_\d{4}\.h5$/)) return 'LargeST folder';
  return null;
}

export async function sizeOf(source: string): Promise<{ readonly files: number; readonly bytes: number }> {
  const found = await stat(source).catch(() => null);
  if (found === null) return { files: 0, bytes: 0 };
  if (!found.isDirectory()) return { files: 1, bytes: found.size };
  let [files, bytes] = [0, 0];
  for (const entry of await readdir(source, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || files >= MOST_FILES) continue;
    files += 1;
    bytes += (await stat(join(entry.parentPath, basename(entry.name)))).size;
  }
  return { files, bytes };
}
