/** Who belongs to a team, who is invited, and its keys, as the team itself sees and changes them. */
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Executor, Transaction } from '../database.ts';
import { ConflictError, NotFoundError } from '../errors.ts';
import { apiKeys, invitations, memberships, users, type TeamRole } from '../schema/index.ts';
import { pageOf, type Page, type PageRequest } from './page.ts';
import { only } from './rows.ts';

export interface MemberRow {
  readonly id: string;
  readonly userId: string;
  readonly role: TeamRole;
  readonly joinedAt: Date;
  readonly name: string;
  readonly email: string;
}

const memberColumns = {
  id: memberships.id,
  userId: memberships.userId,
  role: memberships.role,
  joinedAt: memberships.createdAt,
  name: users.name,
  email: users.email,
};

/** Members of a team, the oldest first. */
export async function list(executor: Executor, request: PageRequest & { teamId: string }): Promise<Page<MemberRow>> {
  return pageOf(request, {
    key: memberships.id,
    order: 'ascending',
    filter: eq(memberships.organizationId, request.teamId),
    rows: (where, orderBy, limit) =>
      executor
        .select(memberColumns)
        .from(memberships)
        .innerJoin(users, eq(users.id, memberships.userId))
        .where(where)
        .orderBy(orderBy)
        .limit(limit),
    count: (where) => executor.$count(memberships, where),
  });
}

interface Subject {
  readonly id: string;
  readonly teamId: string;
}

/**
 * A member, held together with all owners of the team until the end of the transaction: of two who leave at once, the second
 * sees that the first is gone.
 *
 * @throws NotFoundError when the team has no such member
 */
export async function locked(tx: Transaction, { id, teamId }: Subject): Promise<MemberRow & { isLastOwner: boolean }> {
  const owners = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.organizationId, teamId), eq(memberships.role, 'owner')))
    .orderBy(asc(memberships.id))
    .for('update');
  const [member] = await tx
    .select(memberColumns)
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.id, id), eq(memberships.organizationId, teamId)));
  if (member === undefined) throw new NotFoundError('member', id);
  return { ...member, isLastOwner: owners.length === 1 && owners[0]?.id === id };
}

export async function setRole(tx: Transaction, id: string, role: TeamRole): Promise<void> {
  await tx.update(memberships).set({ role }).where(eq(memberships.id, id));
}

export async function remove(tx: Transaction, id: string): Promise<void> {
  await tx.delete(memberships).where(eq(memberships.id, id));
}

export type InvitationRow = typeof invitations.$inferSelect;

/** Invitations that nobody has answered yet, the oldest first. */
export async function listInvitations(
  executor: Executor,
  request: PageRequest & { teamId: string },
): Promise<Page<InvitationRow>> {
  return pageOf(request, {
    key: invitations.id,
    order: 'ascending',
    filter: and(eq(invitations.organizationId, request.teamId), eq(invitations.status, 'pending')),
    rows: (where, orderBy, limit) => executor.select().from(invitations).where(where).orderBy(orderBy).limit(limit),
    count: (where) => executor.$count(invitations, where),
  });
}

/** @throws ConflictError when the person is invited or a member already */
export async function invite(
  tx: Transaction,
  input: Pick<InvitationRow, 'organizationId' | 'email' | 'role' | 'inviterId' | 'expiresAt'>,
): Promise<InvitationRow> {
  const { organizationId, email } = input;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('invite ' || ${organizationId} || ${email}, 0))`);
  const isOfTeam = eq(memberships.organizationId, organizationId);
  const [member] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(isOfTeam, eq(users.email, email)));
  if (member !== undefined) throw new ConflictError(`${email} is a member of the team already`);
  const living = and(
    eq(invitations.organizationId, organizationId),
    eq(invitations.email, email),
    eq(invitations.status, 'pending'),
    sql`${invitations.expiresAt} > now()`,
  );
  if ((await tx.$count(invitations, living)) > 0) throw new ConflictError(`${email} is invited already`);
  return only(await tx.insert(invitations).values(input).returning());
}

/** @throws NotFoundError when the team has no such invitation that nobody has answered */
export async function cancelInvitation(tx: Transaction, { id, teamId }: Subject): Promise<InvitationRow> {
  const [row] = await tx
    .update(invitations)
    .set({ status: 'canceled' })
    .where(
      and(eq(invitations.id, id), eq(invitations.organizationId, teamId), inArray(invitations.status, ['pending'])),
    )
    .returning();
  if (row === undefined) throw new NotFoundError('invitation', id);
  return row;
}

/** What a team reads of a key; its hash is not for it. */
const keyColumns = {
  id: apiKeys.id,
  name: apiKeys.name,
  start: apiKeys.start,
  enabled: apiKeys.enabled,
  expiresAt: apiKeys.expiresAt,
  createdAt: apiKeys.createdAt,
  lastRequest: apiKeys.lastRequest,
  metadata: apiKeys.metadata,
};
export type KeyRow = { [Column in keyof typeof keyColumns]: (typeof apiKeys.$inferSelect)[Column] };

/** Keys of a team that are not revoked, the newest first. */
export async function listKeys(executor: Executor, request: PageRequest & { teamId: string }): Promise<Page<KeyRow>> {
  return pageOf(request, {
    key: apiKeys.id,
    order: 'descending',
    filter: and(eq(apiKeys.referenceId, request.teamId), eq(apiKeys.enabled, true)),
    rows: (where, orderBy, limit) =>
      executor.select(keyColumns).from(apiKeys).where(where).orderBy(orderBy).limit(limit),
    count: (where) => executor.$count(apiKeys, where),
  });
}

export async function insertKey(tx: Transaction, input: typeof apiKeys.$inferInsert): Promise<KeyRow> {
  return only(await tx.insert(apiKeys).values(input).returning(keyColumns));
}

/** @throws NotFoundError when the team has no such key that works */
export async function revokeKey(tx: Transaction, { id, teamId }: Subject): Promise<KeyRow> {
  const [row] = await tx
    .update(apiKeys)
    .set({ enabled: false, updatedAt: sql`now()` })
    .where(and(eq(apiKeys.id, id), eq(apiKeys.referenceId, teamId), eq(apiKeys.enabled, true)))
    .returning(keyColumns);
  if (row === undefined) throw new NotFoundError('key', id);
  return row;
}
