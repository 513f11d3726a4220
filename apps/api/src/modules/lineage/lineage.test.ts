import { leaderboards, runs } from '@stillgraph/db';
import { submittedWeights } from '@stillgraph/db/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { startApi, type TestApi, type TestTeam } from '../../testing/api.ts';
import { insertBelongings } from '../../testing/belongings.ts';
import type { Client } from '../../testing/client.ts';
import { insertDataset } from '../../testing/data.ts';
import { insertFinishedRuns } from '../../testing/finished-run.ts';

const query = /* GraphQL */ `
  query ($of: ID!, $direction: LineageDirection, $depth: Int, $first: Int) {
    lineage(of: $of, direction: $direction, depth: $depth, first: $first) {
      isCut
      nodes {
        id
        distance
        node {
          __typename
          ... on Run {
            modelLabel
          }
          ... on Dataset {
            title
          }
          ... on Import {
            source
          }
        }
        stale {
          reason
          message
          arisesAtId
          since
          arisesAt {
            __typename
          }
          newer {
            __typename
            ... on Leaderboard {
              name
            }
          }
        }
      }
      edges {
        kind
        fromId
        toId
      }
    }
  }
`;
const shape = z.object({
  lineage: z
    .object({
      isCut: z.boolean(),
      nodes: z.array(
        z.object({
          id: z.string(),
          distance: z.number(),
          node: z.looseObject({ __typename: z.string() }),
          stale: z.array(z.looseObject({ reason: z.string(), message: z.string(), arisesAtId: z.string() })),
        }),
      ),
      edges: z.array(z.object({ kind: z.string(), fromId: z.string(), toId: z.string() })),
    })
    .nullable(),
});

describe('lineage', () => {
  let api: TestApi;
  let team: TestTeam;
  let reader: Client;
  let outsider: Client;
  let mine: Awaited<ReturnType<typeof insertBelongings>>;

  beforeAll(async () => {
    api = await startApi();
    team = await api.team('alpha');
    mine = await insertBelongings(api, team);
    reader = await team.script('viewer');
    outsider = await (await api.team('beta')).script('owner');
  });
  afterAll(() => api.close());

  const of = async (id: string, more: Readonly<Record<string, unknown>> = {}) => {
    const { lineage } = await reader.read(shape, query, { of: id, ...more });
    if (lineage === null) throw new Error(`the API knows no lineage of ${id}`);
    return lineage;
  };

  it('gives things with their types, and how one was made of another', async () => {
    const found = await of(mine.idOf('Run'), { depth: 1 });
    expect(found.nodes[0]).toMatchObject({ id: mine.idOf('Run'), distance: 0, node: { __typename: 'Run' } });
    const types = new Map(found.nodes.map(({ id, node }) => [id, node.__typename]));
    expect(types.get(mine.idOf('Dataset'))).toBe('Dataset');
    expect(found.edges).toEqual(
      expect.arrayContaining([
        { kind: 'TRAINED_ON', fromId: mine.idOf('Dataset'), toId: mine.idOf('Run') },
        { kind: 'OVER_GRAPH', fromId: mine.idOf('Graph'), toId: mine.idOf('Run') },
        { kind: 'REGISTERED', fromId: mine.idOf('Run'), toId: mine.idOf('ModelVersion') },
        { kind: 'EXPLAINED', fromId: mine.idOf('Run'), toId: mine.idOf('Attribution') },
      ]),
    );
    const above = await of(mine.idOf('Run'), { direction: 'UPSTREAM' });
    expect(Math.max(...above.nodes.map(({ distance }) => distance))).toBe(0);
    const below = await of(mine.idOf('Run'), { direction: 'DOWNSTREAM' });
    expect(Math.min(...below.nodes.map(({ distance }) => distance))).toBe(0);
  });

  it('names what was imported, not the folders of the worker that it lies in', async () => {
    await api.database.sql`update imports set source = '/srv/data/los-loop' where id = ${mine.uuids.Import}`;
    const { nodes } = await of(mine.idOf('Import'), { depth: 1 });
    expect(nodes[0]?.node).toEqual({ __typename: 'Import', source: 'los-loop' });
  });

  it('leads from the run that left weights over the submission to the run that scored them', async () => {
    const { uuids, idOf } = mine;
    const { db } = api.database;
    const [entry] = (await leaderboards.entriesByIds(db, [uuids.LeaderboardEntry])).values();
    const [scored] = (await runs.byExperimentIds(db, [entry?.experimentId ?? ''])).get(entry?.experimentId ?? '') ?? [];
    await db.insert(submittedWeights).values({
      ...{ runId: scored?.id ?? '', teamId: team.id, submissionId: uuids.Submission, protocolId: uuids.Protocol },
      ...{ hash: 'a'.repeat(64), artifactId: uuids.Artifact },
    });
    const { edges } = await of(idOf('Submission'));
    expect(edges).toEqual(
      expect.arrayContaining([
        { kind: 'SUBMITTED', fromId: idOf('Run'), toId: idOf('Submission') },
        { kind: 'SCORED', fromId: idOf('Submission'), toId: encodeGlobalId('Run', scored?.id ?? '') },
      ]),
    );
  });

  it('tells what is out of date in words, where that begins and what came in its place', async () => {
    const { db, sql } = api.database;
    const ended = await api.team('ended');
    const { dataset, graph } = await insertDataset(db, { teamId: ended.id, name: 'one' });
    const [id = ''] = await insertFinishedRuns(api, { teamId: ended.id, datasetId: dataset.id, graphId: graph.id }, 1);
    const [row] = await sql<{ protocol_id: string }[]>`
      select protocol_id from experiments join runs on runs.experiment_id = experiments.id where runs.id = ${id}`;
    await sql`
      insert into leaderboards (id, team_id, protocol_id, name, findings, ended_at, ended_because)
      values (${crypto.randomUUID()}, ${ended.id}, ${row?.protocol_id ?? ''}, 'board', '{}', '2026-01-01', '{SPLIT}')`;
    const of = encodeGlobalId('Run', id);
    const { lineage } = await (await ended.script('viewer')).read(shape, query, { of });
    expect(lineage?.nodes[0]?.stale).toEqual([
      {
        reason: 'PROTOCOL_ENDED',
        message: 'The leaderboard of its protocol has ended.',
        arisesAtId: of,
        arisesAt: { __typename: 'Run' },
        newer: null,
        since: '2026-01-01T00:00:00.000Z',
      },
    ]);
  });

  it('names nothing of another team, though a key of a row of its own leads there', async () => {
    const { db, sql } = api.database;
    const idIn = async (slug: string) => {
      const owner = await api.team(slug);
      const { dataset, graph } = await insertDataset(db, { teamId: owner.id, name: 'one' });
      const [id = ''] = await insertFinishedRuns(
        api,
        { teamId: owner.id, datasetId: dataset.id, graphId: graph.id },
        1,
      );
      return { owner, id };
    };
    const [near, far] = [await idIn('near'), await idIn('far')];
    await sql`update runs set taken_from_run_id = ${far.id} where id = ${near.id}`;
    for (const [{ owner, id }, other] of [
      [near, far],
      [far, near],
    ] as const) {
      const { lineage } = await (await owner.script('viewer')).read(shape, query, { of: encodeGlobalId('Run', id) });
      expect(lineage?.nodes[0]?.id).toBe(encodeGlobalId('Run', id));
      expect(JSON.stringify(lineage)).not.toContain(encodeGlobalId('Run', other.id));
    }
  });

  it('is null of what the team does not have, and of what is not there', async () => {
    for (const type of ['Import', 'NetworkVersion', 'Dataset', 'Graph', 'Run', 'Submission'] as const) {
      expect(await outsider.read(shape, query, { of: mine.idOf(type) })).toEqual({ lineage: null });
    }
    for (const type of ['LeaderboardEntry', 'ModelVersion', 'Attribution'] as const) {
      expect(await outsider.read(shape, query, { of: mine.idOf(type) })).toEqual({ lineage: null });
    }
    expect(await reader.read(shape, query, { of: encodeGlobalId('Run', crypto.randomUUID()) })).toEqual({
      lineage: null,
    });
    expect(await api.stranger.errorCode(query, { of: mine.idOf('Run') })).toBe('UNAUTHENTICATED');
  });

  it.each([
    [{ of: 'nothing' }, '"nothing" is no id of this API'],
    [{ depth: 13 }, 'depth must lie between 1 and 12; got 13'],
    [{ depth: 0 }, 'depth must lie between 1 and 12; got 0'],
    [{ first: 101 }, 'first must lie between 1 and 100; got 101'],
  ])('refuses %j', async (more, message) => {
    const { errors } = await reader.ask(query, { of: mine.idOf('Run'), ...more });
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(errors?.[0]?.message).toContain(message);
  });

  it('refuses what has no lineage by name', async () => {
    const { errors } = await reader.ask(query, { of: mine.idOf('Team') });
    expect(errors?.[0]?.message).toContain('got one of a Team');
  });

  it('asks the database as often for the things around many runs as around few', async () => {
    const { db } = api.database;
    const statements: number[] = [];
    const sizes: number[] = [];
    for (const experiments of [1, 5]) {
      const owner = await api.team(`counted-${experiments}`);
      const { dataset, graph } = await insertDataset(db, { teamId: owner.id, name: 'one' });
      await insertFinishedRuns(api, { teamId: owner.id, datasetId: dataset.id, graphId: graph.id }, experiments);
      const script = await owner.script('viewer');
      const of = encodeGlobalId('Dataset', dataset.id);
      // The first request of a key notes when it was used.
      await script.read(shape, query, { of });
      statements.push(
        await api.statementsDuring(async () => {
          sizes.push((await script.read(shape, query, { of, first: 100 })).lineage?.nodes.length ?? 0);
        }),
      );
    }
    expect(sizes).toEqual([9, 37]);
    expect(statements[1]).toBe(statements[0]);
  });
});
