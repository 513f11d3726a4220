/** A text file with the ids of sensors, one a line or separated by commas. */
import { readFile } from 'node:fs/promises';
import { openSource, type SourceFile } from '../source-file.ts';

const LARGEST_BYTES = 16 * 1024 ** 2;

/** @throws ImportError where the file is too large */
export async function readSensorList({ path, label }: SourceFile): Promise<string[]> {
  await openSource(path, label, LARGEST_BYTES);
  const text = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  return text.split(/[\s,]+/).filter((id) => id !== '');
}
