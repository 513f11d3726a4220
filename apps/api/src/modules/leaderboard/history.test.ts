import { leaderboards } from '@stillgraph/db';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import WebSocket from 'ws';
import { z } from 'zod';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { startApi, type TestApi } from '../../testing/api.ts';
import type { Client } from '../../testing/client.ts';
import { insertDataset } from '../../testing/data.ts';
import { rankingOfRuns } from '../../testing/leaderboard.ts';

const EXPERIMENTS = 6;

describe('the history of a leaderboard', () => {
  let api: TestApi;
  let reader: Client;
  let ranking: leaderboards.Ranking;
  let id: string;

  const rank = (entries: readonly leaderboards.EntryInput[]) =>
    leaderboards.replaceEntries(api.database.db, { ...ranking, computationVersion: 6, entries });

  beforeAll(async () => {
    api = await startApi();
    const team = await api.team('alpha');
    reader = await team.script('viewer');
    const { dataset, graph } = await insertDataset(api.database.db, { teamId: team.id, name: 'one' });
    const owner = { teamId: team.id, datasetId: dataset.id, graphId: graph.id };
    ranking = await rankingOfRuns(api, owner, EXPERIMENTS);
    const { entries } = ranking;
    // A student of each experiment beside its control; then one less, one judged otherwise, one moved.
    id = encodeGlobalId('Leaderboard', (await rank(entries)).id);
    await rank(
      entries.slice(0, -1).map((entry, at) => ({
        ...entry,
        ...(at === 1 ? { controlVerdict: 'BETTER' as const } : {}),
        ...(at === 2 ? { rankHigh: 5 } : {}),
      })),
    );
  });
  afterAll(() => api.close());

  it('is told as versions, the newest first, each with its entries and what it changed', async () => {
    const query = /* GraphQL */ `
      query ($id: ID!, $moment: DateTime!) {
        node(id: $id) {
          ... on Leaderboard {
            version {
              number
              computationVersion
              metricVersion
              entryCount
            }
            asOf(moment: $moment) {
              number
            }
            versions {
              totalCount
              nodes {
                number
                entryCount
                entries(first: 2) {
                  totalCount
                  nodes {
                    __typename
                    rankHigh
                    controlVerdict
                    entryId
                    entry {
                      id
                    }
                    runs {
                      id
                    }
                  }
                }
                difference {
                  from {
                    number
                  }
                  came
                  went
                  judged
                  moved
                  measured
                  changes(first: 2) {
                    kinds
                    before {
                      controlVerdict
                    }
                    after {
                      controlVerdict
                    }
                  }
                }
              }
            }
          }
        }
      }
    `;
    const anything = z.object({ node: z.record(z.string(), z.unknown()) });
    const { node } = await reader.read(anything, query, { id, moment: new Date(0).toISOString() });
    const total = 2 * EXPERIMENTS;
    expect(node).toMatchObject({
      version: { number: 2, computationVersion: 6, metricVersion: 1, entryCount: total - 1 },
      asOf: null,
      versions: {
        totalCount: 2,
        nodes: [
          {
            number: 2,
            entries: { totalCount: total - 1, nodes: [{ __typename: 'LeaderboardVersionEntry' }, { runs: [{}, {}] }] },
            difference: {
              ...{ from: { number: 1 }, came: 0, went: 1, judged: 1, moved: 1, measured: 0 },
              changes: [
                { kinds: ['WENT'], after: null },
                { kinds: ['JUDGED'], before: { controlVerdict: 'TIE' }, after: { controlVerdict: 'BETTER' } },
              ],
            },
          },
          { number: 1, entryCount: total, difference: null },
        ],
      },
    });
    const later = await reader.read(anything, query, { id, moment: new Date().toISOString() });
    expect(later.node).toMatchObject({ asOf: { number: 2 } });
  });

  it('refuses to compare with what is no version', async () => {
    const compare = `query ($id: ID!, $from: Int) { node(id: $id) { ... on Leaderboard { version { difference(from: $from) { came } } } } }`;
    expect(await reader.errorCode(compare, { id, from: -1 })).toBe('BAD_USER_INPUT');
    const shape = z.object({ node: z.object({ version: z.object({ difference: z.null() }) }) });
    expect(await reader.read(shape, compare, { id, from: 77 })).toEqual({ node: { version: { difference: null } } });
  });

  it('asks the database as often for many versions and changes as for few', async () => {
    const shape = z.object({ node: z.object({ versions: z.object({ nodes: z.array(z.unknown()) }) }) });
    const query = `query ($id: ID!, $first: Int!, $entries: Int!) { node(id: $id) { ... on Leaderboard {
      supersededBy { id } supersedes { id }
      versions(first: $first) { nodes { number
        entries(first: $entries) { nodes { modelLabel entry { id } runs { seed } } }
        difference(from: 1) { changes(first: $entries) { before { modelLabel } after { modelLabel } } } } } } } }`;
    const statements = (first: number, entries: number): Promise<number> =>
      api.statementsDuring(async () => {
        const { node } = await reader.read(shape, query, { id, first, entries });
        expect(node.versions.nodes).toHaveLength(first);
      });
    // The first request of a key notes when it was used; a question that was asked before is not asked of the database again.
    await statements(1, 3);
    const few = await statements(1, 2);
    expect(few).toBeGreaterThan(0);
    expect(await statements(2, 10)).toBe(few);
    expect(few).toBeLessThan(20);
  });

  it('is told as it grows: what was missed first, then each version once', async () => {
    const versionShape = z.object({ number: z.number() });
    const eventShape = z.object({ data: z.object({ leaderboardChanged: z.object({ version: versionShape }) }) });
    const refusalShape = z.object({ errors: z.array(z.object({ extensions: z.object({ code: z.string() }) })) });
    const socket = createClient({
      url: `${api.server.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: reader.headers,
      retryAttempts: 0,
    });
    const query = `subscription ($id: ID!, $after: Int) { leaderboardChanged(id: $id, afterVersion: $after) { version { number } leaderboard { name } } }`;
    const missed = socket.iterate({ query, variables: { id, after: 0 } });
    const next = async (events: AsyncIterator<unknown>): Promise<number> => {
      const event: IteratorResult<unknown, unknown> = await events.next();
      return eventShape.parse(event.value).data.leaderboardChanged.version.number;
    };
    expect([await next(missed), await next(missed)]).toEqual([1, 2]);
    await rank([]);
    expect(await next(missed)).toBe(3);
    const first = next(socket.iterate({ query, variables: { id } }));
    // A subscription that asks for new versions alone is told of none that was there when it began.
    await vi.waitFor(() => expect(api.server.live.followers).toBe(2));
    await rank(ranking.entries);
    expect(await first).toBe(4);
    const wrong: AsyncIterator<unknown> = socket.iterate({ query, variables: { id, after: -1 } });
    const { errors } = refusalShape.parse((await wrong.next()).value);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    await socket.dispose();
  });

  it('ends where another protocol takes its place, and says why', async () => {
    const { sql } = api.database;
    const [copy] = await sql<
      { id: string }[]
    >`insert into protocols select (jsonb_populate_record(p, jsonb_build_object(
      'id', gen_random_uuid(), 'hash', repeat('a', 64), 'train_share', 0.5, 'metric_version', 2))).* from protocols p returning id`;
    const successor = await leaderboards.replaceEntries(api.database.db, {
      ...ranking,
      protocolId: copy?.id ?? '',
      entries: [],
    });
    const shape = z.object({ old: z.record(z.string(), z.unknown()), new: z.record(z.string(), z.unknown()) });
    const fields = `... on Leaderboard { endedAt endedBecause supersededBy { id } supersedes { id } }`;
    const query = `query ($old: ID!, $new: ID!) { old: node(id: $old) { ${fields} } new: node(id: $new) { ${fields} } }`;
    const newId = encodeGlobalId('Leaderboard', successor.id);
    expect(await reader.read(shape, query, { old: id, new: newId })).toMatchObject({
      old: { endedBecause: ['METRIC_VERSION', 'SPLIT'], supersededBy: { id: newId }, supersedes: [] },
      new: { endedAt: null, endedBecause: [], supersededBy: null, supersedes: [{ id }] },
    });
  });
});
