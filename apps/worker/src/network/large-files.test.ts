/** Files that hold more of something than a network is made of: each is refused at the bound, not when memory is full. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { PbfWriter } from 'pbf';
import { describe, expect, it } from 'vitest';
import { keptBound, MOST_CHARACTERS } from './kept-bound.ts';
import { readNetwork } from './read-network.ts';
import { readMadeUp } from './testing/read-fixture.ts';

/** Some of these have a million lines. */
const PATIENCE = { timeout: 60_000 };

const many = (count: number, part: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => part(at)).join('');

it('a bound lets through what it says and no more', () => {
  const came = keptBound('roads.osm', 'things', 1000);
  came(999);
  came(1);
  expect(() => came(1)).toThrow('roads.osm: has more than 1,000 things');
});

describe('a SUMO network', PATIENCE, () => {
  const read = (content: string) => readMadeUp('large.net.xml.gz', gzipSync(`<net>${content}</net>`, { level: 1 }));

  it('with junctions without end', async () => {
    const junctions = many(1_000_001, (at) => `<junction id="${at}" x="1" y="1"/>`);
    await expect(read(junctions)).rejects.toThrow('has more than 1,000,000 junctions');
  });

  it('with edges without end', async () => {
    const edges = many(400_001, (at) => `<edge id="${at}" from="a" to="b"><lane speed="1" length="1"/></edge>`);
    await expect(read(edges)).rejects.toThrow('has more than 400,000 edges');
  });

  it('with names without end', async () => {
    const megabytes = many(MOST_CHARACTERS / 2 ** 20 + 1, () => `<junction id="${'j'.repeat(2 ** 20)}" x="1" y="1"/>`);
    await expect(read(megabytes)).rejects.toThrow('has more than 200,000,000 characters in its ids and names');
  });
});

describe('a way of OpenStreetMap', PATIENCE, () => {
  const read = (tags: string) => readMadeUp('large.osm', `<osm version="0.6"><way id="7">${tags}</way></osm>`);
  const reason = 'way 7 has more than 5000 tags or 2000000 characters in them';

  it('with tags without end', async () => {
    await expect(read(many(5_001, (at) => `<tag k="${at}" v=""/>`))).rejects.toThrow(reason);
  });

  it('with endless tags', async () => {
    await expect(read(many(3, (at) => `<tag k="${at}" v="${'v'.repeat(1_000_000)}"/>`))).rejects.toThrow(reason);
  });

  it('with tags without end, as PBF', async () => {
    const message = (write: (pbf: PbfWriter) => void): Uint8Array => {
      const pbf = new PbfWriter();
      write(pbf);
      return pbf.finish();
    };
    const blob = (type: string, content: Uint8Array) => {
      const body = message((pbf) => pbf.writeBytesField(3, deflateSync(content)));
      const header = message((pbf) => {
        pbf.writeStringField(1, type);
        pbf.writeVarintField(3, body.length);
      });
      const count = Buffer.alloc(4);
      count.writeUInt32BE(header.length);
      return Buffer.concat([count, header, body]);
    };
    const way = message((pbf) => {
      pbf.writeVarintField(1, 7);
      for (const field of [2, 3]) pbf.writePackedVarint(field, new Array<number>(5_001).fill(0));
    });
    const block = message((pbf) => {
      pbf.writeBytesField(
        1,
        message((texts) => texts.writeStringField(1, 'text')),
      );
      pbf.writeBytesField(
        2,
        message((group) => group.writeBytesField(3, way)),
      );
    });
    const features = message((pbf) => pbf.writeStringField(4, 'DenseNodes'));
    const file = Buffer.concat([blob('OSMHeader', features), blob('OSMData', block)]);
    await expect(readMadeUp('large.osm.pbf', file)).rejects.toThrow('way 7 has more than 5000 tags');
  });
});

describe('a timetable', PATIENCE, () => {
  async function read(tables: Readonly<Record<string, string>>): Promise<unknown> {
    const folder = await mkdtemp(join(tmpdir(), 'stillgraph-gtfs-'));
    try {
      const whole = {
        'stops.txt': 'stop_id,stop_lat,stop_lon\na,52,4\n',
        'routes.txt': 'route_id,route_type\nr,3\n',
        'trips.txt': 'route_id,trip_id\nr,t\n',
        ...tables,
      };
      for (const [name, text] of Object.entries(whole)) await writeFile(join(folder, name), text);
      return await readNetwork({ path: folder, scratch: folder }, {});
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  it.each([
    ['stops', 1_000_001, 'stop_id,stop_lat,stop_lon\n', ',52,4\n', 'stops.txt: has more than 1,000,000 stops'],
    ['routes', 200_001, 'route_id,route_type\n', ',3\n', 'routes.txt: has more than 200,000 routes'],
    ['trips', 2_000_001, 'trip_id,route_id\n', ',r\n', 'trips.txt: has more than 2,000,000 trips'],
  ])('with %s without end', async (table, count, header, rest, reason) => {
    await expect(read({ [`${table}.txt`]: header + many(count, (at) => `${at}${rest}`) })).rejects.toThrow(reason);
  });

  it('with names without end', async () => {
    const name = 'n'.repeat(2 ** 20);
    const stops = many(MOST_CHARACTERS / 2 ** 20 + 1, (at) => `${at},${name},52,4\n`);
    await expect(read({ 'stops.txt': `stop_id,stop_name,stop_lat,stop_lon\n${stops}` })).rejects.toThrow(
      'stops.txt: has more than 200,000,000 characters in its ids and names',
    );
  });

  it('whose every stop is followed by every other', async () => {
    // 700 stops, of which each pair is ridden once: 489,300 pairs.
    const stops = many(700, (at) => `${at},52,4\n`);
    let visits = 'trip_id,stop_id,stop_sequence\n';
    let sequence = 0;
    for (let from = 0; from < 700; from += 1) {
      for (let to = 0; to < from; to += 1) visits += `t,${from},${sequence++}\nt,${to},${sequence++}\n`;
    }
    const tables = { 'stops.txt': `stop_id,stop_lat,stop_lon\n${stops}`, 'stop_times.txt': visits };
    await expect(read(tables)).rejects.toThrow('has more than 400,000 pairs of stops that follow each other');
  });
});
