/** The door of folders without a data package: those of formats that are known by the names of their files. */
import { readdir } from 'node:fs/promises';
import { openBeside, withBeside, type Beside } from './beside.ts';
import { basictsFormat } from './folders/basicts.ts';
import type { FolderFormat } from './folders/folder-format.ts';
import { largestFormat } from './folders/largest.ts';
import { libcityFormat } from './folders/libcity.ts';
import { firstFew, ImportError } from './import-error.ts';
import { openFile } from './open-file.ts';
import type { OpenedImport } from './parsed-dataset.ts';
import { pathWithin } from './source-file.ts';
import { nameOfSource } from './source-name.ts';

const MANIFEST = 'datapackage.json';
const MOST_FILES = 10_000;

const formats: readonly FolderFormat[] = [libcityFormat, basictsFormat, largestFormat];

/** @throws ImportError for a folder of no known format, and for what can be seen to be wrong at once */
export async function openFolder(folder: string, beside: Beside): Promise<OpenedImport> {
  const names = (await readdir(folder)).sort();
  if (names.length > MOST_FILES) throw new ImportError(folder, null, `holds more than ${MOST_FILES} files`);
  const format = formats.find((one) => one.recognises(names));
  if (format === undefined) {
    const [archive, ...others] = names.filter((name) => /\.(npz|h5)$/i.test(name));
    // An archive with its edges and ids beside it is read by its own path too.
    if (archive !== undefined && others.length === 0) return openFile(await pathWithin(folder, archive), beside);
    throw new ImportError(
      folder,
      null,
      `expected a data package, got a folder without ${MANIFEST}, ${contentText(names)}`,
    );
  }
  const tables = await openBeside(beside);
  const opened = await format.open(folder, names, beside);
  const naming = nameOfSource(folder, true);
  return {
    name: naming.name,
    read: async (aids) => {
      const content = await opened(aids);
      const { title = naming.title } = content;
      return {
        ...naming,
        title,
        ...(await withBeside(content, tables, beside, aids)),
        licence: null,
        source: content.label,
      };
    },
  };
}

function contentText(names: readonly string[]): string {
  const tables = names.filter((name) => /\.(csv|tsv)$/i.test(name));
  if (names.length === 0) return 'which is empty';
  if (tables.length === 0) return 'and without a CSV file';
  return `with ${firstFew(tables)}; a single CSV file is imported by its own path`;
}
