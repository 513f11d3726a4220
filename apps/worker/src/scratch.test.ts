import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { birthOf } from '@stillgraph/db/processes';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Scratch } from './scratch.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'stillgraph-root-'));
});
afterAll(() => rm(root, { recursive: true }));

it('removes what a killed worker of this machine left, and nothing of the living or of others', async () => {
  const { pid: dead } = spawnSync(process.execPath, ['--version']);
  const left = [
    `stillgraph-${hostname()}-${dead}-abc`,
    `stillgraph-other.host-${dead}-abc`,
    `stillgraph-${hostname()}-${dead}-${dead}-abc`,
    'something else',
  ];
  for (const name of left) await mkdir(join(root, name));
  const living = await Scratch.open(root);
  const scratch = await Scratch.open(root);
  expect((await readdir(root)).toSorted()).toEqual(
    [...left.slice(1), ...[living, scratch].map(({ path }) => path.slice(root.length + 1))].toSorted(),
  );
  await writeFile(join(await scratch.folder(), 'large'), '');
  await scratch.close();
  await living.close();
  expect((await readdir(root)).toSorted()).toEqual(left.slice(1).toSorted());
});

it.skipIf(birthOf(process.pid) === undefined)(
  'removes what a killed worker left whose number is now our own, as in a container that was started again',
  async () => {
    const left = join(root, `stillgraph-${hostname()}-${process.pid}.0123456789abcdef-abc`);
    await mkdir(left);
    const scratch = await Scratch.open(root);
    expect(existsSync(left)).toBe(false);
    await scratch.close();
  },
);

it('gives folders also after its own was taken away', async () => {
  const scratch = await Scratch.open(root);
  await rm(scratch.path, { recursive: true });
  await writeFile(join(await scratch.folder(), 'large'), '');
  await scratch.close();
});
