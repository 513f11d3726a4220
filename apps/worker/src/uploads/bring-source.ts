/** Brings the source of an import to this machine, where it is not here already. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { postgresParts, type Database, type imports } from '@stillgraph/db';
import { materialise } from './materialise.ts';
import type { SourceOrder } from './source-order.ts';

/** Progress is told at most as often as this. */
const TELL_MS = 300;

interface Bringing {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number, message: string) => void;
}

/** @throws ImportError where it cannot be brought */
export async function bringSource(
  db: Database,
  row: imports.ImportRow,
  folder: string,
  { signal, onProgress }: Bringing,
): Promise<Omit<SourceOrder, 'folder'>> {
  const { source, options, uploadId } = row;
  if (uploadId === null) return { source, options };
  const files = join(folder, 'files');
  await mkdir(files);
  let toldAt = 0;
  const tell = (share: number) => {
    if (performance.now() - toldAt < TELL_MS) return;
    toldAt = performance.now();
    onProgress(share, `collecting ${source}`);
  };
  const uploaded = await materialise(db, postgresParts(db), uploadId, { folder: files, signal, onProgress: tell });
  return { source: files, options, uploaded };
}
