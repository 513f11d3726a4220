/** Keys with which scripts act for a team. */
import { randomBytes } from 'node:crypto';
import { teams, type Database } from '@stillgraph/db';
import { createAuth } from './auth.ts';
import type { Scope } from './permissions.ts';
import type { RoleName } from './roles.ts';

export interface TeamKeyOptions {
  /** Short name of the team, such as "demo". */
  readonly team: string;
  readonly role: RoleName;
  /** What it is made for, within what its role may; all of it when left out. */
  readonly scopes?: readonly Scope[];
  /** After how many days, 1 to 365, it ends by itself; never when left out. */
  readonly days?: number;
  /** What the key is for; shown in lists of keys. */
  readonly name?: string;
}

/**
 * Makes a key that acts for a team in a role; only its hash is stored, so this is the one time it can be seen.
 *
 * @throws Error when there is no such team
 */
export async function createTeamKey(
  database: Database,
  { team: slug, role, ...options }: TeamKeyOptions,
): Promise<string> {
  const { name, scopes = null, days } = options;
  const team = await teams.bySlug(database, slug);
  if (team === undefined) throw new Error(`there is no team "${slug}"`);
  // Keys are stored hashed and not signed: any secret will do.
  const auth = createAuth(database, { secret: randomBytes(32).toString('base64url'), webUrl: 'http://localhost' });
  const { adapter } = await auth.$context;
  const owner = await adapter.findOne<{ userId: string }>({
    model: 'member',
    where: [
      { field: 'organizationId', value: team.id },
      { field: 'role', value: 'owner' },
    ],
  });
  if (owner === null) throw new Error(`the team "${slug}" has no owner on whose behalf a key could be made`);
  const { key } = await auth.api.createApiKey({
    body: {
      organizationId: team.id,
      userId: owner.userId,
      name: name ?? `${role} key`,
      metadata: { role, scopes },
      ...(days === undefined ? {} : { expiresIn: days * 24 * 60 * 60 }),
    },
  });
  return key;
}
