import { networkFindings, networks, sensorPlaces } from '@stillgraph/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { startApi, type TestApi, type TestTeam } from '../../testing/api.ts';
import type { Client } from '../../testing/client.ts';
import { insertDataset } from '../../testing/data.ts';

/** Four junctions on a line from west to east with a road both ways; the first stretch is short and slow. */
const junctions = Array.from({ length: 4 }, (_, at) => ({
  externalId: `j${at}`,
  latitude: 52,
  longitude: 4 + at / 100,
}));
const segment = (from: number, to: number, more: object = {}) => ({
  ...{ externalId: `${from}-${to}`, from, to, lengthMetres: 1000, name: null, lanes: null, speedLimit: 50 },
  ...{ roadClass: null, geometry: [52, 4 + from / 100, 52, 4 + to / 100], ...more },
});
const roads = {
  junctions,
  segments: [
    ...[segment(0, 1), segment(1, 2), segment(2, 3), segment(1, 0), segment(2, 1)],
    // Longer, and quicker.
    segment(0, 2, { externalId: 'bypass', lengthMetres: 3000, speedLimit: 120 }),
  ],
};

let api: TestApi;
let team: TestTeam;
let reader: Client;
let stranger: Client;
let first: networks.NetworkVersionRow;
let second: networks.NetworkVersionRow;

beforeAll(async () => {
  api = await startApi();
  team = await api.team('alpha');
  reader = await team.script('viewer');
  stranger = await (await api.team('beta')).script('owner');
  ({ version: first } = await networks.insert(api.database.db, { ...roads, teamId: team.id, name: 'roads' }));
  const changed = {
    junctions: [...junctions, { externalId: 'j4', latitude: 53, longitude: 4 }],
    segments: [...roads.segments.slice(0, 4), segment(2, 1, { lanes: 3, speedLimit: 30 }), segment(3, 2)],
  };
  const next = { ...changed, networkId: first.networkId, teamId: team.id, parentId: first.id, message: 'changed' };
  second = await networks.addVersion(api.database.db, next);
});
afterAll(() => api.close());

/** To the millionth: sums of seconds are not exact. */
const near = (value: number): unknown => expect.closeTo(value, 6);
const node = (selection: string) => `query ($id: ID!) { node(id: $id) { ... on NetworkVersion { ${selection} } } }`;
async function read(version: networks.NetworkVersionRow, selection: string, client = reader): Promise<unknown> {
  const id = encodeGlobalId('NetworkVersion', version.id);
  return (await client.read(z.object({ node: z.unknown() }), node(selection), { id })).node;
}
const errorOf = (selection: string) => {
  const id = encodeGlobalId('NetworkVersion', first.id);
  return reader.ask(node(selection), { id }).then(({ errors }) => errors?.[0]?.message);
};

it('a version tells its place among the others, its size and its parts', async () => {
  expect(
    await read(
      second,
      `number message parent { number } size { junctions segments lengthMetres }
       network { versions(first: 1) { totalCount nodes { number } pageInfo { hasNextPage } } }`,
    ),
  ).toEqual({
    ...{ number: 2, message: 'changed', parent: { number: 1 } },
    size: { junctions: 5, segments: 6, lengthMetres: 6000 },
    network: { versions: { totalCount: 2, nodes: [{ number: 2 }], pageInfo: { hasNextPage: true } } },
  });
});

it('parts come page by page, and within a rectangle', async () => {
  const within = '{ south: 51.9, west: 4.015, north: 52.1, east: 4.5 }';
  const page = (await read(first, `segmentConnection(first: 2) { nodes { index } pageInfo { endCursor } }`)) as {
    segmentConnection: { nodes: unknown; pageInfo: { endCursor: string } };
  };
  expect(page.segmentConnection.nodes).toEqual([{ index: 0 }, { index: 1 }]);
  const { endCursor } = page.segmentConnection.pageInfo;
  expect(
    await read(
      first,
      `segmentConnection(first: 2, after: "${endCursor}", within: ${within}) {
         totalCount nodes { externalId fromJunction { externalId } toJunction { externalId } } }
       junctionConnection(within: ${within}) { totalCount nodes { externalId } }`,
    ),
  ).toEqual({
    segmentConnection: {
      totalCount: 4,
      nodes: [
        { externalId: '2-3', fromJunction: { externalId: 'j2' }, toJunction: { externalId: 'j3' } },
        { externalId: '2-1', fromJunction: { externalId: 'j2' }, toJunction: { externalId: 'j1' } },
      ],
    },
    junctionConnection: { totalCount: 2, nodes: [{ externalId: 'j2' }, { externalId: 'j3' }] },
  });
  expect(await errorOf('segmentConnection(within: { south: 53, west: 4, north: 52, east: 5 }) { totalCount }')).toBe(
    'within expects south below north and west below east, in degrees; got 53, 4, 52, 5',
  );
  expect(await errorOf('segmentConnection(after: "YXQ6eA") { totalCount }')).toMatch(/^after expects a cursor/);
});

it('what looks wrong is told when somebody has looked', async () => {
  const query =
    'findingCounts { kind count } findings(kinds: [UNREACHABLE]) { nodes { kind part externalId latitude } }';
  expect(await read(second, query)).toEqual({ findingCounts: null, findings: { nodes: [] } });
  const finding = { of: 'JUNCTION', externalId: 'j4', otherId: null, latitude: 53, longitude: 4 } as const;
  const counts = { DANGLING_END: 0, DUPLICATE: 0, UNREACHABLE: 1, ZERO_LENGTH: 0 };
  await api.database.db.transaction((tx) =>
    networkFindings.recordFindings(tx, second, { listed: [{ kind: 'UNREACHABLE', ...finding }], counts }),
  );
  expect(await read(second, query)).toEqual({
    findingCounts: Object.entries(counts).map(([kind, count]) => ({ kind, count })),
    findings: { nodes: [{ kind: 'UNREACHABLE', part: 'JUNCTION', externalId: 'j4', latitude: 53 }] },
  });
});

describe('a difference', () => {
  const selection = `against { number } segmentCounts { added removed changed } junctionCounts { added removed changed }
    segments(first: 2) { totalCount pageInfo { hasNextPage endCursor }
      nodes { externalId change fields before { lanes speedLimit } after { lanes speedLimit } } }
    junctions { nodes { externalId change before { latitude } after { latitude } } }`;

  it('is told against the version before, with what things were and are', async () => {
    expect(await read(second, `diff { ${selection} }`)).toMatchObject({
      diff: {
        against: { number: 1 },
        segmentCounts: { added: 1, removed: 1, changed: 1 },
        junctionCounts: { added: 1, removed: 0, changed: 0 },
        segments: {
          totalCount: 3,
          pageInfo: { hasNextPage: true },
          nodes: [
            {
              ...{ externalId: '2-1', change: 'CHANGED', fields: ['LANES', 'SPEED_LIMIT'] },
              ...{ before: { lanes: null, speedLimit: 50 }, after: { lanes: 3, speedLimit: 30 } },
            },
            { externalId: '3-2', change: 'ADDED', fields: [], before: null, after: { lanes: null, speedLimit: 50 } },
          ],
        },
        junctions: { nodes: [{ externalId: 'j4', change: 'ADDED', before: null, after: { latitude: 53 } }] },
      },
    });
  });

  it('goes on behind a cursor, and the other way round', async () => {
    const page = (await read(second, 'diff { segments(first: 2) { pageInfo { endCursor } } }')) as {
      diff: { segments: { pageInfo: { endCursor: string } } };
    };
    const { endCursor } = page.diff.segments.pageInfo;
    const rest = `diff { segments(after: "${endCursor}") { nodes { externalId change } pageInfo { hasNextPage hasPreviousPage } } }`;
    expect(await read(second, rest)).toEqual({
      diff: {
        segments: {
          nodes: [{ externalId: 'bypass', change: 'REMOVED' }],
          pageInfo: { hasNextPage: false, hasPreviousPage: true },
        },
      },
    });
    const back = `diff(against: "${encodeGlobalId('NetworkVersion', second.id)}") { against { number } segmentCounts { added } }`;
    expect(await read(first, back)).toEqual({ diff: { against: { number: 2 }, segmentCounts: { added: 1 } } });
    expect(await read(first, 'diff { against { number } segmentCounts { added } }')).toEqual({
      diff: { against: null, segmentCounts: { added: 6 } },
    });
    const other = await networks.insert(api.database.db, { ...roads, teamId: team.id, name: 'other' });
    const foreign = `diff(against: "${encodeGlobalId('NetworkVersion', other.version.id)}") { segmentCounts { added } }`;
    expect(await errorOf(foreign)).toBe('against expects a version of the same network');
  });
});

describe('the shortest way', () => {
  const path = 'lengthMetres travelSeconds segmentCount segments { externalId }';
  const way = (ends: string) => read(first, `shortestPath(${ends}) { ${path} }`);

  it('is another by length than by time', async () => {
    expect(await way('from: { junction: "j0" }, to: { junction: "j3" }')).toEqual({
      shortestPath: {
        ...{ lengthMetres: 3000, travelSeconds: near(216), segmentCount: 3 },
        segments: [{ externalId: '0-1' }, { externalId: '1-2' }, { externalId: '2-3' }],
      },
    });
    expect(await way('from: { junction: "j0" }, to: { junction: "j3" }, by: TRAVEL_TIME')).toEqual({
      shortestPath: {
        ...{ lengthMetres: 4000, travelSeconds: near(90 + 72), segmentCount: 2 },
        segments: [{ externalId: 'bypass' }, { externalId: '2-3' }],
      },
    });
  });

  it('begins and ends on segments', async () => {
    const ends = 'from: { segment: "0-1", offsetMetres: 250 }, to: { segment: "2-1", offsetMetres: 100 }';
    expect(await way(ends)).toEqual({
      shortestPath: {
        ...{ lengthMetres: 750 + 1000 + 100, travelSeconds: near(1850 * 0.072), segmentCount: 3 },
        segments: [{ externalId: '0-1' }, { externalId: '1-2' }, { externalId: '2-1' }],
      },
    });
    const within = 'from: { segment: "0-1", offsetMetres: 250 }, to: { segment: "0-1", offsetMetres: 350 }';
    expect(await way(within)).toMatchObject({
      shortestPath: { lengthMetres: near(100), segmentCount: 1 },
    });
  });

  it('is null where none leads there, and nothing long from a junction to itself', async () => {
    expect(await way('from: { junction: "j3" }, to: { junction: "j0" }')).toEqual({ shortestPath: null });
    expect(await way('from: { junction: "j1" }, to: { junction: "j1" }')).toMatchObject({
      shortestPath: { lengthMetres: 0, segmentCount: 0 },
    });
  });

  it.each([
    ['from: {}, to: { junction: "j0" }', 'from expects either a junction, or a segment and how far along it'],
    ['from: { junction: "j0" }, to: { junction: "x" }', 'to names the junction "x", which the version does not have'],
    [
      'from: { segment: "0-1", offsetMetres: 1001 }, to: { junction: "j0" }',
      'from expects an offset within the 1000 m of "0-1"; got 1001',
    ],
  ])('refuses %s', async (ends, message) => {
    expect(await errorOf(`shortestPath(${ends}) { lengthMetres }`)).toBe(message);
  });
});

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
  let datasetId: string;
  const set = async (input: object, client = member) => {
    const versionId = encodeGlobalId('NetworkVersion', first.id);
    return (await client.read(shape, mutation, { input: { datasetId, versionId, ...input } })).sensorPlacesSet;
  };

  beforeAll(async () => {
    member = await team.script('member');
    const { dataset } = await insertDataset(api.database.db, { teamId: team.id, name: 'one' });
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
    expect(await read(first, query)).toEqual({
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
    expect(await sensorPlaces.of(api.database.db, first.id, dataset)).toHaveLength(1);
    expect((await set({}, reader)).userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await set({}, stranger)).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['datasetId'] }]);
  });
});

it('takes as many queries for the versions of 8 networks as for those of 2', async () => {
  for (let at = 0; at < 8; at++) {
    const { version } = await networks.insert(api.database.db, { ...roads, teamId: team.id, name: `many ${at}` });
    const content = { junctions: roads.junctions, segments: roads.segments.slice(1) };
    await networks.addVersion(api.database.db, { ...content, networkId: version.networkId, teamId: team.id });
  }
  const query = /* GraphQL */ `
    query ($first: Int!) {
      networks(first: $first) {
        nodes {
          versions(first: 2) {
            nodes {
              size {
                segments
              }
              findings(first: 2) {
                totalCount
              }
              placedSensors {
                count
              }
              segmentConnection(first: 2) {
                totalCount
                nodes {
                  fromJunction {
                    externalId
                  }
                }
              }
              diff {
                segmentCounts {
                  removed
                }
                segments(first: 1) {
                  nodes {
                    before {
                      lanes
                    }
                  }
                }
              }
              shortestPath(from: { junction: "j1" }, to: { junction: "j3" }) {
                lengthMetres
                segments {
                  externalId
                }
              }
            }
          }
        }
      }
    }
  `;
  const statements = (count: number) =>
    api.statementsDuring(async () => {
      const shape = z.object({ networks: z.object({ nodes: z.array(z.unknown()) }) });
      const { nodes } = (await reader.read(shape, query, { first: count })).networks;
      expect(nodes).toHaveLength(count);
      expect(nodes[0]).toMatchObject({
        versions: {
          nodes: [
            { size: { segments: 5 }, diff: { segmentCounts: { removed: 1 } }, shortestPath: { lengthMetres: 2000 } },
            { size: { segments: 6 }, diff: { segmentCounts: { removed: 0 } } },
          ],
        },
      });
    });
  // The first request of a key notes when it was used, and the thread for ways learns the networks. The same question
  // is not asked twice: its answer is kept.
  await statements(9);
  const few = await statements(2);
  expect(await statements(8)).toBe(few);
});
