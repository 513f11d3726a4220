import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { RowSpool } from './row-spool.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillgraph-spool-'));
});
afterAll(() => rm(folder, { recursive: true }));

const width = 100_000;
const valueOf = (step: number, node: number) => step * 1000 + (node % 997);

function filled(steps: number, mostInMemory: number): RowSpool {
  const spool = new RowSpool(width, folder, mostInMemory);
  for (let step = 0; step < steps; step++) {
    const { values, mask } = spool.next();
    for (let node = 0; node < width; node += 1 + (step % 3)) {
      values[node] = valueOf(step, node);
      mask[node] = 1;
    }
  }
  return spool;
}

it.each([0, 2_500_000, 100_000_000])('gives any rows back, of which %d readings are in memory', (mostInMemory) => {
  const spool = filled(57, mostInMemory);
  expect(spool.steps).toBe(57);
  for (const [from, to] of [
    [0, 57],
    [9, 11],
    [20, 21],
    [50, 57],
    [3, 44],
  ] as const) {
    const { values, mask } = spool.rows(from, to);
    expect(values).toHaveLength((to - from) * width);
    for (const step of [from, to - 1]) {
      for (const node of [0, 1, 2, 996, 99_999]) {
        const isSet = node % (1 + (step % 3)) === 0;
        const at = (step - from) * width + node;
        expect([mask[at], values[at]]).toEqual(isSet ? [1, valueOf(step, node)] : [0, 0]);
      }
    }
  }
  spool.close();
});

it('leaves nothing in the folder that anybody could find', async () => {
  const spool = filled(30, 0);
  expect(await readdir(folder)).toEqual([]);
  spool.close();
});
