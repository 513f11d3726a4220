/** Reads a network from a file or an upload: a new one, or the next version of one that is there. */
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { networkRequests, networks, storedParts } from '@stillgraph/db';
import type { Context } from '../context.ts';
import { materialise } from '../uploads/materialise.ts';
import { uploadedSource, type Asked } from '../uploads/uploaded-source.ts';
import { carryPlaces } from './carry-places.ts';
import type { HeldRequest } from './held-request.ts';
import { readInProcess } from './network-process.ts';
import { formatWords, type ParsedJunction, type ParsedSegment } from './parsed-network.ts';
import { readPieces } from './pieces.ts';

/** Reading takes most of the time; the rest is the one transaction. */
const READING_SHARE = 0.8;
/** Of the reading, where the file is not on this machine yet. */
const BRINGING_SHARE = 0.2;

export async function importNetwork(
  { db, log, objects, scratch }: Pick<Context, 'db' | 'log' | 'objects' | 'scratch'>,
  { id, teamId, createdBy, uploadId, work, signal }: HeldRequest<'IMPORT'>,
): Promise<void> {
  const folder = await scratch.folder();
  let telling: Promise<void> = Promise.resolve();
  const tell = (share: number) => {
    telling = telling
      .then(() => networkRequests.progress(db, id, share * READING_SHARE))
      .catch((error: unknown) => log.warn({ err: error, requestId: id }, 'progress could not be written'));
  };
  try {
    const unpacking = join(folder, 'reading');
    await mkdir(unpacking);
    const brought = uploadId === null ? 0 : BRINGING_SHARE;
    const { source, options } = uploadId === null ? work : await bring(uploadId);
    const { network, findings, contentHash } = await readInProcess(
      { path: source, label: await labelOf(source, work.source), scratch: unpacking, options: { ...options } },
      signal,
      (share) => tell(brought + (1 - brought) * share),
    );
    await telling;
    signal.throwIfAborted();
    const { filed, notes, format } = network;
    const message = work.message ?? `imported from ${basename(work.source)} (${formatWords[format]})`;
    const parts = {
      junctions: readPieces<ParsedJunction>(filed.junctions),
      segments: readPieces<ParsedSegment>(filed.segments),
    };
    const content = { ...parts, findings, contentHash, teamId, createdBy, message };
    await networkRequests.succeed(db, id, async (tx) => {
      if (work.networkId === null) {
        const { version } = await networks.insertWithin(tx, { ...content, name: work.name });
        return { networkVersionId: version.id, notes };
      }
      const version = await networks.addVersion(tx, { ...content, networkId: work.networkId });
      return { networkVersionId: version.id, notes: [...notes, ...(await carryPlaces(tx, version.id))] };
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }

  /** @throws ImportError where the upload cannot be read or does not tell which of its files to read */
  async function bring(upload: string): Promise<Asked> {
    const files = join(folder, 'files');
    await mkdir(files);
    const names = await materialise(db, storedParts(db, objects), upload, {
      ...{ folder: files, signal },
      onProgress: (share) => tell(share * BRINGING_SHARE),
    });
    const asked = await uploadedSource(files, names, work.options, join(folder, 'unpacked'));
    return { ...asked, source: await onlyFileOf(asked.source) };
  }
}

/** How a source is called in messages: a folder, which may be one of the worker's own, as whoever asked called it. */
async function labelOf(source: string, asked: string): Promise<string> {
  const found = await stat(source).catch(() => null);
  return basename(found?.isDirectory() === true ? asked : source);
}

/** A map that was packed comes as a folder with one file in it; a timetable has several. */
async function onlyFileOf(source: string): Promise<string> {
  if (!(await stat(source)).isDirectory()) return source;
  const [only, ...others] = await readdir(source);
  return only === undefined || others.length > 0 ? source : join(source, only);
}
