// A worker whose runs are cancelled or taken away: it stops training, and does the next.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runs, workers } from '@stillgraph/db';
import { experimentConfigSchema } from '@stillgraph/ml/config';
import { datasetOf, openLaboratory, smallCity, until, type Laboratory } from '../kit/laboratory.ts';
import type { WorkerProcess } from '../kit/worker.ts';

const endless = teachersOf(1_000_000);
const short = teachersOf(5);

let laboratory: Laboratory;
let worker: WorkerProcess;
let city: string;
let otherCity: string;

beforeAll(async () => {
  laboratory = await openLaboratory();
  worker = laboratory.worker();
  const imported = async (name: string) =>
    (await datasetOf(laboratory, await laboratory.imported('simulator', { ...smallCity, name }))).id;
  city = await imported('city');
  otherCity = await imported('other-city');
});
afterAll(() => laboratory.close());

function teachersOf(updates: number) {
  return experimentConfigSchema.parse({
    teachers: [{ model: { name: 'stid', hidden: 16, blocks: 1 }, training: { updates, validations: 1 } }],
    students: [{ model: { name: 'stid-s' } }],
    seeds: 2,
  });
}

async function beginTeachers(datasetId: string, config = endless): Promise<[first: string, second: string]> {
  const { runIds } = await laboratory.begin(datasetId, config, (run) => run.kind === 'TEACHER');
  const [first = '', second = ''] = runIds;
  return [first, second];
}

const cancel = (id: string) => runs.cancel(laboratory.database.db, laboratory.queue, { id, teamId: laboratory.teamId });

it('ends a run between two steps; the worker goes on with the next in the same process', async () => {
  const { db } = laboratory.database;
  const [first, second] = await beginTeachers(city);
  await until('the first run trains', async () => (await laboratory.run(first)).step > 0);
  await cancel(first);
  await until('the second run trains', async () => (await laboratory.run(second)).step > 0, 20_000);
  expect(await laboratory.run(first)).toMatchObject({ status: 'CANCELLED', attempt: 1 });
  expect(worker.trainingProcesses()).toHaveLength(1);
  await cancel(second);
  await until('the worker is idle', async () => {
    const [living] = await workers.living(db);
    return living !== undefined && (await workers.currentRuns(db, [living.id])).size === 0;
  });
});

it.each([
  ['cancelled', cancel],
  // Nobody tells the worker: it learns so from its next write.
  ['superseded', (id: string) => laboratory.database.sql`update runs set attempt = attempt + 1 where id = ${id}`],
])('a run that is %s while its data are read leaves no training behind', async (_how, takeAway) => {
  const { sql } = laboratory.database;
  const [lost] = await sql.begin(async (locking) => {
    // The worker keeps the data of one dataset; those of the other it must read, and waits here.
    await locking`lock table series_blocks in access exclusive mode`;
    const begun = await beginTeachers(otherCity);
    await until('the run is claimed', async () => (await laboratory.run(begun[0])).status === 'RUNNING');
    await takeAway(begun[0]);
    await cancel(begun[1]);
    return begun;
  });
  const [next] = await beginTeachers(city, short);
  const row = await until('the next run is over', async () => {
    const found = await laboratory.run(next);
    return found.finishedAt !== null && found;
  });
  expect([row.status, row.errorMessage]).toEqual(['SUCCEEDED', null]);
  expect(worker.log()).toContain('run left: attempt 1');
  expect(worker.trainingProcesses()).toHaveLength(1);
  if ((await laboratory.run(lost)).finishedAt === null) await cancel(lost);
});
