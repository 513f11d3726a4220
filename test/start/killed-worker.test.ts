/** The platform's only worker is killed: it is started again, and the run in its hands goes on from its checkpoint. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { artifacts, runs } from '@stillgraph/db';
import { experimentConfigSchema } from '@stillgraph/ml/config';
import { startWorker } from '../../scripts/platform/platform.ts';
import type { Service } from '../../scripts/platform/service.ts';
import { datasetOf, openLaboratory, smallCity, until, type Laboratory } from '../kit/laboratory.ts';

const config = experimentConfigSchema.parse({
  teachers: [
    {
      model: { name: 'graph-stid', hidden: 32, blocks: 2, nodeEmbedding: 8, adaptiveRank: 4 },
      training: { updates: 1500, batchSize: 16, validations: 10 },
    },
  ],
  students: [{ model: { name: 'stid-s' } }],
  seeds: 1,
});

let laboratory: Laboratory;
let logs: string;
let worker: Service;
const lines: string[] = [];

beforeAll(async () => {
  vi.stubEnv('WORKER_CHECKPOINT_SECONDS', '0.2');
  laboratory = await openLaboratory();
  logs = await mkdtemp(join(tmpdir(), 'stillgraph-logs-'));
  worker = startWorker({ databaseUrl: laboratory.database.url, logs, onRestart: (line) => lines.push(line) });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await worker.stop();
  await laboratory.close();
  await rm(logs, { recursive: true, force: true });
});

it('resumes the run', async () => {
  const { db } = laboratory.database;
  const { id: datasetId } = await datasetOf(laboratory, await laboratory.imported('simulator', smallCity));
  const { runIds } = await laboratory.begin(datasetId, config, (run) => run.kind === 'TEACHER');
  const runId = runIds[0] ?? '';
  await until('a checkpoint is stored', () => artifacts.readCheckpoint(db, runId));
  process.kill(worker.pid ?? 0, 'SIGKILL');
  await until('the run is over', async () => (await laboratory.run(runId)).finishedAt !== null);
  expect(await laboratory.run(runId)).toMatchObject({ status: 'SUCCEEDED', attempt: 2, errorMessage: null });
  const page = (await runs.logs(db, [runId], { first: 100 })).get(runId);
  expect(page?.rows.map((line) => line.message)).toContainEqual(expect.stringMatching(/^resumed after update \d+ /));
  expect(lines).toEqual([expect.stringContaining('The worker was ended by SIGKILL; it is started again in 1 s.')]);
  expect(worker.isRunning).toBe(true);
});
