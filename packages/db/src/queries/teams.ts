import { and, asc, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Executor, Transaction } from '../database.ts';
import { refusingDuplicates } from '../errors.ts';
import { apiKeys, memberships, teams, users, type TeamRole } from '../schema/index.ts';
import { byId, only } from './rows.ts';

export type TeamRow = typeof teams.$inferSelect;
/** What a team may read of somebody who is or was a member of it. */
export type PersonRow = Pick<typeof users.$inferSelect, 'id' | 'name' | 'email' | 'image'>;

export async function byIds(executor: Executor, ids: readonly string[]): Promise<Map<string, TeamRow>> {
  return byId(
    await executor
      .select()
      .from(teams)
      .where(inArray(teams.id, [...ids])),
  );
}

export async function bySlug(executor: Executor, slug: string): Promise<TeamRow | undefined> {
  const [team] = await executor.select().from(teams).where(eq(teams.slug, slug));
  return team;
}

/** The teams that a user belongs to, the oldest membership first, with the user's role in each. */
export async function ofUser(executor: Executor, userId: string): Promise<{ team: TeamRow; role: TeamRole }[]> {
  return executor
    .select({ team: teams, role: memberships.role })
    .from(memberships)
    .innerJoin(teams, eq(teams.id, memberships.organizationId))
    .where(eq(memberships.userId, userId))
    .orderBy(asc(memberships.id));
}

export async function roleOf(executor: Executor, teamId: string, userId: string): Promise<TeamRole | undefined> {
  const [row] = await executor
    .select({ role: memberships.role })
    .from(memberships)
    .where(and(eq(memberships.organizationId, teamId), eq(memberships.userId, userId)));
  return row?.role;
}

export async function usersByIds(executor: Executor, ids: readonly string[]): Promise<Map<string, PersonRow>> {
  return byId(
    await executor
      .select({ id: users.id, name: users.name, email: users.email, image: users.image })
      .from(users)
      .where(inArray(users.id, [...ids])),
  );
}

/** What a person is called; audit lines keep what they were called then. */
export async function renameUser(executor: Executor, id: string, name: string): Promise<void> {
  await executor
    .update(users)
    .set({ name, updatedAt: sql`now()` })
    .where(eq(users.id, id));
}

/** Whether somebody has an account under this e-mail address, in any case of its letters. */
export async function hasUser(executor: Executor, email: string): Promise<boolean> {
  return (await executor.$count(users, eq(users.email, email.toLowerCase()))) > 0;
}

/** Whether a key with this hash may be used now, whatever it may be used for. */
export async function hasUsableKey(executor: Executor, hash: string): Promise<boolean> {
  const usable = and(
    eq(apiKeys.key, hash),
    eq(apiKeys.enabled, true),
    or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, sql`now()`)),
  );
  return (await executor.$count(apiKeys, usable)) > 0;
}

/** The shape of a short name, as the table checks it, and how long it may be. */
export const SLUG_SHAPE = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;
export const LONGEST_SLUG = 60;

/**
 * Makes a team with its first owner, within a transaction that is bound to the team.
 *
 * @throws DuplicateError when another team has the short name
 */
export async function create(
  tx: Transaction,
  { ownerId, ...team }: Pick<TeamRow, 'id' | 'name' | 'slug'> & { readonly ownerId: string },
): Promise<TeamRow> {
  const row = await refusingDuplicates(`a team with the short name "${team.slug}"`, async () =>
    only(await tx.insert(teams).values(team).returning()),
  );
  await tx.insert(memberships).values({ organizationId: row.id, userId: ownerId, role: 'owner' });
  return row;
}

/** How many teams a person owns. */
export async function countOwned(executor: Executor, userId: string): Promise<number> {
  return executor.$count(memberships, and(eq(memberships.userId, userId), eq(memberships.role, 'owner')));
}

/** A team as it stands, held until the end of the transaction: of two who rename it at once, the second sees the first's. */
export async function locked(tx: Transaction, id: string): Promise<TeamRow> {
  return only(await tx.select().from(teams).where(eq(teams.id, id)).for('update'));
}

/**
 * @param names at least one; what is left out stays as it is
 * @throws DuplicateError when another team has the short name
 */
export async function rename(
  tx: Transaction,
  id: string,
  names: Partial<Pick<TeamRow, 'name' | 'slug'>>,
): Promise<TeamRow> {
  return refusingDuplicates(`a team with the short name "${names.slug ?? ''}"`, async () =>
    only(await tx.update(teams).set(names).where(eq(teams.id, id)).returning()),
  );
}
