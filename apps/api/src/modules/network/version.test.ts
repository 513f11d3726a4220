import { networkFindings, networks } from '@stillgraph/db';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { roads, startWithRoadVersions, type RoadVersions } from '../../testing/road-versions.ts';

let given: RoadVersions;

beforeAll(async () => {
  given = await startWithRoadVersions();
});
afterAll(() => given.api.close());

it('a version tells its place among the others, its size and its parts', async () => {
  expect(
    await given.read(
      given.second,
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
  const page = (await given.read(
    given.first,
    `segmentConnection(first: 2) { nodes { index } pageInfo { endCursor } }`,
  )) as {
    segmentConnection: { nodes: unknown; pageInfo: { endCursor: string } };
  };
  expect(page.segmentConnection.nodes).toEqual([{ index: 0 }, { index: 1 }]);
  const { endCursor } = page.segmentConnection.pageInfo;
  expect(
    await given.read(
      given.first,
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
  expect(
    await given.errorOf('segmentConnection(within: { south: 53, west: 4, north: 52, east: 5 }) { totalCount }'),
  ).toBe('within expects south below north and west below east, in degrees; got 53, 4, 52, 5');
  expect(await given.errorOf('segmentConnection(after: "YXQ6eA") { totalCount }')).toMatch(/^after expects a cursor/);
});

it('what looks wrong is told when somebody has looked', async () => {
  const query =
    'findingCounts { kind count } findings(kinds: [UNREACHABLE]) { nodes { kind part externalId latitude } }';
  expect(await given.read(given.second, query)).toEqual({ findingCounts: null, findings: { nodes: [] } });
  const finding = { of: 'JUNCTION', externalId: 'j4', otherId: null, latitude: 53, longitude: 4 } as const;
  const counts = { DANGLING_END: 0, DUPLICATE: 0, UNREACHABLE: 1, ZERO_LENGTH: 0 };
  await given.api.database.db.transaction((tx) =>
    networkFindings.recordFindings(tx, given.second, { listed: [{ kind: 'UNREACHABLE', ...finding }], counts }),
  );
  expect(await given.read(given.second, query)).toEqual({
    findingCounts: Object.entries(counts).map(([kind, count]) => ({ kind, count })),
    findings: { nodes: [{ kind: 'UNREACHABLE', part: 'JUNCTION', externalId: 'j4', latitude: 53 }] },
  });
});

it('takes as many queries for the versions of 8 networks as for those of 2', async () => {
  for (let at = 0; at < 8; at++) {
    const { version } = await networks.insert(given.api.database.db, {
      ...roads,
      teamId: given.team.id,
      name: `many ${at}`,
    });
    const content = { junctions: roads.junctions, segments: roads.segments.slice(1) };
    await networks.addVersion(given.api.database.db, {
      ...content,
      networkId: version.networkId,
      teamId: given.team.id,
    });
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
    given.api.statementsDuring(async () => {
      const shape = z.object({ networks: z.object({ nodes: z.array(z.unknown()) }) });
      const { nodes } = (await given.reader.read(shape, query, { first: count })).networks;
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
