import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { roadGraph, shortestPath } from '@stillgraph/ml/roads';
import { z } from 'zod';
import { fixturePath, readFixture, readMadeUp, segmentsById } from '../testing/read-fixture.ts';
import { speedLimitOf } from './road-tags.ts';

const ofOsmnx = z.object({ distances: z.array(z.tuple([z.number(), z.number(), z.number()])) });

describe.each(['town.osm', 'town.osm.pbf'])('%s, written by osmium', (file) => {
  it('becomes one segment a direction, split where roads share a node', async () => {
    const network = await readFixture(file);
    expect(network.format).toBe(file.endsWith('pbf') ? 'OSM_PBF' : 'OSM_XML');
    const rows = [...segmentsById(network).values()].map(
      ({ externalId, start, end, lanes, speedLimit, roadClass }) =>
        `${externalId} ${start}>${end} ${roadClass ?? '-'} ${lanes ?? '-'} ${speedLimit === null ? '-' : Math.round(speedLimit)}`,
    );
    expect(rows).toEqual([
      '100:0 1>2 residential 1 30',
      '100:0:back 2>1 residential 1 30',
      '100:1 2>3 residential 1 30',
      '100:1:back 3>2 residential 1 30',
      '101:0 4>2 residential 1 32',
      '101:0:back 2>4 residential 2 32',
      '101:1 2>5 residential 1 32',
      '101:1:back 5>2 residential 2 32',
      // Against the order of its nodes alone, at the limit of that direction.
      '102:0:back 7>3 secondary 2 70',
      '103:0 7>9 tertiary - -',
      '103:1 9>7 tertiary - -',
      '104:0 9>11 living_street - 5',
      '104:0:back 11>9 living_street - 5',
      '105:0 12>13 motorway 3 -',
      '109:0 5>15 primary - -',
      '110:0 16>17 unclassified 1 -',
      '110:1 17>17 unclassified 1 -',
      '110:2 17>20 unclassified 1 -',
    ]);
  });

  it('keeps names, and draws segments in the direction of travel', async () => {
    const segments = segmentsById(await readFixture(file));
    expect(segments.get('100:0')?.name).toBe('High Street');
    expect(segments.get('105:0')?.name).toBe('A 4');
    expect(segments.get('102:0:back')?.geometry).toEqual([52.001, 4.305, 52.0004, 4.3046, 52, 4.304]);
    expect(segments.get('103:0')?.geometry).toHaveLength(6);
  });

  it('says which roads lead out of the file', async () => {
    expect((await readFixture(file)).notes).toEqual([
      '1 roads lead out of the file or of the bounds; what lies within was kept',
    ]);
  });

  it('is as far from junction to junction as osmnx says', async () => {
    const { distances } = ofOsmnx.parse(JSON.parse(readFileSync(fixturePath('town.json'), 'utf8')));
    const { junctions, segments } = await readFixture(file);
    const ends = [segments.map(({ from }) => from), segments.map(({ to }) => to)] as const;
    const graph = roadGraph(
      junctions.length,
      ...ends,
      segments.map(({ lengthMetres }) => lengthMetres),
    );
    const places = new Map(junctions.map(({ externalId }, place) => [Number(externalId), place]));
    let compared = 0;
    for (const [from, to, metres] of distances) {
      const [start, end] = [places.get(from), places.get(to)];
      // osmnx keeps every node; those within segments are none of ours.
      if (start === undefined || end === undefined) continue;
      // A hundred thousandth: osmnx's earth has another radius.
      expect(Math.abs((shortestPath(graph, start, end)?.cost ?? NaN) - metres)).toBeLessThan(0.01 + metres * 1e-5);
      compared += 1;
    }
    expect(compared).toBe(58);
  });

  it('takes the classes and the bounds that are asked for', async () => {
    const service = await readFixture(file, { roadClasses: ['service', 'motorway'] });
    expect([...segmentsById(service).keys()]).toEqual(['105:0', '107:0', '107:0:back']);
    const bounds = { south: 51.9, west: 4.2, north: 52.0005, east: 4.303 };
    expect([...segmentsById(await readFixture(file, { bounds })).keys()]).toEqual([
      ...['100:0', '100:0:back', '101:0', '101:0:back'],
    ]);
    await expect(readFixture(file, { roadClasses: ['track'] })).rejects.toThrow('has no road of the classes');
  });
});

it('reads an XML file packed by gzip', async () => {
  const { gzipSync } = await import('node:zlib');
  const packed = gzipSync(readFileSync(fixturePath('town.osm')));
  expect(await readMadeUp('town.osm.gz', packed)).toEqual(await readFixture('town.osm'));
});

it.each([
  ['50', 50],
  ['30 mph', 30 * 1.609344],
  ['30mph', 30 * 1.609344],
  ['80 km/h', 80],
  ['10 knots', 18.52],
  ['walk', 5],
  ['50;30', 30],
  ['none', null],
  ['signals', null],
  ['DE:urban', null],
  ['RU:rural', null],
  ['50 furlongs', null],
  ['-5', null],
  ['', null],
  [undefined, null],
])('takes a limit of %j for %j km/h', (text, limit) => {
  if (limit === null) expect(speedLimitOf(text)).toBeNull();
  else expect(speedLimitOf(text)).toBeCloseTo(limit, 6);
});
