/** An API with two teams that have the same things, and everybody who may ask for those of the first. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { startApi, type TestApi, type TestTeam } from '../../testing/api.ts';
import { insertBelongings, type Belongings } from '../../testing/belongings.ts';
import { Client } from '../../testing/client.ts';
import { insertExperiment } from '../../testing/runs.ts';
import { decodeGlobalId, encodeGlobalId } from '../../relay/global-id.ts';
import type { RoleName } from '../roles.ts';
import type { Insider, Nobody, Outsider } from './actors.ts';
import type { Things } from './probe.ts';

export interface Stage {
  readonly api: TestApi;
  /** Whose things are tried. */
  readonly team: TestTeam;
  readonly mine: Belongings;
  /** What the other team has. */
  readonly theirs: Belongings;
  /** Ids of the same types, behind which there is nothing. */
  readonly nowhere: Things;
  insider(actor: Insider): Promise<Client>;
  outsider(actor: Outsider): Promise<Client>;
  nobody(name: Nobody): Promise<Client>;
  /** Somebody new in a team. */
  person(team: TestTeam, role: RoleName): Promise<Client>;
  close(): Promise<void>;
}

/** @param options as `startApi` takes them */
export async function setStage(options: Parameters<typeof startApi>[0] = {}): Promise<Stage> {
  const api = await startApi(options);
  const { sql } = api.database;
  const team = await api.team('alpha');
  const other = await api.team('beta');
  const mine = await insertBelongings(api, team);
  const theirs = await insertBelongings(api, other);
  // Counts differ, and tell the teams apart where nothing else does.
  const owner = { teamId: other.id, datasetId: theirs.uuids.Dataset, graphId: theirs.uuids.Graph };
  await insertExperiment(api, owner, 'one more');

  const person = async ({ id, slug }: TestTeam, role: RoleName): Promise<Client> => {
    const email = `${role}-${crypto.randomUUID()}@${slug}.example`;
    const client = await api.person(email);
    await sql`
      insert into memberships (id, team_id, user_id, role)
      select gen_random_uuid(), ${id}, users.id, ${role} from users where email = ${email}`;
    return client;
  };
  const bearer = (secret: string) => new Client(api.server.url, { authorization: `Bearer ${secret}` });
  const spoilt = async (change: { readonly enabled: boolean } | { readonly expires_at: string }): Promise<Client> => {
    const client = await team.script('owner');
    const [, secret = ''] = client.headers['authorization']?.split(' ') ?? [];
    const hash = createHash('sha256').update(secret).digest('base64url');
    await sql`update api_keys set ${sql(change)} where key = ${hash}`;
    return client;
  };
  const makers: Readonly<Record<Nobody, () => Promise<Client>>> = {
    'a stranger': () => Promise.resolve(api.stranger),
    'somebody who signed out': async () => {
      const client = await person(team, 'owner');
      await client.post('/api/auth/sign-out', {});
      return client;
    },
    'a key that was revoked': () => spoilt({ enabled: false }),
    'a key that has expired': () => spoilt({ expires_at: new Date(Date.now() - 1000).toISOString() }),
    'a key that nobody made': () => Promise.resolve(bearer(`stillgraph_${'x'.repeat(64)}`)),
    'the secret of a share link in place of a key': () => Promise.resolve(bearer(mine.shareToken)),
    'somebody who was removed from the team': async () => {
      const client = await person(team, 'owner');
      const shape = z.object({ viewer: z.object({ user: z.object({ id: z.string() }) }) });
      const { viewer } = await client.read(shape, '{ viewer { user { id } } }');
      await sql`delete from memberships where user_id = ${decodeGlobalId(viewer.user.id)?.id ?? ''}`;
      return client;
    },
  };
  return {
    api,
    team,
    mine,
    theirs,
    nowhere: nothingLike(mine),
    person,
    insider: ({ by, rights }) =>
      by === 'session' ? person(team, rights.role) : team.script(rights.role, rights.scopes ?? undefined),
    outsider: ({ by, role }) => (by === 'session' ? person(other, role) : other.script(role)),
    nobody: (name) => makers[name](),
    close: () => api.close(),
  };
}

function nothingLike({ uuids }: Belongings): Things {
  const nothing = Object.fromEntries(Object.keys(uuids).map((type) => [type, crypto.randomUUID()])) as typeof uuids;
  return {
    uuids: nothing,
    idOf: (type) => encodeGlobalId(type, nothing[type]),
    otherRun: encodeGlobalId('Run', crypto.randomUUID()),
    shareToken: 'n'.repeat(22),
    invitationToken: 'i'.repeat(22),
  };
}

/** Which things of a team a text tells, by uuid or id. */
export function leaks(text: string, { uuids, idOf, otherRun, shareToken, invitationToken }: Things): string[] {
  const types = Object.keys(uuids) as (keyof typeof uuids)[];
  return [
    ...types.filter((type) => text.includes(uuids[type]) || text.includes(idOf(type))),
    ...(text.includes(otherRun) ? ['another Run'] : []),
    ...(text.includes(shareToken) ? ['the secret of a share link'] : []),
    ...(text.includes(invitationToken) ? ['the secret of an invitation'] : []),
  ];
}
