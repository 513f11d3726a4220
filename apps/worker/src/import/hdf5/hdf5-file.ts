/**
 * HDF5 files, read by libhdf5 in WebAssembly. It sees one file system in memory with this one file in it, whose bytes come from the
 * disk as they are asked for: the file is never whole in memory, and whatever it links to outside of itself is not there.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { Dataset, File, FS, Group } from 'h5wasm';
import { ImportError } from '../import-error.ts';
import type { SourceFile } from '../source-file.ts';
import { hdf5Library, installFilter } from './filters.ts';

const SIGNATURE = Uint8Array.of(0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a);
/** Files that were opened so far: the library tells them apart by their names. */
let opened = 0;
const MOST_OBJECTS = 1000;
const DEEPEST = 8;
/** Largest chunk that is unpacked at once. */
const LARGEST_CHUNK_BYTES = 128 * 1024 ** 2;

export function isHdf5(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte);
}

export class Hdf5File {
  private constructor(
    readonly label: string,
    private readonly file: File,
    private readonly descriptor: number,
  ) {}

  /** @throws ImportError where the library cannot open it */
  static async open({ path, label, bytes }: SourceFile): Promise<Hdf5File> {
    const library = await hdf5Library();
    // Else what is wrong goes to the process's standard error, and no further.
    library.activate_throwing_error_handler();
    if (FS === null) throw new Error('h5wasm has no file system');
    const descriptor = openSync(path, 'r');
    const mounted = `/source-${(opened += 1)}.h5`;
    FS.writeFile(mounted, new Uint8Array());
    const { node } = FS.lookupPath(mounted, {});
    const usual: unknown = Reflect.get(node, 'stream_ops');
    const read = (_stream: unknown, buffer: Uint8Array, offset: number, length: number, position: number) =>
      readSync(descriptor, buffer, offset, Math.max(0, Math.min(length, bytes - position)), position);
    Object.defineProperty(node, 'usedBytes', { get: () => bytes, set: () => undefined, configurable: true });
    Object.assign(node, { stream_ops: { ...(typeof usual === 'object' ? usual : {}), read } });
    try {
      return new Hdf5File(
        label,
        told(label, () => new File(mounted, 'r')),
        descriptor,
      );
    } catch (error) {
      closeSync(descriptor);
      throw error;
    }
  }

  /** The group or dataset of this path; null where there is none, or a link that leads nowhere. */
  at(path: string): Group | Dataset | null {
    const found = told(this.label, () => this.file.get(path));
    return found instanceof Group || found instanceof Dataset ? found : null;
  }

  /**
   * Every group and dataset with its path, no deeper than tables lie: links may lead in circles.
   *
   * @throws ImportError where there are very many
   */
  all(): [path: string, object: Group | Dataset][] {
    const found: [string, Group | Dataset][] = [];
    const look = (group: Group, path: string, depth: number): void => {
      for (const key of told(this.label, () => group.keys())) {
        const object = this.at(`${path}/${key}`);
        if (object === null) continue;
        if (found.push([`${path}/${key}`, object]) > MOST_OBJECTS) {
          throw new ImportError(this.label, null, `holds more than ${MOST_OBJECTS} groups and arrays`);
        }
        if (object instanceof Group && depth < DEEPEST) look(object, `${path}/${key}`, depth + 1);
      }
    };
    look(this.file, '', 0);
    return found;
  }

  close(): void {
    this.file.close();
    closeSync(this.descriptor);
  }
}

/** What the library throws, as a fault of the file. */
export function told<T>(label: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError(label, null, `is no HDF5 file that can be read (${faultOf(error)})`, { cause: error });
  }
}

/**
 * Sees to it that the items of an array can be read.
 *
 * @throws ImportError where they are packed by what is not at hand, lie in another file, or come in too large pieces
 */
export function checkStored(label: string, path: string, dataset: Dataset): void {
  const { chunks, size, virtual_sources: elsewhere } = told(label, () => dataset.metadata);
  const at = `${label}: ${path}`;
  if (elsewhere !== undefined && elsewhere.length > 0) {
    throw new ImportError(at, null, 'lies in other files; copy it into one (h5repack does)');
  }
  const foreign = told(label, () => dataset.filters).filter(({ id }) => !installFilter(id));
  if (foreign.length > 0) {
    const names = foreign.map(({ name, id }) => name || `filter ${id}`).join(', ');
    throw new ImportError(
      at,
      null,
      `is compressed by ${names}, which cannot be read; zlib can (pandas: complib="zlib"; or ptrepack --complib=zlib, h5repack -f GZIP=4)`,
    );
  }
  const bytes = (chunks ?? []).reduce((product, length) => product * length, size);
  if (chunks !== null && bytes > LARGEST_CHUNK_BYTES) {
    throw new ImportError(
      at,
      null,
      `comes in pieces of ${bytes} bytes, more than the ${LARGEST_CHUNK_BYTES} that are unpacked at once`,
    );
  }
}

/** What the library found wrong where it stood deepest: of its report, a line a level, the last has the cause. */
function faultOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const levels = [...text.matchAll(/^\s*#\d+: .*? in \w+\(\): (.*)$/gm)].map(([, reason = '']) => reason);
  return (levels.at(-1) ?? text.split('\n')[0] ?? '').slice(0, 200);
}
