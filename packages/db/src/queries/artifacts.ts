import { setImmediate as nextTurn } from 'node:timers/promises';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Database, DatabaseConnection, Executor, Transaction } from '../database.ts';
import { DatabaseError, NotFoundError } from '../errors.ts';
import { Sha256 } from '../hashing.ts';
import { artifactChunks, artifactContents, artifacts, runs, type ArtifactKind } from '../schema/index.ts';
import { byId, grouped, only } from './rows.ts';
import { mustHold, type Held } from './runs/record.ts';

const CHUNK_BYTES = 1 << 20;
const CHECKPOINT = 'checkpoint';

export type ArtifactRow = typeof artifacts.$inferSelect;

export interface ArtifactInput {
  readonly kind: ArtifactKind;
  /** Unique in the run: `weights`, `predictions/test`. An artifact of this name is replaced. */
  readonly name: string;
  readonly bytes: Uint8Array | ArtifactParts;
  readonly metadata?: Record<string, unknown>;
}

/** Content that need not be in memory as a whole. */
export interface ArtifactParts {
  /** Number of bytes. */
  readonly length: number;
  /** The bytes in parts of `partBytes`, of which the last may be shorter; gone through twice. */
  parts(partBytes: number): AsyncIterable<Uint8Array>;
}

/** Name of the artifact with the forecasts of the test part at a level beside the median; its metadata has the level too. */
export function quantileName(level: number): string {
  return `quantiles/test/${level}`;
}

/** Stores an artifact of a run that the writer holds. Equal contents are stored once. */
export async function put(db: Database, held: Held, input: ArtifactInput): Promise<ArtifactRow> {
  return db.transaction(async (tx) => {
    await mustHold(tx, held);
    const contentHash = await storeContent(tx, input.bytes);
    const { kind, name, metadata = {} } = input;
    const content = { kind, contentHash, bytes: input.bytes.length, metadata };
    return only(
      await tx
        .insert(artifacts)
        .values({ runId: held.runId, name, ...content })
        .onConflictDoUpdate({ target: [artifacts.runId, artifacts.name], set: { ...content, createdAt: sql`now()` } })
        .returning(),
    );
  });
}

/**
 * Stores an artifact that was made from a run after it had succeeded, by whoever first needed it, for every run of the team
 * that is the same computation; nothing happens where one of them has one of that name, or the run has not succeeded, or is
 * gone.
 */
export async function putDerived(db: Database, runId: string, input: ArtifactInput): Promise<void> {
  await db.transaction(async (tx) => {
    const [run] = await tx.select({ status: runs.status }).from(runs).where(eq(runs.id, runId)).for('key share');
    if (run?.status !== 'SUCCEEDED' || (await findDerived(tx, runId, input.name)) !== undefined) return;
    const contentHash = await storeContent(tx, input.bytes);
    const { kind, name, metadata = {}, bytes } = input;
    await tx
      .insert(artifacts)
      .values({ runId, name, kind, contentHash, bytes: bytes.length, metadata })
      .onConflictDoNothing();
  });
}

/** What `putDerived` stored of a run, or of another one of its team that is the same computation and has succeeded. */
export async function findDerived(executor: Executor, runId: string, name: string): Promise<ArtifactRow | undefined> {
  const [own] = await executor
    .select({ teamId: runs.teamId, identity: runs.identity })
    .from(runs)
    .where(eq(runs.id, runId));
  if (own === undefined) return undefined;
  if (own.identity === null) return find(executor, runId, name);
  const [found] = await executor
    .select({ artifact: artifacts })
    .from(artifacts)
    .innerJoin(runs, eq(runs.id, artifacts.runId))
    .where(
      and(
        eq(runs.teamId, own.teamId),
        eq(runs.identity, own.identity),
        eq(runs.status, 'SUCCEEDED'),
        eq(artifacts.name, name),
      ),
    )
    .orderBy(asc(artifacts.createdAt))
    .limit(1);
  return found?.artifact;
}

/**
 * Lets one worker at a time make an artifact of a run: the others wait for what it stores. It is let go of at the latest when
 * the worker's connection ends.
 *
 * @returns what lets go, and neither fails nor waits where the connection is gone, and the right with it; undefined where
 *   another worker makes it
 */
export async function tryToDerive(
  { db, sql: driver }: Pick<DatabaseConnection, 'db' | 'sql'>,
  runId: string,
  name: string,
): Promise<(() => Promise<void>) | undefined> {
  const [run] = await db.select({ teamId: runs.teamId, identity: runs.identity }).from(runs).where(eq(runs.id, runId));
  const what = [run?.teamId, run?.identity ?? runId, name].join(' ');
  return new Promise((resolve, reject) => {
    // A transaction is what the driver gives up when its connection is lost; it reads nothing, so it holds nothing else.
    const holding = driver.begin(async (tx) => {
      // It idles for as long as a training computes.
      await tx`set local idle_in_transaction_session_timeout = 0`;
      const [row] = await tx<{ held: boolean }[]>`
        select pg_try_advisory_xact_lock(hashtextextended(${what}, 1)) as held`;
      if (row?.held !== true) return;
      await new Promise<void>((letGo) => {
        resolve(async () => {
          letGo();
          await holding.catch(() => undefined);
        });
      });
      // A loss that is being told in this very turn is known in the next.
      await nextTurn();
    });
    holding.then(() => resolve(undefined), reject);
  });
}

async function storeContent(tx: Transaction, content: Uint8Array | ArtifactParts): Promise<string> {
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

/** The run's newest checkpoint takes the place of the one before. */
export async function putCheckpoint(db: Database, held: Held, bytes: Uint8Array, step: number): Promise<void> {
  await put(db, held, { kind: 'CHECKPOINT', name: CHECKPOINT, bytes, metadata: { step } });
}

export async function readCheckpoint(
  executor: Executor,
  runId: string,
): Promise<{ bytes: Uint8Array; step: number } | undefined> {
  const row = await find(executor, runId, CHECKPOINT);
  if (row === undefined) return undefined;
  const step = row.metadata['step'];
  if (typeof step !== 'number') throw new DatabaseError(`the checkpoint of run ${runId} does not say its step`);
  return { bytes: await read(executor, row), step };
}

/** The step of the run's newest checkpoint, without its bytes; undefined where there is none. */
export async function checkpointStep(executor: Executor, runId: string): Promise<number | undefined> {
  const step = (await find(executor, runId, CHECKPOINT))?.metadata['step'];
  return typeof step === 'number' ? step : undefined;
}

/** Throws the checkpoint of a run that the writer holds away: the next attempt begins anew. */
export async function discardCheckpoint(db: Database, held: Held): Promise<void> {
  await db.transaction(async (tx) => {
    await mustHold(tx, held);
    await dropCheckpoint(tx, held.runId);
  });
}

export async function dropCheckpoint(tx: Transaction, runId: string): Promise<void> {
  await tx.delete(artifacts).where(and(eq(artifacts.runId, runId), eq(artifacts.name, CHECKPOINT)));
}

export async function find(executor: Executor, runId: string, name: string): Promise<ArtifactRow | undefined> {
  const [row] = await executor
    .select()
    .from(artifacts)
    .where(and(eq(artifacts.runId, runId), eq(artifacts.name, name)));
  return row;
}

export async function byIds(executor: Executor, ids: readonly string[]): Promise<Map<string, ArtifactRow>> {
  return byId(
    await executor
      .select()
      .from(artifacts)
      .where(inArray(artifacts.id, [...ids])),
  );
}

export async function byRunIds(executor: Executor, runIds: readonly string[]): Promise<Map<string, ArtifactRow[]>> {
  const rows = await executor
    .select()
    .from(artifacts)
    .where(inArray(artifacts.runId, [...runIds]))
    .orderBy(asc(artifacts.runId), asc(artifacts.name));
  return grouped(runIds, rows, (row) => row.runId);
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

type Content = Pick<ArtifactRow, 'contentHash' | 'bytes'>;

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
