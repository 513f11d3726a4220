/** The end of an account, once its person is a member of no team any more. */
import { and, asc, eq, notExists, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Executor, Transaction } from '../database.ts';
import { ConflictError } from '../errors.ts';
import { invitations, memberships, teams, users, verifications } from '../schema/index.ts';
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
 * Takes away an account with its sessions, passwords, one-time links, ties to providers, personal views and the invitations
 * that the person made or was sent, answered or not. What they made in teams stays there without their name; audit lines
 * keep what they were called and at which address they were invited.
 *
 * @throws ConflictError while the person is a member of a team
 */
export async function remove(executor: Executor, userId: string): Promise<void> {
  await executor.transaction(async (tx) => {
    // Held first: a membership that comes meanwhile is seen, or finds no account.
    const [user] = await tx.select({ email: users.email }).from(users).where(eq(users.id, userId)).for('update');
    if ((await tx.$count(memberships, eq(memberships.userId, userId))) > 0) {
      throw new ConflictError('the account joined a team meanwhile; ask again');
    }
    if (user !== undefined) await forgetAddress(tx, userId, user.email);
    await tx.delete(users).where(eq(users.id, userId));
  });
}

/** Rows that are tied to a person by no key: what stands there is the address, or the id as a text. */
async function forgetAddress(tx: Transaction, userId: string, email: string): Promise<void> {
  await tx.delete(invitations).where(eq(invitations.email, email.toLowerCase()));
  const { value } = verifications;
  // Of a sign-in link better-auth keeps the address within JSON, of a link for a password the id alone.
  const namesAddress = sql`position(${JSON.stringify(email)} in ${value}) > 0`;
  await tx.delete(verifications).where(or(eq(value, userId), namesAddress));
}
