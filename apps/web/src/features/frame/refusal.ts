/** Who may do what, as the API decides it, so that a button says before the click why it is not for somebody. */
import type { Scope, TeamRole } from '../../graphql/generated/graphql';
import type { Translator } from '../../i18n/translator.ts';

/** What a role may, reading apart, which each of them may. */
export type Permission = Exclude<Scope, 'READ'>;

const least: Readonly<Record<Permission, TeamRole>> = {
  RESEARCH_WRITE: 'MEMBER',
  DATA_WRITE: 'MEMBER',
  MODELS_WRITE: 'MEMBER',
  LEADERBOARDS_WRITE: 'MEMBER',
  WEBHOOKS_MANAGE: 'ADMIN',
  TEAM_MANAGE: 'ADMIN',
  AUDIT_READ: 'ADMIN',
  TEAM_OWN: 'OWNER',
};
const ranks: readonly TeamRole[] = ['VIEWER', 'MEMBER', 'ADMIN', 'OWNER'];
const whoDo = {
  OWNER: 'refusal.owner',
  ADMIN: 'refusal.admin',
  MEMBER: 'refusal.member',
  // What every role may is refused to nobody.
  VIEWER: 'refusal.member',
} as const satisfies Readonly<Record<TeamRole, string>>;

/** The roles that somebody with `role` may hand out: their own and those below, the highest first. */
export function rolesUpTo(role: TeamRole): readonly TeamRole[] {
  return ranks.slice(0, ranks.indexOf(role) + 1).reverse();
}

/** Whether a role may do what `permission` covers. */
export function mayDo(role: TeamRole, permission: Permission): boolean {
  return ranks.indexOf(role) >= ranks.indexOf(least[permission]);
}

/** Who asks, as far as it matters to what they may do. */
export interface Rights {
  readonly role: TeamRole;
  /** As the API has decided them. */
  readonly permissions: readonly Scope[];
}

/** Why somebody may not do what `permission` covers, as a sentence; undefined where they may. */
export function refusalOf(
  t: Translator<'frame'>,
  { role, permissions }: Rights,
  permission: Permission,
): string | undefined {
  if (permissions.includes(permission)) return undefined;
  if (role === 'VIEWER' && least[permission] === 'MEMBER') {
    return t('refusal.viewer');
  }
  return t(whoDo[least[permission]], { role: t(`roles.${role}`) });
}
