/** The door of every import: a folder with a data package, or a bare CSV file. */
import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { ImportError } from './import-error.ts';
import type { ParsedDataset, ReadProgress } from './parsed-dataset.ts';
import { readBareCsv, type BesideCsv } from './read-bare-csv.ts';
import { readPackage } from './read-package.ts';

/**
 * @param beside what belongs to a bare CSV; a data package names its own parts
 * @throws ImportError that names file, line and reason; nothing was written anywhere then
 */
export async function readSource(
  path: string,
  beside: BesideCsv = {},
  onProgress: ReadProgress = () => undefined,
): Promise<ParsedDataset> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new ImportError(path, null, 'there is no such file or folder');
  const isManifest = basename(path) === 'datapackage.json';
  if (!found.isDirectory() && !isManifest) return readBareCsv(path, beside, onProgress);
  const [extra] = Object.entries(beside).flatMap(([option, value]) => (value === undefined ? [] : [option]));
  if (extra !== undefined) {
    throw new ImportError(path, null, `the option ${extra} is for a single CSV file; a data package says it itself`);
  }
  return readPackage(isManifest ? dirname(path) : path, onProgress);
}
