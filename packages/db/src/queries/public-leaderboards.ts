/** Boards that anybody may read. */
import { and, eq, sql } from 'drizzle-orm';
import type { Executor, Transaction } from '../database.ts';
import { leaderboards } from '../schema/index.ts';
import { refusingDuplicates } from '../errors.ts';
import type { Changed } from './changed.ts';
import { countRows } from './counted.ts';
import { pageOf, type Page, type PageRequest } from './page.ts';
import type { LeaderboardRow } from './ranking.ts';
import { only } from './rows.ts';

interface Own {
  readonly id: string;
  readonly teamId: string;
}

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
  { slug, ...own }: Own & { readonly slug: string },
): Promise<Changed<LeaderboardRow> | undefined> {
  return executor.transaction(async (tx) => {
    const before = await held(tx, own);
    if (before === undefined) return undefined;
    if (before.visibility === 'PUBLIC' && before.slug === slug) return { row: before, isChanged: false };
    const published = await refusingDuplicates(`the address "${slug}"`, () =>
      tx
        .update(leaderboards)
        .set({ visibility: 'PUBLIC', slug, publishedAt: sql`coalesce(${leaderboards.publishedAt}, now())` })
        .where(eq(leaderboards.id, own.id))
        .returning(),
    );
    return { row: only(published), isChanged: true };
  });
}

/** Takes a board of the team back to those who belong to it. */
export async function unpublish(executor: Executor, own: Own): Promise<Changed<LeaderboardRow> | undefined> {
  return executor.transaction(async (tx) => {
    const before = await held(tx, own);
    if (before === undefined) return undefined;
    if (before.visibility === 'TEAM') return { row: before, isChanged: false };
    const taken = await tx
      .update(leaderboards)
      .set({ visibility: 'TEAM', publishedAt: null })
      .where(eq(leaderboards.id, own.id))
      .returning();
    return { row: only(taken), isChanged: true };
  });
}

async function held(tx: Transaction, { id, teamId }: Own): Promise<LeaderboardRow | undefined> {
  const [row] = await tx
    .select()
    .from(leaderboards)
    .where(and(eq(leaderboards.id, id), eq(leaderboards.teamId, teamId)))
    .for('update');
  return row;
}
