import { rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ImportError } from './import-error.ts';
import { readSource } from './read-source.ts';
import { manifest, manifestWith, read, writePackage } from './testing/package-fixture.ts';
const values = manifest.stillgraph.values;

const row = '2024-01-31 08:00,1,2,3\n';
const bad: [what: string, changes: Record<string, string | null>, message: string | RegExp][] = [
  [
    'a ragged row',
    { 'values.csv': `time,a,b,c\n${row}2024-01-31 08:05,1,2\n` },
    'values.csv, line 3: expected 4 cells as in the first row, got 3',
  ],
  [
    'a word for a number',
    { 'values.csv': `time,a,b,c\n2024-01-31 08:00,1,fast,3\n` },
    'values.csv, line 2: expected a number for sensor "b", got "fast"',
  ],
  ['a hexadecimal number', { 'values.csv': `time,a,b,c\n2024-01-31 08:00,1,0x10,3\n` }, /line 2: expected a number/],
  [
    'a number that float32 cannot hold',
    { 'values.csv': `time,a,b,c\n2024-01-31 08:00,1,1e39,3\n` },
    /line 2: expected a number/,
  ],
  [
    'a time twice',
    { 'values.csv': `time,a,b,c\n${row}${row}` },
    'values.csv, line 3: the time "2024-01-31 08:00" occurs twice, on line 2 and here; keep one row a time (a local clock that is put back repeats an hour: then name its time zone)',
  ],
  [
    'times out of order',
    { 'values.csv': `time,a,b,c\n${row}2024-01-31 07:55,1,2,3\n` },
    'values.csv, line 3: rows out of order: expected a time after "2024-01-31 08:00" (line 2), got the earlier "2024-01-31 07:55"; sort the rows by time, oldest first',
  ],
  [
    'a gap',
    { 'values.csv': `time,a,b,c\n${row}2024-01-31 08:15,1,2,3\n` },
    'values.csv, line 3: a gap in the times: expected 2024-01-31 08:05 after "2024-01-31 08:00" (line 2), got "2024-01-31 08:15": 2 rows are missing; add a row for every missing time and leave its readings empty, or correct stepSeconds, which says 5 min',
  ],
  ['no time', { 'values.csv': `time,a,b,c\nnoon,1,2,3\n` }, /values.csv, line 2: expected a time as ISO 8601/],
  ['a date that does not exist', { 'values.csv': `time,a,b,c\n2023-02-29 00:00,1,2,3\n` }, /line 2: expected a time/],
  ['an empty file', { 'values.csv': '' }, 'values.csv: the file is empty'],
  ['a header alone', { 'values.csv': 'time,a,b,c\n' }, 'values.csv: has no rows of values: the table is empty'],
  [
    'nothing observed',
    { 'values.csv': 'time,a,b,c\n2024-01-31 08:00,,0,\n' },
    'values.csv: has no reading: every cell is missing',
  ],
  ['no such column', { 'values.csv': `when,a,b,c\n${row}` }, 'values.csv, line 1: the header has no column "time"'],
  [
    'a sensor twice',
    { 'values.csv': `time,a,b,b\n${row}` },
    'values.csv, line 1: the header names a sensor twice: "b"',
  ],
  [
    'a name that holds a control character',
    { 'values.csv': `time,a\u0000b,b,c\n${row}` },
    'values.csv, line 1: the name "a\\u0000b" holds a control character',
  ],
  [
    'a name that is too long to be kept',
    { 'values.csv': `time,${'ä'.repeat(251)},b,c\n${row}` },
    /^values.csv, line 1: the name "ä+…" has 502 bytes, more than 500$/,
  ],
  [
    'a place whose id holds a control character',
    { 'nodes.csv': 'id,lat,lon\na\u0007,1,1\n' },
    'nodes.csv, line 2: the id "a\\u0007" holds a control character',
  ],
  [
    'a time before all clocks',
    { 'values.csv': 'time,a,b,c\n0000-01-01 08:00,1,2,3\n' },
    'values.csv, line 2: the time "0000-01-01 08:00" lies before the year 1000',
  ],
  [
    'a start before all clocks',
    manifestWith({ values: { ...values, time: { start: '0000-01-01', stepSeconds: 300, zone: 'UTC' } } }),
    'datapackage.json: stillgraph.values.time.start: "0000-01-01" lies before the year 1000',
  ],
  [
    'a column without a name',
    { 'values.csv': `time,a,,c\n${row}` },
    'values.csv, line 1: column 3 of the header has no name',
  ],
  [
    'broken quotes',
    { 'values.csv': `time,a,b,c\n2024-01-31 08:00,"1,2,3\n` },
    'values.csv, line 2: a quote opens here and is not closed up to the end of the file; close it, or write a quote that belongs to the text as two ("")',
  ],
  ['a missing file', { 'nodes.csv': null }, 'nodes.csv: there is no such file'],
  [
    'a sensor without a place',
    { 'nodes.csv': 'id,lat,lon\na,1,1\nb,2,2\n' },
    'values.csv, line 1: sensors without a row in nodes.csv: "c"',
  ],
  [
    'a latitude beyond the pole',
    { 'nodes.csv': 'id,lat,lon\na,91,1\n' },
    'nodes.csv, line 2: expected a latitude in degrees from -90 to 90, got "91"',
  ],
  ['a place twice', { 'nodes.csv': 'id,lat,lon\na,1,1\na,1,1\n' }, 'nodes.csv, line 3: sensor "a" occurs twice'],
  [
    'an edge of an unknown sensor',
    { 'edges.csv': 'from,to,metres\na,x,1\n' },
    'edges.csv, line 2: sensor "x" is not in the table of values',
  ],
  [
    'an edge twice',
    { 'edges.csv': 'from,to,metres\na,b,1\na,b,2\n' },
    'edges.csv, line 3: the edge from "a" to "b" occurs twice',
  ],
  [
    'a negative distance',
    { 'edges.csv': 'from,to,metres\na,b,-1\n' },
    'edges.csv, line 2: expected a distance of 0 or more, got "-1"',
  ],
  [
    'no manifest',
    { 'datapackage.json': null },
    /stillgraph-package-\w+: expected a data package, got a folder without datapackage.json, with "edges.csv", "nodes.csv", "values.csv"; a single/,
  ],
  ['a manifest that is no JSON', { 'datapackage.json': '{"name":' }, /datapackage.json: is not valid JSON/],
  [
    'a wrong zone',
    manifestWith({ values: { ...values, time: { ...values.time, zone: 'Mars' } } }),
    'datapackage.json: stillgraph.values.time.zone: expected an IANA time zone such as Europe/Amsterdam or UTC, got "Mars"',
  ],
  [
    'no time',
    manifestWith({ values: { ...values, time: { stepSeconds: 300, zone: 'UTC' } } }),
    'datapackage.json: stillgraph.values.time: expected either column (of the times) or start (of a table without times), got neither',
  ],
  [
    'a wrong layout',
    manifestWith({ values: { ...values, layout: 'long' } }),
    'datapackage.json: stillgraph.values.layout: expected wide (one column a sensor), the only layout that can be imported, got "long"',
  ],
  [
    'an unknown resource',
    manifestWith({ values: { ...values, resource: 'nope' } }),
    'datapackage.json: stillgraph.values.resource: no resource is called "nope"; there are values, nodes, edges',
  ],
  [
    'an unknown directive',
    manifestWith({ values: { ...values, time: { ...values.time, format: '%Q' } } }),
    /stillgraph.values.time.format: %Q is not supported/,
  ],
  [
    'a path that leaves the folder',
    { 'datapackage.json': JSON.stringify({ ...manifest, resources: [{ name: 'values', path: '../values.csv' }] }) },
    /datapackage.json: resources.0.path: expected a path inside the package/,
  ],
];

describe('bad input', () => {
  it.each(bad)('%s', async (_what, changes, message) => {
    const failure = await read(changes).then(
      () => null,
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(ImportError);
    if (typeof message === 'string') expect(failure).toHaveProperty('message', message);
    else expect(failure).toHaveProperty('message', expect.stringMatching(message));
  });

  it('a file of 5 GB is refused before it is read', async () => {
    const folder = await writePackage();
    await truncate(join(folder, 'values.csv'), 5_000_000_000); // a hole: takes no room on the disk
    await expect(readSource(folder)).rejects.toThrow(/values.csv: has 5000 MB, more than the 4295 MB/);
    await rm(folder, { recursive: true });
  });

  it('a file without line breaks is not gathered in memory', async () => {
    const folder = await writePackage();
    await writeFile(join(folder, 'values.csv'), Buffer.alloc(6 * 1024 * 1024, 'a'));
    await expect(readSource(folder)).rejects.toThrow(/values.csv, line 1: a line is longer than 4 MB/);
    await rm(folder, { recursive: true });
  });

  it('bytes that are not UTF-8', async () => {
    const folder = await writePackage();
    await writeFile(join(folder, 'values.csv'), Buffer.from([0x74, 0xff, 0xfe, 0x2c, 0x61]));
    await expect(readSource(folder)).rejects.toThrow('values.csv: is not UTF-8 text');
    await rm(folder, { recursive: true });
  });
});
