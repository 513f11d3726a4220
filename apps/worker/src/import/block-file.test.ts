import { mkdtemp, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readBlocks, writeBlocks } from './block-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillgraph-blocks-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function all<T>(found: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of found) items.push(item);
  return items;
}

const blocks = [
  { startStep: 0, steps: 2, values: Uint8Array.of(1, 2, 3, 4), mask: Uint8Array.of(5) },
  { startStep: 2, steps: 1, values: Uint8Array.of(6, 7), mask: Uint8Array.of(8) },
];

it('gives blocks back one by one as they were written, each made when the one before is in the file', async () => {
  const made: number[] = [];
  const lazily = function* () {
    for (const block of blocks) {
      made.push(block.startStep);
      yield block;
    }
  };
  const file = await writeBlocks(join(folder, 'whole'), lazily());
  expect(made).toEqual([0, 2]);
  expect(await all(readBlocks(file))).toEqual(blocks);
});

it('tells of a file that ends before its blocks do', async () => {
  const file = await writeBlocks(join(folder, 'cut'), blocks);
  await truncate(file.path, 6);
  await expect(all(readBlocks(file))).rejects.toThrow(/ends after 6 bytes/);
});
