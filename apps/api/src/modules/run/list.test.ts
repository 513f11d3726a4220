import { runs } from '@stillgraph/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { startApi, type TestApi } from '../../testing/api.ts';
import type { Client } from '../../testing/client.ts';
import { insertDataset } from '../../testing/data.ts';
import { insertFinishedRuns } from '../../testing/finished-run.ts';
import { insertExperiment, type Owner } from '../../testing/runs.ts';

let api: TestApi;
let reader: Client;
let owner: Owner;
let experimentId: string;

beforeAll(async () => {
  api = await startApi();
  const team = await api.team('alpha');
  reader = await team.script('viewer');
  const { dataset, graph } = await insertDataset(api.database.db, { teamId: team.id, name: 'one' });
  owner = { teamId: team.id, datasetId: dataset.id, graphId: graph.id };
  await insertFinishedRuns(api, owner, 2);
  experimentId = (await insertExperiment(api, owner, 'the queued one')).id;
});
afterAll(() => api.close());

const query = /* GraphQL */ `
  query ($first: Int, $after: String, $last: Int, $before: String, $filter: RunFilter, $orderBy: [RunOrder!]) {
    runs(first: $first, after: $after, last: $last, before: $before, filter: $filter, orderBy: $orderBy) {
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      nodes {
        id
        kind
        seed
        status
        unit
        createdAt
        config
        dataset {
          name
        }
      }
    }
  }
`;
const shape = z.object({
  runs: z.object({
    totalCount: z.number(),
    pageInfo: z.object({
      ...{ hasNextPage: z.boolean(), hasPreviousPage: z.boolean() },
      ...{ startCursor: z.string().nullable(), endCursor: z.string().nullable() },
    }),
    nodes: z.array(
      z.object({
        ...{ id: z.string(), kind: z.string(), seed: z.number(), status: z.string(), unit: z.string() },
        ...{ createdAt: z.iso.datetime(), config: z.looseObject({}), dataset: z.object({ name: z.string() }) },
      }),
    ),
  }),
});
const ask = async (variables: Record<string, unknown>) => (await reader.read(shape, query, variables)).runs;
const refusal = async (variables: Record<string, unknown>) => {
  const { errors } = await reader.ask(query, variables);
  expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  return errors?.[0]?.message;
};

describe('a list of runs', () => {
  it('is filtered by any field of the config and any metric', async () => {
    const learnt = { config: [{ path: 'training.updates', atLeast: 20 }], statuses: ['SUCCEEDED'] };
    const { nodes, totalCount } = await ask({ filter: learnt });
    expect(totalCount).toBe(10);
    expect(nodes[0]).toMatchObject({ kind: 'STUDENT', unit: 'mph', dataset: { name: 'one' } });
    expect(
      (await ask({ filter: { config: [{ path: 'method.name', in: ['response'] }], seeds: [2] } })).totalCount,
    ).toBe(3);
    expect((await ask({ filter: { metric: [{ name: 'test/mae', atMost: 3 }] } })).totalCount).toBe(14);
    expect((await ask({ filter: { metric: [{ name: 'test/mae', horizon: 4, exists: true }] } })).totalCount).toBe(0);
    expect((await ask({ filter: { measure: [{ measure: 'TRAIN_SECONDS', exists: false }] } })).totalCount).toBe(7);
    expect((await ask({ filter: { search: 'the QUEUED' } })).totalCount).toBe(7);
    const either = { or: [{ not: { statuses: ['SUCCEEDED'] } }, { and: [{ kinds: ['TEACHER'] }, { seeds: [1] }] }] };
    expect((await ask({ filter: either })).totalCount).toBe(9);
    expect((await ask({ filter: { graphId: encodeGlobalId('Graph', owner.graphId) } })).totalCount).toBe(21);
    const since = { created: { from: new Date(Date.now() - 3_600_000).toISOString() } };
    expect((await ask({ filter: since })).totalCount).toBe(21);
  });

  it('is sorted by the experiment, the newest first when asked so', async () => {
    const orderBy = [{ field: 'EXPERIMENT', direction: 'DESCENDING' }, { field: 'MODEL' }];
    const { nodes } = await ask({ first: 100, orderBy });
    expect(nodes.map(({ status }) => status)).toEqual([
      ...Array<string>(7).fill('QUEUED'),
      ...Array<string>(14).fill('SUCCEEDED'),
    ]);
  });

  it('is sorted by several of them, and led through by cursors in both directions', async () => {
    const orderBy = [
      { config: 'training.updates', direction: 'DESCENDING' },
      { field: 'SEED', direction: 'DESCENDING' },
    ];
    const all = (await ask({ first: 100, orderBy })).nodes;
    const updates = all.map(({ config }) => (config['training'] as { updates?: number } | undefined)?.updates ?? null);
    expect(updates).toEqual([...Array<number>(15).fill(20), ...Array<number>(6).fill(10)]);
    expect(all.map(({ seed }) => seed).slice(0, 12)).toEqual([2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1]);
    let after: string | null = null;
    const seen: string[] = [];
    do {
      const { nodes, pageInfo } = await ask({ first: 4, after, orderBy });
      seen.push(...nodes.map(({ id }) => id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(all.map(({ id }) => id));
    const end = await ask({ last: 4, orderBy });
    const before = await ask({ last: 4, before: end.pageInfo.startCursor, orderBy });
    expect([...before.nodes, ...end.nodes].map(({ id }) => id)).toEqual(seen.slice(-8));
  });

  it('refuses a cursor of another order, and what is no cursor', async () => {
    const { pageInfo } = await ask({ first: 2, orderBy: [{ field: 'SEED' }] });
    const under = 'a cursor of this order; got one that was given under another orderBy';
    for (const orderBy of [null, [{ field: 'SEED', direction: 'DESCENDING' }], [{ config: 'seed' }]]) {
      expect(await refusal({ after: pageInfo.endCursor, orderBy })).toContain(under);
    }
    const forged = Buffer.from('at:["x",0,["no id"]]').toString('base64url');
    expect(await refusal({ before: forged })).toContain(under);
    expect(await refusal({ before: 'x' })).toContain('before expects a cursor that this connection gave');
  });

  it('says what of a filter or an order cannot be', async () => {
    const nested = (depth: number): unknown => (depth === 0 ? {} : { not: nested(depth - 1) });
    expect(await refusal({ filter: nested(6) })).toContain('filter may nest 6 deep');
    expect(await refusal({ filter: { or: Array<unknown>(60).fill({}) } })).toContain('60 conditions');
    expect(await refusal({ filter: { config: [{ path: '' }] } })).toContain(
      'filter.config.0.path expects names joined by dots',
    );
    expect(await refusal({ filter: { config: [{ path: 'a', equals: { b: 1 } }] } })).toContain(
      'filter.config.0.equals expects a text, a number or a boolean; got {"b":1}',
    );
    expect(await refusal({ filter: { and: [{ config: [{ path: 'a', exists: false, equals: 1 }] }] } })).toContain(
      'filter.and.0.config.0 asks for runs without the field and for its value',
    );
    expect(await refusal({ filter: { metric: [{ name: 'mae' }] } })).toContain(
      'filter.metric.0.name expects a part and a score',
    );
    expect(await refusal({ filter: { seeds: Array.from({ length: 101 }, (_, seed) => seed) } })).toContain(
      '100 values',
    );
    const [from, until] = ['2024-02-01T00:00:00Z', '2024-01-01T00:00:00Z'];
    expect(await refusal({ filter: { created: { from, until } } })).toContain(
      'filter.created expects until after from',
    );
    expect(await refusal({ orderBy: [{}] })).toContain('orderBy.0 expects one of field, config and metric; got 0');
    expect(await refusal({ orderBy: [{ field: 'SEED', config: 'a' }] })).toContain('got 2');
    expect(await refusal({ orderBy: Array<unknown>(4).fill({ field: 'SEED' }) })).toContain(
      'orderBy may name 3 things',
    );
    expect(await refusal({ filter: { experimentId: encodeGlobalId('Run', experimentId) } })).toContain(
      'filter.experimentId',
    );
  });

  it('of an experiment takes the same filters and orders', async () => {
    const text = /* GraphQL */ `
      query ($id: ID!, $after: String, $orderBy: [RunOrder!]) {
        node(id: $id) {
          ... on Experiment {
            runs(first: 2, after: $after, filter: { not: { kinds: [TEACHER] } }, orderBy: $orderBy) {
              totalCount
              pageInfo {
                endCursor
              }
              nodes {
                id
                seed
              }
            }
          }
        }
      }
    `;
    const page = z.object({
      node: z.object({
        runs: z.object({
          ...{ totalCount: z.number(), pageInfo: z.object({ endCursor: z.string() }) },
          nodes: z.array(z.object({ id: z.string(), seed: z.number() })),
        }),
      }),
    });
    const id = encodeGlobalId('Experiment', experimentId);
    const orderBy = [{ field: 'SEED', direction: 'DESCENDING' }];
    const { node } = await reader.read(page, text, { id, orderBy });
    expect(node.runs).toMatchObject({ totalCount: 5, nodes: [{ seed: 2 }, { seed: 2 }] });
    const { node: next } = await reader.read(page, text, { id, orderBy, after: node.runs.pageInfo.endCursor });
    expect(next.runs.nodes.map(({ seed }) => seed)).toEqual([1, 1]);
    const { node: planned } = await reader.read(page, text, { id });
    const rows = (await runs.byExperimentIds(api.database.db, [experimentId])).get(experimentId) ?? [];
    expect(planned.runs.nodes.map((run) => run.id)).toEqual(
      rows
        .filter(({ kind }) => kind !== 'TEACHER')
        .slice(0, 2)
        .map((run) => encodeGlobalId('Run', run.id)),
    );
  });
});
