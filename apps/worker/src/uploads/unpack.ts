/** A zip archive of a folder, as a folder. */
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { archiveBounds, extract } from '../archive/extract.ts';

/** What systems add to archives by themselves. */
const NOT_OURS = /(^|\/)(__MACOSX|\.DS_Store|Thumbs\.db)(\/|$)/;

/**
 * Unpacks an archive below a new folder.
 *
 * @returns path of the folder that holds the files: a single folder at the top of the archive is gone into
 * @throws ImportError as `extract` does
 */
export async function unpack(
  archive: { readonly path: string; readonly label: string },
  folder: string,
  bounds = archiveBounds,
): Promise<string> {
  await mkdir(folder);
  // Names that lead out of a folder are refused before they come here.
  await extract(archive, (name) => (NOT_OURS.test(name) ? null : { path: join(folder, name) }), bounds);
  return inner(folder);
}

/** The folder itself, or the single folder in it, as most packers make it. */
async function inner(folder: string): Promise<string> {
  const [only, ...others] = await readdir(folder, { withFileTypes: true });
  return only?.isDirectory() === true && others.length === 0 ? inner(join(folder, only.name)) : folder;
}
