/** The door of every import: a folder with a data package, or a bare CSV file. */
import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { ImportError } from './import-error.ts';
import { optionText } from './import-options.ts';
import type { OpenedImport, ParsedDataset, ReadAids } from './parsed-dataset.ts';
import { openBareCsv, type BesideCsv } from './read-bare-csv.ts';
import type { PackageChoices } from './package-choices.ts';
import { openPackage } from './read-package.ts';

/** What an import is told beside its source. */
type Beside = BesideCsv & PackageChoices;

/**
 * Looks at a source, its files and their headers; reads nothing that is long.
 *
 * @param beside what a bare CSV cannot say itself, or what is taken instead of what a package says
 * @throws ImportError that names file, line and reason
 */
export async function openImport(path: string, beside: Beside = {}): Promise<OpenedImport> {
  const found = await stat(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null;
    throw new ImportError(path, null, `cannot be read (${error instanceof Error ? error.message : 'unknown reason'})`, {
      cause: error,
    });
  });
  if (found === null) throw new ImportError(path, null, 'there is no such file or folder');
  const isManifest = basename(path) === 'datapackage.json';
  if (!found.isDirectory() && !isManifest) {
    const { values, ...ofCsv } = beside;
    if (values === undefined) return openBareCsv(path, ofCsv);
    throw new ImportError('--values', null, 'names a resource of a data package; a CSV file holds its values alone');
  }
  const { locations, adjacency, adjacencyIs, zone, ...choices } = beside;
  const [extra] = Object.entries({ locations, adjacency, adjacencyIs, zone }).flatMap(([option, value]) =>
    value === undefined ? [] : [option],
  );
  if (extra !== undefined) {
    throw new ImportError(
      optionText([extra]),
      null,
      `is for a single CSV file; the data package ${path} says it itself in datapackage.json`,
    );
  }
  return openPackage(isManifest ? dirname(path) : path, choices);
}

/** @throws ImportError that names file, line and reason; nothing was written anywhere then */
export async function readSource(path: string, beside: Beside = {}, aids?: ReadAids): Promise<ParsedDataset> {
  const { read } = await openImport(path, beside);
  return read(aids);
}
