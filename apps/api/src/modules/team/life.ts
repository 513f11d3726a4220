/** How teams begin, are called and end, and how people leave them. */
import { members, newId, sessions, teamRemoval, teams } from '@stillgraph/db';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors/user-error.ts';
import { decodeGlobalId } from '../../relay/global-id.ts';
import { outcomeOf, type Outcome } from './changes.ts';
import type { TeamCreateInput, TeamUpdateInput } from './life-input.ts';
import { nameFault, slugFault, slugOf } from './names.ts';

/** A bound for those who sign up by themselves: a team brings its own quotas. */
const MOST_OWNED = 50;

const forPeople = (what: string) => new UserError('FORBIDDEN', `a person ${what}, not a key`);

/** Anybody with an account founds teams. The session looks at the new one from then on. */
export async function createTeam(context: Context, input: TeamCreateInput): Promise<Outcome<teams.TeamRow>> {
  const { user, session } = context.identity;
  if (user === null) return { value: null, error: forPeople('makes teams') };
  const name = input.name.trim();
  const id = newId();
  const slug = input.slug ?? slugOf(name, id);
  const fault = nameFault(name) ?? slugFault(slug);
  if (fault !== null) return { value: null, error: fault };
  if ((await teams.countOwned(context.accounts, user.id)) >= MOST_OWNED) {
    const full = new UserError('CONFLICT', `a person owns at most ${MOST_OWNED} teams`);
    return { value: null, error: full };
  }
  const made = await outcomeOf(
    () =>
      context.changeOf(id, async (tx) => {
        const team = await teams.create(tx, { id, name, slug, ownerId: user.id });
        const about = { subjectType: 'Team', subjectId: id, details: { name, slug } };
        await context.auditOf(id, tx, { action: 'team.create', ...about });
        return team;
      }),
    ['slug'],
  );
  if (made.value !== null && session !== null) await sessions.lookAtTeam(context.accounts, session.id, id);
  return made;
}

export async function updateTeam(context: Context, input: TeamUpdateInput): Promise<Outcome<teams.TeamRow>> {
  const refusal = context.refusal('team.own');
  if (refusal !== null) return { value: null, error: refusal };
  const { teamId } = context;
  return outcomeOf(
    () =>
      context.change(async (tx) => {
        const before = await teams.locked(tx, teamId);
        const name = changed(input.name?.trim(), before.name);
        const slug = changed(input.slug, before.slug);
        const fault = (name === null ? null : nameFault(name)) ?? (slug === null ? null : slugFault(slug));
        if (fault !== null) return fault;
        if (name === null && slug === null) return before;
        const team = await teams.rename(tx, teamId, { ...(name !== null && { name }), ...(slug !== null && { slug }) });
        await context.audit(tx, 'team.update', 'Team', teamId, { from: namesOf(before), to: namesOf(team) });
        return team;
      }),
    ['slug'],
  );
}

const namesOf = ({ name, slug }: teams.TeamRow) => ({ name, slug });

/** What was given, where it is another than before; null where nothing changes. */
const changed = (given: string | null | undefined, before: string): string | null =>
  given == null || given === before ? null : given;

/** @param typed the name of the team, typed again: nothing that is lost by it comes back */
export async function deleteTeam(context: Context, typed: string): Promise<Outcome<string>> {
  const refusal = context.refusal('team.own');
  if (refusal !== null) return { value: null, error: refusal };
  const { id, name, slug } = context.team;
  if (context.identity.key !== null) return { value: null, error: forPeople('removes a team') };
  if (typed.trim() !== name) {
    return { value: null, error: new UserError('INVALID', `expected the name of the team, "${name}"`, ['name']) };
  }
  return outcomeOf(() =>
    context.change(async (tx) => {
      await teamRemoval.close(tx, context.queue, id);
      await context.audit(tx, 'team.delete', 'Team', id, { name, slug });
      return id;
    }),
  );
}

/** The session shows another team of the person's from then on. */
export async function switchTeam(context: Context, globalId: string): Promise<Outcome<teams.TeamRow>> {
  const { user, session } = context.identity;
  if (user === null || session === null) return { value: null, error: forPeople('chooses a team') };
  const decoded = decodeGlobalId(globalId);
  const memberships = await teams.ofUser(context.accounts, user.id);
  const chosen = memberships.find(({ team }) => decoded?.type === 'Team' && team.id === decoded.id);
  if (chosen === undefined) {
    return { value: null, error: new UserError('NOT_FOUND', 'you are a member of no such team', ['id']) };
  }
  await sessions.lookAtTeam(context.accounts, session.id, chosen.team.id);
  return { value: chosen.team, error: null };
}

/** Ends the person's own membership, whatever their role; the last owner stays. */
export async function leaveTeam(context: Context): Promise<Outcome<string>> {
  const { user } = context.identity;
  if (user === null) return { value: null, error: forPeople('leaves a team') };
  const { teamId } = context;
  return outcomeOf(() =>
    context.change(async (tx) => {
      const member = await members.locked(tx, { userId: user.id, teamId });
      if (member.isLastOwner) {
        return new UserError('CONFLICT', 'a team needs an owner: make somebody else one first, or remove the team');
      }
      await members.remove(tx, member.id);
      await context.audit(tx, 'member.leave', 'User', user.id, { role: member.role });
      return teamId;
    }),
  );
}
