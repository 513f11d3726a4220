/** What a run keeps: weights, forecasts, its newest checkpoint. */
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Database, Executor, Transaction } from '../../database.ts';
import { DatabaseError } from '../../errors.ts';
import type { ObjectStore } from '../../objects/object-store.ts';
import { artifacts, type ArtifactKind } from '../../schema/index.ts';
import { byId, grouped, only } from '../rows.ts';
import { mustHold, type Held } from '../runs/record.ts';
import { read } from './contents.ts';
import { storeContent, withContent, type ArtifactParts } from './store-content.ts';

const CHECKPOINT = 'checkpoint';

export type ArtifactRow = typeof artifacts.$inferSelect;

export interface ArtifactInput {
  readonly kind: ArtifactKind;
  /** Unique in the run: `weights`, `predictions/test`. An artifact of this name is replaced. */
  readonly name: string;
  readonly bytes: Uint8Array | ArtifactParts;
  readonly metadata?: Record<string, unknown>;
}

/** Name of the artifact with the forecasts of the test part at a level beside the median; its metadata has the level too. */
export function quantileName(level: number): string {
  return `quantiles/test/${level}`;
}

/**
 * Stores an artifact of a run that the writer holds. Equal contents are stored once.
 *
 * @param objects where contents go; left out they go into the database
 */
export function put(db: Database, held: Held, input: ArtifactInput, objects?: ObjectStore): Promise<ArtifactRow> {
  return withContent(db, input.bytes, objects, (prepared) =>
    db.transaction(async (tx) => {
      await mustHold(tx, held);
      const contentHash = await storeContent(tx, prepared);
      const { kind, name, metadata = {} } = input;
      const content = { kind, contentHash, bytes: input.bytes.length, metadata };
      return only(
        await tx
          .insert(artifacts)
          .values({ runId: held.runId, name, ...content })
          .onConflictDoUpdate({ target: [artifacts.runId, artifacts.name], set: { ...content, createdAt: sql`now()` } })
          .returning(),
      );
    }),
  );
}

/** The run's newest checkpoint takes the place of the one before. */
export async function putCheckpoint(
  db: Database,
  held: Held,
  bytes: Uint8Array,
  step: number,
  objects?: ObjectStore,
): Promise<void> {
  await put(db, held, { kind: 'CHECKPOINT', name: CHECKPOINT, bytes, metadata: { step } }, objects);
}

export async function readCheckpoint(
  executor: Executor,
  runId: string,
  objects?: ObjectStore,
): Promise<{ bytes: Uint8Array; step: number } | undefined> {
  const row = await find(executor, runId, CHECKPOINT);
  if (row === undefined) return undefined;
  const step = row.metadata['step'];
  if (typeof step !== 'number') throw new DatabaseError(`the checkpoint of run ${runId} does not say its step`);
  return { bytes: await read(executor, row, 0, row.bytes, objects), step };
}

/** The step of the run's newest checkpoint, without its bytes; undefined where there is none. */
export async function checkpointStep(executor: Executor, runId: string): Promise<number | undefined> {
  const step = (await find(executor, runId, CHECKPOINT))?.metadata['step'];
  return typeof step === 'number' ? step : undefined;
}

/** Throws the checkpoint of a run that the writer holds away: the next attempt begins anew. */
export async function discardCheckpoint(db: Executor, held: Held): Promise<void> {
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
