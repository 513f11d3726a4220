/** A capsule's measurements are told by the dataset's content hash: it must follow from the rows, whatever was imported. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { datasets } from '@stillgraph/db';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { datasetOf, openLaboratory, smallCity, type Laboratory } from '../kit/laboratory.ts';

const weather = join(import.meta.dirname, '../../../shared/data/molene-weather');

let laboratory: Laboratory;
beforeAll(async () => {
  laboratory = await openLaboratory();
  laboratory.worker();
});
afterAll(() => laboratory.close());

/** Hash of what a capsule holds of a dataset: its rows, with the names that a manifest gives them. */
async function hashOfRows(row: datasets.DatasetRow): Promise<string> {
  const { db } = laboratory.database;
  const nodes = (await datasets.nodesOf(db, [row.id])).get(row.id) ?? [];
  const channels = (await datasets.channelsOf(db, [row.id])).get(row.id) ?? [];
  const { startAt, stepSeconds, zone } = row;
  return datasets.measure({
    nodes: nodes.map(({ externalId, name, latitude, longitude }) => ({ externalId, name, latitude, longitude })),
    channels: channels.map(({ name, quantity, unit, role, stepSeconds: own }) => ({
      ...{ name, quantity, unit, role },
      ...(own === null ? {} : { stepSeconds: own }),
    })),
    series: await datasets.readSeries(db, row.id),
    ...{ startAt, stepSeconds, zone },
  }).contentHash;
}

it('of a simulated city with its labels', async () => {
  const row = await datasetOf(laboratory, await laboratory.imported('simulator', smallCity));
  expect(await hashOfRows(row)).toBe(row.contentHash);
});

it.skipIf(!existsSync(weather))('of weather with further channels', async () => {
  const covariates = [{ name: 'humidity', table: 'humidity' }];
  const row = await datasetOf(laboratory, await laboratory.imported(weather, { covariates }));
  expect(await hashOfRows(row)).toBe(row.contentHash);
});
