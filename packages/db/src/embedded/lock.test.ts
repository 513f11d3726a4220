import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { birthOf } from '../processes.ts';
import { withLock } from './lock.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillgraph-lock-'));
  path = join(folder, 'lock');
});
afterEach(() => rm(folder, { recursive: true }));

const deadPid = () => spawnSync(process.execPath, ['--version']).pid;

/** Runs so many at once; gives the most that were inside together. */
async function crowd(size: number): Promise<number> {
  let inside = 0;
  let most = 0;
  const one = () =>
    withLock(path, async () => {
      inside += 1;
      most = Math.max(most, inside);
      await sleep(2);
      inside -= 1;
    });
  await Promise.all(Array.from({ length: size }, one));
  return most;
}

it('lets one in at a time, and leaves nothing behind', async () => {
  expect(await crowd(8)).toBe(1);
  expect(await readdir(folder)).toEqual([]);
});

it('lets one in at a time also where all find a dead holder', async () => {
  for (let round = 0; round < 10; round++) {
    await writeFile(path, `${deadPid()} ${crypto.randomUUID()}\n`);
    expect(await crowd(8)).toBe(1);
    expect(await readdir(folder)).toEqual([]);
  }
});

it('takes over from one that died while it took over', async () => {
  const token = crypto.randomUUID();
  await writeFile(path, `${deadPid()} ${token}\n`);
  await writeFile(`${path}.${token}`, `${deadPid()} ${crypto.randomUUID()}\n`);
  expect(await crowd(3)).toBe(1);
  expect(await readdir(folder)).toEqual([]);
});

it.skipIf(birthOf(process.pid) === undefined)(
  'takes over from a killed process whose number is now our own',
  async () => {
    await writeFile(path, `${process.pid} ${crypto.randomUUID()} 0123456789abcdef\n`);
    expect(await withLock(path, () => readFile(path, 'utf8'), 500)).toContain(`${process.pid} `);
  },
);

it.each([
  ['a living process', `${process.pid} ${crypto.randomUUID()} ${birthOf(process.pid) ?? ''}\n`],
  ['what is no process', 'out of order\n'],
])('waits for %s, and says who it is', async (_who, content) => {
  await writeFile(path, content);
  await expect(withLock(path, () => Promise.resolve(), 100)).rejects.toThrow(
    `another process (${content.trim()}) holds ${path} for over 0.1 s`,
  );
  expect(await readFile(path, 'utf8')).toBe(content);
});
