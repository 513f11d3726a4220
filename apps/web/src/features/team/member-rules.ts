/** Why somebody's role cannot be changed, or their membership ended, said before the click. */
import type { TeamRole } from '../../graphql/generated/graphql';
import type { Translator } from '../../i18n/translator.ts';
import { refusalOf, rolesUpTo, type Rights } from '../frame/refusal.ts';

/** Says why, in the words of both rooms. */
export interface RefusalWords {
  readonly frame: Translator<'frame'>;
  readonly team: Translator<'team'>;
}

interface Somebody {
  readonly role: TeamRole;
}

/**
 * Whether a member is the only owner.
 *
 * @param isWhole whether `members` are all of the team; nobody is called the last before all were seen
 */
export function isLastOwner(member: Somebody, members: readonly Somebody[], isWhole: boolean): boolean {
  return isWhole && member.role === 'OWNER' && members.filter(({ role }) => role === 'OWNER').length === 1;
}

/** Why `viewer` may not change `member`; undefined where they may. */
export function memberRefusal(
  { frame, team }: RefusalWords,
  viewer: Rights,
  member: Somebody,
  isLast: boolean,
): string | undefined {
  const refusal = refusalOf(frame, viewer, 'TEAM_MANAGE');
  if (refusal !== undefined) return refusal;
  if (viewer.role !== 'OWNER' && member.role === 'OWNER') return team('member.byOwners');
  return isLast ? team('member.last') : undefined;
}

/** What a member's role may become, the present one among it. */
export function rolesFor(role: TeamRole, member: Somebody): readonly TeamRole[] {
  const offered = rolesUpTo(role);
  return offered.includes(member.role) ? offered : [member.role, ...offered];
}
