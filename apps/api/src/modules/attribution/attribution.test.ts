import { runs } from '@stillgraph/db';
import { attributions } from '@stillgraph/db/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { startApi, type TestApi } from '../../testing/api.ts';
import { insertDataset } from '../../testing/data.ts';
import { insertExperiment } from '../../testing/runs.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

test('a baseline is refused at once, and its page knows why', async () => {
  const team = await api.team('explained');
  const script = await team.script('member');
  const { db } = api.database;
  const { dataset, graph } = await insertDataset(db, { teamId: team.id, name: 'one' });
  const owner = { teamId: team.id, datasetId: dataset.id, graphId: graph.id };
  const experiment = await insertExperiment(api, owner);
  const planned = (await runs.byExperimentIds(db, [experiment.id])).get(experiment.id) ?? [];
  const asked = async (kind: string) => {
    const run = planned.find((one) => one.kind === kind);
    const id = encodeGlobalId('Run', run?.id ?? '');
    const { data } = await script.ask(
      `mutation ($input: AttributionCreateInput!) {
        attributionCreate(input: $input) { attribution { id } userErrors { code message field } }
      }`,
      { input: { runId: id, node: 0 } },
    );
    const page = await script.ask(`query ($id: ID!) { node(id: $id) { ... on Run { attributionRefusal } } }`, { id });
    return { payload: data?.['attributionCreate'], node: page.data?.['node'] };
  };
  const baseline = await asked('BASELINE');
  const why = expect.stringMatching(/expected a run that trained a network .*, got the baseline/) as string;
  expect(baseline.payload).toEqual({
    attribution: null,
    userErrors: [{ code: 'INVALID', message: why, field: ['runId'] }],
  });
  expect(baseline.node).toEqual({ attributionRefusal: why });
  const teacher = await asked('TEACHER');
  expect(teacher.payload).toMatchObject({ userErrors: [{ code: 'CONFLICT' }] });
  expect(teacher.node).toEqual({ attributionRefusal: null });
});

test('explanations are listed as many as asked for, with results where they are wished', async () => {
  const team = await api.team('listed');
  const script = await team.script('viewer');
  const { db } = api.database;
  const { dataset, graph } = await insertDataset(db, { teamId: team.id, name: 'two' });
  const experiment = await insertExperiment(api, { teamId: team.id, datasetId: dataset.id, graphId: graph.id });
  const run = (await runs.byExperimentIds(db, [experiment.id])).get(experiment.id)?.at(-1);
  const result = {
    ...{ nodes: [1, null, 2], steps: [1], gradientNodes: [1], gradientSteps: [1], edges: [], deletion: [] },
    ...{ sanity: { nodes: null, steps: null, gradientNodes: null }, teacherCorrelation: null, windows: 1 },
  };
  const asked = { teamId: team.id, runId: run?.id ?? '', horizonFrom: 1, horizonTo: 4 };
  const ended = { status: 'SUCCEEDED', finishedAt: new Date(), result } as const;
  await db.insert(attributions).values({ ...asked, node: 0 });
  await db.insert(attributions).values({ ...asked, node: 1, ...ended });
  await db.insert(attributions).values({ ...asked, node: 2 });
  const listed = await script.ask(
    `query ($id: ID!) { node(id: $id) { ... on Run { attributions(first: 2) { node status result { nodes } } } } }`,
    { id: encodeGlobalId('Run', run?.id ?? '') },
  );
  expect(listed.data).toEqual({
    node: {
      attributions: [
        { node: 2, status: 'QUEUED', result: null },
        { node: 1, status: 'SUCCEEDED', result: { nodes: [1, null, 2] } },
      ],
    },
  });
  const many = '{ runs(first: 1) { nodes { attributions(first: 101) { node } } } }';
  expect(await script.errorCode(many)).toBe('BAD_USER_INPUT');
});
