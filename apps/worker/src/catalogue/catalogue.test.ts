import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogue, namedProtocols, type CatalogueEntry } from '@stillgraph/ml/config';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringPublic } from './bring-public.ts';
import { fetchFile } from './fetch-file.ts';

const table = 'time,a\n2024-01-01,1\n2024-01-02,2\n';
const sha256 = createHash('sha256').update(table).digest('hex');
const { signal } = new AbortController();

let root: string;
let server: Server;
let base: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'stillgraph-catalogue-'));
  server = createServer((request, response) => {
    if (request.url === '/table.csv') response.end(table);
    else if (request.url === '/away') response.writeHead(302, { location: '/table.csv' }).end();
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rm(root, { recursive: true });
});

let made = 0;
const folderOf = async () => {
  const folder = join(root, `f${++made}`);
  await mkdir(folder);
  return folder;
};
const [some] = catalogue();
const entryOf = (change: Partial<CatalogueEntry['files'][number]> = {}): CatalogueEntry => {
  if (some === undefined) throw new Error('the catalogue is empty');
  const file = { name: 'table.csv', url: `${base}/table.csv`, bytes: table.length, sha256, ...change };
  return { ...some, name: 'small', files: [file], options: { file: 'table.csv' } };
};
const fetched = async (change: Partial<CatalogueEntry['files'][number]> = {}, fromThisMachine = true) => {
  const [file] = entryOf(change).files;
  if (file === undefined) throw new Error('no file');
  const path = join(await folderOf(), 'got');
  await fetchFile(file, path, { signal, fromThisMachine });
  return readFile(path, 'utf8');
};

describe('a file of the catalogue', () => {
  it('is fetched as it is', async () => {
    expect(await fetched()).toBe(table);
    expect(await fetched({ bytes: null, sha256: null })).toBe(table);
  });

  it.each([
    ['another sha256', { sha256: 'e'.repeat(64) }, 'it was changed'],
    ['more bytes', { bytes: 5 }, 'sends more than 5 bytes'],
    ['fewer bytes', { bytes: 500 }, `sent ${table.length} bytes; the catalogue says 500`],
    ['no address', { url: null }, 'put it into the folder of CATALOGUE_MIRROR'],
  ])('is refused with %s', async (_what, change, told) => {
    await expect(fetched(change)).rejects.toThrow(told);
  });

  it('is not sought where it was moved, or is not', async () => {
    await expect(fetched({ url: `${base}/away` })).rejects.toThrow('answered 302');
    await expect(fetched({ url: `${base}/gone` })).rejects.toThrow('answered 404');
  });

  it('is not fetched from a machine that is not public, nor without encryption', async () => {
    await expect(fetched({}, false)).rejects.toThrow('only https is fetched');
    for (const url of [
      'https://127.0.0.1/x',
      'https://[::1]/x',
      'https://169.254.169.254/x',
      'https://[::ffff:10.0.0.1]/x',
      'https://[2001:10::1]/x',
      'https://[3fff::1]/x',
    ]) {
      await expect(fetched({ url }, false)).rejects.toThrow('is not public');
    }
    await expect(fetched({ url: 'https://localhost/x' }, false)).rejects.toThrow('not of the public internet');
  });
});

describe('a public dataset', () => {
  it('comes from the mirror where that has it, checked', async () => {
    const mirror = await folderOf();
    await mkdir(join(mirror, 'small'));
    await writeFile(join(mirror, 'small', 'table.csv'), table);
    const bring = (entry: CatalogueEntry) =>
      folderOf().then((folder) => bringPublic('small', { mirror, folder, signal }, () => entry));
    expect(await bring(entryOf({ url: null }))).toMatchObject({
      source: join(mirror, 'small'),
      uploaded: ['table.csv'],
    });
    await expect(bring(entryOf({ sha256: 'd'.repeat(64) }))).rejects.toThrow('in the mirror has the sha256');
    await writeFile(join(mirror, 'small', 'datapackage.json'), '{}');
    expect(await bring(entryOf())).toMatchObject({ source: join(mirror, 'small'), uploaded: undefined, options: {} });
  });

  it('says where to get it when it can be had from neither', async () => {
    const folder = await folderOf();
    const entry = entryOf({ url: null });
    // The folder of the mirror is nobody's but the operator's to know.
    for (const mirror of [undefined, await folderOf()]) {
      await expect(bringPublic('small', { mirror, folder, signal }, () => entry)).rejects.toThrow(
        `is published where an account is needed, at ${entry.homepage}: download it there and put table.csv into <folder>/small`,
      );
    }
    await expect(bringPublic('x', { mirror: undefined, folder, signal })).rejects.toThrow('no such dataset');
  });
});

describe('the catalogue', () => {
  it('agrees with the protocols that its datasets are published under', () => {
    for (const { name, protocol, shape } of catalogue()) {
      const expected = namedProtocols().find((one) => one.name === protocol)?.expects;
      if (expected === undefined) continue;
      expect(expected.nodes, name).toContain(shape.nodes);
      expect([expected.stepSeconds, expected.steps], name).toEqual([shape.stepSeconds, shape.steps]);
    }
  });

  it('has whole addresses and checksums, or none', () => {
    const names = catalogue().map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { files, homepage } of catalogue()) {
      expect(homepage).toMatch(/^https:\/\//);
      for (const { url, sha256: hash } of files) {
        expect(url ?? 'https://').toMatch(/^https:\/\//);
        expect(hash ?? '0'.repeat(64)).toMatch(/^[0-9a-f]{64}$/);
      }
    }
  });
});
