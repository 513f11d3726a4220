import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unpack } from './unpack.ts';
import { uploadedSource } from './uploaded-source.ts';

let folder: string;
let scratch: string;
beforeEach(async () => {
  const root = await mkdtemp(join(tmpdir(), 'stillgraph-uploaded-'));
  folder = join(root, 'files');
  scratch = join(root, 'unpacked');
  await mkdir(folder);
});
afterEach(() => rm(dirname(folder), { recursive: true }));

async function put(files: Readonly<Record<string, string | Buffer>>): Promise<string[]> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return Object.keys(files);
}

interface ZipEntry {
  readonly name: string;
  readonly content: Buffer;
  /** What the headers say, where that is not the truth. */
  readonly saidBytes?: number;
  readonly mode?: number;
}

/** An archive as the format has it, written here so that it may lie. */
function zipOf(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content, saidBytes = content.length, mode = 0o100644 } of entries) {
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(saidBytes, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((mode << 16) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 3]), common, tail, Buffer.from(name));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), end]);
}

const archived = async (entries: readonly ZipEntry[]) => {
  const [name = ''] = await put({ 'folder.zip': zipOf(entries) });
  return { path: join(folder, name), label: name };
};
const text = (content: string) => Buffer.from(content);

describe('what an import of an upload reads', () => {
  it('is its one file, or the folder that all of its files lie in', async () => {
    expect(await uploadedSource(folder, await put({ 'deep/a.csv': 'x' }), {}, scratch)).toEqual({
      ...{ source: join(folder, 'deep/a.csv'), options: {} },
    });
    const names = await put({ 'set/datapackage.json': '{}', 'set/in/values.csv': 'x' });
    expect((await uploadedSource(folder, names, {}, scratch)).source).toBe(join(folder, 'set'));
  });

  it('is the file that is left where the options name the others, or the one that they name', async () => {
    const names = await put({ 'v.csv': 'x', 'places.csv': 'x', 'edges.csv': 'x' });
    const options = { locations: 'places.csv', adjacency: 'edges.csv', zone: 'UTC' };
    expect(await uploadedSource(folder, names, options, scratch)).toEqual({
      source: join(folder, 'v.csv'),
      options: { locations: join(folder, 'places.csv'), adjacency: join(folder, 'edges.csv'), zone: 'UTC' },
    });
    const told = await uploadedSource(folder, names, { file: 'edges.csv' }, scratch);
    expect(told).toEqual({ source: join(folder, 'edges.csv'), options: {} });
  });

  it.each([
    [{ locations: '/etc/hostname' }, '--locations: the upload has no file "/etc/hostname"'],
    [{ adjacency: '../../etc/hostname' }, '--adjacency: the upload has no file'],
    [{ file: 'missing.csv' }, '--file: the upload has no file "missing.csv"'],
    [{ covariates: [{ name: 'x', table: 'package.json' }] }, '--covariate: the upload has no file "package.json"'],
  ])('is never another file of the machine: %j', async (options, refusal) => {
    const names = await put({ 'v.csv': 'x', 'w.csv': 'y' });
    await expect(uploadedSource(folder, names, options, scratch)).rejects.toThrow(refusal);
  });

  it('is the folder in a zip archive', async () => {
    await archived([
      { name: 'set/datapackage.json', content: text('{}') },
      { name: 'set/values.csv', content: text('time,a\n') },
      { name: '__MACOSX/set/._values.csv', content: text('junk') },
    ]);
    const { source } = await uploadedSource(folder, ['folder.zip'], {}, scratch);
    expect(source).toBe(join(scratch, 'set'));
    expect(await readFile(join(source, 'values.csv'), 'utf8')).toBe('time,a\n');
  });
});

describe('an archive', () => {
  it.each(['../out.csv', '/out.csv', 'a/../../out.csv', 'a\\..\\out.csv'])(
    'does not write outside: %s',
    async (name) => {
      const archive = await archived([{ name, content: text('x') }]);
      await expect(unpack(archive, scratch)).rejects.toThrow(/^folder\.zip: is not a whole zip/);
    },
  );

  it('holds no links', async () => {
    const archive = await archived([{ name: 'link', content: text('/etc/passwd'), mode: 0o120777 }]);
    await expect(unpack(archive, scratch)).rejects.toThrow('folder.zip: holds a link, "link"');
  });

  it('passes no bound, whatever its headers say', async () => {
    const bomb = Buffer.alloc(40_000_000);
    const archive = await archived([{ name: 'bomb.csv', content: bomb }]);
    await expect(unpack(archive, scratch)).rejects.toThrow('unpacks to more than 200 times its size');
    const lying = await archived([{ name: 'bomb.csv', content: bomb, saidBytes: 10 }]);
    await expect(unpack(lying, `${scratch}2`)).rejects.toThrow('is not a whole zip');
    const two = await archived(['a', 'b'].map((name) => ({ name, content: Buffer.from(name.repeat(3000)) })));
    const bounds = { entries: 1, bytes: 5000, ratio: 2000 };
    await expect(unpack(two, `${scratch}3`, bounds)).rejects.toThrow('holds 2 entries; an archive may hold 1');
    await expect(unpack(two, `${scratch}4`, { ...bounds, entries: 5 })).rejects.toThrow('more than 5000 bytes');
  });

  it('is told to be broken where it is cut or is none', async () => {
    const whole = zipOf([{ name: 'a.csv', content: text('time,a\n1,2\n'.repeat(1000)) }]);
    for (const [at, cut] of [0, 10, 60, Math.floor(whole.length / 2), whole.length - 5].entries()) {
      const [name = ''] = await put({ 'cut.zip': whole.subarray(0, cut) });
      await expect(unpack({ path: join(folder, name), label: name }, `${scratch}${at}`)).rejects.toThrow(/^cut\.zip: /);
    }
    await symlink('/nowhere', join(folder, 'gone.zip'));
    await expect(unpack({ path: join(folder, 'gone.zip'), label: 'gone.zip' }, `${scratch}g`)).rejects.toThrow(
      'gone.zip',
    );
  });
});
