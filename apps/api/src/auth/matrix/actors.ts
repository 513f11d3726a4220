/** Everybody who may ask for the things of a team, and what is known of each before anything is asked. */
import { permissions, type Rights } from '../permissions.ts';
import { roleNames, type RoleName } from '../roles.ts';

/** How somebody shows who they are. */
export type Means = 'session' | 'key';

export interface Insider {
  readonly name: string;
  readonly by: Means;
  readonly rights: Rights;
}

export interface Outsider {
  readonly name: string;
  readonly by: Means;
  readonly role: RoleName;
}

const everyScope = ['read', ...permissions] as const;

/** Who belongs to the team. */
export const insiders: readonly Insider[] = [
  ...roleNames.map(
    (role) => ({ name: `a person in the role ${role}`, by: 'session', rights: { role, scopes: null } }) as const,
  ),
  ...roleNames.map(
    (role) => ({ name: `a key in the role ${role}`, by: 'key', rights: { role, scopes: null } }) as const,
  ),
  ...permissions.map(
    (missing) =>
      ({
        name: `a key of an owner without the scope ${missing}`,
        by: 'key',
        rights: { role: 'owner', scopes: everyScope.filter((scope) => scope !== missing) },
      }) as const,
  ),
  { name: 'a key of an owner for reading alone', by: 'key', rights: { role: 'owner', scopes: ['read'] } },
  { name: 'a key of a viewer with every scope', by: 'key', rights: { role: 'viewer', scopes: everyScope } },
];

/** Who belongs to another team, which has things of the same kinds. */
export const outsiders: readonly Outsider[] = [
  { name: 'the owner of another team', by: 'session', role: 'owner' },
  { name: 'a key of the owner of another team', by: 'key', role: 'owner' },
  { name: 'a viewer of another team', by: 'session', role: 'viewer' },
];

/** Who shows nothing, or nothing that is of worth (any more). */
export const nobodies = [
  'a stranger',
  'somebody who signed out',
  'a key that was revoked',
  'a key that has expired',
  'a key that nobody made',
  'the secret of a share link in place of a key',
  'somebody who was removed from the team',
] as const;
export type Nobody = (typeof nobodies)[number];

/** Who shows something wrong is refused at the door, whatever they ask; others may ask for what is open. */
export const isLetIn = (name: Nobody): boolean =>
  name === 'a stranger' || name === 'somebody who signed out' || name === 'somebody who was removed from the team';

/** The code that they are answered. */
export const codeFor = (name: Nobody): string =>
  name === 'somebody who was removed from the team' ? 'FORBIDDEN' : 'UNAUTHENTICATED';
