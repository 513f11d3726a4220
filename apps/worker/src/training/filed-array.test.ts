import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bytesOfHanded, filed, filedParts, partsOf, taken } from './filed-array.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillgraph-filed-'));
});
afterAll(() => rm(folder, { recursive: true }));

const arrays = [Float32Array.of(1, -2.5, 3, 4, 5), Float16Array.of(1, 0.5, 9), Uint8Array.of(1, 2, 3)];

it.each(arrays)('an array too large for a message comes to the other end by a file, which goes', async (array) => {
  const handed = filed(array, folder, 1);
  expect(handed).toEqual({ path: expect.any(String) as string, kind: array.constructor.name, length: array.length });
  // As a message: nothing but what a clone holds.
  expect(taken(structuredClone(handed))).toEqual(array);
  expect(await readdir(folder)).toEqual([]);
});

it('a small array stays in the message', () => {
  const [array = new Float32Array()] = arrays;
  expect(taken(filed(array, folder))).toBe(array);
});

it('gives the bytes of either in parts, as often as asked, and files parts', async () => {
  const array = Float32Array.of(1, 2, 3, 4, 5);
  for (const handed of [array, filed(array, folder, 1)]) {
    const sizes: number[] = [];
    for (const parts of [partsOf(handed, 8), partsOf(handed, 8)]) {
      for await (const part of parts) sizes.push(part.length);
    }
    expect(sizes).toEqual([8, 8, 4, 8, 8, 4]);
    expect(bytesOfHanded(handed)).toBe(20);
    const again = await filedParts(partsOf(handed, 8), folder, { kind: 'Float32Array', length: 5 });
    expect(taken(again)).toEqual(array);
  }
});
