/**
 * Bytes in a bucket, told of by rows. The database decides what is in use: an object is written under a key that nobody else
 * has, after a row in `object_sweeps` says that it may be unused, and is put to use by a transaction that takes that row away.
 * Whatever is left over where a process died in between, or was in use before, is removed by `sweep`, and by nothing else.
 *
 * Keys are of the writing, not of the content alone: two who write equal bytes at once never wait for, or remove, each other's.
 */
import { and, asc, eq, isNull, lt, lte, or, sql } from 'drizzle-orm';
import type { Database, Executor, Transaction } from '../database.ts';
import { sha256 } from '../hashing.ts';
import { objectSweeps } from '../schema/index.ts';
import { BucketError, type Bucket } from './bucket.ts';
import { inPieces } from './in-pieces.ts';

/** Objects are kept in pieces of this size, the last one shorter: what a writer or a reader has in memory of one. */
const PIECE_BYTES = 4 * 1024 * 1024;
/** For so long an object may be on its way into use. */
const LEASE_MINUTES = 60;
/** A writing that takes longer says that it goes on. */
const RENEW_MS = 10 * 60 * 1000;
/** After this another worker removes what one has begun to remove. */
const REMOVING_MINUTES = 10;
const SWEPT_AT_ONCE = 20;

export interface ObjectAddress {
  readonly key: string;
  readonly bytes: number;
}

/** An object that is not in use yet. */
export interface WrittenObject extends ObjectAddress {
  readonly sweepId: string;
}

const fromNow = (minutes: number) => sql<Date>`now() + make_interval(mins => ${minutes})`;

export class ObjectStore {
  readonly #bucket: Bucket;

  constructor(bucket: Bucket) {
    this.#bucket = bucket;
  }

  /**
   * Writes an object, from which nothing can be read before `claim`. Where it fails, the sweep removes what was written.
   *
   * @param db not within a transaction: what is undone with it would be lost sight of
   * @param of.teamId null for what several teams may share
   */
  async write(
    db: Database,
    { teamId, key, bytes }: ObjectAddress & { readonly teamId: string | null },
    content: AsyncIterable<Uint8Array>,
  ): Promise<WrittenObject> {
    const [row] = await db.transaction((tx) =>
      tx
        .insert(objectSweeps)
        .values({ teamId, key, bytes, dueAt: fromNow(LEASE_MINUTES) })
        .returning({ id: objectSweeps.id }),
    );
    const written = { key, bytes, sweepId: row?.id ?? '' };
    let renewedAt = performance.now();
    let index = 0;
    for await (const piece of inPieces(content, PIECE_BYTES)) {
      if (performance.now() - renewedAt > RENEW_MS) {
        await db.transaction((tx) => renew(tx, written));
        renewedAt = performance.now();
      }
      await this.#bucket.put(pieceKey(key, index), piece, sha256(piece));
      index += 1;
    }
    return written;
  }

  /**
   * Puts an object to use, together with what else the transaction writes.
   *
   * @throws BucketError where it lay about for so long that it was removed
   */
  async claim(tx: Transaction, { sweepId, key }: WrittenObject): Promise<void> {
    const claimed = await tx.delete(objectSweeps).where(untaken(sweepId)).returning({ id: objectSweeps.id });
    if (claimed.length === 0) throw gone(key);
  }

  /** Bytes from `start` up to, not including, `end`, in pieces of up to 4 MiB. @throws BucketError where they are not there */
  async *read({ key, bytes }: ObjectAddress, start = 0, end = bytes): AsyncGenerator<Uint8Array> {
    for (let at = start; at < end;) {
      const index = Math.floor(at / PIECE_BYTES);
      const first = index * PIECE_BYTES;
      const until = Math.min(end, first + PIECE_BYTES);
      yield await this.#bucket.get(pieceKey(key, index), at - first, until - first);
      at = until;
    }
  }

  /**
   * Removes every object that is due. One that cannot be removed is tried again later; the others are, first.
   *
   * @returns how many were removed. @throws BucketError of the first that could not be
   */
  async sweep(db: Database): Promise<number> {
    const faults: unknown[] = [];
    let removed = 0;
    for (;;) {
      const due = await takeDue(db);
      for (const { id, ...object } of due) {
        try {
          await this.#remove(object);
          await db.delete(objectSweeps).where(eq(objectSweeps.id, id));
          removed += 1;
        } catch (error) {
          faults.push(error);
        }
      }
      if (due.length < SWEPT_AT_ONCE) break;
    }
    if (faults.length > 0) throw faults[0];
    return removed;
  }

  async #remove({ key, bytes }: ObjectAddress): Promise<void> {
    for (let index = 0; index * PIECE_BYTES < bytes; index++) await this.#bucket.remove(pieceKey(key, index));
  }
}

/** Has an object that will not be put to use removed with the next sweep; does not mind what is in use, or not there. */
export async function discardObject(db: Database, key: string): Promise<void> {
  await db.transaction((tx) =>
    tx
      .update(objectSweeps)
      .set({ dueAt: sql`now()` })
      .where(eq(objectSweeps.key, key)),
  );
}

/** @throws BucketError in a process whose settings do not say where objects are */
export function neededObjects(objects: ObjectStore | undefined, what: string): ObjectStore {
  if (objects !== undefined) return objects;
  throw new BucketError(
    `${what} lies in object storage, of which this process is not told: set S3_ENDPOINT and its kin`,
    {
      passes: false,
    },
  );
}

const pieceKey = (key: string, index: number) => `${key}/${index}`;
const untaken = (sweepId: string) => and(eq(objectSweeps.id, sweepId), isNull(objectSweeps.takenAt));
const gone = (key: string) =>
  new BucketError(`the object ${key} was not put to use within ${LEASE_MINUTES} minutes and is removed`, {
    passes: true,
  });

async function renew(executor: Executor, { sweepId, key }: WrittenObject): Promise<void> {
  const renewed = await executor
    .update(objectSweeps)
    .set({ dueAt: fromNow(LEASE_MINUTES) })
    .where(untaken(sweepId))
    .returning({ id: objectSweeps.id });
  if (renewed.length === 0) throw gone(key);
}

/** Objects that nobody else removes; from here on they cannot be put to use. */
async function takeDue(db: Database): Promise<(ObjectAddress & { readonly id: string })[]> {
  return db.transaction(async (tx) => {
    const isFree = or(
      isNull(objectSweeps.takenAt),
      lt(objectSweeps.takenAt, sql`now() - make_interval(mins => ${REMOVING_MINUTES})`),
    );
    const due = await tx
      .select({ id: objectSweeps.id, key: objectSweeps.key, bytes: objectSweeps.bytes })
      .from(objectSweeps)
      .where(and(lte(objectSweeps.dueAt, sql`now()`), isFree))
      .orderBy(asc(objectSweeps.dueAt))
      .limit(SWEPT_AT_ONCE)
      .for('update', { skipLocked: true });
    for (const { id } of due) {
      await tx
        .update(objectSweeps)
        .set({ takenAt: sql`now()` })
        .where(eq(objectSweeps.id, id));
    }
    return due;
  });
}
