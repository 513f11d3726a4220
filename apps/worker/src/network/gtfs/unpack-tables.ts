/** The tables of a timetable out of its zip, and nothing else that is in it. */
import { join } from 'node:path';
import { extract } from '../../archive/extract.ts';
import { ImportError } from '../../import/import-error.ts';

/**
 * @param tables names of files, and the most bytes that each may have; the folder that they stand in is of no matter
 * @param folder where they are written to, under those very names: names in the zip decide about no path
 * @throws ImportError as `extract` does, and where the zip holds a table twice
 */
export async function unpackTables(
  zip: { readonly path: string; readonly label: string },
  tables: ReadonlyMap<string, number>,
  folder: string,
): Promise<void> {
  const found = new Set<string>();
  await extract(zip, (entry) => {
    const name = entry.split('/').at(-1) ?? '';
    const most = tables.get(name);
    if (most === undefined) return null;
    if (found.has(name)) throw new ImportError(zip.label, null, `holds ${name} twice`);
    found.add(name);
    return { path: join(folder, name), most };
  });
}
