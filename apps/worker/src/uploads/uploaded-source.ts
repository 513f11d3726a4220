/** Which of the uploaded files an import reads, and where those lie that its options name. */
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { readDataPackage } from '../import/data-package.ts';
import { ImportError } from '../import/import-error.ts';
import { unpack } from './unpack.ts';

const MANIFEST = 'datapackage.json';

/** As an import asks for its source. */
export interface Asked {
  readonly source: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * What an import of an upload reads: its one file, a folder, or the file that the options name. Files that options name are files
 * of the upload; nothing else of this machine can be named.
 *
 * @param folder that the upload's files are in
 * @param scratch an empty folder for what is unpacked, not there yet
 * @throws ImportError where a file is named that the upload does not have, or it does not tell which one holds the values
 */
export async function uploadedSource(
  folder: string,
  names: readonly string[],
  options: Readonly<Record<string, unknown>>,
  scratch: string,
): Promise<Asked> {
  const { file, ...others } = options;
  const [only = ''] = names;
  const isArchive = names.length === 1 && extname(only).toLowerCase() === '.zip';
  const root = isArchive
    ? await unpack({ path: join(folder, only), label: basename(only) }, scratch)
    : names.length === 1
      ? folder
      : rootOf(folder, names);
  const told = await optionsWithin(root, others);
  if (typeof file === 'string') return { source: await fileWithin(root, file, '--file'), options: told };
  if (names.length === 1 && !isArchive) return { source: join(folder, only), options: told };
  const beside = new Set([told['locations'], told['adjacency'], ...tablesOf(told)]);
  if (beside.size > 1 || !beside.has(undefined)) {
    const left = names.map((name) => join(folder, name)).filter((path) => !beside.has(path));
    const [single, ...more] = left;
    if (single !== undefined && more.length === 0) return { source: single, options: told };
  }
  return { source: root, options: told };
}

/** The one folder that all files lie in, however deep. */
function rootOf(folder: string, names: readonly string[]): string {
  const [first = '', ...others] = names.map((name) => name.split('/').slice(0, -1));
  const shared = [...first];
  for (const folders of others) {
    const differs = shared.findIndex((part, at) => folders[at] !== part);
    if (differs !== -1) shared.length = differs;
  }
  return join(folder, ...shared);
}

async function optionsWithin(
  root: string,
  options: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  const told: Record<string, unknown> = { ...options };
  for (const option of ['locations', 'adjacency']) {
    const name = options[option];
    if (typeof name === 'string') told[option] = await fileWithin(root, name, `--${option}`);
  }
  const { covariates } = options;
  if (Array.isArray(covariates)) {
    const entries: unknown[] = covariates;
    told['covariates'] = await Promise.all(entries.map((covariate) => covariateWithin(root, covariate)));
  }
  return told;
}

async function covariateWithin(root: string, covariate: unknown): Promise<unknown> {
  if (typeof covariate !== 'object' || covariate === null || !('table' in covariate)) return covariate;
  const { table } = covariate;
  if (typeof table !== 'string') return covariate;
  const isResource =
    existsSync(join(root, MANIFEST)) && (await readDataPackage(root)).resources.some(({ name }) => name === table);
  return isResource ? covariate : { ...covariate, table: await fileWithin(root, table, '--covariate') };
}

function tablesOf({ covariates }: Readonly<Record<string, unknown>>): unknown[] {
  if (!Array.isArray(covariates)) return [];
  return covariates.map((covariate: unknown) =>
    typeof covariate === 'object' && covariate !== null && 'table' in covariate ? covariate.table : undefined,
  );
}

/** @throws ImportError where the upload has no such file */
async function fileWithin(root: string, name: string, option: string): Promise<string> {
  const inside = !name.startsWith('/') && !/[\\\0]/.test(name) && !name.split('/').includes('..');
  const path = join(root, name);
  const found = inside ? await stat(path).catch(() => null) : null;
  if (found?.isFile() === true) return path;
  throw new ImportError(option, null, `the upload has no file ${JSON.stringify(name)}`);
}
