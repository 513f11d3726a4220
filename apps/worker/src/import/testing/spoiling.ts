/** Files that are not what they say, for tests of readers. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filedContent } from '../filed-content.ts';
import { ImportError } from '../import-error.ts';
import { contentOf } from '../dataset-content.ts';
import { readSource } from '../read-source.ts';

/** A folder of its own for each use, gone afterwards. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'stillgraph-spoilt-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * Takes a source the whole way, as the import process does.
 *
 * @returns the message of its refusal, or null where it was taken
 * @throws whatever else came than a refusal: that is a fault of the reader
 */
export async function refusalOf(
  files: Readonly<Record<string, Uint8Array | string>>,
  source: string,
  options: Parameters<typeof readSource>[1] = {},
): Promise<string | null> {
  return withFolder(async (folder) => {
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    try {
      await filedContent(contentOf(await readSource(join(folder, source), options)), join(folder, 'blocks'));
      return null;
    } catch (error) {
      if (error instanceof ImportError) return error.message;
      throw error;
    }
  });
}
