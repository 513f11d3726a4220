/** The end of a team: closed for everybody in the transaction that decides it, then taken away by a worker. */
import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Executor, Transaction } from '../database.ts';
import type { JobSender } from '../jobs/index.ts';
import { apiKeys, invitations, leaderboards, memberships, shareLinks, teams, webhooks } from '../schema/index.ts';

/**
 * Closes a team: no member, key, invitation, share link or public board leads into it any more, nothing is sent to its
 * webhooks, and its short name is free. A worker, which this sends for, takes away what it had; its audit log stays.
 */
export async function close(tx: Transaction, queue: JobSender, id: string): Promise<void> {
  await tx.delete(memberships).where(eq(memberships.organizationId, id));
  await tx.delete(apiKeys).where(eq(apiKeys.referenceId, id));
  await tx.delete(invitations).where(eq(invitations.organizationId, id));
  await tx.delete(shareLinks).where(eq(shareLinks.teamId, id));
  await tx.update(leaderboards).set({ visibility: 'TEAM', publishedAt: null }).where(eq(leaderboards.teamId, id));
  await tx.update(webhooks).set({ status: 'DISABLED' }).where(eq(webhooks.teamId, id));
  await tx
    .update(teams)
    .set({ slug: `removed-${id}`, removedAt: sql`now()` })
    .where(eq(teams.id, id));
  await queue.enqueueTeamErase(tx, id);
}

/**
 * Takes away everything that a closed team had, its audit log excepted: by the foreign keys, in one statement, so that a
 * worker that dies over it leaves all or nothing. Runs in hand end with their next write, for which there is no row.
 *
 * @returns whether there was something to take away
 */
export async function erase(executor: Executor, id: string): Promise<boolean> {
  const erased = await executor
    .delete(teams)
    .where(and(eq(teams.id, id), isNotNull(teams.removedAt)))
    .returning({ id: teams.id });
  return erased.length > 0;
}

/** Sends again for closed teams whose job is gone, and says which. */
export async function sendLost(db: Executor, queue: JobSender): Promise<string[]> {
  return db.transaction(async (tx) => {
    const closed = await tx
      .select({ id: teams.id })
      .from(teams)
      .where(isNotNull(teams.removedAt))
      .orderBy(asc(teams.id));
    const lost: string[] = [];
    for (const { id } of closed) {
      if ((await queue.teamEraseFate(tx, id)) === 'ALIVE') continue;
      await queue.enqueueTeamErase(tx, id);
      lost.push(id);
    }
    return lost;
  });
}
