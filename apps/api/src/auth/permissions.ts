/** What may be done in a team, by role and, for team keys, by scope: both must allow it. */
import type { RoleName } from './roles.ts';

export const permissions = [
  /** Experiments, runs, sweeps, tags, notes, views, attributions. */
  'research.write',
  /** Uploads, imports, networks, graphs, datasets. */
  'data.write',
  /** The model registry and its aliases. */
  'models.write',
  /** Submissions, share links, visibility. */
  'leaderboards.write',
  'webhooks.manage',
  /** Members, invitations, keys. */
  'team.manage',
  /** Rename or remove the team. */
  'team.own',
  'audit.read',
] as const;
export type Permission = (typeof permissions)[number];

/** What a team key is made for: reading, which every key may, and any of the permissions. */
export const scopeNames = ['read', ...permissions] as const;
export type Scope = (typeof scopeNames)[number];

const ofMembers: readonly Permission[] = ['research.write', 'data.write', 'models.write', 'leaderboards.write'];

const permissionsOfRole: Readonly<Record<RoleName, readonly Permission[]>> = {
  owner: permissions,
  admin: permissions.filter((permission) => permission !== 'team.own'),
  member: ofMembers,
  viewer: [],
};

export interface Rights {
  readonly role: RoleName;
  /** Scopes of the team key that asks; null for a person, and for a key without limits beyond its role. */
  readonly scopes: readonly Scope[] | null;
}

/** What somebody may do, in the order in which permissions are listed. */
export function permissionsOf({ role, scopes }: Rights): Permission[] {
  return permissionsOfRole[role].filter((permission) => scopes === null || scopes.includes(permission));
}

/** Why something is not allowed, in a sentence for the person who tried; null when it is. */
export function refusalOf({ role, scopes }: Rights, permission: Permission): string | null {
  if (!permissionsOfRole[role].includes(permission)) {
    return role === 'viewer'
      ? 'the role viewer may read and change nothing'
      : `the role ${role} does not have the permission ${permission}`;
  }
  if (scopes === null || scopes.includes(permission)) return null;
  return `the team key does not have the scope ${permission}`;
}
