/** How a person takes their account away. */
import { accountRemoval, ConflictError, members, NotFoundError, teams } from '@stillgraph/db';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors/user-error.ts';

const MOST_NAMED = 5;

/**
 * Ends the memberships of who asks, each in the transaction of its audit line, and then the account. Nothing has happened
 * where an error is answered, unless a team lost its other owners in that very moment.
 *
 * @param typed the e-mail address of the account, typed again: nothing that is lost by it comes back
 * @returns what stands in the way; null when the account is gone
 */
export async function deleteAccount(context: Context, typed: string): Promise<UserError | null> {
  const { accounts, identity } = context;
  const { user } = identity;
  if (user === null) return new UserError('FORBIDDEN', 'a person has an account, a key has none');
  if (typed.trim().toLowerCase() !== user.email.toLowerCase()) {
    return new UserError('INVALID', `expected the e-mail address of the account, "${user.email}"`, ['email']);
  }
  const alone = await accountRemoval.ownedAlone(accounts, user.id);
  if (alone.length > 0) return needsOwner(alone);
  for (const { team } of await teams.ofUser(accounts, user.id)) {
    const stays = await leave(context, user.id, team);
    if (stays !== null) return stays;
  }
  try {
    await accountRemoval.remove(accounts, user.id);
    return null;
  } catch (error) {
    if (error instanceof ConflictError) return new UserError('CONFLICT', error.message);
    throw error;
  }
}

async function leave(context: Context, userId: string, team: teams.TeamRow): Promise<UserError | null> {
  try {
    return await context.changeOf(team.id, async (tx) => {
      const member = await members.locked(tx, { userId, teamId: team.id });
      if (member.isLastOwner) return needsOwner([team]);
      await members.remove(tx, member.id);
      const about = { subjectType: 'User', subjectId: userId, details: { role: member.role, account: 'removed' } };
      await context.auditOf(team.id, tx, { action: 'member.leave', ...about });
      return null;
    });
  } catch (error) {
    // Somebody else ended the membership meanwhile.
    if (error instanceof NotFoundError) return null;
    throw error;
  }
}

function needsOwner(alone: readonly teams.TeamRow[]): UserError {
  const named = alone.slice(0, MOST_NAMED).map(({ name }) => `"${name}"`);
  const others = alone.length > MOST_NAMED ? ` and ${alone.length - MOST_NAMED} more` : '';
  const message = `nobody else owns ${named.join(', ')}${others}: make somebody else an owner first, or remove the team`;
  return new UserError('CONFLICT', message);
}
