/** Views of lists that people or teams keep. What one person keeps nobody else sees. */
import { and, asc, eq, inArray, isNull, or, sql, type SQL } from 'drizzle-orm';
import type { Executor } from '../../database.ts';
import { ConflictError, NotFoundError, refusingDuplicates } from '../../errors.ts';
import { savedViews, type ViewPage } from '../../schema/index.ts';
import { differences, isNothing, type Updated } from '../changed.ts';
import { byId, only } from '../rows.ts';

export type SavedViewRow = typeof savedViews.$inferSelect;

/** Views that one person keeps of one page, or a team. */
export const MOST_VIEWS = 200;

/** Who looks: a person sees the team's views and their own, a key the team's alone. */
export interface Viewer {
  readonly teamId: string;
  readonly userId: string | null;
}

function visibleTo({ teamId, userId }: Viewer): SQL | undefined {
  const own = userId === null ? undefined : eq(savedViews.ownerId, userId);
  return and(eq(savedViews.teamId, teamId), or(isNull(savedViews.ownerId), own));
}

/** By name: all of them, as many as two owners may keep. */
export async function list(executor: Executor, viewer: Viewer, page: ViewPage): Promise<SavedViewRow[]> {
  return executor
    .select()
    .from(savedViews)
    .where(and(visibleTo(viewer), eq(savedViews.page, page)))
    .orderBy(asc(sql`lower(${savedViews.name})`), asc(savedViews.id))
    .limit(2 * MOST_VIEWS);
}

export async function byIds(
  executor: Executor,
  viewer: Viewer,
  ids: readonly string[],
): Promise<Map<string, SavedViewRow>> {
  return byId(
    await executor
      .select()
      .from(savedViews)
      .where(and(visibleTo(viewer), inArray(savedViews.id, [...ids]))),
  );
}

/** @throws DuplicateError when the owner has a view of that name on the page; ConflictError when they have `MOST_VIEWS` */
export async function create(
  executor: Executor,
  input: {
    readonly teamId: string;
    /** Null for a view of the team. */
    readonly ownerId: string | null;
    readonly page: ViewPage;
    readonly name: string;
    readonly definition: Record<string, unknown>;
  },
): Promise<SavedViewRow> {
  const { teamId, ownerId, page, name } = input;
  return executor.transaction(async (tx) => {
    // Of two who keep the last one the second sees the first.
    const owner = `views of ${page} ${ownerId ?? ''} ${teamId}`;
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${owner}, 0))`);
    const isOwn = ownerId === null ? isNull(savedViews.ownerId) : eq(savedViews.ownerId, ownerId);
    const kept = await tx.$count(savedViews, and(eq(savedViews.teamId, teamId), eq(savedViews.page, page), isOwn));
    if (kept >= MOST_VIEWS) {
      throw new ConflictError(`up to ${MOST_VIEWS} views of one page are kept; remove one that nobody needs first`);
    }
    return refusingDuplicates(`a view named "${name}"`, async () =>
      only(await tx.insert(savedViews).values(input).returning()),
    );
  });
}

/** @throws NotFoundError; DuplicateError when the owner has another view of that name on the page */
export async function change(
  executor: Executor,
  viewer: Viewer,
  id: string,
  input: { readonly name?: string; readonly definition?: Record<string, unknown> },
): Promise<Updated<SavedViewRow>> {
  const visible = and(visibleTo(viewer), eq(savedViews.id, id));
  return executor.transaction(async (tx) => {
    const [before] = await tx.select().from(savedViews).where(visible).for('no key update');
    if (before === undefined) throw new NotFoundError('saved view', id);
    const changes = differences(before, input);
    if (isNothing(changes)) return { row: before, changes };
    const set = { ...changes, changedAt: sql`now()` };
    return refusingDuplicates(`a view named "${input.name ?? ''}"`, async () => ({
      row: only(await tx.update(savedViews).set(set).where(visible).returning()),
      changes,
    }));
  });
}

/** @throws NotFoundError */
export async function remove(executor: Executor, viewer: Viewer, id: string): Promise<SavedViewRow> {
  const [row] = await executor
    .delete(savedViews)
    .where(and(visibleTo(viewer), eq(savedViews.id, id)))
    .returning();
  if (row === undefined) throw new NotFoundError('saved view', id);
  return row;
}
