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

it('reads the same by lines as by the parser, which has the file from the first quote on', async () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => (at % 97 === 0 ? '  ' : `${at}, ü${at} ,\t${at % 7}`));
  const plain = ['a,b,c', ...rows, ',,', 'last,one,'].join('\r\n');
  const records = await read(plain);
  expect(records.at(-2)).toEqual({ line: 20_002, cells: ['', '', ''] });
  expect(records[1]).toEqual({ line: 3, cells: ['1', 'ü1', '1'] });
  // Long after the first piece of the file, and from its first line on.
  expect(await read(plain.replace('ü15000', '"ü15000"'))).toEqual(records);
  expect(await read(plain.replace('a,b,c', '"a",b,c'))).toEqual(records);
  expect(await read(plain.replaceAll('\r\n', '\n'))).toEqual(records);
  expect(await read(plain.replaceAll('\r\n', '\r'))).toEqual(records);
});

it('names the line of a quote that opens after many plain ones', async () => {
  const rows = Array.from({ length: 40_000 }, (_, at) => `${at},${at}`).join('\n');
  await expect(read(`a,b\n${rows}\n1,"2\n3,4\n`)).rejects.toThrow('values.csv, line 40002: a quote opens here');
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
