import { leaderboards } from '@stillgraph/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { startApi, type TestApi, type TestTeam } from '../../testing/api.ts';
import type { Client } from '../../testing/client.ts';
import { insertDataset } from '../../testing/data.ts';
import { rankingOfRuns } from '../../testing/leaderboard.ts';

const faults = z.array(z.object({ code: z.string(), field: z.array(z.string()).nullable() }));
const linkShape = z.object({
  shareLinkCreate: z.object({
    shareLink: z.object({ id: z.string() }).nullable(),
    token: z.string().nullable(),
    path: z.string().nullable(),
    userErrors: faults,
  }),
});
const create = /* GraphQL */ `
  mutation ($input: ShareLinkCreateInput!) {
    shareLinkCreate(input: $input) {
      shareLink {
        id
      }
      token
      path
      userErrors {
        code
        field
      }
    }
  }
`;
const sharedShape = z.object({ sharedLeaderboard: z.record(z.string(), z.unknown()).nullable() });
const shared = /* GraphQL */ `
  query ($token: String!, $after: String) {
    sharedLeaderboard(token: $token) {
      name
      slug
      version
      findings
      dataset {
        title
        licence
        unit
      }
      protocol {
        hash
        targetSteps
        eventLabel
      }
      entries(first: 1, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          position
          modelLabel
          mae {
            mean
          }
          controlVerdict
        }
      }
    }
  }
`;
const visibility = /* GraphQL */ `
  mutation ($input: LeaderboardVisibilitySetInput!) {
    leaderboardVisibilitySet(input: $input) {
      leaderboard {
        visibility
        slug
        publishedAt
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`;
const visibilityShape = z.object({
  leaderboardVisibilitySet: z.object({
    leaderboard: z
      .object({ visibility: z.string(), slug: z.string().nullable(), publishedAt: z.string().nullable() })
      .nullable(),
    userErrors: faults,
  }),
});

describe('a leaderboard that is shared', () => {
  let api: TestApi;
  let team: TestTeam;
  let member: Client;
  let ranking: leaderboards.Ranking;
  let id: string;

  beforeAll(async () => {
    api = await startApi();
    team = await api.team('alpha');
    member = await team.script('member');
    const { dataset, graph } = await insertDataset(api.database.db, { teamId: team.id, name: 'one' });
    ranking = await rankingOfRuns(api, { teamId: team.id, datasetId: dataset.id, graphId: graph.id });
    id = encodeGlobalId('Leaderboard', (await leaderboards.replaceEntries(api.database.db, ranking)).id);
  });
  afterAll(() => api.close());

  const share = async (input: object = {}, who = member) =>
    (await who.read(linkShape, create, { input: { leaderboardId: id, ...input } })).shareLinkCreate;
  const read = async (token: string | null, after: string | null = null) =>
    (await api.stranger.read(sharedShape, shared, { token, after })).sharedLeaderboard;

  it('shows a stranger the board behind the link, page by page, and counts how often', async () => {
    const { shareLink, token, path } = await share();
    expect(path).toBe(`/share/${token ?? ''}`);
    const first = await read(token);
    expect(first).toMatchObject({
      name: 'one, 4 in, 4 out',
      slug: null,
      version: 1,
      dataset: { title: 'Dataset one', licence: null, unit: 'mph' },
      protocol: { targetSteps: 4, eventLabel: null },
      entries: { totalCount: 2, nodes: [{ position: 0 }], pageInfo: { hasNextPage: true } },
    });
    const { endCursor } = z
      .object({ entries: z.object({ pageInfo: z.object({ endCursor: z.string() }) }) })
      .parse(first).entries.pageInfo;
    expect(await read(token, endCursor)).toMatchObject({
      entries: { nodes: [{ position: 1 }], pageInfo: { hasNextPage: false } },
    });
    const look = 'query ($token: String!) { sharedLeaderboard(token: $token, counts: false) { name } }';
    expect((await api.stranger.read(sharedShape, look, { token })).sharedLeaderboard).not.toBeNull();
    const links = z.object({
      node: z.object({ shareLinks: z.object({ nodes: z.array(z.record(z.string(), z.unknown())) }).nullable() }),
    });
    const listed = `query ($id: ID!) { node(id: $id) { ... on Leaderboard {
      shareLinks { nodes { id uses lastUsedAt isActive expiresAt createdBy { name } version { number } } } } } }`;
    const { node } = await member.read(links, listed, { id });
    expect(node.shareLinks?.nodes[0]).toMatchObject({ id: shareLink?.id, uses: 2, isActive: true, version: null });
    expect((await (await team.script('viewer')).read(links, listed, { id })).node.shareLinks).toBeNull();
    const rows = JSON.stringify(await api.database.sql`select * from share_links`);
    expect(rows).not.toContain(token);
    const lines = await api.database.sql`select action, subject_type from audit_log where action like 'leaderboard.%'`;
    expect(lines).toContainEqual({ action: 'leaderboard.createLink', subject_type: 'ShareLink' });
  });

  it('shows where the sensors stand and what they read in the slowest hour of the last day', async () => {
    const { token } = await share();
    const shape = z.object({
      sharedLeaderboard: z.object({
        team: z.string(),
        dataset: z.unknown(),
        map: z.object({
          from: z.string(),
          to: z.string(),
          places: z.array(z.object({ latitude: z.number(), longitude: z.number(), mean: z.number() })),
          links: z.array(z.unknown()),
        }),
        entries: z.unknown(),
      }),
    });
    const { sharedLeaderboard } = await api.stranger.read(
      shape,
      `query ($token: String!) { sharedLeaderboard(token: $token) {
        team dataset { quantity zone nodeCount }
        map { from to places { latitude longitude mean } links { from to weight } }
        entries(first: 1) { nodes { method validationMae inputBytes } } } }`,
      { token },
    );
    // The readings repeat every 24 steps of five minutes, and rise within them: an hour at the start of a repetition.
    expect(sharedLeaderboard).toMatchObject({
      team: 'Team alpha',
      dataset: { quantity: 'speed', zone: 'America/Los_Angeles', nodeCount: 3 },
      map: {
        from: '2024-01-02T14:00:00.000Z',
        to: '2024-01-02T15:00:00.000Z',
        links: [
          { from: 0, to: 1, weight: 1 },
          { from: 1, to: 2, weight: 0.5 },
          { from: 2, to: 0, weight: 0.25 },
        ],
      },
      entries: { nodes: [{ validationMae: 2.9, inputBytes: 1600 }] },
    });
    const { places } = sharedLeaderboard.map;
    expect(places.map(({ latitude, longitude }) => [latitude, longitude])).toEqual([
      [34, -118],
      [34.01, -118.01],
      [34.02, -118.02],
    ]);
    for (const [node, { mean }] of places.entries()) expect(Math.abs(mean - (35.5 + 10 * node))).toBeLessThan(1);
  });

  it('tells a stranger no id of anything', async () => {
    const { token } = await share();
    const text = JSON.stringify(await read(token));
    const ids = await api.database.sql<{ id: string }[]>`
      select id from leaderboards union select id from runs union select id from experiments union
      select id from datasets union select id from users union select id from teams union
      select id from leaderboard_entries union select id from leaderboard_versions`;
    const cursors = [...text.matchAll(/"endCursor":"([^"]+)"/g)].map(([, cursor = '']) =>
      Buffer.from(cursor, 'base64url').toString(),
    );
    for (const one of ids) {
      expect(text).not.toContain(one.id);
      expect(cursors.join()).not.toContain(one.id);
    }
  });

  it('shows nothing once the link is revoked, has expired, or where it was none', async () => {
    const { shareLink, token } = await share();
    const soon = new Date(Date.now() + 60_000).toISOString();
    const expiring = await share({ expiresAt: soon });
    expect(await read(expiring.token)).not.toBeNull();
    await api.database.sql`update share_links set expires_at = now() where expires_at is not null`;
    expect(await read(expiring.token)).toBeNull();
    const revoke = `mutation ($id: ID!) { shareLinkRevoke(id: $id) { shareLink { isActive } userErrors { code field } } }`;
    const revoked = z.object({ shareLinkRevoke: z.record(z.string(), z.unknown()) });
    const answer = { shareLinkRevoke: { shareLink: { isActive: false }, userErrors: [] } };
    expect(await member.read(revoked, revoke, { id: shareLink?.id })).toEqual(answer);
    // Again is as good as once.
    expect(await member.read(revoked, revoke, { id: shareLink?.id })).toEqual(answer);
    for (const wrong of [token, '', 'x', `${token ?? ''}=`, "' or true --"]) expect(await read(wrong)).toBeNull();
  });

  it('can be one version of it, which stays what it was', async () => {
    const { token } = await share({ version: 1 });
    const live = await share();
    await leaderboards.replaceEntries(api.database.db, { ...ranking, findings: [], entries: [] });
    expect(await read(token)).toMatchObject({ version: 1, entries: { totalCount: 2 }, findings: ranking.findings });
    expect(await read(live.token)).toMatchObject({ version: 2, entries: { totalCount: 0 } });
    await leaderboards.replaceEntries(api.database.db, ranking);
  });

  it.each([
    ['a version that is not there', { version: 99 }, 'NOT_FOUND', 'version'],
    ['a moment that has passed', { expiresAt: '2020-01-01T00:00:00Z' }, 'INVALID', 'expiresAt'],
    ['what is no leaderboard', { leaderboardId: 'x' }, 'NOT_FOUND', 'leaderboardId'],
  ])('refuses a link to %s', async (_what, input, code, field) => {
    const { shareLink, token, userErrors } = await share(input);
    expect({ shareLink, token, userErrors }).toEqual({
      ...{ shareLink: null, token: null },
      userErrors: [{ code, field: [field] }],
    });
  });

  it('is opened to anybody by those who manage the team, and taken back', async () => {
    const admin = await team.script('admin');
    const set = async (who: Client, input: object) =>
      (await who.read(visibilityShape, visibility, { input: { id, ...input } })).leaderboardVisibilitySet;
    expect((await set(member, { visibility: 'PUBLIC' })).userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await set(admin, { visibility: 'PUBLIC', slug: 'Not An Address' })).userErrors).toMatchObject([
      { code: 'INVALID', field: ['slug'] },
    ]);
    const { leaderboard } = await set(admin, { visibility: 'PUBLIC' });
    expect(leaderboard?.slug).toMatch(/^one-4-in-4-out-[0-9a-f]{8}$/);
    const list = z.object({ publicLeaderboards: z.object({ totalCount: z.number(), nodes: z.array(z.unknown()) }) });
    const listed = '{ publicLeaderboards { totalCount nodes { slug name entries { totalCount } } } }';
    expect((await api.stranger.read(list, listed)).publicLeaderboards).toEqual({
      totalCount: 1,
      nodes: [{ slug: leaderboard?.slug, name: ranking.name, entries: { totalCount: 2 } }],
    });
    const one = z.object({
      publicLeaderboard: z.object({ name: z.string(), map: z.object({ places: z.array(z.unknown()) }) }).nullable(),
    });
    const bySlug =
      'query ($slug: String!) { publicLeaderboard(slug: $slug) { name map { places { latitude mean } } } }';
    const open = () => api.stranger.read(one, bySlug, { slug: leaderboard?.slug });
    const { publicLeaderboard } = await open();
    expect(publicLeaderboard?.name).toBe(ranking.name);
    expect(publicLeaderboard?.map.places).toHaveLength(3);
    expect((await set(admin, { visibility: 'TEAM' })).leaderboard).toEqual({
      ...{ visibility: 'TEAM', slug: null, publishedAt: null },
    });
    expect((await open()).publicLeaderboard).toBeNull();
    // It returns to the address that it had.
    expect((await set(admin, { visibility: 'PUBLIC' })).leaderboard?.slug).toBe(leaderboard?.slug);
    expect((await set(admin, { visibility: 'PUBLIC', slug: 'speeds' })).leaderboard?.slug).toBe('speeds');
  });

  it('cannot have the address of another', async () => {
    const beta = await api.team('beta');
    const { dataset, graph } = await insertDataset(api.database.db, { teamId: beta.id, name: 'two' });
    const owner = { teamId: beta.id, datasetId: dataset.id, graphId: graph.id };
    const [protocol] = await api.database.sql<{ id: string }[]>`select id from protocols where team_id = ${team.id}`;
    const theirs = await rankingOfRuns(api, owner);
    const [own] = await api.database.sql<{ id: string }[]>`select id from protocols where team_id = ${beta.id}`;
    expect(own?.id).not.toBe(protocol?.id);
    const board = await leaderboards.replaceEntries(api.database.db, {
      ...theirs,
      protocolId: own?.id ?? '',
      entries: [],
    });
    const input = { id: encodeGlobalId('Leaderboard', board.id), visibility: 'PUBLIC', slug: 'speeds' };
    const { leaderboardVisibilitySet } = await (
      await beta.script('owner')
    ).read(visibilityShape, visibility, { input });
    expect(leaderboardVisibilitySet.userErrors).toMatchObject([{ code: 'CONFLICT', field: ['slug'] }]);
  });

  it('asks the database as often for many public boards as for one', async () => {
    await api.database
      .sql`update leaderboards set visibility = 'PUBLIC', published_at = now(), slug = coalesce(slug, id::text)`;
    const shape = z.object({ publicLeaderboards: z.object({ nodes: z.array(z.unknown()) }) });
    const query = `query ($first: Int!) { publicLeaderboards(first: $first) { nodes {
      name dataset { title } protocol { hash } entries(first: 5) { nodes { modelLabel } } } } }`;
    const statements = (first: number) =>
      api.statementsDuring(async () => {
        const { publicLeaderboards } = await api.stranger.read(shape, query, { first });
        expect(publicLeaderboards.nodes).toHaveLength(first);
      });
    const one = await statements(1);
    expect(one).toBeGreaterThan(0);
    expect(await statements(2)).toBe(one);
  });
});
