// A worker for imports alone: what else waits in the queue is left to the workers of the platform.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { workers } from '@stillgraph/db';
import { experimentConfigSchema } from '@stillgraph/ml/config';
import { datasetOf, openLaboratory, smallCity, until, type Laboratory } from '../kit/laboratory.ts';

let laboratory: Laboratory;

beforeAll(async () => {
  laboratory = await openLaboratory();
});
afterAll(() => laboratory.close());

it('imports beside runs that wait, and takes none of them', async () => {
  const importing = laboratory.worker({ WORKER_JOBS: 'imports' });
  const city = await datasetOf(laboratory, await laboratory.imported('simulator', { ...smallCity, name: 'city' }));
  const config = experimentConfigSchema.parse({
    baselines: [{ name: 'last-value' }],
    teachers: [{ model: { name: 'stid' }, training: { updates: 5, validations: 1 } }],
    students: [{ model: { name: 'stid-s' } }],
    seeds: 1,
  });
  const { runIds } = await laboratory.begin(city.id, config, (run) => run.kind === 'BASELINE');
  const runId = runIds[0] ?? '';
  const other = await laboratory.imported('simulator', { ...smallCity, name: 'other' });
  expect(other).toMatchObject({ status: 'SUCCEEDED', attempt: 1 });
  expect(await laboratory.run(runId)).toMatchObject({ status: 'QUEUED', attempt: 0 });
  expect(await workers.living(laboratory.database.db)).toEqual([]);
  expect(importing.trainingProcesses()).toEqual([]);

  const worker = laboratory.worker();
  await until('the run is over', async () => (await laboratory.run(runId)).finishedAt !== null);
  expect(await laboratory.run(runId)).toMatchObject({ status: 'SUCCEEDED', attempt: 1, workerName: worker.name });
  importing.kill('SIGTERM');
  expect(await importing.ended).toBe(0);
});
