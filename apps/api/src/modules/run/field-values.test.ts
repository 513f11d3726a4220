/** Columns that readers of a table of runs choose: single fields of configs, and metrics. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { startApi, type TestApi } from '../../testing/api.ts';
import type { Client } from '../../testing/client.ts';
import { insertDataset } from '../../testing/data.ts';
import { insertFinishedRuns } from '../../testing/finished-run.ts';

let api: TestApi;
let reader: Client;

beforeAll(async () => {
  api = await startApi();
  const team = await api.team('alpha');
  reader = await team.script('viewer');
  const { dataset, graph } = await insertDataset(api.database.db, { teamId: team.id, name: 'one' });
  await insertFinishedRuns(api, { teamId: team.id, datasetId: dataset.id, graphId: graph.id }, 3);
});
afterAll(() => api.close());

const query = /* GraphQL */ `
  query ($first: Int, $paths: [String!]!, $metrics: [MetricName!]!) {
    runs(first: $first) {
      nodes {
        kind
        config
        configValues(paths: $paths)
        metricValues(metrics: $metrics)
      }
    }
  }
`;
const shape = z.object({
  runs: z.object({
    nodes: z.array(
      z.object({
        kind: z.string(),
        config: z.looseObject({ training: z.object({ updates: z.number() }).loose().optional() }),
        configValues: z.array(z.union([z.string(), z.number(), z.boolean()]).nullable()),
        metricValues: z.array(z.number().nullable()),
      }),
    ),
  }),
});
const asked = {
  paths: ['training.updates', 'role', 'no.such.field'],
  metrics: [{ name: 'test/mae' }, { name: 'test/mae', horizon: 7 }],
};

it('are given in the order in which they are asked for, and are null where a run lacks them', async () => {
  const { nodes } = (await reader.read(shape, query, { ...asked, first: 100 })).runs;
  expect(nodes).toHaveLength(21);
  for (const { config, configValues, metricValues } of nodes) {
    expect(configValues).toEqual([config.training?.updates ?? null, config['role'], null]);
    expect(metricValues).toEqual([3, null]);
  }
  expect(nodes.some(({ configValues }) => configValues[0] !== null)).toBe(true);
});

it('take as many statements for one run as for many', async () => {
  const statements = (first: number) => api.statementsDuring(() => reader.read(shape, query, { ...asked, first }));
  expect(await statements(20)).toBe(await statements(1));
});

it('refuse what is no path and no metric', async () => {
  const refusal = async (variables: object) => (await reader.ask(query, { ...asked, ...variables })).errors?.[0];
  expect(await refusal({ paths: ['a/b'] })).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  expect((await refusal({ paths: ['a/b'] }))?.message).toContain('paths.0 expects names joined by dots');
  expect((await refusal({ metrics: [{ name: 'mae' }] }))?.message).toContain(
    'metrics.0.name expects a part and a score',
  );
  expect((await refusal({ paths: Array<string>(101).fill('a') }))?.message).toContain('may hold 100 values; got 101');
});
