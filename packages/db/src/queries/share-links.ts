import { randomBytes } from 'node:crypto';
import { and, desc, eq, gt, isNull, or, sql } from 'drizzle-orm';
import type { Executor } from '../database.ts';
import { sha256 } from '../hashing.ts';
import { shareLinks } from '../schema/index.ts';
import { only } from './rows.ts';

export type ShareLinkRow = typeof shareLinks.$inferSelect;

/** Makes a link; its secret is told once and not kept. */
export async function create(
  executor: Executor,
  input: { readonly leaderboardId: string; readonly createdBy?: string | null; readonly expiresAt?: Date | null },
): Promise<{ link: ShareLinkRow; token: string }> {
  const token = randomBytes(24).toString('base64url');
  const link = only(
    await executor
      .insert(shareLinks)
      .values({
        leaderboardId: input.leaderboardId,
        tokenHash: sha256(token),
        createdBy: input.createdBy ?? null,
        expiresAt: input.expiresAt ?? null,
      })
      .returning(),
  );
  return { link, token };
}

/** The living link with this secret. */
export async function find(executor: Executor, token: string): Promise<ShareLinkRow | undefined> {
  const [link] = await executor
    .select()
    .from(shareLinks)
    .where(
      and(
        eq(shareLinks.tokenHash, sha256(token)),
        isNull(shareLinks.revokedAt),
        or(isNull(shareLinks.expiresAt), gt(shareLinks.expiresAt, sql`now()`)),
      ),
    );
  return link;
}

export async function revoke(executor: Executor, id: string): Promise<void> {
  await executor
    .update(shareLinks)
    .set({ revokedAt: sql`coalesce(${shareLinks.revokedAt}, now())` })
    .where(eq(shareLinks.id, id));
}

export async function ofLeaderboard(executor: Executor, leaderboardId: string): Promise<ShareLinkRow[]> {
  return executor
    .select()
    .from(shareLinks)
    .where(eq(shareLinks.leaderboardId, leaderboardId))
    .orderBy(desc(shareLinks.id));
}
