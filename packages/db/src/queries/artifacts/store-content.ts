/** From bytes to a content that artifacts can point at: in pieces of 1 MiB here, or as an object where there is a storage for them. */
import { eq, sql } from 'drizzle-orm';
import type { Database, Transaction } from '../../database.ts';
import { DatabaseError } from '../../errors.ts';
import { Sha256 } from '../../hashing.ts';
import { discardObject, type ObjectStore, type WrittenObject } from '../../objects/object-store.ts';
import { newId } from '../../schema/columns.ts';
import { artifactChunks, artifactContents } from '../../schema/index.ts';

export const CHUNK_BYTES = 1 << 20;

/** Content that need not be in memory as a whole. */
export interface ArtifactParts {
  /** Number of bytes. */
  readonly length: number;
  /** The bytes in parts of `partBytes`, of which the last may be shorter; gone through twice. */
  parts(partBytes: number): AsyncIterable<Uint8Array>;
}

/** Content on its way into a row: of what hash, and where it lies already. */
export interface PreparedContent {
  readonly hash: string;
  readonly bytes: Uint8Array | ArtifactParts;
  /** Written to the object storage; null where it becomes chunks, or was there when it was looked for. */
  readonly object: WrittenObject | null;
  readonly objects: ObjectStore | undefined;
}

/**
 * Everything that takes its time and needs no lock: the hash and, where there is an object storage that lacks the content, the
 * writing of it. What comes of it is stored by `storeContent`, or else swept away.
 */
export async function prepareContent(
  db: Database,
  content: Uint8Array | ArtifactParts,
  objects: ObjectStore | undefined,
): Promise<PreparedContent> {
  const sum = new Sha256();
  for await (const part of partsOf(content)) sum.add(part);
  const hash = sum.digest();
  const prepared = { hash, bytes: content, objects, object: null };
  if (objects === undefined || content.length === 0) return prepared;
  return (await isKnown(db, hash)) ? prepared : { ...prepared, object: await writeObject(db, objects, hash, content) };
}

async function isKnown(db: Database, hash: string): Promise<boolean> {
  return (await db.$count(artifactContents, eq(artifactContents.hash, hash))) > 0;
}

function writeObject(
  db: Database,
  objects: ObjectStore,
  hash: string,
  content: Uint8Array | ArtifactParts,
): Promise<WrittenObject> {
  const address = { teamId: null, key: `artifacts/${hash}/${newId()}`, bytes: content.length };
  return objects.write(db, address, partsOf(content));
}

/** The content that was known while it was prepared was dropped since: nothing is lost, it has to be prepared anew. */
export class ContentDroppedError extends DatabaseError {
  override name = 'ContentDroppedError';
}

/** Runs the work that stores a content. Where that was dropped between its preparation and its storing, it begins anew. */
export async function withContent<T>(
  db: Database,
  content: Uint8Array | ArtifactParts,
  objects: ObjectStore | undefined,
  work: (prepared: PreparedContent) => Promise<T>,
): Promise<T> {
  for (;;) {
    const prepared = await prepareContent(db, content, objects);
    try {
      return await work(prepared);
    } catch (error) {
      if (!(error instanceof ContentDroppedError)) throw error;
    } finally {
      // In use it is not there any more to be discarded; in vain it was written where an equal one came first, or the work failed.
      if (prepared.object !== null) await discardObject(db, prepared.object.key);
    }
  }
}

/** @returns the hash by which the content is found */
export async function storeContent(tx: Transaction, prepared: PreparedContent): Promise<string> {
  const { hash, bytes, object, objects } = prepared;
  // Held until the end of the transaction: nobody drops the content as unused before our artifact points at it.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${hash}, 0))`);
  const fresh = await tx
    .insert(artifactContents)
    .values({ hash, bytes: bytes.length, objectKey: object?.key ?? null })
    .onConflictDoNothing()
    .returning({ hash: artifactContents.hash });
  if (fresh.length === 0) return hash;
  if (object !== null && objects !== undefined) {
    await objects.claim(tx, object);
    return hash;
  }
  if (objects !== undefined && bytes.length > 0) throw new ContentDroppedError(`the content ${hash} was dropped`);
  let index = 0;
  for await (const data of partsOf(bytes)) {
    await tx.insert(artifactChunks).values({ contentHash: hash, index, data });
    index += 1;
  }
  return hash;
}

const partsOf = (content: Uint8Array | ArtifactParts) =>
  'parts' in content ? content.parts(CHUNK_BYTES) : chunksOf(content);

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES)
    yield await Promise.resolve(bytes.subarray(at, at + CHUNK_BYTES));
}
