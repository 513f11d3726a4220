import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writePackage } from './testing/package-fixture.ts';
import { readWhole } from './testing/whole.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillgraph-csv-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(text: string | Buffer) {
  const path = join(folder, 'My Table.csv');
  await writeFile(path, text);
  return readWhole(path);
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

  it('may have its times in a first column without a name, as pandas writes an index', async () => {
    const dataset = await read(',x,y\n2024-01-01 00:00:00,1,\n2024-01-01 01:00:00,2,3\n');
    expect(dataset.nodes.map((node) => node.externalId)).toEqual(['x', 'y']);
    expect(dataset.time).toMatchObject({ startAt: new Date('2024-01-01T00:00:00Z'), stepSeconds: 3600 });
    await expect(read(',x\n0,1\n1,2\n')).rejects.toThrow('My Table.csv, line 2: expected a time');
    await expect(read(',x,\n2024-01-01,1,2\n')).rejects.toThrow('the header has no time column');
  });

  it('with a row a reading may have numbers of its rows before them, as pandas writes them', async () => {
    const dataset = await read(
      ',time,sensor,speed\n0,2024-01-01 00:00,x,1\n1,2024-01-01 00:00,y,2\n2,2024-01-01 01:00,x,3\n3,2024-01-01 01:00,y,4\n',
    );
    expect([...dataset.table.values]).toEqual([1, 2, 3, 4]);
  });

  it('says what to do about decimal commas and a packed file', async () => {
    await expect(read('time;x\n2024-01-01;58,4\n')).rejects.toThrow('got "58,4"; write decimals with a point');
    await expect(read(gzipSync('time,x\n2024-01-01,1\n'))).rejects.toThrow('is packed by gzip; unpack it first');
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
      `My Table.csv, line 3: expected times whole seconds apart, at most 366 days, got "${second}", ${step} after "2024-01-01" (line 2)`,
    );
  });

  it('says that nothing is there', async () => {
    await expect(readWhole(join(folder, 'absent.csv'))).rejects.toThrow('there is no such file or folder');
  });
});

describe('what lies beside a bare CSV', () => {
  const values = 'time,a,b\n2024-07-01 00:00,1,2\n2024-07-01 01:00,3,4\n';
  const locations = 'Sensor,Lat,Lon,Name\nb,52.2,13.2,\na,52.1,13.1,Main street\n';

  async function beside(tables: { locations?: string; adjacency?: string }, zone?: string, told = {}) {
    const paths: Record<string, string> = {};
    for (const [option, text] of Object.entries(tables)) {
      paths[option] = join(folder, `${option}.csv`);
      await writeFile(paths[option], text);
    }
    const path = join(folder, 'values.csv');
    await writeFile(path, values);
    return readWhole(path, { ...paths, zone, unit: 'km/h', ...told });
  }

  it('says what is measured, that zeros are missing, and names further tables', async () => {
    const path = join(folder, 'speeds.csv');
    const rain = join(folder, 'rain.csv');
    const places = join(folder, 'places.csv');
    await writeFile(path, 'time,a,b\n2024-07-01 00:00,1,0\n2024-07-01 01:00,3,4\n');
    await writeFile(rain, 'date;b\n2024-07-01 00:00;0.5\n2024-07-01 01:00;0\n');
    await writeFile(places, 'id,lat,lon\nb,1,1\nx,1,1\na,1,1\n');
    const options = { quantity: 'speed', zeroIsMissing: true, locations: places };
    const dataset = await readWhole(path, { ...options, covariates: [{ name: 'rain', table: rain }] });
    expect(dataset).toMatchObject({ quantity: 'speed', zeroIsMissing: true });
    expect([...dataset.table.mask]).toEqual([1, 0, 1, 1]);
    expect(dataset.covariates).toMatchObject([{ name: 'rain', mask: Uint8Array.of(0, 1, 0, 1) }]);
    expect(dataset.notes).toEqual(['the place of 1 sensor was left out, without a column in speeds.csv: "x"']);
    await expect(readWhole(path, { values: 'rain' })).rejects.toThrow('--values: names a resource of a data package');
  });

  it('gives places, edges, unit and zone', async () => {
    const dataset = await beside({ locations, adjacency: 'from,to,distance\na,b,120\n' }, 'Europe/Berlin');
    expect(dataset).toMatchObject({ unit: 'km/h', time: { startAt: new Date('2024-06-30T22:00:00Z') } });
    expect(dataset.nodes).toEqual([
      { externalId: 'a', name: 'Main street', latitude: 52.1, longitude: 13.1 },
      { externalId: 'b', name: null, latitude: 52.2, longitude: 13.2 },
    ]);
    expect(dataset.adjacency).toMatchObject({ weightIs: 'distance', weight: Float32Array.of(120) });
  });

  it.each([
    ['with a header', 'b,a\n0,0.5\n0,0\n', [1, 0]],
    ['in the order of the columns', '0,0.5\n0,0\n', [0, 1]],
  ])('may be a matrix of weights %s', async (_how, adjacency, [from, to]) => {
    expect((await beside({ adjacency })).adjacency).toEqual({
      from: Uint32Array.of(from ?? NaN),
      to: Uint32Array.of(to ?? NaN),
      weight: Float32Array.of(0.5),
      weightIs: 'similarity',
    });
  });

  it('may be a matrix of distances where that is said', async () => {
    const metres = '0,120\n0,0\n';
    const { adjacency, notes } = await beside({ adjacency: metres }, undefined, { adjacencyIs: 'distance' });
    expect(adjacency).toMatchObject({ weightIs: 'distance', to: Uint32Array.of(0, 1, 1) });
    expect(notes).toEqual([expect.stringContaining('1 distances of 0 between two sensors in adjacency.csv')]);
    await expect(beside({ adjacency: metres })).rejects.toThrow(
      'adjacency.csv: expected to be told what the matrix holds, got 0 from each sensor to itself and up to 120 between two, ' +
        'as distances have: say --adjacency-is distance',
    );
    const counted = await beside({ adjacency: metres }, undefined, { adjacencyIs: 'similarity' });
    expect(counted).toMatchObject({ adjacency: { weightIs: 'similarity' }, notes: [] });
    const small = await beside({ adjacency: '0,0.5\n0.5,0\n' });
    expect(small.notes).toEqual([expect.stringContaining('was taken as similarities')]);
    expect((await beside({ adjacency: '1,2\n2,1\n' })).notes).toEqual([]);
    await expect(beside({}, undefined, { adjacencyIs: 'distance' })).rejects.toThrow('got no such file');
  });

  it.each([
    [
      { locations: 'id,lat\na,1\n' },
      'locations.csv, line 1: the header has no column of the longitude (longitude, lon',
    ],
    [{ locations: 'id,lat,lon\na,1,1\n' }, 'values.csv, line 1: sensors without a row in locations.csv: "b"'],
    [{ adjacency: '1,0\n0,x\n' }, 'adjacency.csv, line 2: expected a similarity of 0 or more, got "x"'],
    [{ adjacency: 'from,to\na,c\n' }, 'adjacency.csv, line 2: sensor "c" is not in the table of values'],
  ])('is refused with file and line: %j', async (tables, message) => {
    await expect(beside(tables)).rejects.toThrow(message);
  });

  it('is not for a data package', async () => {
    const path = await writePackage();
    await expect(readWhole(path, { zone: 'UTC', start: '2024-01-01' })).rejects.toThrow(
      `--zone: is for sources that do not say it themselves; the data package ${path} says it itself in datapackage.json`,
    );
    await rm(path, { recursive: true });
  });
});
