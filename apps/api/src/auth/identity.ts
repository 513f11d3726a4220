/** Who asks: a member by session cookie, or a script by team key; always on behalf of one team. */
import { teamKeys, teams, type Database } from '@stillgraph/db';
import DataLoader from 'dataloader';
import { ApiError, unauthenticated } from '../errors/api-error.ts';
import type { Auth } from './auth.ts';
import { keyRights } from './key-rights.ts';
import { keyHash } from './new-key.ts';
import type { Rights } from './permissions.ts';
import { strongestRole } from './roles.ts';

export interface Identity extends Rights {
  /** The team key that asks, and when it ends by itself; null when a person does. */
  readonly key: { readonly id: string; readonly name: string; readonly expiresAt: Date | null } | null;
  /** Null when a team key asks. */
  readonly user: { readonly id: string; readonly name: string; readonly email: string } | null;
  /** The session by which a person asks; null when a team key does. */
  readonly session: { readonly id: string } | null;
  /** Null for a person who is a member of no team. */
  readonly team: Team | null;
  /** Which transactions were over when this was looked up, see `currentSnapshot`; null where that was not asked. */
  readonly snapshot: string | null;
}

type Team = Readonly<Pick<teams.TeamRow, 'id' | 'name' | 'slug'>>;

/** @throws ApiError FORBIDDEN for a person without a team: there is nothing that they could be shown */
export function teamOf({ team, user }: Identity): Team {
  if (team !== null) return team;
  throw new ApiError(
    'FORBIDDEN',
    `${user?.email ?? 'who asks'} is no member of any team: accept an invitation, or make a team`,
  );
}

type KeyLoader = DataLoader<string, teamKeys.TeamKey | null>;
const keyLoaders = new WeakMap<Database, KeyLoader>();

/** Keys of requests that arrive in one turn of the event loop are looked up together, and nothing is remembered. */
function keyLoaderOf(database: Database): KeyLoader {
  const known = keyLoaders.get(database);
  if (known !== undefined) return known;
  const loader: KeyLoader = new DataLoader(
    async (hashes) => {
      const found = await teamKeys.byHashes(database, [...new Set(hashes)]);
      return hashes.map((hash) => found.get(hash) ?? null);
    },
    { cache: false, batchScheduleFn: (send) => setImmediate(send) },
  );
  keyLoaders.set(database, loader);
  return loader;
}

/** Looked up in one statement, where better-auth's own check takes three and writes the key's row at every request. */
async function identityOfKey(database: Database, key: string): Promise<Identity> {
  const found = await keyLoaderOf(database).load(keyHash(key));
  const rights = keyRights(found?.metadata ?? null);
  if (found === null || rights === undefined) {
    throw new ApiError('UNAUTHENTICATED', 'the team key is unknown, has expired or was revoked');
  }
  const { id, name, expiresAt, team, snapshot } = found;
  const asker = { key: { id, name: name ?? 'a key without a name', expiresAt }, user: null, session: null };
  return { ...asker, team, ...rights, snapshot };
}

async function identityOfSession(auth: Auth, database: Database, headers: Headers): Promise<Identity | null> {
  const found = await auth.api.getSession({ headers });
  if (found === null) return null;
  const { user, session } = found;
  const memberships = await teams.ofUser(database, user.id);
  const membership = memberships.find(({ team }) => team.id === session.activeOrganizationId) ?? memberships[0];
  return {
    key: null,
    user: { id: user.id, name: user.name, email: user.email },
    session: { id: session.id },
    team: membership?.team ?? null,
    ...(membership === undefined
      ? { role: 'viewer', scopes: [] }
      : { role: strongestRole(membership.role), scopes: null }),
    snapshot: null,
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
    return identityOfKey(database, key);
  }
  return identityOfSession(auth, database, headers);
}
