import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/kit/database.ts';
import { DuplicateError, NotFoundError } from '../errors.ts';
import { createQueue, type Queue } from '../jobs/index.ts';
import { newId } from '../schema/columns.ts';
import { sampleDataset, sampleRoads } from '../testing/samples.ts';
import * as networkDiff from './network-diff.ts';
import * as networkRequests from './network-requests.ts';
import * as networkSizes from './network-sizes.ts';
import * as networks from './networks.ts';
import * as sensorPlaces from './sensor-places.ts';

let database: TestDatabase;
let queue: Queue;
let teamId: string;
let datasetId: string;
let first: networks.NetworkVersionRow;

beforeAll(async () => {
  database = await createTestDatabase();
  queue = await createQueue(database.url);
});
afterAll(async () => {
  await queue.stop();
  await database.close();
});

const [road] = sampleRoads.segments;
if (road === undefined) throw new Error('the sample has no road');
const back = { ...road, externalId: 's1', from: 1, to: 0, geometry: [34.1, -118, 34, -118] };

beforeEach(async () => {
  const { dataset } = await sampleDataset(database.db);
  ({ teamId, id: datasetId } = dataset);
  first = (
    await networks.insert(database.db, { ...sampleRoads, segments: [road, back], teamId, name: `n ${datasetId}` })
  ).version;
});

const next = (changes: Partial<networks.NetworkInput>, parentId: string | null = first.id) =>
  networks.addVersion(database.db, {
    ...{ ...sampleRoads, segments: [road, back], networkId: first.networkId, teamId, parentId },
    ...{ message: 'because' },
    ...changes,
  });

describe('versions', () => {
  it('follow the latest alone', async () => {
    const second = await next({});
    expect(second).toMatchObject({ number: 2, parentId: first.id, message: 'because' });
    const late = next({});
    await expect(late).rejects.toMatchObject({ latest: { id: second.id, number: 2 } });
    await expect(late).rejects.toThrow('the latest version is 2');
    // One that comes from elsewhere follows whatever is there.
    expect((await next({}, null)).number).toBe(3);
  });

  it('of which two are made at once are told apart', async () => {
    const outcomes = await Promise.allSettled([next({}), next({})]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('that come in pieces are those of the list, row by row', async () => {
    const junctions = Array.from({ length: 2500 }, (_, at) => ({
      externalId: `j${at}`,
      latitude: 34,
      longitude: -118,
    }));
    const segments = Array.from({ length: 2499 }, (_, at) => ({ ...road, externalId: `s${at}`, from: at, to: at + 1 }));
    const whole = await next({ junctions, segments }, null);
    async function* pieces<T>(rows: readonly T[], size: number) {
      for (let at = 0; at < rows.length; at += size) yield await Promise.resolve(rows.slice(at, at + size));
    }
    const parts = { junctions: pieces(junctions, 700), segments: pieces(segments, 2100) };
    const filed = await next({ ...parts, contentHash: whole.contentHash }, null);
    const rowsOf = async ({ id }: networks.NetworkVersionRow) => [
      (await networks.junctionsOf(database.db, [id])).get(id)?.map((row) => ({ ...row, networkVersionId: null })),
      (await networks.segmentsOf(database.db, [id])).get(id)?.map((row) => ({ ...row, networkVersionId: null })),
    ];
    expect(await rowsOf(filed)).toEqual(await rowsOf(whole));
    await expect(next({ ...parts, junctions: pieces(junctions, 7) }, null)).rejects.toThrow('brings its hash');
  });

  it('come page by page, with their sizes', async () => {
    const second = await next({ segments: [road] });
    const pages = await networks.versionPagesOf(database.db, [first.networkId], { first: 1 });
    const page = pages.get(first.networkId);
    expect([page?.rows.map(({ id }) => id), page?.hasNextPage, await page?.totalCount()]).toEqual([
      [second.id],
      true,
      2,
    ]);
    expect(await networkSizes.sizesOf(database.db, [first.id, second.id])).toEqual(
      new Map([
        [first.id, { junctions: 2, segments: 2, lengthMetres: 22_000 }],
        [second.id, { junctions: 2, segments: 1, lengthMetres: 11_000 }],
      ]),
    );
  });

  it('belong to a team', async () => {
    const stranger = newId();
    const taken = networks.addVersion(database.db, { ...sampleRoads, networkId: first.networkId, teamId: stranger });
    await expect(taken).rejects.toThrow(NotFoundError);
  });
});

describe('a network', () => {
  it('takes a name that no other has, and goes when nothing stands on it', async () => {
    const other = await networks.insert(database.db, { ...sampleRoads, teamId, name: 'other' });
    await expect(networks.rename(database.db, other.network.id, `n ${datasetId}`)).rejects.toThrow(DuplicateError);
    expect(await networks.rename(database.db, other.network.id, 'another')).toMatchObject({
      ...{ row: { name: 'another' }, from: other.network.name, isChanged: true },
    });
    const standing = await database.db.transaction((tx) => networks.dependants(tx, other.network.id));
    expect(standing).toEqual({ graphs: 0, datasets: 0 });
    await next({});
    await networks.remove(database.db, first.networkId);
    expect((await networks.byIds(database.db, [first.networkId])).size).toBe(0);
  });
});

describe('what differs between two versions', () => {
  const between = async (
    to: networks.NetworkVersionRow,
    of: networkDiff.DifferenceOf,
    size = 10,
    after: string | null = null,
  ) => {
    const pages = await networkDiff.pagesOf(database.db, of, [{ from: first.id, to: to.id }], { first: size, after });
    return pages.get(networkDiff.pairKey({ from: first.id, to: to.id }));
  };

  it('is nothing where they are the same, in whatever order', async () => {
    const [a, b] = sampleRoads.junctions;
    const turned = [
      { ...back, from: 0, to: 1 },
      { ...road, from: 1, to: 0 },
    ];
    const same = await next({ junctions: [b, a].flatMap((one) => one ?? []), segments: turned });
    expect(await between(same, 'SEGMENT')).toEqual([]);
    expect(await between(same, 'JUNCTION')).toEqual([]);
  });

  it('is told by id, with the fields that changed, page by page', async () => {
    const [a, b] = sampleRoads.junctions;
    const moved = [a, { externalId: 'j1', longitude: -118, latitude: 34.2 }, { ...b, externalId: 'j2' }];
    const changed = await next({
      junctions: moved as networks.JunctionInput[],
      segments: [
        { ...road, speedLimit: null, lanes: 3, to: 2 },
        { ...back, externalId: 'é' },
      ],
    });
    const segments = [
      { of: 'SEGMENT', externalId: 's0', change: 'CHANGED', fields: ['to', 'lanes', 'speedLimit'] },
      { of: 'SEGMENT', externalId: 's1', change: 'REMOVED', fields: [] },
      { of: 'SEGMENT', externalId: 'é', change: 'ADDED', fields: [] },
    ];
    expect(await between(changed, 'SEGMENT')).toEqual(segments);
    // One more than was asked for tells that there is more.
    expect(await between(changed, 'SEGMENT', 1, 's0')).toEqual(segments.slice(1, 3));
    expect(await between(changed, 'JUNCTION')).toEqual([
      { of: 'JUNCTION', externalId: 'j1', change: 'CHANGED', fields: ['latitude'] },
      { of: 'JUNCTION', externalId: 'j2', change: 'ADDED', fields: [] },
    ]);
    const pairs = [
      { from: first.id, to: changed.id },
      { from: first.id, to: first.id },
    ];
    expect([...(await networkDiff.countsOf(database.db, 'SEGMENT', pairs)).values()]).toEqual([
      { added: 1, removed: 1, changed: 1 },
      { added: 0, removed: 0, changed: 0 },
    ]);
  });
});

describe('places of sensors', () => {
  const place = (nodeIndex: number, segmentIndex: number) => ({
    ...{ nodeIndex, segmentIndex, offsetMetres: 10, distanceMetres: 2, side: 'RIGHT' as const },
  });
  const owner = () => ({ teamId, datasetId, networkVersionId: first.id });
  const shown = async (versionId: string) =>
    (await sensorPlaces.of(database.db, versionId, datasetId)).map(
      ({ nodeIndex, segmentIndex, origin }) => `${nodeIndex} on ${segmentIndex} ${origin}`,
    );

  it('are put in the place of earlier ones, unless a person set them', async () => {
    await database.db.transaction(async (tx) => {
      await sensorPlaces.replace(tx, owner(), [place(0, 0), place(1, 0)], true);
      await sensorPlaces.set(tx, owner(), [place(1, 1)]);
      await sensorPlaces.replace(tx, owner(), [place(1, 0), place(2, 0)], true);
    });
    expect(await shown(first.id)).toEqual(['1 on 1 SET', '2 on 0 SNAPPED']);
    await database.db.transaction((tx) => sensorPlaces.replace(tx, owner(), [place(1, 0)], false));
    expect(await shown(first.id)).toEqual(['1 on 0 SNAPPED']);
    await database.db.transaction((tx) => sensorPlaces.clear(tx, owner(), [1]));
    expect(await shown(first.id)).toEqual([]);
  });

  it('are taken over where the line is the same', async () => {
    await database.db.transaction((tx) => sensorPlaces.set(tx, owner(), [place(0, 0), place(1, 1)]));
    const second = await next({ segments: [{ ...back }, { ...road, geometry: [34, -118, 34.05, -118, 34.1, -118] }] });
    await database.db.transaction((tx) => sensorPlaces.carryOver(tx, first.id, second.id));
    expect(await shown(second.id)).toEqual(['1 on 0 CARRIED']);
  });
});

describe('work on networks', () => {
  const work = { kind: 'IMPORT' as const, name: 'a', networkId: null, source: '/a', options: {}, message: null };
  const ask = () => networkRequests.create(database.db, queue, { teamId, work });
  const statusOf = async (id: string) => (await networkRequests.byIds(database.db, [id])).get(id);

  it('is done once, with its success', async () => {
    const { id } = await ask();
    expect(await networkRequests.claim(database.db, id)).toMatchObject({ status: 'RUNNING', work });
    await networkRequests.progress(database.db, id, 0.5);
    const done = () =>
      networkRequests.succeed(database.db, id, () => Promise.resolve({ networkVersionId: first.id, notes: ['so'] }));
    expect([await done(), await done()]).toEqual([true, false]);
    expect(await statusOf(id)).toMatchObject({
      status: 'SUCCEEDED',
      networkVersionId: first.id,
      notes: ['so'],
      progress: 1,
    });
    expect(await networkRequests.claim(database.db, id)).toBeUndefined();
  });

  it('that could not be written is as it was', async () => {
    const { id } = await ask();
    const broken = networkRequests.succeed(database.db, id, () => Promise.reject(new Error('no room')));
    await expect(broken).rejects.toThrow('no room');
    expect(await statusOf(id)).toMatchObject({ status: 'QUEUED' });
    await networkRequests.fail(database.db, id, new Error('no room'));
    expect(await statusOf(id)).toMatchObject({ status: 'FAILED', error: 'no room' });
  });

  it('is sent again where its job is gone, and given up where it was delivered too often', async () => {
    const { id } = await ask();
    expect(await networkRequests.sendLost(database.db, queue)).not.toContain(id);
    await networkRequests.abandon(database.db, queue, id);
    expect(await statusOf(id)).toMatchObject({ status: 'QUEUED' });
    await database.sql`delete from pgboss.job where data ->> 'requestId' = ${id}`;
    expect(await networkRequests.sendLost(database.db, queue)).toContain(id);
    await database.sql`delete from pgboss.job where data ->> 'requestId' = ${id}`;
    await networkRequests.abandon(database.db, queue, id);
    expect(await statusOf(id)).toMatchObject({ status: 'FAILED' });
  });
});
