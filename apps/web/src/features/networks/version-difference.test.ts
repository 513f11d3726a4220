import { describe, expect, it } from 'vitest';
import { translatorOf } from '../../i18n/words-of.ts';
import { differenceRows, differenceScene, type VersionDifferences, type VersionRoads } from './version-difference.ts';

const roads: VersionRoads = {
  __typename: 'NetworkVersion',
  id: 'v2',
  junctions: [
    { externalId: 'a', latitude: 52, longitude: 4 },
    { externalId: 'b', latitude: 52, longitude: 4.1 },
  ],
  segments: [
    { externalId: 'ab', from: 0, to: 1, roadClass: 'motorway', geometry: [52, 4, 52, 4.1] },
    { externalId: 'ba', from: 1, to: 0, roadClass: null, geometry: [52, 4.1, 52, 4] },
  ],
};
const state = {
  ...{ name: null, roadClass: null, lanes: 2, speedLimit: 50, lengthMetres: 6850, travelSeconds: null },
  geometry: [52, 4.1, 52, 4],
  fromJunction: { externalId: 'b' },
  toJunction: { externalId: 'a' },
};
const differences: VersionDifferences = {
  segments: [
    {
      externalId: 'ba',
      change: 'CHANGED',
      fields: ['LANES', 'GEOMETRY'],
      before: state,
      after: { ...state, lanes: 3 },
    },
    { externalId: 'gone', change: 'REMOVED', fields: [], before: state, after: null },
  ],
  junctions: [{ externalId: 'b', change: 'ADDED', before: null, after: { latitude: 52, longitude: 4.1 } }],
};

describe('two versions on one map', () => {
  const scene = differenceScene(roads, differences);
  it('are the later one with what is new and changed marked, and what is gone where it was', () => {
    expect(scene.segments.map(({ id, change }) => [id, change])).toEqual([
      ['ab', undefined],
      ['ba', 'CHANGED'],
      ['gone', 'REMOVED'],
    ]);
    expect(scene.segments[2]).toMatchObject({ line: state.geometry, ends: ['b', 'a'] });
    expect(scene.segments[0]).toMatchObject({ ends: ['a', 'b'], isMotorway: true });
    expect(scene.junctions.map(({ id, change }) => [id, change])).toEqual([
      ['a', undefined],
      ['b', 'ADDED'],
    ]);
  });
  it('are told in a table, with what stood there and what stands there now', () =>
    expect(differenceRows(translatorOf('en', 'networks'), differences)).toEqual([
      { kind: 'SEGMENT', id: 'ba', change: 'CHANGED', what: 'lanes: 2 → 3; line' },
      { kind: 'SEGMENT', id: 'gone', change: 'REMOVED', what: '' },
      { kind: 'JUNCTION', id: 'b', change: 'ADDED', what: '' },
    ]));
});
