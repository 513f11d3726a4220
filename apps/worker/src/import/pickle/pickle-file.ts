/** Pickles as files of an import. */
import { readFile } from 'node:fs/promises';
import { fileStart } from '../file-start.ts';
import { openSource, type SourceFile } from '../source-file.ts';
import type { PickleValue } from './pickle-value.ts';
import { unpickle } from './unpickle.ts';

/** A matrix of 8,600 sensors as float64 has 592 MB. */
const LARGEST_BYTES = 1024 ** 3;

/** Whether a file that says it is a pickle by its name could be one. */
export async function isPickle(file: SourceFile): Promise<boolean> {
  if (/\.(pkl|pickle)$/i.test(file.path)) return true;
  const [first, protocol = 0] = await fileStart(file, 2);
  return first === 0x80 && protocol >= 2 && protocol <= 5;
}

/** @throws ImportError where it is too large, or anything but plain values and arrays */
export async function readPickle({ path, label }: SourceFile): Promise<PickleValue> {
  await openSource(path, label, LARGEST_BYTES);
  return unpickle(label, await readFile(path));
}
