/** Who belongs to a team, and its keys, as the team itself sees and changes them. */
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Executor, Transaction } from '../database.ts';
import { NotFoundError } from '../errors.ts';
import { apiKeys, memberships, users, type TeamRole } from '../schema/index.ts';
import { countRows } from './counted.ts';
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
    count: (where) => countRows(executor, memberships, where),
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
 * @param of the membership by its id, or by the person
 * @throws NotFoundError when the team has no such member
 */
export async function locked(
  tx: Transaction,
  { teamId, ...of }: { readonly teamId: string } & ({ readonly id: string } | { readonly userId: string }),
): Promise<MemberRow & { isLastOwner: boolean }> {
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
    .where(
      and(
        'id' in of ? eq(memberships.id, of.id) : eq(memberships.userId, of.userId),
        eq(memberships.organizationId, teamId),
      ),
    );
  if (member === undefined) throw new NotFoundError('member', 'id' in of ? of.id : of.userId);
  return { ...member, isLastOwner: owners.length === 1 && owners[0]?.id === member.id };
}

/**
 * Makes a person a member of the team; one who is already keeps their role.
 *
 * @returns whether they were none before
 */
export async function add(
  tx: Transaction,
  { teamId, userId, role }: { readonly teamId: string; readonly userId: string; readonly role: TeamRole },
): Promise<boolean> {
  const added = await tx
    .insert(memberships)
    .values({ organizationId: teamId, userId, role })
    .onConflictDoNothing()
    .returning({ id: memberships.id });
  return added.length > 0;
}

export async function setRole(tx: Transaction, id: string, role: TeamRole): Promise<void> {
  await tx.update(memberships).set({ role }).where(eq(memberships.id, id));
}

export async function remove(tx: Transaction, id: string): Promise<void> {
  await tx.delete(memberships).where(eq(memberships.id, id));
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
    count: (where) => countRows(executor, apiKeys, where),
  });
}

/** A key of the team, revoked or not. */
export async function keyById(executor: Executor, { id, teamId }: Subject): Promise<KeyRow | undefined> {
  const [row] = await executor
    .select(keyColumns)
    .from(apiKeys)
    .where(and(eq(apiKeys.id, id), eq(apiKeys.referenceId, teamId)));
  return row;
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
