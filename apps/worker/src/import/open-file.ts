/** The door of imports of a single file: its format is told by how it begins and what it is called. */
import { basename } from 'node:path';
import { npyFormat } from './arrays/npy-format.ts';
import { npzFormat } from './arrays/npz-format.ts';
import { openBeside, withBeside, type Beside } from './beside.ts';
import { csvFormat } from './csv-format.ts';
import { fileStart } from './file-start.ts';
import { hdf5Format } from './hdf5/hdf5-format.ts';
import { parquetFormat } from './parquet/parquet-format.ts';
import type { OpenedImport } from './parsed-dataset.ts';
import { openSource } from './source-file.ts';
import type { FileFormat } from './source-format.ts';
import { nameOfSource } from './source-name.ts';

/** The first that recognises a file reads it; a table of text is what is left. */
const formats: readonly FileFormat[] = [hdf5Format, parquetFormat, npyFormat, npzFormat, csvFormat];

/** @throws ImportError for what can be seen to be wrong at once; `read` throws the same for the rest */
export async function openFile(path: string, beside: Beside): Promise<OpenedImport> {
  const label = basename(path);
  const start = await fileStart(await openSource(path, label, Infinity));
  const named = { path, label, bytes: 0 };
  const format = formats.find((one) => one.recognises(named, start)) ?? csvFormat;
  const file = await openSource(path, label, format.largestBytes);
  const tables = await openBeside(beside);
  await format.look?.(file, beside);
  const naming = nameOfSource(path);
  return {
    name: naming.name,
    read: async (aids) => {
      const content = await format.read(file, beside, aids);
      return { ...naming, ...(await withBeside(content, tables, beside, aids)), licence: null, source: label };
    },
  };
}
