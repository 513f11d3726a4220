/** How the person whom an invitation is for answers it. */
import { invitations, members, sessions, teams } from '@stillgraph/db';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors/user-error.ts';

/** One answer for whatever is wrong with a secret: it tells nobody what would be right. */
const noInvitation = () =>
  new UserError(
    'NOT_FOUND',
    'there is no such invitation for your address: it was answered or taken back, has ended, or is for somebody else',
    ['token'],
  );

/** Makes the person a member; whoever is one already keeps their role. The session looks at the team from then on. */
export async function acceptInvitation(context: Context, token: string): Promise<teams.TeamRow | UserError> {
  const { user, session } = context.identity;
  if (user === null || session === null) return new UserError('FORBIDDEN', 'a person accepts an invitation, not a key');
  const offer = await offerFor(context, user.email, token);
  if (offer === undefined) return noInvitation();
  const { id, role } = offer;
  const teamId = offer.team.id;
  const team = await context.changeOf(teamId, async (tx) => {
    if ((await invitations.answer(tx, id, 'accepted')) === undefined) return undefined;
    const isNew = await members.add(tx, { teamId, userId: user.id, role });
    const details = { email: user.email, role, isNew };
    await context.auditOf(teamId, tx, {
      ...{ action: 'invitation.accept', subjectType: 'Invitation', subjectId: id, details },
    });
    return (await teams.byIds(tx, [teamId])).get(teamId);
  });
  if (team === undefined) return noInvitation();
  await sessions.lookAtTeam(context.accounts, session.id, teamId);
  return team;
}

export async function declineInvitation(context: Context, token: string): Promise<UserError | null> {
  const { user } = context.identity;
  if (user === null) return new UserError('FORBIDDEN', 'a person declines an invitation, not a key');
  const offer = await offerFor(context, user.email, token);
  if (offer === undefined) return noInvitation();
  const teamId = offer.team.id;
  const isDeclined = await context.changeOf(teamId, async (tx) => {
    if ((await invitations.answer(tx, offer.id, 'rejected')) === undefined) return false;
    const details = { email: user.email };
    await context.auditOf(teamId, tx, {
      ...{ action: 'invitation.decline', subjectType: 'Invitation', subjectId: offer.id, details },
    });
    return true;
  });
  return isDeclined ? null : noInvitation();
}

async function offerFor(context: Context, email: string, token: string): Promise<invitations.Offer | undefined> {
  const offer = await invitations.byToken(context.accounts, token);
  return offer?.email === email.toLowerCase() ? offer : undefined;
}
