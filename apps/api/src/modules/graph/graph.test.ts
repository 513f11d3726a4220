import { graphRequests } from '@stillgraph/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { decodeGlobalId, encodeGlobalId } from '../../relay/global-id.ts';
import { startApi, type TestApi } from '../../testing/api.ts';
import type { Client } from '../../testing/client.ts';
import { insertDataset, NODES } from '../../testing/data.ts';

const mutation = /* GraphQL */ `
  mutation ($input: GraphCreateInput!) {
    graphCreate(input: $input) {
      graphId
      request {
        id
        name
        recipe
        parameters
        status
        error
        graph {
          id
        }
        dataset {
          id
        }
      }
      userErrors {
        field
        message
        code
      }
    }
  }
`;
const shape = z.object({
  graphCreate: z.object({
    graphId: z.string().nullable(),
    request: z.looseObject({ id: z.string() }).nullable(),
    userErrors: z.array(z.object({ field: z.array(z.string()).nullable(), message: z.string(), code: z.string() })),
  }),
});

describe('graphCreate', () => {
  let api: TestApi;
  let member: Client;
  let datasetId: string;

  beforeAll(async () => {
    api = await startApi();
    const team = await api.team('alpha');
    member = await team.script('member');
    const { dataset } = await insertDataset(api.database.db, { teamId: team.id, name: 'one' });
    datasetId = encodeGlobalId('Dataset', dataset.id);
  });
  afterAll(() => api.close());

  const create = async (input: Readonly<Record<string, unknown>>) =>
    (await member.read(shape, mutation, { input: { datasetId, ...input } })).graphCreate;

  it.each([
    [{ kind: 'IDENTITY' }, 'identity', {}],
    [{ kind: 'K_NEAREST', neighbours: 2 }, '2 nearest, great-circle distance', {}],
    [{ kind: 'GAUSSIAN_KERNEL' }, 'Gaussian kernel, great-circle distance, from 0.1', { threshold: 0.1 }],
    [{ kind: 'WITHIN', metres: 1500 }, 'within 1500 m, great-circle distance', {}],
    [{ kind: 'CORRELATION', neighbours: 2, trainShare: 0.7 }, '2 most correlated, over the first 70 %', { least: 0 }],
  ])('puts the making of %j on the queue', async (recipe, name, defaults) => {
    const { graphId, request, userErrors } = await create({ recipe });
    expect(userErrors).toEqual([]);
    const id = decodeGlobalId(graphId ?? '')?.id ?? '';
    const { kind, ...parameters } = { ...recipe, ...defaults };
    expect(request).toEqual({
      ...{ id: encodeGlobalId('GraphRequest', id), name, recipe: kind, parameters },
      ...{ status: 'QUEUED', error: null, graph: null, dataset: { id: datasetId } },
    });
    const jobs = await api.database.sql<{ data: unknown }[]>`
      select data from pgboss.job where name = 'graph-create' and data ->> 'graphId' = ${id}`;
    expect(jobs).toEqual([{ data: { graphId: id } }]);
  });

  it('tells why a graph could not be made, until then and to the team alone', async () => {
    const { graphId, request } = await create({ recipe: { kind: 'IDENTITY' }, name: 'in vain' });
    const id = decodeGlobalId(graphId ?? '')?.id ?? '';
    await graphRequests.fail(api.database.db, id, new Error('the disk is full'));
    const query = /* GraphQL */ `
      query ($request: ID!, $dataset: ID!) {
        request: node(id: $request) {
          ... on GraphRequest {
            status
            error
          }
        }
        dataset: node(id: $dataset) {
          ... on Dataset {
            graphRequests {
              id
              status
            }
          }
        }
      }
    `;
    const answer = z.object({
      request: z.unknown(),
      dataset: z.object({ graphRequests: z.array(z.unknown()) }).nullable(),
    });
    const variables = { request: request?.id, dataset: datasetId };
    const read = await member.read(answer, query, variables);
    expect(read.request).toEqual({ status: 'FAILED', error: 'the disk is full' });
    expect(read.dataset?.graphRequests[0]).toEqual({ id: request?.id, status: 'FAILED' });
    const stranger = await (await api.team('beta')).script('owner');
    expect(await stranger.read(answer, query, variables)).toEqual({ request: null, dataset: null });
  });

  it('takes one request of a name while the graph is being made', async () => {
    const input = { recipe: { kind: 'IDENTITY' }, name: 'asked for twice' };
    const answers = await Promise.all([create(input), create(input)]);
    const refused = answers.filter(({ graphId }) => graphId === null);
    const taken = answers.find(({ graphId }) => graphId !== null);
    expect(refused).toMatchObject([{ userErrors: [{ code: 'CONFLICT', field: ['name'] }] }]);

    await graphRequests.fail(api.database.db, decodeGlobalId(taken?.graphId ?? '')?.id ?? '', 'the disk is full');
    expect((await create(input)).userErrors).toEqual([]);
  });

  it.each([
    [{ recipe: { kind: 'GIVEN' } }, 'INVALID', ['recipe', 'edges'], 'expected a list, got nothing'],
    [
      { recipe: { kind: 'GIVEN', edges: [{ from: 'sensor-0', to: 'sensor-9', weight: 1 }] } },
      'INVALID',
      ['recipe', 'edges', '0', 'to'],
      '"one" has no sensor "sensor-9"',
    ],
    [
      { recipe: { kind: 'GAUSSIAN_KERNEL', over: 'ROAD' } },
      'INVALID',
      ['recipe', 'networkVersionId'],
      'a recipe over ROAD needs a version of a network',
    ],
    [
      { recipe: { kind: 'GAUSSIAN_KERNEL', sigmaSeconds: 3 } },
      'INVALID',
      ['recipe', 'sigmaSeconds'],
      'a recipe over GREAT_CIRCLE is measured in metres',
    ],
    [{ recipe: { kind: 'WITHIN' } }, 'INVALID', ['recipe', 'metres'], 'expected a number, got nothing'],
    [
      { recipe: { kind: 'CORRELATION', neighbours: 1 } },
      'INVALID',
      ['recipe', 'trainShare'],
      'expected a number, got nothing',
    ],
    [
      { recipe: { kind: 'CORRELATION', neighbours: 1, trainShare: 1 } },
      'INVALID',
      ['recipe', 'trainShare'],
      'expected a number below 1, got 1',
    ],
    [
      { recipe: { kind: 'NEXT_SENSORS', networkVersionId: 'x' } },
      'NOT_FOUND',
      ['recipe', 'networkVersionId'],
      'the team has no such version of a network',
    ],
    [{ recipe: { kind: 'K_NEAREST' } }, 'INVALID', ['recipe', 'neighbours'], 'expected a number, got nothing'],
    [
      { recipe: { kind: 'K_NEAREST', neighbours: NODES } },
      'INVALID',
      ['recipe', 'neighbours'],
      '"one" has 3 sensors; each has 2 others',
    ],
    [
      { recipe: { kind: 'GAUSSIAN_KERNEL', sigmaMetres: 0 } },
      'INVALID',
      ['recipe', 'sigmaMetres'],
      'expected a number above 0, got 0',
    ],
    [
      { recipe: { kind: 'IDENTITY', threshold: 0.5 } },
      'INVALID',
      ['recipe'],
      'expected only the fields kind, got the unknown field "threshold"',
    ],
    [{ recipe: { kind: 'IDENTITY' }, name: ' ' }, 'INVALID', ['name'], 'a name needs at least one character'],
    [
      { recipe: { kind: 'IDENTITY' }, name: 'given' },
      'CONFLICT',
      ['name'],
      'a graph named "given" of this dataset exists already',
    ],
    [
      { recipe: { kind: 'IDENTITY' }, datasetId: 'nothing' },
      'NOT_FOUND',
      ['datasetId'],
      'the team has no such dataset',
    ],
  ])('says what is wrong with %j', async (input, code, field, message) => {
    const { graphId, userErrors } = await create(input);
    expect(graphId).toBeNull();
    expect(userErrors).toEqual([{ code, field, message }]);
  });
});
