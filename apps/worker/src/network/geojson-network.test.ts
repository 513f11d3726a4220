import { describe, expect, it } from 'vitest';
import type { NetworkOptions } from './network-options.ts';
import { readMadeUp, segmentsById } from './testing/read-fixture.ts';

type Position = readonly number[];

const line = (coordinates: readonly Position[], properties: object | null = {}, id?: string | number) => ({
  ...{ type: 'Feature', id, properties },
  geometry: { type: 'LineString', coordinates },
});
const read = (features: readonly object[], options: NetworkOptions = {}, rest: object = {}) =>
  readMadeUp('lines.geojson', JSON.stringify({ type: 'FeatureCollection', features, ...rest }), options);
const shown = async (features: readonly object[], options: NetworkOptions = {}) =>
  [...segmentsById(await read(features, options)).values()].map(
    ({ externalId, geometry }) => `${externalId} ${geometry.join(' ')}`,
  );

describe('GeoJSON lines', () => {
  it('are split where they share a vertex, not where they cross', async () => {
    const east = line(
      [
        [0, 0],
        [1, 0],
        [2, 0],
      ],
      {},
      'east',
    );
    const north = line(
      [
        [1, -1],
        [1, 0],
        [1, 1],
      ],
      {},
      'north',
    );
    const over = line(
      [
        [0.5, -1],
        [0.5, 1],
      ],
      {},
      'over',
    );
    expect(await shown([east, north, over], { direction: 'DRAWN' })).toEqual([
      ...['east:0 0 0 0 1', 'east:1 0 1 0 2', 'north:0 -1 1 0 1', 'north:1 0 1 1 1', 'over:0 -1 0.5 1 0.5'],
    ]);
  });

  it('lead both ways unless they say otherwise', async () => {
    const way = [
      [0, 0],
      [1, 0],
    ];
    expect(await shown([line(way)])).toEqual(['1:0 0 0 0 1', '1:0:back 0 1 0 0']);
    expect(await shown([line(way, { oneway: 'yes' })])).toEqual(['1:0 0 0 0 1']);
    expect(await shown([line(way, { oneway: '-1' })])).toEqual(['1:0:back 0 1 0 0']);
    expect(await shown([line(way, { oneway: 'no' })], { direction: 'DRAWN' })).toHaveLength(2);
  });

  it('take what properties say, under usual names or given ones', async () => {
    const properties = { osm_id: 7, ref: 'A 4', lanes: '2', maxspeed: 30, highway: 'primary', v: 13.9, bad: 'x' };
    const features = [
      line(
        [
          [0, 0],
          [1, 0],
        ],
        properties,
      ),
    ];
    const first = async (options: NetworkOptions) => (await read(features, options)).segments[0];
    expect(await first({})).toMatchObject({
      ...{ externalId: '7:0', name: 'A 4', lanes: 2, speedLimit: 30, roadClass: 'primary', travelSeconds: null },
    });
    const named = await first({ properties: { speedLimit: 'v' }, speedUnit: 'm/s' });
    expect(named?.speedLimit).toBeCloseTo(13.9 * 3.6, 9);
    await expect(first({ properties: { speedLimit: 'bad' } })).rejects.toThrow(
      'feature 1: expected a number above 0 and below 1000 as "bad", got "x"',
    );
  });

  it('come in several parts, beside what is no line', async () => {
    const parts = {
      type: 'MultiLineString',
      coordinates: [
        [
          [0, 0],
          [1, 0],
        ],
        [
          [1, 0],
          [2, 0],
        ],
      ],
    };
    const point = { type: 'Feature', properties: null, geometry: { type: 'Point', coordinates: [0, 0] } };
    const network = await read([{ type: 'Feature', id: 'm', properties: null, geometry: parts }, point]);
    expect(network.segments.map(({ externalId }) => externalId)).toEqual([
      ...['m.0:0', 'm.0:0:back', 'm.1:0', 'm.1:0:back'],
    ]);
    expect(network.junctions).toHaveLength(3);
    expect(network.notes).toEqual(['1 features that are no lines were left out']);
  });

  it('meet themselves, and may stand still', async () => {
    const loop = line(
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ],
      {},
      'loop',
    );
    expect(await shown([loop], { direction: 'DRAWN' })).toEqual(['loop:0 0 0 0 1 1 1 0 0']);
    const still = line(
      [
        [0, 0],
        [0, 0],
        [1, 0],
      ],
      {},
      'still',
    );
    const { segments } = await read([still], { direction: 'DRAWN' });
    expect(segments.map(({ lengthMetres }) => Math.round(lengthMetres))).toEqual([111195]);
  });

  it.each([
    [
      [
        line([
          [500000, 5_700_000],
          [1, 1],
        ]),
      ],
      {},
      'feature 1: expected longitude and latitude in degrees, got 500000, 5700000',
    ],
    [[line([[0, 0]])], {}, 'feature 1: a line needs two positions'],
    [[line([[0]])], {}, 'feature 1: expected positions of at least two numbers'],
    [[{ type: 'Point' }], {}, 'feature 1: expected a Feature'],
    [[], {}, 'holds no lines'],
    [
      [
        line(
          [
            [0, 0],
            [1, 0],
          ],
          {},
          'a',
        ),
        line(
          [
            [2, 0],
            [3, 0],
          ],
          {},
          'a',
        ),
      ],
      {},
      'two segments have the id "a:0"',
    ],
    [
      [
        line([
          [0, 0],
          [1, 0],
        ]),
      ],
      { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::28992' } } },
      'expected degrees of WGS 84',
    ],
  ])('that are wrong are told by their number, %#', async (features, rest, reason) => {
    await expect(read(features, {}, rest)).rejects.toThrow(reason);
  });
});
