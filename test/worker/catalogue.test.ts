// Public datasets out of a mirror folder, through the queue and a worker as a process of its own.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { datasets, imports } from '@stillgraph/db';
import { catalogueEntry } from '@stillgraph/ml/config';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { datasetOf, openLaboratory, until, type Laboratory } from '../kit/laboratory.ts';

let laboratory: Laboratory;
let mirror: string;
beforeAll(async () => {
  mirror = await mkdtemp(join(tmpdir(), 'stillgraph-mirror-'));
  laboratory = await openLaboratory();
  laboratory.worker({ WORKER_JOBS: 'imports', CATALOGUE_MIRROR: mirror });
});
afterAll(async () => {
  await laboratory.close();
  await rm(mirror, { recursive: true });
});

/** A data package of that many stations and hours, as somebody who keeps a mirror lays it out. */
async function mirrored(name: string, { stations, hours }: { stations: number; hours: number }): Promise<void> {
  const folder = join(mirror, name);
  await mkdir(folder);
  const ids = Array.from({ length: stations }, (_, at) => `s${at}`);
  const rows = Array.from({ length: hours }, (_, hour) =>
    [new Date(Date.UTC(2014, 0, 1, hour)).toISOString(), ...ids.map((_, at) => (hour + at) % 30)].join(),
  );
  await writeFile(join(folder, 'temperature.csv'), [['time', ...ids].join(), ...rows, ''].join('\n'));
  const manifest = {
    name: 'as-its-keeper-calls-it',
    resources: [{ name: 'temperature', path: 'temperature.csv' }],
    stillgraph: {
      values: {
        ...{ resource: 'temperature', layout: 'wide', quantity: 'air temperature', unit: 'Cel' },
        time: { column: 'time', stepSeconds: 3600, zone: 'UTC' },
      },
    },
  };
  await writeFile(join(folder, 'datapackage.json'), JSON.stringify(manifest));
}

async function imported(catalogueName: string): Promise<imports.ImportRow> {
  const { database, queue, teamId } = laboratory;
  const source = catalogueEntry(catalogueName)?.title ?? catalogueName;
  const { id } = await imports.create(database.db, queue, { teamId, source, catalogueName, options: {} });
  return until('the import is over', async () => {
    const row = (await imports.byIds(database.db, [id])).get(id);
    return row?.finishedAt != null && row;
  });
}

it('becomes a dataset with the citation and the terms of the catalogue', async () => {
  await mirrored('molene-weather', { stations: 43, hours: 744 });
  const dataset = await datasetOf(laboratory, await imported('molene-weather'));
  const entry = catalogueEntry('molene-weather');
  expect(dataset).toMatchObject({ title: entry?.title, source: entry?.citation, nodeCount: 43, steps: 744 });
  expect((await datasets.licencesOf(laboratory.database.db, [dataset.id])).get(dataset.id)).toMatchObject([
    { spdx: 'etalab-2.0', attribution: 'Météo-France', forbids: [] },
  ]);
});

it('is refused where the mirror holds another set under its name, and where it holds none', async () => {
  await mirrored('chicago-crime', { stations: 3, hours: 48 });
  expect(await imported('chicago-crime')).toMatchObject({
    status: 'FAILED',
    error:
      'this is not Chicago, recorded crimes as published: expected 64 sensors, got 3; expected 2924 steps, got 48; ' +
      'expected 21600 seconds a step, got 3600',
  });
  const absent = await imported('metr-la');
  expect(absent.status).toBe('FAILED');
  expect(absent.error).toContain('download it there and put metr-la.h5 into');
});
