import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/kit/database.ts';
import { ensureDemoTeam } from '../seed.ts';
import { MOST_COUNTED } from './counted.ts';
import * as networkFindings from './network-findings.ts';
import * as networkParts from './network-parts.ts';
import * as networkSizes from './network-sizes.ts';
import * as networks from './networks.ts';

/** A row of junctions from west to east, one second of a degree apart, joined one way. */
const LENGTH = 6;
const junctions = Array.from({ length: LENGTH }, (_, at) => ({
  externalId: `j${at}`,
  latitude: 52,
  longitude: 4 + at / 100,
}));
const segments = Array.from({ length: LENGTH - 1 }, (_, at) => ({
  ...{ externalId: `s${at}`, name: null, from: at, to: at + 1, lengthMetres: 100 + at, lanes: null },
  ...{ speedLimit: at === 0 ? 50 : null, roadClass: at === 1 ? null : `class ${at % 2}` },
  // The first one goes round by the north.
  geometry: [52, 4 + at / 100, ...(at === 0 ? [53, 4.005] : []), 52, 4 + (at + 1) / 100],
}));

let database: TestDatabase;
let teamId: string;
let one: networks.NetworkVersionRow;
let two: networks.NetworkVersionRow;

beforeAll(async () => {
  database = await createTestDatabase();
  ({ id: teamId } = (await ensureDemoTeam(database.db)).team);
  one = (await networks.insert(database.db, { teamId, name: 'one', junctions, segments })).version;
  two = (await networks.insert(database.db, { teamId, name: 'two', junctions, segments: segments.slice(0, 1) }))
    .version;
});
afterAll(() => database.close());

const rectangle = (south: number, west: number, north: number, east: number) => ({ south, west, north, east });

it('come page by page, of several versions at once', async () => {
  const read = async (request: object) => {
    const pages = await networkParts.segmentPagesOf(database.db, [one.id, two.id], { within: null, ...request });
    const page = pages.get(one.id);
    return [page?.rows.map(({ index }) => index), page?.hasNextPage, page?.hasPreviousPage, await page?.totalCount()];
  };
  expect(await read({ first: 2 })).toEqual([[0, 1], true, false, 5]);
  expect(await read({ first: 2, after: '1' })).toEqual([[2, 3], true, true, 5]);
  expect(await read({ first: 9, after: '3' })).toEqual([[4], false, true, 5]);
  expect(await read({ last: 2 })).toEqual([[3, 4], false, true, 5]);
  const others = await networkParts.segmentPagesOf(database.db, [one.id, two.id], { within: null, first: 9 });
  expect(others.get(two.id)?.rows.map(({ externalId }) => externalId)).toEqual(['s0']);
});

it('are found within a rectangle, lines by the one around them', async () => {
  const within = rectangle(51.9, 4.025, 52.1, 4.045);
  const ofSegments = await networkParts.segmentPagesOf(database.db, [one.id], { first: 9, within });
  expect(ofSegments.get(one.id)?.rows.map(({ externalId }) => externalId)).toEqual(['s2', 's3', 's4']);
  expect(await ofSegments.get(one.id)?.totalCount()).toBe(3);
  const ofJunctions = await networkParts.junctionPagesOf(database.db, [one.id], { first: 1, within });
  expect(ofJunctions.get(one.id)?.rows.map(({ externalId }) => externalId)).toEqual(['j3']);
  expect([ofJunctions.get(one.id)?.hasNextPage, await ofJunctions.get(one.id)?.totalCount()]).toEqual([true, 2]);
  const bend = { first: 9, within: rectangle(52.9, 4.004, 53, 4.006) };
  const ofBend = await networkParts.segmentPagesOf(database.db, [one.id, two.id], bend);
  expect([...ofBend.values()].map(({ rows }) => rows.map(({ externalId }) => externalId))).toEqual([['s0'], ['s0']]);
});

it('are counted up to the bound of every list', async () => {
  const many = Array.from({ length: MOST_COUNTED + 5 }, (_, at) => ({
    ...{ externalId: `j${at}`, latitude: 52 },
    longitude: 4,
  }));
  const content = { ...{ teamId, name: 'many' }, junctions: many, segments: [] };
  const { version } = await networks.insert(database.db, content);
  const pages = await networkParts.junctionPagesOf(database.db, [version.id, one.id], { within: null, first: 1 });
  expect(await pages.get(version.id)?.totalCount()).toBe(MOST_COUNTED + 1);
  expect(await pages.get(one.id)?.totalCount()).toBe(LENGTH);
  await networks.remove(database.db, version.networkId);
});

it('are found by name and by index, in the version that is asked for', async () => {
  const named = (externalId: string, version = one) => ({ networkVersionId: version.id, externalId });
  const names = [named('s1'), named('s1', two), named("s'; --"), named('s0', two)];
  expect([...(await networkParts.segmentsNamed(database.db, names)).keys()].sort()).toEqual(
    [`${one.id} s1`, `${two.id} s0`].sort(),
  );
  const found = await networkParts.junctionsNamed(database.db, [named('j4')]);
  expect(found.get(networkParts.partKey(named('j4')))?.index).toBe(4);
  const at = [1, 9].map((index) => ({ networkVersionId: one.id, index }));
  expect([...(await networkParts.segmentsAt(database.db, at)).values()].map(({ externalId }) => externalId)).toEqual([
    's1',
  ]);
  const ends = await networkParts.junctionsAt(database.db, at);
  expect([...ends.values()].map(({ externalId }) => externalId)).toEqual(['j1']);
});

it('around what changes speak of come with the junctions at their ends', async () => {
  const around = async (names: { junctions: string[]; segments: string[] }) => {
    const part = await networkParts.partAround(database.db, one.id, names);
    return [part.junctions.map(({ index }) => index), part.segments.map(({ index }) => index)];
  };
  expect(await around({ junctions: ['j2'], segments: ['s4', 'none'] })).toEqual([
    [1, 2, 3, 4, 5],
    [1, 2, 4],
  ]);
  expect(await around({ junctions: [], segments: [] })).toEqual([[], []]);
});

it('are packed for a search as they are read for one', async () => {
  const packed = (await networkSizes.packedRoadsOf(database.db, [one.id, two.id])).get(one.id);
  const roads = await networkSizes.roadsOf(database.db, one.id);
  const bytes = packed?.segments ?? new Uint8Array();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  expect(bytes.byteLength).toBe(networkSizes.PACKED_SEGMENT_BYTES * roads.segments.length);
  const unpacked = roads.segments.map((_, at) => {
    const begin = at * networkSizes.PACKED_SEGMENT_BYTES;
    const number = (value: number) => (Number.isNaN(value) ? null : value);
    return {
      ...{ from: view.getInt32(begin), to: view.getInt32(begin + 4), lengthMetres: view.getFloat64(begin + 8) },
      ...{ speedLimit: number(view.getFloat64(begin + 16)), travelSeconds: number(view.getFloat64(begin + 24)) },
      class: view.getInt32(begin + 32),
    };
  });
  expect(unpacked).toEqual(
    roads.segments.map(({ roadClass, ...segment }) => ({
      ...segment,
      class: roadClass === null ? -1 : roadClass === 'class 0' ? 1 : 2,
    })),
  );
  expect(packed?.junctions).toBe(LENGTH);
});

it('that look wrong are told page by page, once somebody has looked', async () => {
  const { db } = database;
  const finding = (externalId: string, kind: 'DANGLING_END' | 'UNREACHABLE') => ({
    ...{ kind, of: 'JUNCTION' as const, externalId, otherId: null, latitude: 52, longitude: 4 },
  });
  const findings = {
    listed: [finding('j0', 'DANGLING_END'), finding('j5', 'DANGLING_END'), finding('j0', 'UNREACHABLE')],
    counts: { DANGLING_END: 2, DUPLICATE: 0, UNREACHABLE: 7, ZERO_LENGTH: 0 },
  };
  const waiting = async () => (await networkFindings.withoutFindings(db, 9)).map(({ id }) => id);
  expect(await waiting()).toEqual([one.id, two.id]);
  const recorded = await db.transaction((tx) => networkFindings.recordFindings(tx, one, findings));
  expect(recorded.findingCounts).toEqual(findings.counts);
  // A second look writes nothing twice.
  await db.transaction((tx) => networkFindings.recordFindings(tx, one, findings));
  expect(await waiting()).toEqual([two.id]);
  const content = { junctions, segments, networkId: one.networkId, teamId };
  expect(await networks.addVersion(db, { ...content, findings })).toMatchObject({ findingCounts: findings.counts });

  const pages = await networkFindings.pagesOfVersions(db, [one.id, two.id], { kinds: ['DANGLING_END'], first: 1 });
  const page = pages.get(one.id);
  expect([page?.rows.map(({ externalId }) => externalId), page?.hasNextPage, await page?.totalCount()]).toEqual([
    ['j0'],
    true,
    2,
  ]);
  expect(pages.get(two.id)?.rows).toEqual([]);
  const all = await networkFindings.pagesOfVersions(db, [one.id], { kinds: null, first: 9, after: '0' });
  expect(all.get(one.id)?.rows.map(({ kind }) => kind)).toEqual(['DANGLING_END', 'UNREACHABLE']);
});
