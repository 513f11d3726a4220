/** Boards that anybody may read. */
import { and, eq, sql } from 'drizzle-orm';
import type { Executor } from '../database.ts';
import { leaderboards } from '../schema/index.ts';
import { refusingDuplicates } from '../errors.ts';
import { countRows } from './counted.ts';
import { pageOf, type Page, type PageRequest } from './page.ts';
import type { LeaderboardRow } from './ranking.ts';

const isPublic = eq(leaderboards.visibility, 'PUBLIC');

/** All of them, of all teams, the newest first; cursors are their addresses. */
export async function listPublic(executor: Executor, request: PageRequest): Promise<Page<LeaderboardRow>> {
  return pageOf(request, {
    key: leaderboards.id,
    order: 'descending',
    keyOf: (slug) => sql`(select id from ${leaderboards} as cursor_board where cursor_board.slug = ${slug})`,
    filter: isPublic,
    rows: (where, orderBy, limit) => executor.select().from(leaderboards).where(where).orderBy(orderBy).limit(limit),
    count: (where) => countRows(executor, leaderboards, where),
  });
}

export async function bySlug(executor: Executor, slug: string): Promise<LeaderboardRow | undefined> {
  const [board] = await executor
    .select()
    .from(leaderboards)
    .where(and(isPublic, eq(leaderboards.slug, slug)));
  return board;
}

/**
 * Opens a board of the team to anybody, under an address that it keeps from then on.
 *
 * @throws DuplicateError where another board has the address
 */
export async function publish(
  executor: Executor,
  { id, teamId, slug }: { readonly id: string; readonly teamId: string; readonly slug: string },
): Promise<LeaderboardRow | undefined> {
  return refusingDuplicates(`the address "${slug}"`, async () => {
    const [board] = await executor
      .update(leaderboards)
      .set({ visibility: 'PUBLIC', slug, publishedAt: sql`coalesce(${leaderboards.publishedAt}, now())` })
      .where(and(eq(leaderboards.id, id), eq(leaderboards.teamId, teamId)))
      .returning();
    return board;
  });
}

/** Takes a board of the team back to those who belong to it. */
export async function unpublish(
  executor: Executor,
  { id, teamId }: { readonly id: string; readonly teamId: string },
): Promise<LeaderboardRow | undefined> {
  const [board] = await executor
    .update(leaderboards)
    .set({ visibility: 'TEAM', publishedAt: null })
    .where(and(eq(leaderboards.id, id), eq(leaderboards.teamId, teamId)))
    .returning();
  return board;
}
