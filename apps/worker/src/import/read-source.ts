/** The door of every import: a file, a folder with a data package, or a folder of a format that is known. */
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ImportError } from './import-error.ts';
import { optionText } from './import-options.ts';
import type { OpenedImport, ParsedDataset, ReadAids } from './parsed-dataset.ts';
import type { Beside as BesideSource } from './beside.ts';
import { openFile } from './open-file.ts';
import { openFolder } from './open-folder.ts';
import type { PackageChoices } from './package-choices.ts';
import { openPackage } from './read-package.ts';

const MANIFEST = 'datapackage.json';

/** What an import is told beside its source. */
type Beside = BesideSource & PackageChoices;

/**
 * Looks at a source, its files and their headers; reads nothing that is long.
 *
 * @param beside what the source cannot say itself, or what is taken instead of what a package says
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
  const isManifest = basename(path) === MANIFEST;
  if (!found.isDirectory() && !isManifest) return openFile(path, beside);
  if (found.isDirectory() && !existsSync(join(path, MANIFEST))) return openFolder(path, beside);
  const { locations, adjacency, adjacencyIs, zone, start, stepSeconds, channel, ...choices } = beside;
  const [extra] = Object.entries({
    ...{ locations, adjacency, adjacencyIs, zone },
    ...{ start, stepSeconds, channel },
  }).flatMap(([option, value]) => (value === undefined ? [] : [option]));
  if (extra !== undefined) {
    throw new ImportError(
      optionText([extra]),
      null,
      `is for sources that do not say it themselves; the data package ${path} says it itself in datapackage.json`,
    );
  }
  return openPackage(isManifest ? dirname(path) : path, choices);
}

/** @throws ImportError that names file, line and reason; nothing was written anywhere then */
export async function readSource(path: string, beside: Beside = {}, aids?: ReadAids): Promise<ParsedDataset> {
  const { read } = await openImport(path, beside);
  return read(aids);
}
