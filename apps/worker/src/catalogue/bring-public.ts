/** Brings the files of a public dataset here: from a mirror folder where there is one, else from where its authors publish it. */
import { createHash } from 'node:crypto';
import { constants, createReadStream, existsSync } from 'node:fs';
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { catalogueEntry, isFetchable, type CatalogueEntry, type CatalogueFile } from '@stillgraph/ml/config';
import { ImportError } from '../import/import-error.ts';
import { fetchFile, type FetchOptions } from './fetch-file.ts';

const MANIFEST = 'datapackage.json';

export interface PublicSource {
  readonly entry: CatalogueEntry;
  /** Folder that holds the files. */
  readonly source: string;
  /** Names of the files in it that the import may read; undefined: the folder is a source by itself. */
  readonly uploaded: string[] | undefined;
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * @param mirror folder laid out by name: `<mirror>/<name>/<file>`, or a data package as `<mirror>/<name>`; undefined: none
 * @param folder an empty one, for what is fetched
 * @throws ImportError where there is no such dataset, it is in no mirror and cannot be fetched, or a file is another than the
 *   catalogue says
 */
export async function bringPublic(
  name: string,
  { mirror, folder, ...fetching }: FetchOptions & { readonly mirror: string | undefined; readonly folder: string },
  find: (name: string) => CatalogueEntry | undefined = catalogueEntry,
): Promise<PublicSource> {
  const entry = find(name);
  if (entry === undefined) throw new ImportError(name, null, 'the catalogue has no such dataset');
  const { files, options } = entry;
  const mirrored = mirror === undefined ? undefined : join(mirror, name);
  if (mirrored !== undefined && existsSync(join(mirrored, MANIFEST))) {
    return { entry, source: mirrored, uploaded: undefined, options: {} };
  }
  const names = files.map((file) => file.name);
  if (mirrored !== undefined && names.every((file) => existsSync(join(mirrored, file)))) {
    for (const file of files) await check(file, join(mirrored, file.name));
    if (entry.manifest !== undefined) {
      for (const file of names) await copyFile(join(mirrored, file), join(folder, file), constants.COPYFILE_FICLONE);
      return packaged(entry, folder);
    }
    return { entry, source: mirrored, uploaded: names, options };
  }
  if (!isFetchable(entry)) {
    throw new ImportError(
      name,
      null,
      `is published where an account is needed, at ${entry.homepage}: download it there and put ${names.join(', ')} into ` +
        `<folder>/${name}, with CATALOGUE_MIRROR=<folder>, or upload it`,
    );
  }
  for (const file of files) await fetchFile(file, join(folder, file.name), fetching);
  return entry.manifest === undefined ? { entry, source: folder, uploaded: names, options } : packaged(entry, folder);
}

/** The files with the data package that says what they are. */
async function packaged(entry: CatalogueEntry, folder: string): Promise<PublicSource> {
  await writeFile(join(folder, MANIFEST), JSON.stringify(entry.manifest), { flag: 'wx' });
  return { entry, source: folder, uploaded: undefined, options: entry.options };
}

/** @throws ImportError where the file has another sha256 than the catalogue says; where it says none, nothing is checked here */
async function check({ name, sha256 }: CatalogueFile, path: string): Promise<void> {
  if (sha256 === null) return;
  const sum = createHash('sha256');
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) sum.update(piece);
  const found = sum.digest('hex');
  if (found === sha256) return;
  throw new ImportError(name, null, `in the mirror has the sha256 ${found}; the catalogue says ${sha256}`);
}
