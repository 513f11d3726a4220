// Road networks from a file to a graph: read by a worker, sensors brought onto them, distances along them.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  graphRequests,
  graphs,
  networkDiff,
  networkFindings,
  networkRequests,
  networkSizes,
  networks,
  sensorPlaces,
  type datasets,
} from '@stillgraph/db';
import type { GraphRecipe, NetworkPatch, NetworkWork } from '@stillgraph/db/jobs';
import * as schema from '@stillgraph/db/schema';
import { datasetOf, openLaboratory, smallCity, until, type Laboratory } from '../kit/laboratory.ts';

const town = fileURLToPath(new URL('../../apps/worker/src/network/testing/fixtures/town.osm.pbf', import.meta.url));

let laboratory: Laboratory;
let city: datasets.DatasetRow;

beforeAll(async () => {
  laboratory = await openLaboratory();
  laboratory.worker();
  city = await datasetOf(laboratory, await laboratory.imported('simulator', { ...smallCity, name: 'city' }));
});
afterAll(() => laboratory.close());

async function done(work: NetworkWork): Promise<networkRequests.NetworkRequestRow> {
  const { db } = laboratory.database;
  const { id } = await networkRequests.create(db, laboratory.queue, { teamId: city.teamId, work });
  let row: networkRequests.NetworkRequestRow | undefined;
  await until('the network work is over', async () => {
    row = (await networkRequests.byIds(db, [id])).get(id);
    return row?.finishedAt != null;
  });
  if (row === undefined) throw new Error('the request is gone');
  return row;
}

const importing = (source: string, more: Partial<Extract<NetworkWork, { kind: 'IMPORT' }>> = {}) =>
  done({ kind: 'IMPORT', name: 'town', networkId: null, source, options: {}, message: null, ...more });

async function made(recipe: GraphRecipe, isPreview = false): Promise<graphRequests.GraphRequestRow> {
  const { db } = laboratory.database;
  const input = { teamId: city.teamId, datasetId: city.id, createdBy: null, recipe, isPreview };
  const { id } = await graphRequests.create(db, laboratory.queue, {
    ...input,
    name: JSON.stringify(recipe).slice(0, 199),
  });
  let row: graphRequests.GraphRequestRow | undefined;
  await until('the graph is made', async () => {
    row = (await graphRequests.byIds(db, [id])).get(id);
    return row?.finishedAt != null;
  });
  if (row === undefined) throw new Error('the request is gone');
  return row;
}

describe('a network', () => {
  it('is read from a file into a first version, and into a next one', async () => {
    const { db } = laboratory.database;
    const first = await importing(town);
    expect(first).toMatchObject({ status: 'SUCCEEDED', progress: 1, error: null });
    expect(first.notes).toEqual(['1 roads lead out of the file or of the bounds; what lies within was kept']);
    const versionId = first.networkVersionId ?? '';
    const version = (await networks.versionsByIds(db, [versionId])).get(versionId);
    expect(version).toMatchObject({
      number: 1,
      parentId: null,
      message: 'imported from town.osm.pbf (OpenStreetMap PBF)',
    });
    expect((await networkSizes.sizesOf(db, [versionId])).get(versionId)?.segments).toBe(18);
    const next = await importing(town, { networkId: version?.networkId ?? '', options: { roadClasses: ['motorway'] } });
    expect((await networks.latestVersions(db, [version?.networkId ?? ''])).get(version?.networkId ?? '')).toMatchObject(
      {
        ...{ id: next.networkVersionId, number: 2 },
      },
    );
  });

  it('that cannot be read leaves nothing but the reason', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stillgraph-networks-'));
    const path = join(folder, 'broken.osm');
    await writeFile(path, '<osm><way id="1">');
    const before = await laboratory.database.db.$count(schema.networks);
    expect(await importing(path, { name: 'broken' })).toMatchObject({ status: 'FAILED', networkVersionId: null });
    expect((await importing(path, { name: 'broken' })).error).toMatch(/^broken[.]osm, line 1: is not well-formed XML/);
    expect((await importing(town)).error).toBe('a network named "town" exists already');
    expect((await importing(town, { name: 'x', options: { classes: [] } })).error).toMatch(/^options: /);
    expect(await laboratory.database.db.$count(schema.networks)).toBe(before);
    await rm(folder, { recursive: true });
  });
});

describe('changes of a network', () => {
  const versionOf = async (id: string | null) => {
    const version = (await networks.versionsByIds(laboratory.database.db, [id ?? ''])).get(id ?? '');
    if (version === undefined) throw new Error('the version is gone');
    return version;
  };
  const patching = (parent: networks.NetworkVersionRow, ...patches: NetworkPatch[]) =>
    done({ ...{ kind: 'PATCH', networkId: parent.networkId, parentId: parent.id, message: 'mended' }, patches });

  it('make its next version, with what looks wrong in it, and take along the sensors that may stay', async () => {
    const { db } = laboratory.database;
    const first = await versionOf((await importing(town, { name: 'changed' })).networkVersionId);
    expect(first.findingCounts).toEqual({ DANGLING_END: 8, DUPLICATE: 0, UNREACHABLE: 9, ZERO_LENGTH: 0 });
    const segments = (await networks.segmentsOf(db, [first.id])).get(first.id) ?? [];
    const [one, other] = segments;
    if (one === undefined || other === undefined) throw new Error('the town has no roads');
    const owner = { teamId: city.teamId, datasetId: city.id, networkVersionId: first.id };
    await db.transaction((tx) =>
      sensorPlaces.set(
        tx,
        owner,
        [one, other].map((segment, nodeIndex) => ({
          ...{ nodeIndex, segmentIndex: segment.index, offsetMetres: 1, distanceMetres: null, side: null },
        })),
      ),
    );

    const row = await patching(
      first,
      { kind: 'SEGMENT_SPLIT', segment: other.externalId, offsetMetres: 5, junction: 'new' },
      { kind: 'SEGMENT_SET', segment: one.externalId, attributes: { name: null, lanes: 4 } },
    );
    expect(row).toMatchObject({
      ...{ status: 'SUCCEEDED', error: null },
      notes: ['1 sensors stood on segments that were changed or are gone; they have to be placed again'],
    });
    const second = await versionOf(row.networkVersionId);
    expect(second).toMatchObject({ number: 2, parentId: first.id, message: 'mended' });
    // The way back now leads over the new junction: the road does not end at its first one any more.
    expect(second.findingCounts).toEqual({ ...first.findingCounts, DANGLING_END: 7 });
    const pairs = [{ from: first.id, to: second.id }];
    expect([...(await networkDiff.countsOf(db, 'SEGMENT', pairs)).values()]).toEqual([
      { added: 2, removed: 1, changed: 1 },
    ]);
    expect(await sensorPlaces.of(db, second.id, city.id)).toMatchObject([{ nodeIndex: 0, origin: 'CARRIED' }]);

    const late = await patching(first, { kind: 'SEGMENT_REMOVE', segment: one.externalId });
    expect([late.status, late.error]).toEqual([
      'FAILED',
      'the latest version is 2; changes can be made to that one alone',
    ]);
    const back = await patching(
      second,
      { kind: 'SEGMENT_REVERSE', segment: one.externalId },
      { kind: 'SEGMENT_REVERSE', segment: one.externalId },
    );
    expect((await versionOf(back.networkVersionId)).contentHash).toBe(second.contentHash);
  });

  it('that cannot be made leave no version, and say which and why', async () => {
    const first = await versionOf((await importing(town, { name: 'unchanged' })).networkVersionId);
    const row = await patching(
      first,
      { kind: 'JUNCTION_ADD', junction: 'x', latitude: 52, longitude: 4 },
      { kind: 'SEGMENT_REMOVE', segment: 'none' },
    );
    expect([row.status, row.error]).toEqual(['FAILED', 'patches: 1.segment: there is no segment "none"']);
    const latest = await networks.latestVersions(laboratory.database.db, [first.networkId]);
    expect(latest.get(first.networkId)?.id).toBe(first.id);
  });
});

it('the roads that came with a dataset are looked through when it has been imported', async () => {
  const { db } = laboratory.database;
  await until('they are looked through', async () => (await networkFindings.withoutFindings(db, 1)).length === 0);
});

describe('the roads of the simulated city', () => {
  const versionId = () => city.networkVersionId ?? '';
  const snap = (maxMetres: number): NetworkWork => ({
    ...{ kind: 'SNAP', datasetId: city.id, networkVersionId: versionId(), maxMetres, traffic: 'RIGHT' },
    ...{ headings: [], keepSet: true },
  });

  it('have no graph before the sensors stand on them', async () => {
    const { status, error } = await made({ kind: 'NEXT_SENSORS', networkVersionId: versionId(), hops: 1 }, true);
    expect([status, error]).toEqual([
      'FAILED',
      'no sensor of the dataset stands on this version of the network: snap them first',
    ]);
  });

  it('take the sensors, and say which are too far away', async () => {
    expect(await done(snap(200))).toMatchObject({ status: 'SUCCEEDED', networkVersionId: versionId() });
    const places = await sensorPlaces.of(laboratory.database.db, versionId(), city.id);
    expect(places).toHaveLength(city.nodeCount);
    expect(places.every(({ distanceMetres, origin }) => (distanceMetres ?? 999) < 200 && origin === 'SNAPPED')).toBe(
      true,
    );
  });

  it('give a preview that keeps nothing but statistics, and then the graph with the same ones', async () => {
    const { db } = laboratory.database;
    const recipe = { kind: 'GAUSSIAN_KERNEL', over: 'ROAD', networkVersionId: versionId(), threshold: 0.1 } as const;
    const preview = await made(recipe, true);
    expect(preview).toMatchObject({ status: 'SUCCEEDED', error: null, isPreview: true });
    expect((await graphs.byIds(db, [preview.id])).size).toBe(0);
    const request = await made(recipe);
    const graph = (await graphs.byIds(db, [request.id])).get(request.id);
    expect(graph).toMatchObject({ recipe: 'GAUSSIAN_KERNEL', networkVersionId: versionId() });
    expect(graph?.parameters).toMatchObject({ distance: 'road', threshold: 0.1 });
    expect((await graphs.statisticsOf(db, [request.id])).get(request.id)).toEqual(preview.statistics);
    expect(preview.statistics).toMatchObject({ nodes: city.nodeCount, edges: graph?.edgeCount });
  });

  it.each([
    { kind: 'GAUSSIAN_KERNEL', over: 'TRAVEL_TIME', sigmaSeconds: 60, threshold: 0.1 },
    { kind: 'K_NEAREST', over: 'ROAD', neighbours: 3, directed: true },
    { kind: 'WITHIN', over: 'TRAVEL_TIME', seconds: 90 },
    { kind: 'NEXT_SENSORS', hops: 2 },
  ] as const)('give the recipe $kind', async (recipe) => {
    const { status, error } = await made({ ...recipe, networkVersionId: versionId() });
    expect([status, error]).toEqual(['SUCCEEDED', null]);
  });

  it('are not needed for correlations over the train part', async () => {
    const { id } = await made({ kind: 'CORRELATION', trainShare: 0.5, neighbours: 2, least: 0 });
    const graph = (await graphs.byIds(laboratory.database.db, [id])).get(id);
    const seen = Math.floor(city.steps / 2);
    expect(graph?.parameters).toEqual({ trainShare: 0.5, learntFrom: [0, seen], neighbours: 2, least: 0 });
  });
});

it('graphs that came with a dataset are described when it has been imported', async () => {
  const { db } = laboratory.database;
  await until('they are described', async () => (await graphs.withoutStatistics(db, 1)).length === 0);
});
