/** Invitations into a team: made and taken back by it, found by their secret, accepted or declined by whom they are for. */
import { randomBytes } from 'node:crypto';
import { and, eq, gt, sql } from 'drizzle-orm';
import type { Executor, Transaction } from '../database.ts';
import { ConflictError, NotFoundError } from '../errors.ts';
import { sha256 } from '../hashing.ts';
import { invitations, memberships, teams, users, type TeamRole } from '../schema/index.ts';
import { countRows } from './counted.ts';
import { pageOf, type Page, type PageRequest } from './page.ts';
import { only } from './rows.ts';

export type InvitationRow = typeof invitations.$inferSelect;

const TOKEN_BYTES = 16;
const TOKEN_SHAPE = /^[\w-]{22}$/;

const isPending = eq(invitations.status, 'pending');
const isAlive = and(isPending, gt(invitations.expiresAt, sql`now()`));

/** Invitations that nobody has answered yet, the oldest first. */
export async function list(
  executor: Executor,
  request: PageRequest & { teamId: string },
): Promise<Page<InvitationRow>> {
  return pageOf(request, {
    key: invitations.id,
    order: 'ascending',
    filter: and(eq(invitations.organizationId, request.teamId), isPending),
    rows: (where, orderBy, limit) => executor.select().from(invitations).where(where).orderBy(orderBy).limit(limit),
    count: (where) => countRows(executor, invitations, where),
  });
}

/**
 * Makes an invitation; its secret, 128 random bits as 22 characters, is told once and not kept.
 *
 * @throws ConflictError when the person is invited or a member already
 */
export async function create(
  tx: Transaction,
  input: Pick<InvitationRow, 'organizationId' | 'email' | 'role' | 'inviterId' | 'expiresAt'>,
): Promise<{ readonly invitation: InvitationRow; readonly token: string }> {
  const { organizationId, email } = input;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('invite ' || ${organizationId} || ${email}, 0))`);
  const [member] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.organizationId, organizationId), eq(users.email, email)));
  if (member !== undefined) throw new ConflictError(`${email} is a member of the team already`);
  const living = and(eq(invitations.organizationId, organizationId), eq(invitations.email, email), isAlive);
  if ((await tx.$count(invitations, living)) > 0) throw new ConflictError(`${email} is invited already`);
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const invitation = only(
    await tx
      .insert(invitations)
      .values({ ...input, tokenHash: sha256(token) })
      .returning(),
  );
  return { invitation, token };
}

/** @throws NotFoundError when the team has no such invitation that nobody has answered */
export async function cancel(
  tx: Transaction,
  { id, teamId }: { readonly id: string; readonly teamId: string },
): Promise<InvitationRow> {
  const [row] = await tx
    .update(invitations)
    .set({ status: 'canceled' })
    .where(and(eq(invitations.id, id), eq(invitations.organizationId, teamId), isPending))
    .returning();
  if (row === undefined) throw new NotFoundError('invitation', id);
  return row;
}

/** What whoever has the secret of an invitation is told of it. */
export interface Offer {
  readonly id: string;
  readonly email: string;
  readonly role: TeamRole;
  readonly expiresAt: Date;
  readonly team: { readonly id: string; readonly name: string };
  readonly inviterName: string;
}

/**
 * The invitation with this secret, of whichever team, while it can be accepted. It is looked up by its hash in an index: how
 * long that takes tells nothing of how much of a guess was right.
 */
export async function byToken(executor: Executor, token: string): Promise<Offer | undefined> {
  if (!TOKEN_SHAPE.test(token)) return undefined;
  const [found] = await executor
    .select({
      id: invitations.id,
      email: invitations.email,
      role: sql<TeamRole>`coalesce(${invitations.role}, 'viewer')`,
      expiresAt: invitations.expiresAt,
      team: { id: teams.id, name: teams.name },
      inviterName: users.name,
    })
    .from(invitations)
    .innerJoin(teams, eq(teams.id, invitations.organizationId))
    .innerJoin(users, eq(users.id, invitations.inviterId))
    .where(and(eq(invitations.tokenHash, sha256(token)), isAlive));
  return found;
}

/** Whether somebody with this address is invited into any team. */
export async function awaits(executor: Executor, email: string): Promise<boolean> {
  return (await executor.$count(invitations, and(eq(invitations.email, email.toLowerCase()), isAlive))) > 0;
}

/** Answers an invitation, once; undefined where it was answered, taken back or has ended meanwhile. */
export async function answer(
  tx: Transaction,
  id: string,
  status: 'accepted' | 'rejected',
): Promise<InvitationRow | undefined> {
  const [row] = await tx
    .update(invitations)
    .set({ status })
    .where(and(eq(invitations.id, id), isAlive))
    .returning();
  return row;
}
