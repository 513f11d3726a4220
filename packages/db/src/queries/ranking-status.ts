/** How the ranking of a protocol stands: asked for, written, or given up with a reason. */
import { eq, inArray, sql } from 'drizzle-orm';
import type { Database, Executor, Transaction } from '../database.ts';
import { reasonOf } from '../errors.ts';
import type { JobSender } from '../jobs/index.ts';
import { rankings } from '../schema/index.ts';

export type RankingRow = typeof rankings.$inferSelect;

/** Whose ranking it is. */
export type RankingOwner = Pick<RankingRow, 'protocolId' | 'teamId'>;

type State = Pick<RankingRow, 'status' | 'error'>;

async function record(tx: Transaction, { protocolId, teamId }: RankingOwner, state: State): Promise<void> {
  const moments =
    state.status === 'PENDING' ? { requestedAt: sql`now()`, finishedAt: null } : { finishedAt: sql`now()` };
  await tx
    .insert(rankings)
    .values({ protocolId, teamId, ...state, ...moments })
    .onConflictDoUpdate({ target: rankings.protocolId, set: { ...state, ...moments } });
}

/**
 * Asks for a ranking of everything under the protocol, until the end of the transaction visible to none. Nothing is sent
 * where a refresh waits in the queue already.
 */
export async function ask(tx: Transaction, queue: JobSender, owner: RankingOwner): Promise<void> {
  await lockLeaderboard(tx, owner.protocolId, 'for those who ask');
  await record(tx, owner, { status: 'PENDING', error: null });
  await queue.enqueueLeaderboardRefresh(tx, owner);
}

/** The ranking was written, or there was nothing to rank; the caller holds the lock of the ranking. */
export async function succeed(tx: Transaction, owner: RankingOwner): Promise<void> {
  await record(tx, owner, { status: 'SUCCEEDED', error: null });
}

/**
 * The ranking cannot be made, or not any more; an older board stays as it is.
 *
 * @param error the error itself, or what it means to people; see `reasonOf` for what is kept of it
 */
export async function fail(db: Database, owner: RankingOwner, error: unknown): Promise<void> {
  await db.transaction(async (tx) => {
    await lockLeaderboard(tx, owner.protocolId, 'for the ranking');
    await record(tx, owner, { status: 'FAILED', error: reasonOf(error) });
  });
}

/** For `ranking-abandoned` jobs: the job was delivered too often. Does nothing where a living job will rank. */
export async function abandon(db: Database, queue: JobSender, owner: RankingOwner): Promise<void> {
  await db.transaction(async (tx) => {
    await lockLeaderboard(tx, owner.protocolId, 'for the ranking');
    const [row] = await tx.select().from(rankings).where(eq(rankings.protocolId, owner.protocolId));
    if (row !== undefined && row.status !== 'PENDING') return;
    if ((await queue.rankingJobFate(tx, owner.protocolId)) === 'ALIVE') return;
    const error = 'its worker was lost each time that the runs were to be ranked; the ranking was given up';
    await record(tx, owner, { status: 'FAILED', error });
  });
}

/** By protocol id. */
export async function byProtocolIds(
  executor: Executor,
  protocolIds: readonly string[],
): Promise<Map<string, RankingRow>> {
  const rows = await executor
    .select()
    .from(rankings)
    .where(inArray(rankings.protocolId, [...protocolIds]));
  return new Map(rows.map((row) => [row.protocolId, row]));
}

/**
 * Lets a ranking wait for everyone who asked for it and has not committed yet, until the end of the transaction.
 *
 * Who asks while a refresh waits in the queue sends no second one, and that one may be taken before the asker commits.
 * The ranking therefore passes this lock after it was taken and before it looks for runs that it missed: by then earlier
 * askers have committed, and later ones see that no refresh waits and send their own.
 */
export async function lockLeaderboard(
  tx: Transaction,
  protocolId: string,
  as: 'for the ranking' | 'for those who ask',
): Promise<void> {
  const key = sql`hashtextextended(${`leaderboard ${protocolId}`}, 0)`;
  await tx.execute(
    as === 'for the ranking'
      ? sql`select pg_advisory_xact_lock(${key})`
      : sql`select pg_advisory_xact_lock_shared(${key})`,
  );
}
