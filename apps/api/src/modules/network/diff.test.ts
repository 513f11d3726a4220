import { networks } from '@stillgraph/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { roads, startWithRoadVersions, type RoadVersions } from '../../testing/road-versions.ts';

let given: RoadVersions;

beforeAll(async () => {
  given = await startWithRoadVersions();
});
afterAll(() => given.api.close());

describe('a difference', () => {
  const selection = `against { number } segmentCounts { added removed changed } junctionCounts { added removed changed }
    segments(first: 2) { totalCount pageInfo { hasNextPage endCursor }
      nodes { externalId change fields before { lanes speedLimit } after { lanes speedLimit } } }
    junctions { nodes { externalId change before { latitude } after { latitude } } }`;

  it('is told against the version before, with what things were and are', async () => {
    expect(await given.read(given.second, `diff { ${selection} }`)).toMatchObject({
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
    const page = (await given.read(given.second, 'diff { segments(first: 2) { pageInfo { endCursor } } }')) as {
      diff: { segments: { pageInfo: { endCursor: string } } };
    };
    const { endCursor } = page.diff.segments.pageInfo;
    const rest = `diff { segments(after: "${endCursor}") { nodes { externalId change } pageInfo { hasNextPage hasPreviousPage } } }`;
    expect(await given.read(given.second, rest)).toEqual({
      diff: {
        segments: {
          nodes: [{ externalId: 'bypass', change: 'REMOVED' }],
          pageInfo: { hasNextPage: false, hasPreviousPage: true },
        },
      },
    });
    const back = `diff(against: "${encodeGlobalId('NetworkVersion', given.second.id)}") { against { number } segmentCounts { added } }`;
    expect(await given.read(given.first, back)).toEqual({
      diff: { against: { number: 2 }, segmentCounts: { added: 1 } },
    });
    expect(await given.read(given.first, 'diff { against { number } segmentCounts { added } }')).toEqual({
      diff: { against: null, segmentCounts: { added: 6 } },
    });
    const other = await networks.insert(given.api.database.db, { ...roads, teamId: given.team.id, name: 'other' });
    const foreign = `diff(against: "${encodeGlobalId('NetworkVersion', other.version.id)}") { segmentCounts { added } }`;
    expect(await given.errorOf(foreign)).toBe('against expects a version of the same network');
  });
});
