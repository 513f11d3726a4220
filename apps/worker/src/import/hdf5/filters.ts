/**
 * What packs the items of HDF5 files. libhdf5 itself reads zlib, and what it takes no module for; pandas writes blosc and bzip2
 * too, h5py lzf, hdf5plugin the others: their modules are of `h5wasm-plugins`, WebAssembly like the library, and are put where it
 * looks for them when the first file needs them.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FS, ready } from 'h5wasm';

const FOLDER = '/filters';
/** By the numbers that the HDF Group gives to filters; null: of the library itself. */
const MODULES: ReadonlyMap<number, string | null> = new Map([
  [1, null],
  [2, null],
  [3, null],
  [307, 'bz2'],
  [32_000, 'lzf'],
  [32_001, 'blosc'],
  [32_004, 'lz4'],
  [32_008, 'bshuf'],
  [32_015, 'zstd'],
  [32_026, 'blosc2'],
]);
const installed = new Set<string>();
const prepared = ready.then((library) => {
  library.FS.mkdirTree(FOLDER);
  library.insert_plugin_search_path(FOLDER, 0);
  return library;
});

/** The library, told where its modules will be. */
export const hdf5Library = (): typeof prepared => prepared;

/** Makes what was packed by this filter readable. @returns false where that cannot be */
export function installFilter(id: number): boolean {
  const name = MODULES.get(id);
  if (name === undefined) return false;
  if (name === null || installed.has(name)) return true;
  if (FS === null) throw new Error('h5wasm has no file system');
  const file = `libH5Z${name}.so`;
  const module = fileURLToPath(new URL(`plugins/${file}`, import.meta.resolve('h5wasm-plugins')));
  FS.writeFile(`${FOLDER}/${file}`, readFileSync(module));
  installed.add(name);
  return true;
}
