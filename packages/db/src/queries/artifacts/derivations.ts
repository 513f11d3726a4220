/** Artifacts that are made from a run after it has succeeded, by whoever first needs them. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { and, asc, eq } from 'drizzle-orm';
import type { Database, DatabaseConnection, Executor } from '../../database.ts';
import type { ObjectStore } from '../../objects/object-store.ts';
import { artifacts, runs } from '../../schema/index.ts';
import { storeContent, withContent } from './store-content.ts';
import { find, type ArtifactInput, type ArtifactRow } from './of-runs.ts';

/**
 * Stores an artifact that was made from a run after it had succeeded, by whoever first needed it, for every run of the team
 * that is the same computation; nothing happens where one of them has one of that name, or the run has not succeeded, or is
 * gone.
 */
export function putDerived(db: Database, runId: string, input: ArtifactInput, objects?: ObjectStore): Promise<void> {
  return withContent(db, input.bytes, objects, (prepared) =>
    db.transaction(async (tx) => {
      const [run] = await tx.select({ status: runs.status }).from(runs).where(eq(runs.id, runId)).for('key share');
      if (run?.status !== 'SUCCEEDED' || (await findDerived(tx, runId, input.name)) !== undefined) return;
      const contentHash = await storeContent(tx, prepared);
      const { kind, name, metadata = {}, bytes } = input;
      await tx
        .insert(artifacts)
        .values({ runId, name, kind, contentHash, bytes: bytes.length, metadata })
        .onConflictDoNothing();
    }),
  );
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
