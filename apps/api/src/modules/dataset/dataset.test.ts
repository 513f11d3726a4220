import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { startApi, type TestApi, type TestTeam } from '../../testing/api.ts';
import type { Client } from '../../testing/client.ts';
import { insertDataset, isObserved, NODES, reading, STEPS } from '../../testing/data.ts';

const pageShape = z.object({
  datasets: z.object({
    totalCount: z.number(),
    edges: z.array(z.object({ cursor: z.string(), node: z.object({ name: z.string() }) })),
    pageInfo: z.object({ hasNextPage: z.boolean(), hasPreviousPage: z.boolean() }),
  }),
});
const pageQuery = /* GraphQL */ `
  query ($first: Int, $after: String, $last: Int, $before: String) {
    datasets(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      edges {
        cursor
        node {
          name
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
      }
    }
  }
`;

describe('datasets', () => {
  let api: TestApi;
  let alpha: TestTeam;
  let reader: Client;
  let other: Client;
  let datasetId: string;

  beforeAll(async () => {
    api = await startApi();
    alpha = await api.team('alpha');
    const beta = await api.team('beta');
    reader = await alpha.script('viewer');
    other = await beta.script('owner');
    for (const name of ['one', 'two', 'three']) {
      const { dataset } = await insertDataset(api.database.db, { teamId: alpha.id, name });
      datasetId = dataset.id;
    }
    await insertDataset(api.database.db, { teamId: beta.id, name: 'theirs' });
  });
  afterAll(() => api.close());

  const page = async (variables: Record<string, unknown>) =>
    (await reader.read(pageShape, pageQuery, variables)).datasets;

  it('are paged newest first, forwards and backwards', async () => {
    const first = await page({ first: 2 });
    expect(first.edges.map((edge) => edge.node.name)).toEqual(['three', 'two']);
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true, hasPreviousPage: false } });

    const second = await page({ first: 2, after: first.edges.at(-1)?.cursor });
    expect(second.edges.map((edge) => edge.node.name)).toEqual(['one']);
    expect(second.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true });

    const back = await page({ last: 1, before: second.edges[0]?.cursor });
    expect(back.edges.map((edge) => edge.node.name)).toEqual(['two']);
    expect(back.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: true });
    expect((await page({ first: 0 })).edges).toEqual([]);
  });

  it('say what is wrong with a page', async () => {
    const messages = async (variables: Record<string, unknown>) => {
      const { errors } = await reader.ask(pageQuery, variables);
      return errors?.map((error) => [error.extensions?.['code'], error.message]);
    };
    expect(await messages({ first: 500 })).toEqual([['BAD_USER_INPUT', 'first must lie between 0 and 100; got 500']]);
    expect(await messages({ first: 1, last: 1 })).toEqual([['BAD_USER_INPUT', 'give either first or last, not both']]);
    expect(await messages({ first: 1, after: 'x' })).toEqual([
      ['BAD_USER_INPUT', 'after expects a cursor that this connection gave; got "x"'],
    ]);
  });

  it('tell what looks wrong in their readings, and the usual week of some sensors', async () => {
    const shape = z.object({
      node: z.object({
        quality: z.object({
          parts: z.array(
            z.object({ kind: z.string(), sensors: z.number(), readings: z.number(), worst: z.array(z.unknown()) }),
          ),
          sensors: z.array(z.record(z.string(), z.unknown())),
        }),
        weekProfile: z.object({
          means: z.array(z.number().nullable()),
          missingShares: z.array(z.number().nullable()),
        }),
      }),
    });
    const query = /* GraphQL */ `
      query ($id: ID!, $nodes: [Int!]) {
        node(id: $id) {
          ... on Dataset {
            quality {
              parts {
                kind
                sensors
                readings
                worst {
                  node
                  fromStep
                  steps
                  count
                }
              }
              sensors {
                zeroShare
                lastValue
                lastStep
                gaps
                longestGapSteps
              }
            }
            weekProfile(nodes: $nodes) {
              means
              missingShares
            }
          }
        }
      }
    `;
    const id = encodeGlobalId('Dataset', datasetId);
    const { node } = await reader.read(shape, query, { id, nodes: [1] });
    const missing = Array.from({ length: STEPS }, (_, step) => step).filter((step) => !isObserved(step, 1));
    const gaps = node.quality.parts.find(({ kind }) => kind === 'GAP');
    expect(gaps?.worst).toContainEqual({ node: 1, fromStep: missing[0], steps: 1, count: missing.length });
    expect(node.quality.sensors).toHaveLength(NODES);
    expect(node.quality.sensors[1]).toEqual({
      ...{ zeroShare: 0, lastValue: reading(STEPS - 1, 1), lastStep: STEPS - 1 },
      ...{ gaps: missing.length, longestGapSteps: 1 },
    });
    // Twelve steps of five minutes make the first hour; 400 steps end on Tuesday.
    const first = Array.from({ length: 12 }, (_, step) => step).filter((step) => isObserved(step, 1));
    const mean = first.reduce((sum, step) => sum + reading(step, 1), 0) / first.length;
    expect(node.weekProfile.means[0]).toBeCloseTo(mean, 4);
    expect(node.weekProfile.means.slice(48).every((value) => value === null)).toBe(true);
    const { errors } = await reader.ask(query, { id, nodes: [NODES] });
    expect(errors?.[0]?.message).toBe(`nodes must lie between 0 and ${NODES - 1}; got ${NODES}`);
    expect((await other.ask(query, { id })).data).toEqual({ node: null });
  });

  it('show their sensors, channels, graphs and readings', async () => {
    const shape = z.object({ node: z.record(z.string(), z.unknown()) });
    const query = /* GraphQL */ `
      query ($id: ID!) {
        node(id: $id) {
          ... on Dataset {
            name
            unit
            steps
            endAt
            hasCoordinates
            seriesPath
            channels {
              index
              name
              unit
              role
              missingShare
            }
            nodes {
              index
              externalId
              missingShare
            }
            graphs(first: 1) {
              totalCount
              nodes {
                recipe
                edges {
                  from
                  to
                  weight
                }
              }
            }
            series(node: 1, fromStep: 14, steps: 5)
          }
        }
      }
    `;
    const { node } = await reader.read(shape, query, { id: encodeGlobalId('Dataset', datasetId) });
    expect(node).toMatchObject({
      name: 'three',
      unit: 'mph',
      steps: STEPS,
      endAt: '2024-01-02T17:15:00.000Z',
      hasCoordinates: true,
      seriesPath: `/binary/datasets/${datasetId}/series`,
      channels: [{ index: 0, name: 'speed', unit: 'mph', role: 'TARGET' }],
      graphs: {
        totalCount: 1,
        nodes: [
          {
            recipe: 'GIVEN',
            edges: [
              { from: 0, to: 1, weight: 1 },
              { from: 1, to: 2, weight: 0.5 },
              { from: 2, to: 0, weight: 0.25 },
            ],
          },
        ],
      },
      series: [14, 15, 16, 17, 18].map((step) => (isObserved(step, 1) ? reading(step, 1) : null)),
    });
    expect(node['nodes']).toHaveLength(NODES);
    expect(
      await reader.errorCode('query ($id: ID!) { node(id: $id) { ... on Dataset { series(node: 9) } } }', {
        id: encodeGlobalId('Dataset', datasetId),
      }),
    ).toBe('BAD_USER_INPUT');
  });

  it('are not there for another team', async () => {
    const shape = z.object({ node: z.null(), datasets: z.object({ nodes: z.array(z.object({ name: z.string() })) }) });
    const query = 'query ($id: ID!) { node(id: $id) { id } datasets { nodes { name } } }';
    const answer = await other.read(shape, query, { id: encodeGlobalId('Dataset', datasetId) });
    expect(answer).toEqual({ node: null, datasets: { nodes: [{ name: 'theirs' }] } });
    const response = await other.get(`/binary/datasets/${datasetId}/series`);
    expect(response.status).toBe(404);
  });

  it('are null for ids of nothing', async () => {
    const shape = z.object({ node: z.null() });
    for (const id of ['nonsense', encodeGlobalId('Nothing', datasetId), encodeGlobalId('Run', datasetId)]) {
      expect(await reader.read(shape, 'query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({ node: null });
    }
  });
});
