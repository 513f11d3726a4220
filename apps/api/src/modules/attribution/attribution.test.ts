import { runs } from '@stillgraph/db';
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
