/** Forecasts of a finished run on their way to the training process. */
import { artifacts, float16Of, float32Of, NotFoundError, type Database } from '@stillgraph/db';
import { FILED_FROM_BYTES, filedParts, type Handed } from '../training/filed-array.ts';
import type { ArtifactCache } from './artifact-cache.ts';

interface Asked {
  readonly runId: string;
  readonly split: 'train' | 'validation' | 'test';
  readonly folder: string;
  /** What has more bytes is filed. */
  readonly filedFromBytes?: number;
}

/**
 * The forecasts themselves, which the cache keeps; those that are too large for it as a file, written part by part, which
 * whoever takes them removes.
 *
 * @throws NotFoundError where the run has none of that part
 */
export function handedForecasts(
  db: Database,
  cache: ArtifactCache,
  asked: Asked & { readonly split: 'validation' | 'test' },
): Promise<Handed<Float32Array>>;
export function handedForecasts(
  db: Database,
  cache: ArtifactCache,
  asked: Asked,
): Promise<Handed<Float32Array | Float16Array>>;
export async function handedForecasts(
  db: Database,
  cache: ArtifactCache,
  { runId, split, folder, filedFromBytes = FILED_FROM_BYTES }: Asked,
): Promise<Handed<Float32Array | Float16Array>> {
  const name = `predictions/${split}`;
  const row = await artifacts.find(db, runId, name);
  if (row === undefined) throw new NotFoundError(`artifact ${name} of run`, runId);
  const isHalf = row.metadata['dtype'] === 'float16';
  if (row.bytes < filedFromBytes) return (isHalf ? float16Of : float32Of)(await cache.read(runId, name));
  const kind = isHalf ? 'Float16Array' : 'Float32Array';
  return filedParts(cache.parts(row), folder, { kind, length: row.bytes / (isHalf ? 2 : 4) });
}
