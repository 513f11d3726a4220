/** Files that mean harm, or were harmed: each is refused with a reason, in bounded time and memory. */
import { readFileSync } from 'node:fs';
import { deflateSync, gzipSync } from 'node:zlib';
import { PbfWriter } from 'pbf';
import { describe, expect, it } from 'vitest';
import { fixturePath, readMadeUp } from './testing/read-fixture.ts';

const osm = (content: string, head = '') => `<?xml version="1.0"?>${head}<osm version="0.6">${content}</osm>`;

describe('XML', () => {
  const entities = '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
  const outside = '<!DOCTYPE osm SYSTEM "file:///etc/passwd">';
  it.each([
    ['entities that unfold', osm('<node id="1" lat="0" lon="0" name="&b;"/>', entities), 'has a document type'],
    ['a document type elsewhere', osm('', outside), 'has a document type'],
    ['an entity that nobody defined', osm('<tag k="a" v="&b;"/>'), 'is not well-formed XML'],
    ['a tower of tags', osm('<a>'.repeat(100_000)), 'nests tags more than 32 deep'],
    ['a text without an end', osm('x'.repeat(9 * 1024 * 1024)), 'has no tag within 8 MB'],
    ['an attribute without an end', osm(`<node id="${'1'.repeat(9 * 1024 * 1024)}`), 'has no tag within 8 MB'],
    ['an end that is missing', osm('<way id="1">').replace('</osm>', ''), 'is not well-formed XML'],
    ['a number that is none', osm('<node id="1" lat="1e999" lon="0"/>'), 'expected a number as its lat, got "1e999"'],
    [
      'a node beyond the pole',
      osm(
        '<node id="1" lat="91" lon="0"/><node id="2" lat="0" lon="0"/><way id="1"><nd ref="1"/><nd ref="2"/><tag k="highway" v="primary"/></way>',
      ),
      'not on earth',
    ],
  ])('with %s', async (_, text, reason) => {
    await expect(readMadeUp('hostile.osm', text)).rejects.toThrow(reason);
  });

  it('that is cut off within its packing', async () => {
    const packed = gzipSync(readFileSync(fixturePath('town.osm')));
    const cut = readMadeUp('cut.osm.gz', packed.subarray(0, packed.length - 40));
    await expect(cut).rejects.toThrow('is not a whole gzip file');
  });

  it('that unfolds without end holds no more than a tag', async () => {
    const bomb = gzipSync(osm(' '.repeat(64 * 1024 * 1024)));
    expect(bomb.length).toBeLessThan(100_000);
    await expect(readMadeUp('bomb.osm.gz', bomb)).rejects.toThrow('has no tag within 8 MB');
  });

  it('that is no text', async () => {
    const bytes = Buffer.concat([Buffer.from('<osm>'), Buffer.from([0xff, 0xfe, 0x00])]);
    await expect(readMadeUp('bytes.osm', bytes)).rejects.toThrow('is not UTF-8 text');
  });
});

describe('PBF', () => {
  interface BlobParts {
    readonly type?: string;
    readonly content?: Uint8Array;
    readonly packed?: Uint8Array;
    readonly packing?: number;
    /** What it says that it unpacks to. */
    readonly size?: number;
    /** What its header says of its length. */
    readonly length?: number;
  }
  const message = (write: (pbf: PbfWriter) => void): Uint8Array => {
    const pbf = new PbfWriter();
    write(pbf);
    return pbf.finish();
  };
  const blob = ({ type = 'OSMData', content = new Uint8Array(), packed, packing = 3, size, length }: BlobParts) => {
    const body = message((pbf) => {
      pbf.writeVarintField(2, size ?? content.length);
      pbf.writeBytesField(packing, packed ?? deflateSync(content));
    });
    const header = message((pbf) => {
      pbf.writeStringField(1, type);
      pbf.writeVarintField(3, length ?? body.length);
    });
    const count = Buffer.alloc(4);
    count.writeUInt32BE(header.length);
    return Buffer.concat([count, header, body]);
  };
  const head = (feature = 'DenseNodes') =>
    blob({ type: 'OSMHeader', content: message((pbf) => pbf.writeStringField(4, feature)) });
  const read = (...blobs: Uint8Array[]) => readMadeUp('hostile.osm.pbf', Buffer.concat(blobs));
  const group = (bytes: Uint8Array) => message((pbf) => pbf.writeBytesField(2, bytes));

  it('that is cut off anywhere', async () => {
    const whole = readFileSync(fixturePath('town.osm.pbf'));
    for (let bytes = 80; bytes < whole.length; bytes += 53) {
      await expect(read(whole.subarray(0, bytes)), `the first ${bytes} bytes`).rejects.toThrow(/is cut off|no road/);
    }
  });

  it('with any byte of it changed gives a network or a reason', async () => {
    const whole = readFileSync(fixturePath('town.osm.pbf'));
    for (let at = 70; at < whole.length; at += 7) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      const outcome = await read(changed).catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome.name, `byte ${at}: ${outcome.message}`).toBe('ImportError');
    }
  });

  it.each([
    ['a feature that is not known', [head('HistoricalInformation')], 'needs the feature "HistoricalInformation"'],
    ['no header', [blob({}), head()], 'expected OSMHeader'],
    ['a blob without a length', [head(), blob({ length: 0 })], 'expected up to 33554432 bytes, its header says 0'],
    ['a blob beyond the limit', [head(), blob({ length: 2 ** 31 })], 'its header says 2147483648'],
    [
      'a blob that is longer than the file',
      [head(), blob({ length: 10_000 })],
      'is cut off: 10000 bytes are announced',
    ],
    [
      'a size that is not kept',
      [head(), blob({ content: new Uint8Array(50), size: 10 })],
      'says that it unpacks to 10',
    ],
    ['a bomb', [head(), blob({ content: new Uint8Array(40 * 1024 * 1024) })], 'unpacks to more than 33554432 bytes'],
    ['broken packing', [head(), blob({ packed: new Uint8Array([1, 2, 3]) })], 'cannot be unpacked'],
    ['packing that is not read', [head(), blob({ packing: 4 })], 'is packed by lzma; expected zlib, zstd or none'],
    [
      'a group that ends behind the block',
      [head(), blob({ content: Buffer.from([0x12, 0xff, 0xff, 0xff, 0xff, 0x0f]) })],
      'is no protocol buffer as the format has it',
    ],
    [
      'a list that is said to be endless',
      // A way (field 3) whose nodes (field 8) are two gigabytes long.
      [head(), blob({ content: group(Buffer.from([0x1a, 0x06, 0x42, 0xff, 0xff, 0xff, 0xff, 0x07])) })],
      'is no protocol buffer as the format has it',
    ],
    [
      'a text that is not there',
      // A way whose one key is the 99th text.
      [head(), blob({ content: group(Buffer.from([0x1a, 0x06, 0x12, 0x01, 0x63, 0x1a, 0x01, 0x63])) })],
      'names text 99 of 0',
    ],
    [
      'nodes without longitudes',
      [head(), blob({ content: group(Buffer.from([0x12, 0x06, 0x0a, 0x01, 0x02, 0x42, 0x01, 0x02])) })],
      '1 nodes have 1 latitudes and 0 longitudes',
    ],
  ])('with %s', async (_, blobs, reason) => {
    await expect(read(...blobs)).rejects.toThrow(reason);
  });
});

describe('zip', () => {
  const whole = readFileSync(fixturePath('timetable.zip'));
  /** Another name of the same length, in the list and before the content. */
  const renamed = (from: string, to: string) => Buffer.from(whole.toString('latin1').replaceAll(from, to), 'latin1');

  it.each([
    ['that is cut off', whole.subarray(0, whole.length - 60), 'is not a whole zip'],
    ['of which the begin alone is there', whole.subarray(0, 200), 'is not a whole zip'],
    ['with a name that leads out of it', renamed('stops.txt', '../op.txt'), 'is not a whole zip'],
    ['with a name from the root', renamed('stops.txt', '/tops.txt'), 'is not a whole zip'],
    ['with a table missing', renamed('trips.txt', 'strip.txt'), 'trips.txt: there is no such file'],
  ])('%s', async (_, bytes, reason) => {
    await expect(readMadeUp('hostile.zip', bytes)).rejects.toThrow(reason);
  });

  it('that says less of its sizes than it holds', async () => {
    const lying = Buffer.from(whole);
    // The list of entries: the unpacked size stands 24 bytes behind the signature of each.
    const at = lying.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    lying.writeUInt32LE(5, at + 24);
    const named = Buffer.from(lying.toString('latin1').replaceAll('agency.txt', 'shapes.txt'), 'latin1');
    await expect(readMadeUp('lying.zip', named)).rejects.toThrow('is not a whole zip');
  });

  it('that holds a table twice', async () => {
    const twice = renamed('trips.txt', 'stops.txt');
    await expect(readMadeUp('twice.zip', twice)).rejects.toThrow('holds stops.txt twice');
  });

  it('that says more than is read of one table', async () => {
    const large = Buffer.from(whole);
    const at = large.indexOf(Buffer.from('stops.txt'), large.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'))) - 46;
    large.writeUInt32LE(3_000_000_000, at + 24);
    await expect(readMadeUp('large.zip', large)).rejects.toThrow('"stops.txt" has 3000000000 bytes, more than the');
  });
});

describe('anything else', () => {
  it.each([
    ['nothing', ''],
    ['zeros', '\0'.repeat(100)],
    ['prose', 'Dear network, '],
    ['HTML', '<!doctype html><html></html>'],
  ])('such as %s', async (_, text) => {
    await expect(readMadeUp('any', text)).rejects.toThrow('begins like none of them');
  });

  it.each([
    ['{"type": "FeatureCollection", "features": [', 'is not JSON'],
    [`{"a": ${'['.repeat(200_000)}`, 'is not JSON'],
    ['{"type": "Topology"}', 'expected a FeatureCollection'],
  ])('such as JSON that is none, %#', async (text, reason) => {
    await expect(readMadeUp('any.json', text)).rejects.toThrow(reason);
  });
});
