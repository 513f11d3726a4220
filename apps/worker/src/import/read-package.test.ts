import { rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashedWords } from '@stillgraph/ml';
import { contentOf } from './dataset-content.ts';
import { ImportError } from './import-error.ts';
import { readSource } from './read-source.ts';
import { files, manifest, writePackage } from './testing/package-fixture.ts';

async function read(changes: Readonly<Record<string, string | null>> = {}) {
  const folder = await writePackage(changes);
  try {
    return await readSource(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A copy of the manifest with one `stillgraph` part changed. */
function manifestWith(change: Record<string, unknown>): Record<string, string> {
  return { 'datapackage.json': JSON.stringify({ ...manifest, stillgraph: { ...manifest.stillgraph, ...change } }) };
}
const values = manifest.stillgraph.values;

describe('a data package', () => {
  it('becomes arrays in the order of the values columns', async () => {
    const dataset = await read();
    expect(dataset.time).toEqual({
      startAt: new Date('2024-01-31T07:00:00Z'),
      zone: 'Europe/Berlin',
      stepSeconds: 300,
    });
    expect(dataset.nodes.map((node) => [node.externalId, node.latitude])).toEqual([
      ['a', 52.1],
      ['b', 52.2],
      ['c', 52.3],
    ]);
    expect(dataset.table.steps).toBe(4);
    expect([...dataset.table.values]).toEqual([50, 0, 61.5, 49, 0, 60, 48, 32, -0.5, 47, 33, 10]);
    expect([...dataset.table.mask]).toEqual([1, 0, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1]);
  });

  it('keeps distances of an edge list and leaves out what has no route', async () => {
    const { adjacency } = await read();
    expect(adjacency).toEqual({
      from: Uint32Array.of(0, 1),
      to: Uint32Array.of(1, 2),
      weight: Float32Array.of(100, 250.5),
      weightIs: 'distance',
    });
  });

  it('keeps a zero as a reading where zeros are real', async () => {
    const dataset = await read(manifestWith({ values: { ...values, zeroIsMissing: false } }));
    expect(dataset.table.mask[1]).toBe(1);
  });

  it('takes a matrix without header in the order of the columns', async () => {
    const resources = [
      ...manifest.resources.slice(0, 2),
      { name: 'edges', path: 'matrix.csv', dialect: { header: false } },
    ];
    const graph = { resource: 'edges', kind: 'matrix', weightIs: 'similarity' };
    const changed = { ...manifest, resources, stillgraph: { ...manifest.stillgraph, graph } };
    const text = JSON.stringify(changed);
    const { adjacency } = await read({ 'datapackage.json': text, 'matrix.csv': '1,0.5,0\n0,1,0\n0,0,1\n' });
    expect([...(adjacency?.from ?? [])]).toEqual([0, 0, 1, 2]);
    expect([...(adjacency?.to ?? [])]).toEqual([0, 1, 1, 2]);
    expect(adjacency).not.toHaveProperty('learntFrom');
    await expect(read({ 'datapackage.json': text, 'matrix.csv': '1,0,0\n0,1\n' })).rejects.toThrow(
      'matrix.csv, line 2: expected 3 cells, one a sensor, got 2',
    );
    await expect(read({ 'datapackage.json': text, 'matrix.csv': '1,0,0\n0,1,0\n' })).rejects.toThrow(
      'matrix.csv: expected 3 rows, one a sensor, got 2',
    );
  });

  it('takes a table without times from a start', async () => {
    const time = { start: '2024-07-01T00:00', stepSeconds: 3600, zone: 'Europe/Berlin' };
    const dataset = await read({
      ...manifestWith({ values: { ...values, time } }),
      'values.csv': 'a,b,c\n1,2,3\n4,5,6\n',
    });
    expect(dataset.time.startAt).toEqual(new Date('2024-06-30T22:00:00Z'));
    expect(dataset.table.steps).toBe(2);
  });

  it('says of which steps a given graph was learnt, so that the linter knows', async () => {
    const { graph } = manifest.stillgraph;
    const learnt = (steps: number[]) => read(manifestWith({ graph: { ...graph, learntFrom: steps } }));
    const parsed = await learnt([0, 3]);
    expect(contentOf(parsed).graph).toMatchObject({ recipe: 'GIVEN', parameters: { learntFrom: [0, 3] } });
    await expect(learnt([0, 5])).rejects.toThrow('learntFrom: expected steps up to 4, got 5');
    await expect(learnt([3, 3])).rejects.toThrow('expected the first step and the one behind the last');
  });

  it('reads times in strptime notation', async () => {
    const time = { ...values.time, format: '%d/%m/%Y %H:%M' };
    const dataset = await read({
      ...manifestWith({ values: { ...values, time } }),
      'values.csv': 'time,a,b,c\n31/01/2024 08:00,1,2,3\n31/01/2024 08:05,1,2,3\n',
    });
    expect(dataset.time.startAt).toEqual(new Date('2024-01-31T07:00:00Z'));
  });
});

describe('what is taken of a package', () => {
  const others = {
    'nodes.csv': `${files['nodes.csv'] ?? ''}d,1,1\ne,1,1\n`,
    'flow.csv': 'time,c,a\n2024-01-31 08:00,0,2\n2024-01-31 08:05,3,4\n',
    'rain.csv': 'time,b,z\n2024-01-31 08:00,0,2\n2024-01-31 08:05,3,4\n',
  };
  const { graph: _graph, ...stillgraph } = manifest.stillgraph;
  const resources = [...manifest.resources, { name: 'flow', path: 'flow.csv' }, { name: 'rain', path: 'rain.csv' }];
  async function take(choices: Parameters<typeof readSource>[1], described: object = {}) {
    const text = JSON.stringify({ ...manifest, resources, stillgraph: { ...stillgraph, ...described } });
    const folder = await writePackage({ 'datapackage.json': text, ...others });
    try {
      return await readSource(folder, choices);
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  it('leaves out places without a column, and says how many', async () => {
    const dataset = await take({});
    expect(dataset.nodes).toHaveLength(3);
    expect(dataset.notes).toEqual(['the places of 2 sensors were left out, without a column in values.csv: "d", "e"']);
  });

  it('may be another of its tables, with the values beside it', async () => {
    const dataset = await take({
      values: 'flow',
      unit: 'veh/h',
      zeroIsMissing: false,
      covariates: [{ name: 'speed', table: 'values' }],
    });
    expect(dataset).toMatchObject({
      name: 'small-flow',
      title: 'Three sensors, four steps: flow',
      quantity: 'flow',
      unit: 'veh/h',
    });
    expect(dataset.nodes.map(({ externalId, latitude }) => [externalId, latitude])).toEqual([
      ['c', 52.3],
      ['a', 52.1],
    ]);
    expect([...dataset.table.mask]).toEqual([1, 1, 1, 1]);
    expect(dataset.covariates).toMatchObject([{ name: 'speed', values: Float32Array.of(61.5, 50, 60, 49) }]);
    expect(dataset.notes.at(-1)).toBe('values.csv: 1 column of it was left out, no sensor of the values: "b"');
  });

  it('may be what it describes as a covariate, with its quantity and unit', async () => {
    const covariates = [
      { name: 'flow', resource: 'flow', quantity: 'vehicle flow', unit: 'veh/h' },
      { name: 'rain', resource: 'rain', match: 'broadcast' },
    ];
    const dataset = await take({ values: 'flow' }, { covariates });
    expect(dataset).toMatchObject({ quantity: 'vehicle flow', unit: 'veh/h', zeroIsMissing: false });
    expect(dataset.covariates.map(({ name }) => name)).toEqual(['rain/b', 'rain/z']);
    await expect(take({ values: 'rain' }, { covariates })).rejects.toThrow('--values: "rain" has no column a sensor');
    await expect(take({ values: 'wind' })).rejects.toThrow('--values: no resource is called "wind"');
  });

  it('takes a table by its resource or its path', async () => {
    for (const table of ['rain', 'rain.csv']) {
      const { covariates } = await take({ covariates: [{ name: 'wet', table }] });
      expect(covariates).toMatchObject([{ name: 'wet', isKnownAhead: false }]);
    }
    await expect(take({ covariates: [{ name: 'wet', table: 'nodes' }] })).rejects.toThrow(
      'nodes.csv, line 1: the table of a covariate needs a header with a column of times',
    );
  });
});

describe('covariates of a package', () => {
  const withCovariates = (covariates: readonly object[], tables: Record<string, string>) => {
    const resources = Object.keys(tables).map((path) => ({ name: path.replace('.csv', ''), path }));
    const text = JSON.stringify({
      ...manifest,
      resources: [...manifest.resources, ...resources],
      stillgraph: { ...manifest.stillgraph, covariates },
    });
    return read({ 'datapackage.json': text, ...tables });
  };
  const column = (dataset: Awaited<ReturnType<typeof read>>, name: string, node: number) => {
    const channel = dataset.covariates.find((one) => one.name === name);
    return Array.from({ length: 4 }, (_, step) =>
      channel?.mask[step * 3 + node] === 1 ? channel.values[step * 3 + node] : null,
    );
  };

  const coarse = { name: 'humidity', resource: 'humidity', unit: '%', time: { ...values.time, stepSeconds: 600 } };
  const table = { 'humidity.csv': 'time,c,a\n2024-01-31 07:55,1,10\n2024-01-31 08:05,2,\n' };

  it('are matched by the ids of sensors, and hold from their time on until the next row', async () => {
    const dataset = await withCovariates([{ ...coarse, stamped: 'end' }], table);
    expect(dataset.covariates).toMatchObject([
      { name: 'humidity', quantity: 'humidity', unit: '%', isKnownAhead: false, stepSeconds: 600 },
    ]);
    // 08:00 reads the row of 07:55, 08:05 and 08:10 that of 08:05; 08:15 lies behind the table.
    expect(column(dataset, 'humidity', 2)).toEqual([1, 2, 2, null]);
    expect(column(dataset, 'humidity', 0)).toEqual([10, null, null, null]);
    expect(column(dataset, 'humidity', 1)).toEqual([null, null, null, null]);
  });

  it('that are coarser than the values are known once the step is over that their time begins', async () => {
    for (const stamped of [undefined, 'start'])
      expect(column(await withCovariates([{ ...coarse, stamped }], table), 'humidity', 2)).toEqual([null, 1, 1, 2]);
    // A calendar holds from its time on, and needs no such care.
    expect(column(await withCovariates([{ ...coarse, known: 'ahead' }], table), 'humidity', 2)).toEqual([
      1,
      2,
      2,
      null,
    ]);
  });

  it('of the step of the values are known at their time, unless the package says that it begins their step', async () => {
    const rows = ['07:55', '08:00', '08:05', '08:10', '08:15'].map((time, at) => `2024-01-31 ${time},${at}\n`).join('');
    const wind = { name: 'wind', resource: 'wind' };
    const tables = { 'wind.csv': `time,a\n${rows}` };
    const dataset = await withCovariates([wind], tables);
    expect(column(dataset, 'wind', 0)).toEqual([1, 2, 3, 4]);
    expect(dataset.covariates[0]).not.toHaveProperty('stepSeconds');
    expect(column(await withCovariates([{ ...wind, stamped: 'start' }], tables), 'wind', 0)).toEqual([0, 1, 2, 3]);
  });

  it('are taken from the nearest station, or are the same for all sensors', async () => {
    const rows = ['08:00', '08:05', '08:10', '08:15']
      .map((time, at) => `2024-01-31 ${time},${at},${10 * at}\n`)
      .join('');
    const dataset = await withCovariates(
      [
        {
          name: 'rain',
          resource: 'rain',
          match: 'nearest',
          nodes: { resource: 'stations', id: 'id', latitude: 'lat', longitude: 'lon' },
        },
        { name: 'calendar', resource: 'calendar', match: 'broadcast', known: 'ahead' },
      ],
      {
        'rain.csv': `time,north,south\n${rows}`,
        'calendar.csv': `time,holiday,term\n${rows}`,
        'stations.csv': 'id,lat,lon\nsouth,52.1,13.1\nnorth,52.4,13.4\n',
      },
    );
    expect(dataset.covariates.map(({ name, isKnownAhead }) => [name, isKnownAhead])).toEqual([
      ['rain', false],
      ['calendar/holiday', true],
      ['calendar/term', true],
    ]);
    expect(column(dataset, 'rain', 0)).toEqual([0, 10, 20, 30]);
    expect(column(dataset, 'rain', 2)).toEqual([0, 1, 2, 3]);
    for (const node of [0, 1, 2]) expect(column(dataset, 'calendar/term', node)).toEqual([0, 10, 20, 30]);
  });

  it('are the words of incidents, from the time on at which they are reported', async () => {
    const text = JSON.stringify({
      ...manifest,
      resources: [...manifest.resources, { name: 'reports', path: 'reports.csv' }],
      stillgraph: {
        ...manifest.stillgraph,
        incidents: {
          resource: 'reports',
          reported: 'at',
          until: 'until',
          text: 'what',
          node: 'sensor',
          latitude: 'lat',
          longitude: 'lon',
          radiusMetres: 2000,
          buckets: 8,
        },
      },
    });
    const reports = (rows: string) =>
      read({ 'datapackage.json': text, 'reports.csv': `at,until,what,sensor,lat,lon\n${rows}` });
    const dataset = await reports(
      '2024-01-31 08:01,2024-01-31 08:12,Crash two lanes,a,,\n' +
        '2024-01-31 07:00,2024-01-31 08:05,roadworks,,52.2,13.21\n' +
        '2024-01-31 08:10,,"storm warning",,,\n',
    );
    expect(dataset.covariates).toHaveLength(9);
    // Known at 08:05 and 08:10, not at 08:00 when it had happened but nobody had said so; from 08:10 on the storm for all.
    expect(column(dataset, 'incidents/reports', 0)).toEqual([0, 1, 2, 1]);
    expect(column(dataset, 'incidents/reports', 1)).toEqual([1, 0, 1, 1]);
    expect(column(dataset, 'incidents/reports', 2)).toEqual([0, 0, 1, 1]);
    const words = hashedWords('two lanes crash', 8);
    const told = Array.from({ length: 8 }, (_, bucket) => column(dataset, `incidents/${bucket}`, 0)[1]);
    expect(told).toEqual([...words]);
    await expect(reports('2024-01-31 08:01,,x,z,,\n')).rejects.toThrow('reports.csv, line 2: no sensor is called "z"');
    await expect(reports('soon,,x,a,,\n')).rejects.toThrow('line 2: expected a time as ISO 8601');
    await expect(reports('2024-01-31 08:01,,x,,north,1\n')).rejects.toThrow('expected a place in degrees');
  });

  it('are refused where they belong to no sensor, time or name', async () => {
    const table = (id: string, day: string) => ({
      'wind.csv': `time,${id}\n2024-01-${day} 08:00,1\n2024-01-${day} 08:05,1\n`,
    });
    const wind = { name: 'wind', resource: 'wind' };
    await expect(withCovariates([wind], table('z', '31'))).rejects.toThrow(
      'columns that are no sensor of the values: "z"',
    );
    await expect(withCovariates([wind], table('a', '20'))).rejects.toThrow(
      'wind.csv: has no reading in the time of the values',
    );
    await expect(withCovariates([{ ...wind, match: 'nearest' }], table('a', '31'))).rejects.toThrow(
      'nearest needs nodes',
    );
    await expect(withCovariates([wind, wind], table('a', '31'))).rejects.toThrow('two channels are called "wind"');
    await expect(withCovariates([{ ...wind, name: 'speed' }], table('a', '31'))).rejects.toThrow('called "speed"');
    await expect(withCovariates([{ ...wind, name: 'a/b' }], table('a', '31'))).rejects.toThrow('a name without /');
  });
});

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
