/** Links by which somebody without an account reads one leaderboard, or one version of it. */
import { randomBytes } from 'node:crypto';
import { and, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Executor } from '../database.ts';
import { sha256 } from '../hashing.ts';
import { leaderboards, shareLinks } from '../schema/index.ts';
import type { Changed } from './changed.ts';
import { type Page, type PageRequest } from './page.ts';
import { pagesBelow } from './pages-below.ts';
import { byId, only } from './rows.ts';

export type ShareLinkRow = typeof shareLinks.$inferSelect;

const TOKEN_BYTES = 16;
const TOKEN_SHAPE = /^[\w-]{22}$/;

export interface ShareLinkInput {
  readonly teamId: string;
  readonly leaderboardId: string;
  /** The one version that it shows; the board as it stands where there is none. */
  readonly versionId?: string | null;
  readonly createdBy?: string | null;
  /** Never when left out. */
  readonly expiresAt?: Date | null;
}

/** Makes a link; its secret, 128 random bits as 22 characters, is told once and not kept. */
export async function create(
  executor: Executor,
  input: ShareLinkInput,
): Promise<{ readonly link: ShareLinkRow; readonly token: string }> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const link = only(
    await executor
      .insert(shareLinks)
      .values({ ...input, tokenHash: sha256(token) })
      .returning(),
  );
  return { link, token };
}

/**
 * The living link with this secret. It is looked up by its hash in an index: how long that takes tells nothing of how much
 * of a guess was right.
 */
export async function find(executor: Executor, token: string): Promise<ShareLinkRow | undefined> {
  if (!TOKEN_SHAPE.test(token)) return undefined;
  const [link] = await executor
    .select()
    .from(shareLinks)
    .where(and(eq(shareLinks.tokenHash, sha256(token)), isAlive));
  return link;
}

const isAlive = and(
  isNull(shareLinks.revokedAt),
  or(isNull(shareLinks.expiresAt), gt(shareLinks.expiresAt, sql`now()`)),
);

/** Counts one use of a link. */
export async function use(executor: Executor, id: string): Promise<void> {
  await executor
    .update(shareLinks)
    .set({ uses: sql`${shareLinks.uses} + 1`, lastUsedAt: sql`now()` })
    .where(eq(shareLinks.id, id));
}

/** Ends a link of the team at once and for good; one that is ended already stays as it is. */
export async function revoke(
  executor: Executor,
  { id, teamId }: { readonly id: string; readonly teamId: string },
): Promise<Changed<ShareLinkRow> | undefined> {
  const own = and(eq(shareLinks.id, id), eq(shareLinks.teamId, teamId));
  const [revoked] = await executor
    .update(shareLinks)
    .set({ revokedAt: sql`now()` })
    .where(and(own, isNull(shareLinks.revokedAt)))
    .returning();
  if (revoked !== undefined) return { row: revoked, isChanged: true };
  const [row] = await executor.select().from(shareLinks).where(own);
  return row && { row, isChanged: false };
}

export async function byIds(executor: Executor, ids: readonly string[]): Promise<Map<string, ShareLinkRow>> {
  return byId(
    await executor
      .select()
      .from(shareLinks)
      .where(inArray(shareLinks.id, [...ids])),
  );
}

/** The same page of the links of each board, the newest first, by board id: ended ones too. */
export async function pagesOfBoards(
  executor: Executor,
  leaderboardIds: readonly string[],
  request: PageRequest,
): Promise<Map<string, Page<ShareLinkRow>>> {
  return pagesBelow(executor, leaderboardIds, request, {
    table: shareLinks,
    id: shareLinks.id,
    parent: shareLinks.leaderboardId,
    parentId: leaderboards.id,
    order: 'descending',
    parentOf: (row) => row.leaderboardId,
    rows: (where, orderBy) => executor.select().from(shareLinks).where(where).orderBy(orderBy),
  });
}
