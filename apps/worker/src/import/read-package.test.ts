import { rm } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readWhole } from './testing/whole.ts';
import { contentOf } from './dataset-content.ts';
import { files, manifest, manifestWith, read, writePackage } from './testing/package-fixture.ts';
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

  it('takes a zero between two sensors of a distance matrix as no road, and says so', async () => {
    const resources = [
      ...manifest.resources.slice(0, 2),
      { name: 'edges', path: 'matrix.csv', dialect: { header: false } },
    ];
    const graph = { resource: 'edges', kind: 'matrix', weightIs: 'distance' };
    const text = JSON.stringify({ ...manifest, resources, stillgraph: { ...manifest.stillgraph, graph } });
    const dataset = await read({ 'datapackage.json': text, 'matrix.csv': '0,200,0\n0,0,0\n0,0,0\n' });
    expect(dataset.adjacency).toMatchObject({ from: Uint32Array.of(0, 0, 1, 2), to: Uint32Array.of(0, 1, 1, 2) });
    expect(dataset.notes).toEqual([
      '5 distances of 0 between two sensors in matrix.csv were taken as no road; where two sensors share a place, write a small distance',
    ]);
    const [joined] = [contentOf(dataset).graph];
    expect([joined?.from[1], joined?.to[1]]).toEqual([0, 1]);
    expect(joined?.weight.map((weight) => Math.fround(Number(weight.toFixed(4))))).toEqual(
      Float32Array.of(1, 0.3679, 1, 1),
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
  async function take(choices: Parameters<typeof readWhole>[1], described: object = {}) {
    const text = JSON.stringify({ ...manifest, resources, stillgraph: { ...stillgraph, ...described } });
    const folder = await writePackage({ 'datapackage.json': text, ...others });
    try {
      return await readWhole(folder, choices);
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
