/** The bytes of artifacts, kept once however many artifacts have them, and read as a whole or in part. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Executor } from '../../database.ts';
import { NotFoundError } from '../../errors.ts';
import { Sha256 } from '../../hashing.ts';
import { BucketError } from '../../objects/bucket.ts';
import { neededObjects, type ObjectAddress, type ObjectStore } from '../../objects/object-store.ts';
import { artifactChunks, artifactContents, artifacts } from '../../schema/index.ts';
import { CHUNK_BYTES } from './store-content.ts';

/** The artifacts of one name of many runs, whole, by run id; meant for small ones. A run that has none is not there. */
export async function readMany(
  executor: Executor,
  runIds: readonly string[],
  name: string,
  objects?: ObjectStore,
): Promise<Map<string, Uint8Array>> {
  const rows = await executor
    .select({
      runId: artifacts.runId,
      bytes: artifacts.bytes,
      hash: artifacts.contentHash,
      objectKey: artifactContents.objectKey,
      index: artifactChunks.index,
      data: artifactChunks.data,
    })
    .from(artifacts)
    .innerJoin(artifactContents, eq(artifactContents.hash, artifacts.contentHash))
    .leftJoin(artifactChunks, eq(artifactChunks.contentHash, artifacts.contentHash))
    .where(and(inArray(artifacts.runId, [...runIds]), eq(artifacts.name, name)));
  const whole = new Map<string, Uint8Array>(rows.map((row) => [row.runId, new Uint8Array(row.bytes)]));
  for (const { runId, index, data, objectKey: key, ...content } of rows) {
    if (key !== null) whole.set(runId, await gathered(readObject({ ...content, key }, objects), content.bytes));
    if (index !== null && data !== null) whole.get(runId)?.set(data, index * CHUNK_BYTES);
  }
  return whole;
}

type Content = Pick<typeof artifacts.$inferSelect, 'contentHash' | 'bytes'>;

/**
 * Bytes from `start` up to, not including, `end`, in pieces of at most 4 MiB.
 *
 * @throws BucketError where they lie in an object storage that is not at hand, or are not those that were stored
 */
export async function* readParts(
  executor: Executor,
  content: Content,
  start = 0,
  end = content.bytes,
  objects?: ObjectStore,
): AsyncGenerator<Uint8Array> {
  const { contentHash: hash, bytes } = content;
  if (start < 0 || end > bytes || start > end) {
    throw new RangeError(`bytes ${start} to ${end} lie outside of an artifact of ${bytes} bytes`);
  }
  for (let at = start; at < end;) {
    const index = Math.floor(at / CHUNK_BYTES);
    const from = at - index * CHUNK_BYTES;
    const length = Math.min(end - at, CHUNK_BYTES - from);
    const [chunk] = await executor
      .select({ data: sql<Uint8Array>`substring(${artifactChunks.data} from ${from + 1}::int for ${length}::int)` })
      .from(artifactChunks)
      .where(and(eq(artifactChunks.contentHash, hash), eq(artifactChunks.index, index)));
    if (chunk === undefined) {
      const key = await objectKeyOf(executor, hash);
      yield* readObject({ hash, bytes, key }, objects, at, end);
      return;
    }
    yield chunk.data;
    at += length;
  }
}

async function objectKeyOf(executor: Executor, hash: string): Promise<string> {
  const [content] = await executor
    .select({ key: artifactContents.objectKey })
    .from(artifactContents)
    .where(eq(artifactContents.hash, hash));
  if (content?.key == null) throw new NotFoundError('artifact content', hash);
  return content.key;
}

/** Read whole it is held against its hash: the database has no other word on what lies elsewhere. */
async function* readObject(
  object: ObjectAddress & { readonly hash: string },
  objects: ObjectStore | undefined,
  start = 0,
  end = object.bytes,
): AsyncGenerator<Uint8Array> {
  const sum = new Sha256();
  for await (const piece of neededObjects(objects, `the artifact content ${object.hash}`).read(object, start, end)) {
    sum.add(piece);
    yield piece;
  }
  if (start > 0 || end < object.bytes) return;
  const found = sum.digest();
  if (found === object.hash) return;
  throw new BucketError(`the object ${object.key} has the sha256 ${found}; ${object.hash} was stored`, {
    passes: false,
  });
}

/** The same range in one piece. */
export function read(
  executor: Executor,
  content: Content,
  start = 0,
  end = content.bytes,
  objects?: ObjectStore,
): Promise<Uint8Array> {
  return gathered(readParts(executor, content, start, end, objects), end - start);
}

async function gathered(parts: AsyncIterable<Uint8Array>, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for await (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}
