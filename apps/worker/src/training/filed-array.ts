/**
 * Arrays that are too large for a message stand in a file of the worker's scratch folder on their way between the worker and
 * its training process. A message of Node's ends at 2 GiB, and holds what it carries three times over on its way.
 */
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const kinds = { Float32Array, Float16Array, Uint8Array } as const;
type Kind = keyof typeof kinds;
export type Numbers = Float32Array | Float16Array | Uint8Array;

export const filedArray = z.object({
  path: z.string(),
  kind: z.enum(Object.keys(kinds) as [Kind, ...Kind[]]),
  length: z.int().min(0),
});
export type FiledArray = z.infer<typeof filedArray>;
/** An array, or where it stands. */
export type Handed<T extends Numbers> = T | FiledArray;

/** What has more bytes is filed. */
export const FILED_FROM_BYTES = 64 * 1024 * 1024;
/** At once: a system call moves no 2 GiB. */
const SLICE_BYTES = 16 * 1024 * 1024;

/** The array itself where it is small, else where it now stands. */
export function filed<T extends Numbers>(array: T, folder: string, fromBytes = FILED_FROM_BYTES): Handed<T> {
  if (array.byteLength < fromBytes) return array;
  const path = join(folder, crypto.randomUUID());
  const file = openSync(path, 'wx');
  try {
    for (let at = 0; at < array.byteLength;) {
      const bytes = new Uint8Array(array.buffer, array.byteOffset + at, Math.min(SLICE_BYTES, array.byteLength - at));
      at += writeSync(file, bytes);
    }
  } finally {
    closeSync(file);
  }
  return { path, kind: kindOf(array), length: array.length };
}

/** Files what comes part by part; of it no more is in memory. */
export async function filedParts(
  parts: AsyncIterable<Uint8Array>,
  folder: string,
  { kind, length }: Pick<FiledArray, 'kind' | 'length'>,
): Promise<FiledArray> {
  const path = join(folder, crypto.randomUUID());
  const file = await open(path, 'wx');
  try {
    for await (const part of parts) await file.writeFile(part);
  } finally {
    await file.close();
  }
  return { path, kind, length };
}

/**
 * The array of either end; its file is removed.
 *
 * @throws Error where the file is shorter than the array
 */
export function taken<T extends Numbers>(handed: Handed<T>): T {
  if (!('path' in handed)) return handed;
  const array = new kinds[handed.kind](handed.length);
  const file = openSync(handed.path, 'r');
  try {
    for (let at = 0; at < array.byteLength;) {
      const bytes = new Uint8Array(array.buffer, at, Math.min(SLICE_BYTES, array.byteLength - at));
      const read = readSync(file, bytes);
      if (read === 0) throw new Error(`${handed.path} ends after ${at} of ${array.byteLength} bytes`);
      at += read;
    }
  } finally {
    closeSync(file);
  }
  unlinkSync(handed.path);
  return array as Numbers as T;
}

/** Its bytes in parts of `partBytes`, the last may be shorter; can be gone through again. */
export async function* partsOf(handed: Handed<Numbers>, partBytes: number): AsyncGenerator<Uint8Array> {
  if (!('path' in handed)) {
    for (let at = 0; at < handed.byteLength; at += partBytes) {
      yield new Uint8Array(handed.buffer, handed.byteOffset + at, Math.min(partBytes, handed.byteLength - at));
    }
    return;
  }
  const file = await open(handed.path);
  try {
    const size = bytesOfHanded(handed);
    for (let at = 0; at < size; at += partBytes) {
      const bytes = new Uint8Array(Math.min(partBytes, size - at));
      const { bytesRead } = await file.read(bytes, 0, bytes.length, at);
      if (bytesRead !== bytes.length) throw new Error(`${handed.path} ends before its ${size} bytes do`);
      yield bytes;
    }
  } finally {
    await file.close();
  }
}

/** Removes what was filed in a folder and nobody took. */
export async function discardFiled(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await rm(join(folder, name), { force: true });
}

export function bytesOfHanded(handed: Handed<Numbers>): number {
  return 'path' in handed ? handed.length * kinds[handed.kind].BYTES_PER_ELEMENT : handed.byteLength;
}

export function kindOf(handed: Handed<Numbers>): Kind {
  if ('path' in handed) return handed.kind;
  return handed instanceof Float32Array ? 'Float32Array' : handed instanceof Uint8Array ? 'Uint8Array' : 'Float16Array';
}
