import { graphRequests } from '@stillgraph/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Context } from './context.ts';
import { startApi, type TestApi, type TestTeam } from './testing/api.ts';
import { insertDataset } from './testing/data.ts';

describe('a change', () => {
  let api: TestApi;
  let team: TestTeam;
  let datasetId: string;

  beforeAll(async () => {
    api = await startApi();
    team = await api.team('alpha');
    datasetId = (await insertDataset(api.database.db, { teamId: team.id, name: 'one' })).dataset.id;
  });
  afterAll(() => api.close());

  const contextOf = (): Context =>
    new Context({
      database: api.connections.database,
      accounts: api.connections.accounts.db,
      queue: api.queue,
      live: api.server.live,
      caller: {
        identity: {
          key: null,
          user: null,
          session: null,
          team: { ...team, name: 'Alpha' },
          role: 'owner',
          scopes: null,
          snapshot: null,
        },
        address: '127.0.0.1',
      },
      allowance: { deadline: null, spent: null, isRepeatable: false },
      webhooks: { sealingKey: new Uint8Array(32), allowPrivate: false },
    });
  const askForGraph = (context: Context, action: string) =>
    context.change(async (tx) => {
      const request = await graphRequests.create(tx, context.queue, {
        ...{ teamId: team.id, datasetId, createdBy: null },
        ...{ name: 'asked for', recipe: { kind: 'IDENTITY' } },
      });
      await context.audit(tx, action, 'Graph', request.id);
      return request.id;
    });
  const written = async () => {
    const [counts] = await api.database.sql<{ requests: number; jobs: number; lines: number }[]>`
      select (select count(*)::int from graph_requests) as requests,
        (select count(*)::int from pgboss.job where name = 'graph-create') as jobs,
        (select count(*)::int from audit_log) as lines`;
    return counts;
  };

  it('that cannot be noted leaves neither rows nor jobs', async () => {
    await expect(askForGraph(contextOf(), 'No Such Action')).rejects.toThrow();
    expect(await written()).toEqual({ requests: 0, jobs: 0, lines: 0 });
  });

  it('is there with its job and its line, and is read at once', async () => {
    const context = contextOf();
    expect(await context.loaders.graphRequestsOfDataset.load(datasetId)).toEqual([]);
    const id = await askForGraph(context, 'graph.create');
    expect(await written()).toEqual({ requests: 1, jobs: 1, lines: 1 });
    expect(await context.loaders.graphRequestsOfDataset.load(datasetId)).toMatchObject([{ id }]);
  });
});
