/** From the parts of an upload to files that a reader can open. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { uploads, type Database, type PartStore } from '@stillgraph/db';
import { needRoom } from '../archive/need-room.ts';
import { ImportError } from '../import/import-error.ts';

export interface MaterialiseOptions {
  readonly folder: string;
  readonly signal: AbortSignal;
  /** Told the share of the bytes that are there, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/**
 * Writes every file of an upload below a folder and checks that it is the one that was announced.
 *
 * @returns names of the files, relative to the folder
 * @throws ImportError where the upload cannot be read (any more), the disk has no room for it, or a file has another sha256
 */
export async function materialise(
  db: Database,
  store: PartStore,
  uploadId: string,
  { folder, signal, onProgress }: MaterialiseOptions,
): Promise<string[]> {
  const upload = (await uploads.byIds(db, [uploadId])).get(uploadId);
  if (upload?.status !== 'COMPLETE') {
    throw new ImportError(upload?.name ?? 'upload', null, `cannot be read: it is ${upload?.status ?? 'not there'}`);
  }
  await needRoom(folder, upload.bytes, upload.name);
  const files = (await uploads.filesOf(db, [uploadId])).get(uploadId) ?? [];
  let written = 0;
  for (const file of files) {
    const path = join(folder, file.name);
    await mkdir(dirname(path), { recursive: true });
    const sum = createHash('sha256');
    await pipeline(
      uploads.readFile(db, store, file),
      async function* (pieces: AsyncIterable<Uint8Array>) {
        for await (const piece of pieces) {
          sum.update(piece);
          written += piece.length;
          onProgress(written / upload.bytes);
          yield piece;
        }
      },
      createWriteStream(path, { flags: 'wx' }),
      { signal },
    );
    const found = sum.digest('hex');
    if (found !== file.sha256) {
      throw new ImportError(file.name, null, `has the sha256 ${found}; ${file.sha256} was announced: upload it again`);
    }
  }
  return files.map(({ name }) => name);
}
