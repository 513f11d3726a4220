import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filePieces, readPieces } from './pieces.ts';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'stillgraph-pieces-'))));
afterAll(() => rm(folder, { recursive: true }));

async function through(name: string, parts: readonly { id: string; geometry?: number[] }[]) {
  await filePieces(join(folder, name), parts, ({ geometry }) => geometry?.length ?? 0);
  const pieces = [];
  for await (const piece of readPieces<(typeof parts)[number]>(join(folder, name))) pieces.push(piece);
  return pieces;
}

it('come back as they were, in pieces of few parts', async () => {
  const parts = Array.from({ length: 12_345 }, (_, at) => ({ id: `ü${at}`, geometry: [at, -0.5, NaN], limit: null }));
  const pieces = await through('many', parts);
  expect(pieces.flat()).toEqual(parts);
  expect(Math.max(...pieces.map(({ length }) => length))).toBe(500);
  expect(await through('none', [])).toEqual([]);
});

it('have few points too, but for a line that is longer than a piece', async () => {
  const line = (points: number) => ({
    id: String(points),
    geometry: Array.from({ length: points }, (_, at) => at / 7),
  });
  const parts = [line(150_000), line(100_000), line(900_000), line(3), line(3)];
  const pieces = await through('long', parts);
  expect(pieces.map(({ length }) => length)).toEqual([2, 1, 2]);
  expect(pieces.flat()).toEqual(parts);
});

it('that were cut off are noticed, and a file that is there is left alone', async () => {
  await through('cut', [{ id: 'a' }]);
  await appendFile(join(folder, 'cut'), Buffer.from([9, 0, 0, 0, 1]));
  const all = async () => {
    for await (const piece of readPieces(join(folder, 'cut'))) expect(piece).toHaveLength(1);
  };
  await expect(all()).rejects.toThrow('in the middle of a piece');
  await expect(filePieces(join(folder, 'cut'), [])).rejects.toThrow('EEXIST');
});
