import { auditLog, runs } from '@stillgraph/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { startApi, type TestApi } from '../../testing/api.ts';
import type { Client } from '../../testing/client.ts';
import { insertDataset } from '../../testing/data.ts';
import { createMutation, createShape, smallConfig, userErrorShape } from '../../testing/experiments.ts';
import { startRun } from '../../testing/runs.ts';

describe('experiments', () => {
  let api: TestApi;
  let member: Client;
  let viewer: Client;
  let other: Client;
  let owner: { teamId: string; datasetId: string; graphId: string };
  let ids: { datasetId: string; graphId: string };

  beforeAll(async () => {
    api = await startApi();
    const alpha = await api.team('alpha');
    member = await alpha.script('member');
    viewer = await alpha.script('viewer');
    other = await (await api.team('beta')).script('owner');
    const { dataset, graph } = await insertDataset(api.database.db, { teamId: alpha.id, name: 'one' });
    owner = { teamId: alpha.id, datasetId: dataset.id, graphId: graph.id };
    ids = { datasetId: encodeGlobalId('Dataset', dataset.id), graphId: encodeGlobalId('Graph', graph.id) };
  });
  afterAll(() => api.close());

  it('and their runs can be cancelled once and tried again', async () => {
    const input = { name: 'a question', ...ids, config: smallConfig };
    const { experiment } = (await member.read(createShape, createMutation, { input })).experimentCreate;
    const shape = z.object({
      experimentCancel: z.object({
        experiment: z.object({ status: z.string(), runCounts: z.object({ cancelled: z.number() }) }).nullable(),
        userErrors: z.array(userErrorShape),
      }),
    });
    const query =
      'mutation ($id: ID!) { experimentCancel(id: $id) { experiment { status runCounts { cancelled } } userErrors { field message code } } }';
    const variables = { id: experiment?.id };
    expect((await viewer.read(shape, query, variables)).experimentCancel.userErrors).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
    expect((await other.read(shape, query, variables)).experimentCancel.userErrors).toMatchObject([
      { field: ['id'], code: 'NOT_FOUND' },
    ]);
    expect(await member.read(shape, query, variables)).toEqual({
      experimentCancel: { experiment: { status: 'CANCELLED', runCounts: { cancelled: 7 } }, userErrors: [] },
    });
    expect((await member.read(shape, query, variables)).experimentCancel.userErrors).toMatchObject([
      { code: 'CONFLICT' },
    ]);

    const held = await startRun(api, owner);
    const id = encodeGlobalId('Run', held.runId);
    const runShape = z.record(
      z.string(),
      z.object({ run: z.object({ status: z.string() }).nullable(), userErrors: z.array(userErrorShape) }),
    );
    const change = (mutation: string) =>
      member.read(
        runShape,
        `mutation ($id: ID!) { ${mutation}(id: $id) { run { status } userErrors { field message code } } }`,
        { id },
      );
    expect(await change('runRetry')).toMatchObject({ runRetry: { run: null, userErrors: [{ code: 'CONFLICT' }] } });
    expect(await change('runCancel')).toEqual({ runCancel: { run: { status: 'CANCELLED' }, userErrors: [] } });
    expect(await change('runCancel')).toMatchObject({ runCancel: { run: null, userErrors: [{ code: 'CONFLICT' }] } });
    expect(await change('runResume')).toMatchObject({ runResume: { run: null, userErrors: [{ code: 'CONFLICT' }] } });
    expect(await change('runRetry')).toEqual({ runRetry: { run: { status: 'QUEUED' }, userErrors: [] } });
    expect((await runs.byIds(api.database.db, [held.runId])).get(held.runId)?.jobId).not.toBeNull();

    const { rows } = await auditLog.list(api.database.db, { teamId: owner.teamId, first: 3 });
    expect(rows.map((row) => row.action)).toEqual(['run.retry', 'run.cancel', 'experiment.cancel']);
    expect(rows.every((row) => row.actor === 'KEY' && row.actorName === 'member key')).toBe(true);
  });
});
