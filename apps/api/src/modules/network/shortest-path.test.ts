import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWithRoadVersions, type RoadVersions } from '../../testing/road-versions.ts';

let given: RoadVersions;

beforeAll(async () => {
  given = await startWithRoadVersions();
});
afterAll(() => given.api.close());

/** To the millionth: sums of seconds are not exact. */
const near = (value: number): unknown => expect.closeTo(value, 6);

describe('the shortest way', () => {
  const path = 'lengthMetres travelSeconds segmentCount segments { externalId }';
  const way = (ends: string) => given.read(given.first, `shortestPath(${ends}) { ${path} }`);

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
    expect(await given.errorOf(`shortestPath(${ends}) { lengthMetres }`)).toBe(message);
  });
});
