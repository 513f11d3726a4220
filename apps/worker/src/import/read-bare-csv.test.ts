import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSource } from './read-source.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillgraph-csv-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(text: string) {
  const path = join(folder, 'My Table.csv');
  await writeFile(path, text);
  return readSource(path);
}

describe('a bare CSV', () => {
  it('needs a time column alone', async () => {
    const dataset = await read('\uFEFFTimestamp;x;y\n2024-01-01T00:00:00Z;1;NaN\n2024-01-01T01:00:00Z;2;3\n');
    expect(dataset).toMatchObject({
      name: 'my-table',
      title: 'My Table',
      time: { startAt: new Date('2024-01-01T00:00:00Z'), zone: 'UTC', stepSeconds: 3600 },
      adjacency: null,
    });
    expect(dataset.nodes.map((node) => node.externalId)).toEqual(['x', 'y']);
    expect([...dataset.table.mask]).toEqual([1, 0, 1, 1]);
  });

  it('says that it has no time column', async () => {
    await expect(read('x,y\n1,2\n')).rejects.toThrow('My Table.csv, line 1: the header has no time column');
  });

  it('cannot tell the step from one row', async () => {
    await expect(read('time,x\n2024-01-01,1\n')).rejects.toThrow('needs at least two rows');
  });

  it.each([
    ['2024-01-01T00:00:00.5', '500 ms'],
    ['2026-01-01', '731 d'],
  ])('refuses a step to %s', async (second, step) => {
    await expect(read(`time,x\n2024-01-01,1\n${second},2\n`)).rejects.toThrow(
      `My Table.csv, line 3: times must be whole seconds apart, at most 366 days, but "${second}" is ${step} after`,
    );
  });

  it('says that nothing is there', async () => {
    await expect(readSource(join(folder, 'absent.csv'))).rejects.toThrow('there is no such file or folder');
  });
});
