/** The bytes of artifacts, in pieces of 1 MiB, kept once however many artifacts have them. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Executor, Transaction } from '../../database.ts';
import { NotFoundError } from '../../errors.ts';
import { Sha256 } from '../../hashing.ts';
import { artifactChunks, artifactContents, artifacts } from '../../schema/index.ts';

const CHUNK_BYTES = 1 << 20;

/** Content that need not be in memory as a whole. */
export interface ArtifactParts {
  /** Number of bytes. */
  readonly length: number;
  /** The bytes in parts of `partBytes`, of which the last may be shorter; gone through twice. */
  parts(partBytes: number): AsyncIterable<Uint8Array>;
}

/** @returns the hash by which the content is found */
export async function storeContent(tx: Transaction, content: Uint8Array | ArtifactParts): Promise<string> {
  const parts = () => ('parts' in content ? content.parts(CHUNK_BYTES) : chunksOf(content));
  const sum = new Sha256();
  for await (const part of parts()) sum.add(part);
  const hash = sum.digest();
  // Held until the end of the transaction: nobody drops the content as unused before our artifact points at it.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${hash}, 0))`);
  const fresh = await tx
    .insert(artifactContents)
    .values({ hash, bytes: content.length })
    .onConflictDoNothing()
    .returning({ hash: artifactContents.hash });
  if (fresh.length === 0) return hash;
  let index = 0;
  for await (const data of parts()) {
    await tx.insert(artifactChunks).values({ contentHash: hash, index, data });
    index += 1;
  }
  return hash;
}

function* chunksOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES);
}

/** The artifacts of one name of many runs, whole, by run id; meant for small ones. A run that has none is not there. */
export async function readMany(
  executor: Executor,
  runIds: readonly string[],
  name: string,
): Promise<Map<string, Uint8Array>> {
  const rows = await executor
    .select({ runId: artifacts.runId, bytes: artifacts.bytes, index: artifactChunks.index, data: artifactChunks.data })
    .from(artifacts)
    .leftJoin(artifactChunks, eq(artifactChunks.contentHash, artifacts.contentHash))
    .where(and(inArray(artifacts.runId, [...runIds]), eq(artifacts.name, name)));
  const whole = new Map(rows.map((row) => [row.runId, new Uint8Array(row.bytes)]));
  for (const { runId, index, data } of rows) {
    if (index !== null && data !== null) whole.get(runId)?.set(data, index * CHUNK_BYTES);
  }
  return whole;
}

type Content = Pick<typeof artifacts.$inferSelect, 'contentHash' | 'bytes'>;

/** Bytes from `start` up to, not including, `end`, in pieces of at most 1 MiB. */
export async function* readParts(
  executor: Executor,
  content: Content,
  start = 0,
  end = content.bytes,
): AsyncGenerator<Uint8Array> {
  if (start < 0 || end > content.bytes || start > end) {
    throw new RangeError(`bytes ${start} to ${end} lie outside of an artifact of ${content.bytes} bytes`);
  }
  for (let at = start; at < end;) {
    const index = Math.floor(at / CHUNK_BYTES);
    const from = at - index * CHUNK_BYTES;
    const length = Math.min(end - at, CHUNK_BYTES - from);
    const [chunk] = await executor
      .select({ data: sql<Uint8Array>`substring(${artifactChunks.data} from ${from + 1}::int for ${length}::int)` })
      .from(artifactChunks)
      .where(and(eq(artifactChunks.contentHash, content.contentHash), eq(artifactChunks.index, index)));
    if (chunk === undefined) throw new NotFoundError('artifact content', content.contentHash);
    yield chunk.data;
    at += length;
  }
}

/** The same range in one piece. */
export async function read(executor: Executor, content: Content, start = 0, end = content.bytes): Promise<Uint8Array> {
  const bytes = new Uint8Array(end - start);
  let offset = 0;
  for await (const part of readParts(executor, content, start, end)) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}
