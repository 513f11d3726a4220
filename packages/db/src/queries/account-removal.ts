/** The end of an account, once its person is a member of no team any more. */
import { and, asc, eq, notExists, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Executor } from '../database.ts';
import { ConflictError } from '../errors.ts';
import { memberships, teams, users } from '../schema/index.ts';
import type { TeamRow } from './teams.ts';

/** Teams that would have no owner without this person, by name. */
export async function ownedAlone(executor: Executor, userId: string): Promise<TeamRow[]> {
  const others = alias(memberships, 'others');
  const anotherOwner = executor
    .select({ id: others.id })
    .from(others)
    .where(
      and(
        eq(others.organizationId, memberships.organizationId),
        eq(others.role, 'owner'),
        sql`${others.userId} <> ${memberships.userId}`,
      ),
    );
  const rows = await executor
    .select({ team: teams })
    .from(memberships)
    .innerJoin(teams, eq(teams.id, memberships.organizationId))
    .where(and(eq(memberships.userId, userId), eq(memberships.role, 'owner'), notExists(anotherOwner)))
    .orderBy(asc(teams.name), asc(teams.id));
  return rows.map(({ team }) => team);
}

/**
 * Takes away an account with its sessions, passwords, ties to providers, personal views and the invitations that the person
 * made. What they made in teams stays there without their name; audit lines keep what they were called.
 *
 * @throws ConflictError while the person is a member of a team
 */
export async function remove(executor: Executor, userId: string): Promise<void> {
  await executor.transaction(async (tx) => {
    // Held first: a membership that comes meanwhile is seen, or finds no account.
    await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for('update');
    if ((await tx.$count(memberships, eq(memberships.userId, userId))) > 0) {
      throw new ConflictError('the account joined a team meanwhile; ask again');
    }
    await tx.delete(users).where(eq(users.id, userId));
  });
}
