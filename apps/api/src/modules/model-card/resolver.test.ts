import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startApi, type TestApi } from '../../testing/api.ts';
import type { Client } from '../../testing/client.ts';
import { insertDataset } from '../../testing/data.ts';
import { insertFinishedRuns } from '../../testing/finished-run.ts';
import { insertExperiment } from '../../testing/runs.ts';

describe('Run.modelCard', () => {
  let api: TestApi;
  let reader: Client;
  beforeAll(async () => {
    api = await startApi();
    const team = await api.team('alpha');
    reader = await team.script('viewer');
    const { dataset, graph } = await insertDataset(api.database.db, { teamId: team.id, name: 'one' });
    const owner = { teamId: team.id, datasetId: dataset.id, graphId: graph.id };
    await insertFinishedRuns(api, owner, 1);
    await insertExperiment(api, owner, 'waiting');
  });
  afterAll(() => api.close());

  it('is there once a run has succeeded', async () => {
    const shape = z.object({
      runs: z.object({ nodes: z.array(z.object({ status: z.string(), modelCard: z.string().nullable() })) }),
    });
    const { runs } = await reader.read(shape, '{ runs(first: 50) { nodes { status modelCard } } }');
    expect(new Set(runs.nodes.map(({ status }) => status))).toEqual(new Set(['SUCCEEDED', 'QUEUED']));
    for (const { status, modelCard: card } of runs.nodes) {
      if (status === 'QUEUED') expect(card).toBeNull();
      else expect(card).toMatch(/^# .*\n\n.*It forecasts speed/);
    }
    const controls = runs.nodes.filter(({ modelCard: card }) => card?.includes('It is a control itself'));
    expect(controls.length).toBeGreaterThan(0);
    for (const { modelCard: card } of controls) expect(card).toContain('beside it stands response 0.9.');
  });
});
