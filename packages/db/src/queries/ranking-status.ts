/** How the ranking of a protocol stands: asked for, written, or given up with a reason. */
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Executor, Transaction } from '../database.ts';
import { reasonOf } from '../errors.ts';
import type { JobFate, JobSender } from '../jobs/index.ts';
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
 * The ranking cannot be made, or not any more; an older board stays as it is. Does nothing where another job has ranked
 * meanwhile, or will.
 *
 * @param owner.jobId the job that could not rank
 * @param error the error itself, or what it means to people; see `reasonOf` for what is kept of it
 */
export async function fail(
  db: Executor,
  queue: JobSender,
  { jobId, ...owner }: RankingOwner & { readonly jobId: string },
  error: unknown,
): Promise<void> {
  await failUnlessRanked(db, owner, error, (tx) => queue.rankingJobFate(tx, owner.protocolId, { besides: jobId }));
}

/** For `ranking-abandoned` jobs: the job was delivered too often. Does nothing where a living job will rank. */
export async function abandon(db: Executor, queue: JobSender, owner: RankingOwner): Promise<void> {
  const error = 'its worker was lost each time that the runs were to be ranked; the ranking was given up';
  await failUnlessRanked(db, owner, error, (tx) => queue.rankingJobFate(tx, owner.protocolId));
}

async function failUnlessRanked(
  db: Executor,
  { protocolId, teamId }: RankingOwner,
  error: unknown,
  fateOfOthers: (tx: Transaction) => Promise<JobFate>,
): Promise<void> {
  await db.transaction(async (tx) => {
    await lockLeaderboard(tx, protocolId, 'for the ranking');
    const [row] = await tx.select().from(rankings).where(eq(rankings.protocolId, protocolId));
    if (row !== undefined && row.status !== 'PENDING') return;
    if ((await fateOfOthers(tx)) === 'ALIVE') return;
    await record(tx, { protocolId, teamId }, { status: 'FAILED', error: reasonOf(error) });
  });
}

/**
 * Sends a new job for every ranking that is awaited and whose job is gone from the queue; for a worker that starts.
 * @returns the ids of their protocols
 */
export async function sendLost(db: Executor, queue: JobSender): Promise<string[]> {
  const waiting = await db
    .select({ protocolId: rankings.protocolId, teamId: rankings.teamId })
    .from(rankings)
    .where(eq(rankings.status, 'PENDING'))
    .orderBy(asc(rankings.protocolId));
  const lost: string[] = [];
  for (const owner of waiting) {
    const { protocolId } = owner;
    await db.transaction(async (tx) => {
      await lockLeaderboard(tx, protocolId, 'for those who ask');
      const pending = and(eq(rankings.protocolId, protocolId), eq(rankings.status, 'PENDING'));
      if ((await tx.$count(rankings, pending)) === 0) return;
      if ((await queue.rankingJobFate(tx, protocolId)) !== 'GONE') return;
      await queue.enqueueLeaderboardRefresh(tx, owner);
      lost.push(protocolId);
    });
  }
  return lost;
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
