import { runLogs } from '@stillgraph/db/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { startApi, type TestApi } from '../../testing/api.ts';
import type { Client } from '../../testing/client.ts';
import { insertDataset } from '../../testing/data.ts';
import { insertFinishedRuns } from '../../testing/finished-run.ts';

const query = /* GraphQL */ `
  query ($id: ID!, $first: Int, $after: String, $filter: RunLogFilter) {
    node(id: $id) {
      ... on Run {
        logs(first: $first, after: $after, filter: $filter) {
          totalCount
          totalCountIsExact
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            sequence
            level
          }
        }
      }
    }
  }
`;
const shape = z.object({
  node: z.object({
    logs: z.object({
      totalCount: z.number(),
      totalCountIsExact: z.boolean(),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
      nodes: z.array(z.object({ sequence: z.number(), level: z.string() })),
    }),
  }),
});

describe('the log of a run', () => {
  let api: TestApi;
  let reader: Client;
  let id: string;
  let long: string;

  beforeAll(async () => {
    api = await startApi();
    const team = await api.team('alpha');
    reader = await team.script('viewer');
    const { dataset, graph } = await insertDataset(api.database.db, { teamId: team.id, name: 'one' });
    const owner = { teamId: team.id, datasetId: dataset.id, graphId: graph.id };
    const [few = '', many = ''] = await insertFinishedRuns(api, owner, 1);
    [id, long] = [encodeGlobalId('Run', few), encodeGlobalId('Run', many)];
    const levels = ['info', 'warn', 'info', 'error', 'warn'] as const;
    await api.database.db.insert(runLogs).values(
      levels.map((level, place) => ({
        ...{ runId: few, sequence: place + 1, level, message: `line ${place + 1}` },
        at: new Date(Date.UTC(2026, 0, 1, 0, place)),
      })),
    );
    await api.database.sql`
      insert into run_logs (run_id, sequence, level, message)
      select ${many}, number, 'info', 'a line' from generate_series(1, 10001) as number`;
  });
  afterAll(() => api.close());

  const logsOf = async (variables: Readonly<Record<string, unknown>>) =>
    (await reader.read(shape, query, { id, ...variables })).node.logs;

  it('is filtered by level, text and time, and goes on from page to page', async () => {
    const filter = { levels: ['WARN', 'ERROR'] };
    const page = await logsOf({ first: 2, filter });
    expect(page.nodes).toEqual([
      { sequence: 2, level: 'warn' },
      { sequence: 4, level: 'error' },
    ]);
    expect(page).toMatchObject({ totalCount: 3, totalCountIsExact: true, pageInfo: { hasNextPage: true } });
    const next = await logsOf({ first: 2, filter, after: page.pageInfo.endCursor });
    expect(next.nodes).toEqual([{ sequence: 5, level: 'warn' }]);
    expect((await logsOf({ filter: { text: 'LINE 3' } })).nodes).toEqual([{ sequence: 3, level: 'info' }]);
    const late = await logsOf({ filter: { from: '2026-01-01T00:03:00Z' } });
    expect(late.nodes.map(({ sequence }) => sequence)).toEqual([4, 5]);
  });

  it('is counted up to 10000 lines, and says that there are more', async () => {
    expect(await logsOf({ id: long, first: 1 })).toMatchObject({ totalCount: 10_000, totalCountIsExact: false });
  });

  it('refuses a text that no line can be looked through for', async () => {
    for (const text of ['', 'x'.repeat(201)]) {
      const { errors } = await reader.ask(query, { id, filter: { text } });
      expect(errors?.[0]?.message).toContain(`filter.text must have 1 to 200 characters; got ${text.length}`);
    }
  });
});
