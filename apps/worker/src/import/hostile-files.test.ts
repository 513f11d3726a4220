// Files that were made to do harm: each is refused in words, and nothing else happens.
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { ZipFile } from 'yazl';
import { describe, expect, it } from 'vitest';
import { readSource } from './read-source.ts';
import { refusalOf, withFolder } from './testing/spoiling.ts';
import { manifest } from './testing/package-fixture.ts';

const fixture = (name: string) => readFile(fileURLToPath(new URL(`./testing/fixtures/${name}`, import.meta.url)));
const MARCH = { start: '2012-03-01', stepSeconds: 300 };
const bytes = (...parts: (string | number[] | Uint8Array)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));

function npy(header: string, content: Uint8Array = new Uint8Array(), announced = header.length): Buffer {
  return bytes([0x93], 'NUMPY', [1, 0, announced & 255, announced >> 8], header, content);
}

describe('an array of numpy', () => {
  const header = (shape: string, descr = "'<f4'") =>
    `{'descr': ${descr}, 'fortran_order': False, 'shape': ${shape}, }\n`;
  it.each([
    [
      'that says it is very large',
      npy(header('(1000000000000, 1000000000000)')),
      'expected at most 8 axes whose product',
    ],
    [
      'that says it is larger than it is',
      npy(header('(100000, 1000)')),
      'expected 400000000 bytes, [100000, 1000] of 4 bytes each, got 0',
    ],
    ['of a negative length', npy(header('(-1, 4)'), new Uint8Array(16)), 'expected the header of an array of numbers'],
    ['without numbers', npy(header('(0, 4)')), 'expected an array with numbers in it, got one of [0, 4]'],
    ['of one axis', npy(header('(4,)'), new Uint8Array(16)), 'expected an array [steps, sensors]'],
    ['of very many axes', npy(header('(1,1,1,1,1,1,1,1,1,4)'), new Uint8Array(16)), 'at most 8 axes'],
    ['of objects', npy(header('(1, 4)', "'|O'"), new Uint8Array(32)), 'Python objects are never read'],
    ['of records', npy(header('(1, 4)', "[('a', '<f4')]"), new Uint8Array(16)), 'expected plain numbers'],
    ['whose header is code', npy("{'descr': __import__('os').system('id')}\n"), 'expected the header of an array'],
    [
      'whose header is longer than the file',
      npy('{', new Uint8Array(), 9000),
      'expected a header of at most 10000 bytes',
    ],
    ['of a later version', bytes([0x93], 'NUMPY', [9, 0, 0, 0, 0, 0]), 'expected version 1 to 3'],
    ['that is no array', bytes([0x93], 'NUMPX', new Uint8Array(40)), 'expected an array as numpy.save writes it'],
  ])('%s', async (_, content, message) => {
    expect(await refusalOf({ 'a.npy': content }, 'a.npy', MARCH)).toContain(message);
  });

  it('with infinite readings names the row', async () => {
    const content = npy(header('(2, 2)'), new Uint8Array(Float32Array.of(1, 2, 3, Infinity).buffer));
    expect(await refusalOf({ 'a.npy': content }, 'a.npy', MARCH)).toBe(
      'a.npy, row 1: expected a number that float32 can hold for sensor 1, got an infinite one',
    );
  });

  it('without any reading', async () => {
    const content = npy(header('(2, 2)'), new Uint8Array(Float32Array.of(NaN, NaN, NaN, NaN).buffer));
    expect(await refusalOf({ 'a.npy': content }, 'a.npy', MARCH)).toBe('a.npy: has no reading: every one is missing');
  });
});

describe('an archive', () => {
  async function archive(members: readonly [name: string, content: Uint8Array][]): Promise<Buffer> {
    return withFolder(async (folder) => {
      const zip = new ZipFile();
      for (const [name, content] of members) zip.addBuffer(Buffer.from(content), name);
      zip.end();
      await pipeline(zip.outputStream, createWriteStream(join(folder, 'a.zip')));
      return readFile(join(folder, 'a.zip'));
    });
  }
  /** The same length, so that the offsets in the archive stay right. */
  const renamed = (content: Buffer, from: string, to: string) =>
    Buffer.from(content.toString('latin1').replaceAll(from, to), 'latin1');

  it('that unpacks to much more than it is', async () => {
    const content = await archive([['data.npy', new Uint8Array(80 * 1024 * 1024)]]);
    expect(await refusalOf({ 'a.npz': content }, 'a.npz', MARCH)).toMatch(
      /data\.npy would unpack to 83886080 bytes from \d+, more than 250 times as many/,
    );
  });

  it.each([
    ['../x.npy', 'invalid relative path'],
    ['/xxx.npy', 'absolute path'],
    ['a\\x.npy!', 'invalid characters'],
  ])('with a member that is called %s', async (name, message) => {
    const plain = 'y'.repeat(name.length);
    const content = renamed(await archive([[plain, npy('{}')]]), plain, name);
    expect(await refusalOf({ 'a.npz': content }, 'a.npz', MARCH)).toContain(message);
  });

  it('that names a member twice', async () => {
    const content = renamed(
      await archive([
        ['a.npy', npy('{}')],
        ['b.npy', npy('{}')],
      ]),
      'b.npy',
      'a.npy',
    );
    expect(await refusalOf({ 'a.npz': content }, 'a.npz', MARCH)).toContain('names a member twice: "a.npy"');
  });

  it('that is empty, cut off, or no archive', async () => {
    expect(await refusalOf({ 'a.npz': await archive([]) }, 'a.npz', MARCH)).toContain('holds no arrays');
    const whole = await fixture('pems/PEMS00.npz');
    for (const length of [4, 40, whole.length - 30, whole.length - 1]) {
      expect(await refusalOf({ 'a.npz': whole.subarray(0, length) }, 'a.npz', { ...MARCH, channel: '0' })).toMatch(
        /^a\.npz: is not a zip archive that can be read/,
      );
    }
  });
});

describe('a pickle', () => {
  const refused = (content: Uint8Array) =>
    refusalOf({ 'a.csv': 'time,a\n2024-01-01,1\n2024-01-02,1\n', 'a.pkl': content }, 'a.csv', {}).then(async () =>
      withFolder(async (folder) => {
        await writeFile(join(folder, 'a.csv'), 'time,a\n2024-01-01,1\n2024-01-02,1\n');
        await writeFile(join(folder, 'a.pkl'), content);
        return readSource(join(folder, 'a.csv'), { adjacency: join(folder, 'a.pkl') }).then(
          () => null,
          (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : String(error)),
        );
      }),
    );
  const text = (value: string) => bytes([0x8c, value.length], value);

  it.each([
    ['os.system', bytes("cos\nsystem\n(S'id'\ntR."), '"os.system", which is refused'],
    ['posix.system', bytes([0x80, 4], text('posix'), text('system'), [0x93], '.'), '"posix.system", which is refused'],
    [
      'builtins.eval',
      bytes([0x80, 2], 'c__builtin__\neval\n(X', [1, 0, 0, 0], '1tR.'),
      '"__builtin__.eval", which is refused',
    ],
    ['numpy.load', bytes([0x80, 2], 'cnumpy\nload\n.'), '"numpy.load", which is refused'],
    [
      'a class with a setter',
      bytes([0x80, 2], 'c__main__\nThing\n)', [0x81], '.'),
      '"__main__.Thing", which is refused',
    ],
    ['a persistent id', bytes('Pabc\n.'), 'the operation P'],
    ['an extension', bytes([0x80, 2, 0x82, 1], '.'), 'the operation 0x82'],
    ['a later protocol', bytes([0x80, 9], '.'), 'protocol 9'],
    [
      'arrays of objects',
      bytes([0x80, 2], 'cnumpy\ndtype\n(U', [2], 'O8K', [0], 'K', [1], 'tR.'),
      'not of plain numbers',
    ],
    [
      'a very long string',
      bytes([0x80, 4, 0x8d, 255, 255, 255, 255, 255, 255, 31, 0], 'x.'),
      'the end of the file where',
    ],
    ['a very long number', bytes([0x80, 2, 0x8b, 255, 255, 255, 127], '1.'), 'a whole number of 2147483647 bytes'],
    ['nothing', bytes([0x80, 2]), 'the end of the file'],
    ['a mark alone', bytes([0x80, 2], '(.'), 'an operation without its values'],
    ['a reduced list', bytes([0x80, 2], '])R.'), 'a call of what is no name'],
  ])('of %s', async (_, content, message) => {
    const found = await refused(content);
    expect(found).toMatch(/^ImportError: a\.pkl, byte \d+: expected a pickle of plain values and arrays, got /);
    expect(found).toContain(message);
  });

  it('that holds itself is a value like any other, and no matrix', async () => {
    expect(await refused(bytes([0x80, 2], ']q', [0], 'h', [0], 'a.'))).toContain(
      'expected a matrix, or a list of the ids',
    );
  });

  it('that doubles itself a hundred times takes no more room than it has operations', async () => {
    const doubling = Array.from({ length: 100 }, (_, at) =>
      bytes([0x80 - 0x80 + 0x5d, 0x71, at + 1], '(h', [at], 'h', [at], 'e'),
    ).slice();
    expect(await refused(bytes([0x80, 2], ']q', [0], ...doubling, '.'))).toContain('expected a matrix');
  });

  it('of more values than any matrix has', async () => {
    expect(await refused(bytes([0x80, 2], ']'.repeat(4_000_001), '.'))).toContain('more than 4000000 values');
  });

  it('whose array is not as large as it says', async () => {
    const whole = (await fixture('adj-mx-2.pkl')).toString('latin1');
    expect(await refused(Buffer.from(whole.replace('K\x04K\x04\x86', 'K\x04K\xff\x86'), 'latin1'))).toMatch(
      /an array of \d+ bytes whose shape is \[4, 255\] of 4 bytes each/,
    );
  });
});

describe('an HDF5 file', () => {
  it('that links to another file, or in circles, gives nothing of them', async () => {
    expect(
      await refusalOf({ 'a.h5': await fixture('links.h5'), 'fixed.h5': await fixture('fixed.h5') }, 'a.h5', MARCH),
    ).toBe('a.h5: holds more than 1000 groups and arrays');
  });

  it('whose numbers lie in a file of the machine does not read it', async () => {
    expect(await refusalOf({ 'a.h5': await fixture('outside.h5') }, 'a.h5', MARCH)).toMatch(
      /^a\.h5: is no HDF5 file that can be read/,
    );
    expect(
      await refusalOf({ 'a.h5': await fixture('virtual.h5'), 'fixed.h5': await fixture('fixed.h5') }, 'a.h5', MARCH),
    ).toBe('a.h5: /speed: lies in other files; copy it into one (h5repack does)');
  });
});

describe('text', () => {
  it('in UTF-16, with null characters, or of another encoding', async () => {
    const table = 'time,a\n2024-01-01,1\n2024-01-02,2\n';
    expect(await refusalOf({ 'a.csv': bytes([0xff, 0xfe], Buffer.from(table, 'utf16le')) }, 'a.csv')).toContain(
      'is not UTF-8 text',
    );
    expect(await refusalOf({ 'a.csv': table.replace('a', 'a\0') }, 'a.csv')).toContain('holds a control character');
    expect(await refusalOf({ 'a.csv': table.replace('2\n', '2\0\n') }, 'a.csv')).toContain(
      'expected a number for sensor "a"',
    );
  });

  it('whose quote never ends is not gathered in memory', async () => {
    const content = `time,a\n2024-01-01,"${'x\n'.repeat(4 * 1024 * 1024)}`;
    expect(await refusalOf({ 'a.csv': content }, 'a.csv')).toContain(
      'line 2: a quote opens here and is not closed within 4 MB',
    );
  });

  it('with a row a time and sensor: a reading twice, a time off the step, a table that is nearly empty', async () => {
    const rows = (...lines: string[]) => ({ 'a.csv': `time,sensor,value\n${lines.join('\n')}\n` });
    const twice = rows('2024-01-01,a,1', '2024-01-02,a,1', '2024-01-01,a,2');
    expect(await refusalOf(twice, 'a.csv')).toContain('sensor "a" has two readings of one time; keep one');
    const off = rows('2024-01-01,a,1', '2024-01-02,a,1', '2024-01-03 12:00,a,2');
    expect(await refusalOf(off, 'a.csv')).toContain('a time off the step: "2024-01-03 12:00"');
    const stray = rows('2024-01-01,a,1', '2024-01-02,a,1', '9024-01-03,a,2');
    expect(await refusalOf(stray, 'a.csv')).toContain('steps after "2024-01-01", with 3 times in all');
    const sparse = rows(
      ...Array.from({ length: 2500 }, (_, at) => `${new Date(at * 86_400_000).toISOString()},s${at},1`),
    );
    expect(await refusalOf(sparse, 'a.csv')).toContain(
      'expected readings at most times of most sensors, got 2500 rows',
    );
  });
});

describe('a link that leads out of a folder', () => {
  it('is followed neither in a package nor in a folder of a known format', async () => {
    await withFolder(async (folder) => {
      const [secret, inside] = [join(folder, 'secret.csv'), join(folder, 'package')];
      await mkdir(inside);
      await writeFile(secret, 'time,a\n2024-01-01,1\n2024-01-02,1\n');
      await symlink(secret, join(inside, 'values.csv'));
      await writeFile(join(inside, 'datapackage.json'), JSON.stringify(manifest));
      await expect(readSource(inside)).rejects.toThrow('values.csv: leads out of its folder, by a link or by its name');
      const atoms = join(folder, 'atoms');
      await mkdir(atoms);
      await writeFile(join(atoms, 'a.geo'), 'geo_id,type,coordinates\n');
      await symlink(secret, join(atoms, 'a.dyna'));
      await expect(readSource(atoms)).rejects.toThrow('a.dyna: leads out of its folder');
    });
  });
});
