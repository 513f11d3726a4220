/** Who asks: a member by session cookie, or a script by team key; always on behalf of one team. */
import { defaultKeyHasher } from '@better-auth/api-key';
import { teams, type Database } from '@stillgraph/db';
import { z } from 'zod';
import { ApiError, unauthenticated } from '../errors/api-error.ts';
import type { Auth } from './auth.ts';
import { scopeNames, type Rights } from './permissions.ts';
import { roleNames, strongestRole } from './roles.ts';

export interface Identity extends Rights {
  /** The team key that asks; null when a person does. */
  readonly key: { readonly id: string; readonly name: string } | null;
  /** Null when a team key asks. */
  readonly user: { readonly id: string; readonly name: string; readonly email: string } | null;
  readonly team: { readonly id: string; readonly name: string; readonly slug: string };
}

const keyMetadataSchema = z.object({
  role: z.enum(roleNames),
  scopes: z.array(z.enum(scopeNames)).nullable().default(null),
});

/**
 * better-auth answers a fault of the database as it answers a wrong key. So a key that it refuses is looked up: where the
 * database is away that throws, and where it is back by now, and knows the key, the key is verified again.
 */
async function verify(auth: Auth, database: Database, key: string) {
  const verified = await auth.api.verifyApiKey({ body: { key } });
  if (verified.valid || !(await teams.hasUsableKey(database, await defaultKeyHasher(key)))) return verified;
  return auth.api.verifyApiKey({ body: { key } });
}

async function identityOfKey(auth: Auth, database: Database, key: string): Promise<Identity> {
  const verified = await verify(auth, database, key);
  const metadata = keyMetadataSchema.safeParse(verified.key?.metadata);
  const teamId = verified.key?.referenceId;
  const team = teamId === undefined ? undefined : (await teams.byIds(database, [teamId])).get(teamId);
  const { key: found } = verified;
  if (!verified.valid || found === null || !metadata.success || team === undefined) {
    throw new ApiError('UNAUTHENTICATED', 'the team key is unknown, has expired or was revoked');
  }
  return { key: { id: found.id, name: found.name ?? 'a key without a name' }, user: null, team, ...metadata.data };
}

async function identityOfSession(auth: Auth, database: Database, headers: Headers): Promise<Identity | null> {
  const found = await auth.api.getSession({ headers });
  if (found === null) return null;
  const { user, session } = found;
  const memberships = await teams.ofUser(database, user.id);
  const membership = memberships.find(({ team }) => team.id === session.activeOrganizationId) ?? memberships[0];
  if (membership === undefined) {
    throw new ApiError('FORBIDDEN', `${user.email} is no member of any team; ask an owner for an invitation`);
  }
  return {
    key: null,
    user: { id: user.id, name: user.name, email: user.email },
    team: membership.team,
    role: strongestRole(membership.role),
    scopes: null,
  };
}

/**
 * @returns null for a request that shows neither key nor session
 * @throws ApiError UNAUTHENTICATED for a key that is not valid; it is never taken for a missing one
 */
export async function identify(auth: Auth, database: Database, headers: Headers): Promise<Identity | null> {
  const authorization = headers.get('authorization');
  if (authorization !== null) {
    const [, key] = /^Bearer\s+(\S+)$/i.exec(authorization) ?? [];
    if (key === undefined) throw unauthenticated();
    return identityOfKey(auth, database, key);
  }
  return identityOfSession(auth, database, headers);
}
