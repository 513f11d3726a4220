/** The door of every import: a folder with a data package, or a bare CSV file. */
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { ImportError } from './import-error.ts';
import type { ParsedDataset, ReadProgress } from './parsed-dataset.ts';
import { readBareCsv } from './read-bare-csv.ts';
import { readPackage } from './read-package.ts';

/** @throws ImportError that names file, line and reason; nothing was written anywhere then */
export async function readSource(path: string, onProgress: ReadProgress = () => undefined): Promise<ParsedDataset> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new ImportError(path, null, 'there is no such file or folder');
  if (found.isDirectory()) return readPackage(path, onProgress);
  if (basename(path) === 'datapackage.json')
    return readPackage(path.slice(0, -'datapackage.json'.length) || '.', onProgress);
  return readBareCsv(path, onProgress);
}
