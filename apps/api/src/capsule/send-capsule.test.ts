import { artifacts } from '@stillgraph/db';
import { evaluations } from '@stillgraph/db/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../testing/api.ts';
import type { Client } from '../testing/client.ts';
import { insertDataset, NODES } from '../testing/data.ts';
import { startRun } from '../testing/runs.ts';
import { capsuleName } from './send-capsule.ts';

describe('a capsule', () => {
  let api: TestApi;
  let reader: Client;
  let path: string;

  beforeAll(async () => {
    // One of them is broken off, which the server tells in its log.
    api = await startApi({ logLevel: 'silent' });
    const { db, sql } = api.database;
    const team = await api.team('alpha');
    reader = await team.script('viewer');
    const { dataset, graph } = await insertDataset(db, { teamId: team.id, name: 'one' });
    const held = await startRun(api, { teamId: team.id, datasetId: dataset.id, graphId: graph.id });
    const bytes = new Uint8Array(100_000);
    await artifacts.put(db, held, { kind: 'WEIGHTS', name: 'weights', bytes, metadata: {} });
    await sql`update runs set status = 'SUCCEEDED', progress = 1, finished_at = now(), job_id = null, parameters = 100,
      input_bytes = 1600, test_mae = 3, validation_mae = 3, train_seconds = 2, total_steps = 20, engine = 'cpu'
      where id = ${held.runId}`;
    const nodeErrors = new Uint8Array(4 * NODES);
    await db.insert(evaluations).values({
      ...{ runId: held.runId, split: 'TEST', horizon: 1, mae: 3, rmse: 5, mape: null, validCount: 100 },
      ...{ nodeCount: NODES, nodeMae: nodeErrors, nodeRmse: nodeErrors },
    });
    path = `/binary/runs/${held.runId}/capsule?data=included`;
  });
  afterAll(() => api.close());

  it('is told of by its headers, without a look at what it holds', async () => {
    const bytes = await (await reader.get(path)).bytes();
    const whole = await api.statementsDuring(async () => (await reader.get(path)).bytes());
    const told = await api.statementsDuring(async () => {
      const answer = await fetch(`${reader.url}${path}`, { method: 'HEAD', headers: reader.headers });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-length')).toBe(String(bytes.length));
    });
    expect(told).toBeLessThan(whole);
  });

  it('is broken off where its bytes are gone, and the server goes on', async () => {
    await api.database.sql`delete from artifact_chunks`;
    const answer = await reader.get(path);
    await expect(answer.bytes()).rejects.toThrow();
    expect((await api.stranger.get('/health')).status).toBe(200);
  });
});

it('is called otherwise than the capsule of its control', () => {
  const named = (kind: 'STUDENT' | 'TEACHER', method: string) =>
    capsuleName({ dataset: { name: 'one' }, run: { kind, label: 'STID-s 32/2', method, seed: 3 } });
  expect(named('STUDENT', 'response')).toBe('one-STID-s-32-2-response-seed-3.capsule.zip');
  expect(named('STUDENT', 'none')).toBe('one-STID-s-32-2-control-seed-3.capsule.zip');
  expect(named('TEACHER', 'none')).toBe('one-STID-s-32-2-seed-3.capsule.zip');
});
