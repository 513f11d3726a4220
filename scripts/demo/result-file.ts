/** The files that the demo writes its results to. */
import { constants } from 'node:fs';
import { access, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PlainError } from '../platform/plain-error.ts';

/**
 * Finds out before the work whether its results could be written.
 *
 * @param option that named the file
 * @throws PlainError that says what stands in the way
 */
export async function checkResultFile(option: string, path: string): Promise<void> {
  const folder = dirname(path);
  const present = await stat(path).catch(() => undefined);
  if (present?.isDirectory() === true) throw new PlainError(`${option} needs a file, but ${path} is a folder.`);
  const inside = await stat(folder).catch(() => undefined);
  if (inside?.isDirectory() !== true) throw new PlainError(`${option} ${path}: there is no folder ${folder}.`);
  const written = present === undefined ? folder : path;
  await access(written, constants.W_OK).catch(() => {
    throw new PlainError(`${option} ${path}: ${written} may not be written.`);
  });
}

export async function writeJsonFile(path: string, report: Readonly<Record<string, unknown>>): Promise<void> {
  await writeFile(path, `${JSON.stringify(report, null, 2)}\n`);
}
