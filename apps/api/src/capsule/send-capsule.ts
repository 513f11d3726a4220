/** GET /binary/runs/:id/capsule: a run with all that it can be judged again from, streamed as a ZIP file. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { artifacts, type datasets } from '@stillgraph/db';
import { capsuleFiles } from '@stillgraph/ml/config';
import type { Response } from 'express';
import { ZipFile } from 'yazl';
import type { ArtifactSource } from '../binary/artifact-bytes.ts';
import type { Capsule } from './manifest.ts';
import { seriesArray } from './series-array.ts';

/**
 * Nothing is compressed: weights and measurements hardly shrink. The bytes are the same each time, so that a capsule can be
 * named by its hash.
 */
export async function sendCapsule(
  response: Response,
  { database, objects }: ArtifactSource,
  { manifest, weights, graph }: Capsule,
  dataset: datasets.DatasetRow,
): Promise<void> {
  const zip = new ZipFile();
  const kept = { mtime: new Date(manifest.run.finishedAt), compress: false };
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), capsuleFiles.manifest, kept);
  zip.addBuffer(Buffer.from(graph), capsuleFiles.graph, kept);
  const begun = Promise.withResolvers<undefined>();
  const ending = new AbortController();
  const { signal } = ending;
  const lazily = (name: string, size: number, read: () => AsyncIterable<Uint8Array>) =>
    zip.addReadStreamLazy(name, { ...kept, size }, (give) => {
      void begun.promise.then(() => {
        const source = Readable.from(read(), { objectMode: false, signal });
        // The library listens to no fault of what it reads, and one that nobody hears ends the process.
        source.on('error', (error) => ending.abort(error));
        give(null, source);
      });
    });
  lazily(capsuleFiles.weights, weights.bytes, () => artifacts.readParts(database, weights, 0, weights.bytes, objects));
  if (manifest.files.series) {
    const series = seriesArray(database, dataset);
    lazily(capsuleFiles.series, series.length, () => series.read());
  }
  // The library's types leave out that it tells the size.
  const total = new Promise<number>((resolve) => {
    zip.end({ forceZip64Format: false, comment: '' }, (...told: number[]) => resolve(told[0] ?? -1));
  });
  response.set({
    'content-type': 'application/zip',
    'content-disposition': `attachment; filename="${capsuleName(manifest)}"`,
    'content-length': String(await total),
    'cache-control': 'private, no-cache',
    vary: 'Cookie, Authorization',
  });
  if (response.req.method === 'HEAD') {
    response.end();
    return;
  }
  zip.on('error', (error) => ending.abort(error));
  begun.resolve(undefined);
  try {
    await pipeline(zip.outputStream, response, { signal });
  } catch (error) {
    throw signal.reason instanceof Error ? signal.reason : error;
  } finally {
    // Whatever is still read for a client that left.
    ending.abort();
  }
}

/** What the file is called: the data, the model, of a student how it learnt, the seed. */
export function capsuleName({
  dataset,
  run,
}: {
  readonly dataset: Pick<Capsule['manifest']['dataset'], 'name'>;
  readonly run: Pick<Capsule['manifest']['run'], 'kind' | 'label' | 'method' | 'seed'>;
}): string {
  // A student and its control differ in the method alone.
  const method = run.method === 'none' ? 'control' : run.method;
  const told = [dataset.name, run.label, ...(run.kind === 'STUDENT' ? [method] : []), `seed-${run.seed}`];
  return `${told.join('-').replace(/[^\w.-]+/g, '-')}.capsule.zip`;
}
