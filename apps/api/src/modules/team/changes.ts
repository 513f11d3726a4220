/** What those who manage a team decide about who belongs to it and which keys it has, with refusals as user errors. */
import { ConflictError, invitations, members, newId, NotFoundError, type Transaction } from '@stillgraph/db';
import { grantRefusal } from '../../auth/key-rights.ts';
import { newKey } from '../../auth/new-key.ts';
import type { RoleName } from '../../auth/roles.ts';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors/user-error.ts';
import { decodeGlobalId } from '../../relay/global-id.ts';
import type { TeamRoleName } from '../viewer/type.ts';
import type { ApiKeyCreateInput, InvitationCreateInput } from './input.ts';

export type Outcome<Value> =
  { readonly value: Value; readonly error: null } | { readonly value: null; readonly error: UserError };

const roles: Readonly<Record<TeamRoleName, RoleName>> = {
  OWNER: 'owner',
  ADMIN: 'admin',
  MEMBER: 'member',
  VIEWER: 'viewer',
};
const INVITATION_DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;
const LONGEST_NAME = 100;

/** A change within the rights `team.manage`. */
async function decide<Value>(
  context: Context,
  work: (tx: Transaction) => Promise<Value | UserError>,
): Promise<Outcome<Value>> {
  const refusal = context.refusal('team.manage');
  return refusal === null ? outcomeOf(() => context.change(work)) : { value: null, error: refusal };
}

/** What a change comes to; what the queries refuse is told as a user error. */
export async function outcomeOf<Value>(
  change: () => Promise<Value | UserError>,
  conflictAt: readonly string[] | null = null,
): Promise<Outcome<Value>> {
  try {
    const value = await change();
    return value instanceof UserError ? { value: null, error: value } : { value, error: null };
  } catch (error) {
    if (error instanceof NotFoundError) {
      return { value: null, error: new UserError('NOT_FOUND', `the team has no such ${error.noun}`, ['id']) };
    }
    if (error instanceof ConflictError)
      return { value: null, error: new UserError('CONFLICT', error.message, conflictAt) };
    throw error;
  }
}

function uuidOf(globalId: string, type: 'Member' | 'Invitation' | 'ApiKey'): string {
  const decoded = decodeGlobalId(globalId);
  if (decoded?.type !== type) throw new NotFoundError(type === 'ApiKey' ? 'key' : type.toLowerCase(), globalId);
  return decoded.id;
}

/** Nobody hands out, or takes away, a role above their own. */
function roleRefusal(context: Context, role: RoleName, field: string): UserError | null {
  const sentence = grantRefusal(context.identity, { role, scopes: null });
  return sentence === null ? null : new UserError('FORBIDDEN', sentence, [field]);
}

export function setMemberRole(context: Context, id: string, wanted: TeamRoleName) {
  return decide(context, async (tx) => {
    const member = await members.locked(tx, { id: uuidOf(id, 'Member'), teamId: context.teamId });
    const role = roles[wanted];
    const refusal = roleRefusal(context, role, 'role') ?? roleRefusal(context, member.role, 'id');
    if (refusal !== null) return refusal;
    if (member.isLastOwner && role !== 'owner') {
      return new UserError('CONFLICT', 'a team needs an owner: make somebody else one first', ['role']);
    }
    if (member.role === role) return member;
    await members.setRole(tx, member.id, role);
    await context.audit(tx, 'member.setRole', 'User', member.userId, { from: member.role, to: role });
    return { ...member, role };
  });
}

export function removeMember(context: Context, id: string) {
  return decide(context, async (tx) => {
    const member = await members.locked(tx, { id: uuidOf(id, 'Member'), teamId: context.teamId });
    const refusal = roleRefusal(context, member.role, 'id');
    if (refusal !== null) return refusal;
    if (member.isLastOwner) {
      return new UserError('CONFLICT', 'a team needs an owner: make somebody else one first', ['id']);
    }
    await members.remove(tx, member.id);
    await context.audit(tx, 'member.remove', 'User', member.userId, { role: member.role });
    return member;
  });
}

export function invite(context: Context, input: InvitationCreateInput) {
  return decide(context, async (tx) => {
    const { user } = context.identity;
    if (user === null) return new UserError('FORBIDDEN', 'a person invites, not a key');
    const email = input.email.trim().toLowerCase();
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || email.length > 254) {
      return new UserError('INVALID', `expected an e-mail address, got "${input.email}"`, ['email']);
    }
    const role = roles[input.role];
    const refusal = roleRefusal(context, role, 'role');
    if (refusal !== null) return refusal;
    const made = await invitations.create(tx, {
      ...{ organizationId: context.teamId, email, role, inviterId: user.id },
      expiresAt: new Date(Date.now() + INVITATION_DAYS * DAY_MS),
    });
    await context.audit(tx, 'invitation.create', 'Invitation', made.invitation.id, { email, role });
    return made;
  });
}

export function cancelInvitation(context: Context, id: string) {
  return decide(context, async (tx) => {
    const row = await invitations.cancel(tx, { id: uuidOf(id, 'Invitation'), teamId: context.teamId });
    await context.audit(tx, 'invitation.cancel', 'Invitation', row.id, { email: row.email });
    return row;
  });
}

/** A key that ends does not live on in the keys that it makes. */
function outlivingRefusal({ identity }: Context, expiresAt: Date | null): UserError | null {
  const end = identity.key?.expiresAt ?? null;
  if (end === null || (expiresAt !== null && expiresAt <= end)) return null;
  const sentence = `the key that asks ends at ${end.toISOString()}, and so does every key that it makes, or earlier`;
  return new UserError('FORBIDDEN', sentence, ['expiresAt']);
}

export function createKey(context: Context, input: ApiKeyCreateInput) {
  return decide(context, async (tx) => {
    const name = input.name.trim();
    if (name === '' || name.length > LONGEST_NAME) {
      return new UserError('INVALID', `a name has 1 to ${LONGEST_NAME} characters, this one ${name.length}`, ['name']);
    }
    const expiresAt = input.expiresAt ?? null;
    if (expiresAt !== null && expiresAt.getTime() <= Date.now()) {
      return new UserError('INVALID', 'a key ends in the future', ['expiresAt']);
    }
    const outlives = outlivingRefusal(context, expiresAt);
    if (outlives !== null) return outlives;
    const rights = { role: roles[input.role], scopes: input.scopes ?? null };
    const refusal = grantRefusal(context.identity, rights);
    if (refusal !== null) return new UserError('FORBIDDEN', refusal, ['role']);
    const { secret, kept } = newKey();
    const row = await members.insertKey(tx, {
      ...{ ...kept, id: newId(), name, expiresAt, referenceId: context.teamId },
      metadata: JSON.stringify(rights),
    });
    await context.audit(tx, 'key.create', 'ApiKey', row.id, { name, ...rights });
    return { row, secret };
  });
}

export function revokeKey(context: Context, id: string) {
  return decide(context, async (tx) => {
    const row = await members.revokeKey(tx, { id: uuidOf(id, 'ApiKey'), teamId: context.teamId });
    await context.audit(tx, 'key.revoke', 'ApiKey', row.id, { name: row.name });
    return row;
  });
}
