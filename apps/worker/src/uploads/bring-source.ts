/** Brings the source of an import to this machine, where it is not here already. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CatalogueEntry } from '@stillgraph/ml/config';
import { storedParts, type Database, type imports, type ObjectStore } from '@stillgraph/db';
import { bringPublic } from '../catalogue/bring-public.ts';
import { materialise } from './materialise.ts';
import type { SourceOrder } from './source-order.ts';

/** Progress is told at most as often as this. */
const TELL_MS = 300;

interface Bringing {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number, message: string) => void;
  readonly mirror: string | undefined;
  readonly objects: ObjectStore | undefined;
}

interface Brought extends Omit<SourceOrder, 'folder'> {
  /** Of a public dataset, what the catalogue says of it. */
  readonly entry?: CatalogueEntry;
}

/**
 * @param mirror folder of public datasets; undefined: none
 * @throws ImportError where it cannot be brought
 */
export async function bringSource(
  db: Database,
  row: imports.ImportRow,
  folder: string,
  { signal, onProgress, mirror, objects }: Bringing,
): Promise<Brought> {
  const { source, options, uploadId, catalogueName } = row;
  if (uploadId === null && catalogueName === null) return { source, options };
  const files = join(folder, 'files');
  await mkdir(files);
  let toldAt = 0;
  const tell = (share: number) => {
    if (performance.now() - toldAt < TELL_MS) return;
    toldAt = performance.now();
    onProgress(share, `collecting ${source}`);
  };
  if (uploadId === null) {
    const brought = await bringPublic(catalogueName ?? '', {
      ...{ mirror, folder: files, signal },
      onBytes: (bytes) => tell(bytes / (bytes + 1e7)),
    });
    return { ...brought, options: { ...brought.options, ...options } };
  }
  const uploaded = await materialise(db, storedParts(db, objects), uploadId, {
    ...{ folder: files, signal, onProgress: tell },
  });
  return { source: files, options, uploaded };
}
