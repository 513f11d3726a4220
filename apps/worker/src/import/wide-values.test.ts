import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSource } from './source-file.ts';
import { namedProtocols } from '@stillgraph/ml/config';
import { MOST_READINGS, readWideValues } from './wide-values.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillgraph-wide-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(text: string, mostReadings?: number) {
  const path = join(folder, 'values.csv');
  await writeFile(path, text);
  return readWideValues(await openSource(path, 'values.csv'), {
    delimiter: ',',
    header: true,
    timeColumn: () => null,
    missingValues: [''],
    zeroIsMissing: false,
    ...(mostReadings === undefined ? {} : { mostReadings }),
  });
}

it('takes as many readings as it may, and names the line that passes them', async () => {
  expect((await read('a,b\n1,\n,2\n', 4)).steps).toBe(2);
  await expect(read('a,b\n1,\n,2\n,\n', 4)).rejects.toThrow(
    'values.csv, line 4: here the table passes 4 readings (rows times 2 sensors)',
  );
});

it('reads a header of a hundred thousand sensors', async () => {
  const header = Array.from({ length: 100_000 }, (_, at) => `s${at}`).join(',');
  const row = '1,'.repeat(99_999);
  expect((await read(`${header}\n${row}1\n`)).sensors).toHaveLength(100_000);
});

it('gives the readings in slices, 0 where they are missing', async () => {
  const table = await read('a,b\n1,\n,2\n3,4\n');
  const { values, mask } = await table.rows(0, 2);
  expect([...values]).toEqual([1, 0, 0, 2]);
  expect([...mask]).toEqual([1, 0, 0, 1]);
  expect([...(await table.rows(2, 3)).values]).toEqual([3, 4]);
});

it('takes every dataset that a protocol is offered for', () => {
  for (const { name, expects } of namedProtocols()) {
    const readings = Math.max(...expects.nodes) * (expects.steps ?? 0);
    expect(readings, name).toBeLessThanOrEqual(MOST_READINGS);
  }
});
