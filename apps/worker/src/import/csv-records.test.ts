import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readCsv } from './csv-records.ts';
import { openSource } from './source-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillgraph-csv-records-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(text: string) {
  const path = join(folder, 'values.csv');
  await writeFile(path, text);
  const records = [];
  for await (const record of readCsv(await openSource(path, 'values.csv'), { delimiter: ',' })) records.push(record);
  return records;
}

it('gives each record with the line that it ends on', async () => {
  expect(await read('\uFEFFa,b\n\n1,"two\nlines ""and"" quotes"\n')).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 4, cells: ['1', 'two\nlines "and" quotes'] },
  ]);
});

it.each([
  ['is never closed', 'a,b\n"x",2\n3,"4\n5,6\n7,8\n', 'line 3: a quote opens here and is not closed up to the end'],
  ['seems closed by a doubled one', 'a,b\n3,"4\n5""\n6,7\n', 'line 2: a quote opens here and is not closed'],
  ['meets that of another cell', 'a,b\n3,"4\n5,6\n7,"8"\n', 'line 2: a quote opens here and is closed on line 4 only'],
  ['is followed by text', 'a,b\n3,"4"5\n', 'line 2: expected a quoted cell to end with its closing quote'],
  ['stands within a cell', 'a,b\n3,4"5"\n', 'line 2: a quote stands in the middle of a cell'],
  ['swallows a long file', `a,b\n3,"4\n${'5,6\n'.repeat(1_100_000)}`, 'line 2: a quote opens here and is not closed'],
])('names the line where a quote opens that %s', async (_what, text, message) => {
  await expect(read(text)).rejects.toThrow(`values.csv, ${message}`);
});
