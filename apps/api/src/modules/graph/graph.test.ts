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
  ])('puts the making of %j on the queue', async (recipe, name, defaults) => {
    const { graphId, userErrors } = await create({ recipe });
    expect(userErrors).toEqual([]);
    const id = decodeGlobalId(graphId ?? '')?.id;
    const jobs = await api.database.sql<{ data: unknown }[]>`
      select data from pgboss.job where name = 'graph-create' and data ->> 'graphId' = ${id ?? ''}`;
    expect(jobs).toMatchObject([{ data: { name, recipe: { ...recipe, ...defaults } } }]);
  });

  it('takes one request of a name while the graph is being made', async () => {
    const input = { recipe: { kind: 'IDENTITY' }, name: 'asked for twice' };
    const answers = await Promise.all([create(input), create(input)]);
    const refused = answers.filter(({ graphId }) => graphId === null);
    expect(refused).toMatchObject([{ userErrors: [{ code: 'CONFLICT', field: ['name'] }] }]);

    await api.database.sql`update pgboss.job set state = 'failed' where data ->> 'name' = ${input.name}`;
    expect((await create(input)).userErrors).toEqual([]);
  });

  it.each([
    [
      { recipe: { kind: 'GIVEN' } },
      'INVALID',
      ['recipe', 'kind'],
      'expected one of GAUSSIAN_KERNEL, K_NEAREST, IDENTITY, got "GIVEN"',
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
