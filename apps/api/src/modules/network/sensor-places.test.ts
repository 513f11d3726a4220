import { sensorPlaces } from '@stillgraph/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { encodeGlobalId } from '../../relay/global-id.ts';
import type { Client } from '../../testing/client.ts';
import { insertDataset } from '../../testing/data.ts';
import { startWithRoadVersions, type RoadVersions } from '../../testing/road-versions.ts';

let given: RoadVersions;

beforeAll(async () => {
  given = await startWithRoadVersions();
});
afterAll(() => given.api.close());

describe('places of sensors', () => {
  const shape = z.object({
    sensorPlacesSet: z.object({
      version: z.unknown(),
      userErrors: z.array(z.object({ code: z.string(), field: z.array(z.string()).nullable(), message: z.string() })),
    }),
  });
  const mutation = `mutation ($input: SensorPlacesSetInput!) {
    sensorPlacesSet(input: $input) { version { id placedSensors { count dataset { name } } } userErrors { code field message } }
  }`;
  let member: Client;
  let stranger: Client;
  let datasetId: string;
  const set = async (input: object, client = member) => {
    const versionId = encodeGlobalId('NetworkVersion', given.first.id);
    return (await client.read(shape, mutation, { input: { datasetId, versionId, ...input } })).sensorPlacesSet;
  };

  beforeAll(async () => {
    member = await given.team.script('member');
    stranger = await (await given.api.team('beta')).script('owner');
    const { dataset } = await insertDataset(given.api.database.db, { teamId: given.team.id, name: 'one' });
    datasetId = encodeGlobalId('Dataset', dataset.id);
  });

  it('are set by hand, taken off, and shown', async () => {
    const places = [
      { sensor: 'sensor-0', segment: '0-1', offsetMetres: 10 },
      { sensor: 'sensor-1', segment: '1-2' },
    ];
    expect(await set({ places })).toMatchObject({
      ...{ userErrors: [], version: { placedSensors: [{ count: 2, dataset: { name: 'one' } }] } },
    });
    expect(await set({ remove: ['sensor-1'], places: [{ ...places[0], offsetMetres: 20 }] })).toMatchObject({
      version: { placedSensors: [{ count: 1 }] },
    });
    const query = `sensorPlaces(datasetId: "${datasetId}") { totalCount nodes { node offsetMetres origin segment { externalId } } }`;
    expect(await given.read(given.first, query)).toEqual({
      sensorPlaces: {
        totalCount: 1,
        nodes: [{ node: 0, offsetMetres: 20, origin: 'SET', segment: { externalId: '0-1' } }],
      },
    });
  });

  it('that cannot be are told with their index, and none is set', async () => {
    const { userErrors } = await set({
      places: [
        { sensor: 'sensor-2', segment: '0-1', offsetMetres: 1 },
        { sensor: 'none', segment: '0-1', offsetMetres: 1 },
        { sensor: 'sensor-0', segment: 'none', offsetMetres: 1 },
        { sensor: 'sensor-1', segment: '0-1', offsetMetres: 1001 },
      ],
      remove: ['sensor-0'],
    });
    expect(userErrors.map(({ field, message }) => [field?.join('.'), message])).toEqual([
      ['places.1.sensor', '"one" has no sensor "none"'],
      ['places.2.segment', 'the version has no segment "none"'],
      ['places.3.offsetMetres', 'expected metres within the 1000 m of "0-1", got 1001'],
      ['remove.0', 'sensor "sensor-0" is named twice'],
    ]);
    const dataset = Buffer.from(datasetId, 'base64url').toString().split(':')[1] ?? '';
    expect(await sensorPlaces.of(given.api.database.db, given.first.id, dataset)).toHaveLength(1);
    expect((await set({}, given.reader)).userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await set({}, stranger)).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['datasetId'] }]);
  });
});
