import { runs as runTable } from '@stillgraph/db/schema';
import { runs } from '@stillgraph/db';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { startApi, type TestApi } from '../../testing/api.ts';
import type { Client } from '../../testing/client.ts';
import { insertDataset, STEPS } from '../../testing/data.ts';
import { createMutation, smallConfig } from '../../testing/experiments.ts';
import { insertExperiment } from '../../testing/runs.ts';

const created = z.object({
  experimentCreate: z.object({
    experiment: z.object({ id: z.string() }).nullable(),
    userErrors: z.array(z.object({ field: z.array(z.string()).nullable(), message: z.string(), code: z.string() })),
  }),
});
const sources = z.object({
  node: z.object({
    runs: z.object({
      nodes: z.array(
        z.object({
          methodLabel: z.string().nullable(),
          method: z.string(),
          source: z.object({ id: z.string(), methodLabel: z.string().nullable() }).nullable(),
        }),
      ),
    }),
  }),
});
const sourceQuery = /* GraphQL */ `
  query ($id: ID!) {
    node(id: $id) {
      ... on Experiment {
        runs(first: 50) {
          nodes {
            method
            methodLabel
            source {
              id
              methodLabel
            }
          }
        }
      }
    }
  }
`;

let api: TestApi;
let member: Client;
interface Ids {
  readonly datasetId: string;
  readonly graphId: string;
}
let ids: Ids;
let slower: Ids;
/** Where rain was measured, and where it is known ahead. */
let rainy: { readonly measured: Ids; readonly known: Ids; readonly other: Ids };
let foreign: string;
beforeAll(async () => {
  api = await startApi();
  const team = await api.team('alpha');
  const other = await api.team('beta');
  member = await team.script('member');
  const { dataset, graph } = await insertDataset(api.database.db, { teamId: team.id, name: 'one' });
  ids = { datasetId: encodeGlobalId('Dataset', dataset.id), graphId: encodeGlobalId('Graph', graph.id) };
  const slow = await insertDataset(api.database.db, { teamId: team.id, name: 'slower', stepSeconds: 600 });
  slower = { datasetId: encodeGlobalId('Dataset', slow.dataset.id), graphId: encodeGlobalId('Graph', slow.graph.id) };
  const withRain = async (name: string, role: 'INPUT' | 'KNOWN', stepsMore = 0): Promise<Ids> => {
    const covariates = [{ name: 'rain', role }];
    const wet = await insertDataset(api.database.db, { teamId: team.id, name, steps: STEPS + stepsMore, covariates });
    return { datasetId: encodeGlobalId('Dataset', wet.dataset.id), graphId: encodeGlobalId('Graph', wet.graph.id) };
  };
  rainy = {
    measured: await withRain('measured', 'INPUT'),
    known: await withRain('known', 'KNOWN'),
    other: await withRain('other', 'INPUT', 100),
  };
  const theirs = await insertDataset(api.database.db, { teamId: other.id, name: 'two' });
  const owner = { teamId: other.id, datasetId: theirs.dataset.id, graphId: theirs.graph.id };
  const experiment = await insertExperiment(api, owner, 'of others');
  foreign = (await runs.byExperimentIds(api.database.db, [experiment.id])).get(experiment.id)?.at(-1)?.id ?? '';
});
afterAll(() => api.close());

const student = { model: { name: 'stid-s', hidden: 8, nodeEmbedding: 0 }, training: { updates: 20 } };
const create = async (change: object, on = ids) =>
  (await member.read(created, createMutation, { input: { name: 'q', ...on, config: { ...smallConfig, ...change } } }))
    .experimentCreate;
const planOf = async (experimentId: string) =>
  (await member.read(sources, sourceQuery, { id: experimentId })).node.runs.nodes;

it('a compressed run names its source; a teacher in eight bits has a method of its own', async () => {
  const [teacher] = smallConfig.teachers;
  const { experiment, userErrors } = await create({
    teachers: [{ ...teacher, compressions: [{ name: 'int8' }] }],
    students: [{ ...student, compressions: [{ name: 'pruning' }] }],
    seeds: 1,
  });
  expect(userErrors).toEqual([]);
  const planned = await planOf(experiment?.id ?? '');
  const told = planned.map(({ methodLabel, method, source }) => [methodLabel, method, source && source.methodLabel]);
  expect(told).toEqual([
    [null, 'none', null],
    [null, 'none', null],
    ['int8', 'compression', null],
    ['control', 'none', null],
    ['control + pruning 0.5', 'none', 'control'],
    ['response 0.9', 'response', null],
    ['response 0.9 + pruning 0.5', 'response', 'response 0.9'],
  ]);
  expect(planned[2]?.source).not.toBeNull();
});

it('a student starts from a run of its team that has succeeded and has the same network, and from no other', async () => {
  const { db } = api.database;
  const { experiment } = await create({ students: [student], seeds: 1 });
  const [, id = ''] = Buffer.from(experiment?.id ?? '', 'base64url')
    .toString()
    .split(':');
  const planned = (await runs.byExperimentIds(db, [id])).get(id) ?? [];
  const response = planned.find((run) => run.method === 'response');
  const teacher = planned.find((run) => run.kind === 'TEACHER');
  const startFrom = async (runId: string, model: object = student.model, change: object = {}, on = ids) => {
    const students = [{ ...student, model, startFrom: { runId } }];
    return create({ students, seeds: 1, ...change }, on);
  };
  const refusal = async (...args: Parameters<typeof startFrom>) => {
    const [error] = (await startFrom(...args)).userErrors;
    expect(error?.field?.slice(0, 3)).toEqual(['config', 'students', '0']);
    return `${error?.code ?? 'nothing'}: ${error?.message ?? ''}`;
  };
  const own = encodeGlobalId('Run', response?.id ?? '');
  expect(await refusal(encodeGlobalId('Run', foreign))).toBe('NOT_FOUND: the team has no such run to start from');
  expect(await refusal('nothing')).toBe('NOT_FOUND: the team has no such run to start from');
  expect(await refusal(own)).toContain('response 0.9, seed 1 has not succeeded');
  const done = { status: 'SUCCEEDED', progress: 1, attempt: 1, parameters: 9, testMae: 3, validationMae: 3 } as const;
  const ended = { ...done, engine: 'cpu', startedAt: new Date(), finishedAt: new Date(), jobId: null };
  for (const run of [response, teacher])
    await db
      .update(runTable)
      .set(ended)
      .where(eq(runTable.id, run?.id ?? ''));
  expect(await refusal(encodeGlobalId('Run', teacher?.id ?? ''))).toContain(
    'expected a run of a student to start from',
  );
  expect(await refusal(own, { ...student.model, hidden: 16 })).toContain('has another model');
  expect(await refusal(own, { ...student.model, nodeEmbedding: 4 })).toContain("numbers of each sensor's own");

  expect(await refusal(own, student.model, {}, slower)).toContain(
    'expected 600 s as in "slower", got 300 s of STID-s 8/2, response 0.9, seed 1 in "one"',
  );
  const cutAt = (train: number, validation: number) => ({
    protocol: { ...smallConfig.protocol, split: { train, validation } },
  });
  expect(await refusal(own, student.model, cutAt(0.5, 0.2))).toContain(
    'learnt from steps up to 279, but the train part of this protocol ends at step 199',
  );
  expect(await refusal(own, student.model, cutAt(0.7, 0.05))).toContain(
    'was chosen by steps up to 319, but the test part of this protocol begins at step 300',
  );
  expect((await startFrom(own, student.model, cutAt(0.75, 0.1))).userErrors).toEqual([]);
  const ofEvents = { protocol: { ...smallConfig.protocol, event: { name: 'exceedance' } }, baselines: [] };
  expect(await refusal(own, student.model, ofEvents)).toContain(
    'expected an event of the kind exceedance, got a forecast of STID-s 8/2, response 0.9, seed 1',
  );

  const { experiment: begun, userErrors } = await startFrom(own);
  expect(userErrors).toEqual([]);
  const transfers = (await planOf(begun?.id ?? '')).filter(({ method }) => method === 'transfer');
  expect(transfers).toMatchObject([{ methodLabel: 'transfer', source: { id: own } }]);
});

it('a student starts from one that was shown covariates of the same roles', async () => {
  const { db } = api.database;
  const inputs = { covariates: ['rain'] };
  const { experiment, userErrors } = await create({ students: [student], seeds: 1, inputs }, rainy.measured);
  expect(userErrors).toEqual([]);
  const [, id = ''] = Buffer.from(experiment?.id ?? '', 'base64url')
    .toString()
    .split(':');
  const planned = (await runs.byExperimentIds(db, [id])).get(id) ?? [];
  const response = planned.find((run) => run.method === 'response');
  const done = { status: 'SUCCEEDED', progress: 1, attempt: 1, parameters: 9, testMae: 3, validationMae: 3 } as const;
  await db
    .update(runTable)
    .set({ ...done, engine: 'cpu', startedAt: new Date(), finishedAt: new Date(), jobId: null })
    .where(eq(runTable.id, response?.id ?? ''));
  const students = [{ ...student, startFrom: { runId: encodeGlobalId('Run', response?.id ?? '') } }];
  const begun = async (on: Ids) => (await create({ students, seeds: 1, inputs }, on)).userErrors;
  expect(await begun(rainy.known)).toMatchObject([
    {
      field: ['config', 'students', '0', 'startFrom'],
      message: expect.stringContaining(
        'expected rain (KNOWN) as in "known", got rain (INPUT) of STID-s 8/2, response 0.9, seed 1 in "measured"',
      ) as string,
    },
  ]);
  expect(await begun(rainy.other)).toEqual([]);
});
