// Faults around a worker: its database breaks off, it dies or must go in the middle of an import.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { imports, type datasets } from '@stillgraph/db';
import { experimentConfigSchema } from '@stillgraph/ml/config';
import { datasetOf, openLaboratory, smallCity, until, type Laboratory } from '../kit/laboratory.ts';

let laboratory: Laboratory;

beforeAll(async () => {
  laboratory = await openLaboratory();
});
afterEach(() => laboratory.endWorkers());
afterAll(() => laboratory.close());

let made = 0;
/** Requests an import of a simulated city under a name of its own. */
async function requestImport(): Promise<string> {
  const { database, queue, teamId } = laboratory;
  const options = { ...smallCity, name: `city-${++made}` };
  return (await imports.create(database.db, queue, { teamId, source: 'simulator', options })).id;
}

async function importRow(id: string): Promise<imports.ImportRow> {
  const row = (await imports.byIds(laboratory.database.db, [id])).get(id);
  if (row === undefined) throw new Error(`import ${id} is gone`);
  return row;
}

const importOver = (id: string) =>
  until(`import ${id} is over`, async () => {
    const row = await importRow(id);
    return row.finishedAt !== null && row;
  });

/** Holds every reading and writing of measurements until `meanwhile` is done. */
async function holdingMeasurements(meanwhile: () => Promise<void>): Promise<void> {
  await laboratory.database.sql.begin(async (locking) => {
    await locking`lock table series_blocks in access exclusive mode`;
    await meanwhile();
  });
}

const waitingForMeasurements = () =>
  until('a worker waits for the measurements', async () => {
    const rows = await laboratory.database.sql`
      select pid from pg_stat_activity
      where datname = current_database() and application_name = 'stillgraph-worker' and wait_event_type = 'Lock'`;
    return rows.length > 0 && rows;
  });

async function breakConnection(): Promise<void> {
  for (const { pid } of await waitingForMeasurements()) {
    await laboratory.database.sql`select pg_terminate_backend(${Number(pid)})`;
  }
}

describe('an import', () => {
  it('is done again when its connection breaks', async () => {
    laboratory.worker();
    const id = await requestImport();
    await holdingMeasurements(breakConnection);
    expect(await importOver(id)).toMatchObject({ status: 'SUCCEEDED', attempt: 2, error: null });
  });

  it('that the database refuses says why in few words', async () => {
    const { sql } = laboratory.database;
    laboratory.worker();
    await sql`alter table dataset_nodes add constraint refused check (dataset_id is null) not valid`;
    const failed = await importOver(await requestImport());
    await sql`alter table dataset_nodes drop constraint refused`;
    expect(failed).toMatchObject({ status: 'FAILED', attempt: 1 });
    expect(failed.error).toMatch(/^an unexpected error: new row .* violates check constraint "refused" \(23514\)$/);
  });

  it('goes to another worker when its own dies', async () => {
    const first = laboratory.worker();
    const id = await requestImport();
    await holdingMeasurements(async () => {
      await waitingForMeasurements();
      first.kill('SIGKILL');
      await first.ended;
    });
    laboratory.worker();
    const row = await importOver(id);
    expect(row).toMatchObject({ status: 'SUCCEEDED', attempt: 2 });
    expect((await datasetOf(laboratory, row)).steps).toBe(864);
  });

  it('is waited for by a worker that is told to go', async () => {
    const first = laboratory.worker();
    const id = await requestImport();
    await holdingMeasurements(async () => {
      await waitingForMeasurements();
      first.kill('SIGTERM');
      await until('the worker is about to go', () => Promise.resolve(first.log().includes('the worker stops')));
    });
    expect(await first.ended).toBe(0);
    expect(await importRow(id)).toMatchObject({ status: 'SUCCEEDED', attempt: 1 });
  });

  it('that a worker cannot wait for goes to another', async () => {
    const first = laboratory.worker();
    const id = await requestImport();
    await holdingMeasurements(async () => {
      await waitingForMeasurements();
      first.kill('SIGTERM');
      expect(await first.ended).toBe(0);
    });
    laboratory.worker();
    expect(await importOver(id)).toMatchObject({ status: 'SUCCEEDED', attempt: 2 });
  });
});

it('a run goes on in a new attempt when the connection of its worker breaks', async () => {
  const worker = laboratory.worker();
  const dataset: datasets.DatasetRow = await datasetOf(laboratory, await importOver(await requestImport()));
  // A new worker has read no measurements yet: it waits for them.
  worker.kill('SIGTERM');
  await worker.ended;
  laboratory.worker();
  const config = experimentConfigSchema.parse({
    teachers: [{ model: { name: 'stid', hidden: 16, blocks: 1 }, training: { updates: 5, validations: 1 } }],
    students: [{ model: { name: 'stid-s' } }],
    seeds: 1,
  });
  let runId = '';
  await holdingMeasurements(async () => {
    const { runIds } = await laboratory.begin(dataset.id, config, (run) => run.kind === 'TEACHER');
    runId = runIds[0] ?? '';
    await breakConnection();
  });
  const run = await until('the run is over', async () => {
    const row = await laboratory.run(runId);
    return row.finishedAt !== null && row;
  });
  expect([run.status, run.errorMessage, run.attempt]).toEqual(['SUCCEEDED', null, 2]);
});
