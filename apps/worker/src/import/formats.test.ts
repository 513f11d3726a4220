// Every format that is read, on files written by its own tools: see testing/fixtures/write-fixtures.py.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readWhole, type WholeDataset } from './testing/whole.ts';

const fixture = (name: string) => fileURLToPath(new URL(`./testing/fixtures/${name}`, import.meta.url));
const IDS = ['773869', '767541', '767542', '717447'];
const MARCH = { start: '2012-03-01', stepSeconds: 300 };

/** What every fixture holds; null where it is missing. */
function readingOf(step: number, node: number): number | null {
  if (step === 3 && node === 2) return null;
  return step === 4 && node === 1 ? 0 : 50 + step / 2 + 10 * node;
}

interface Expected {
  readonly sensors?: readonly string[];
  readonly factor?: number;
  readonly start?: string;
  /** Missing readings that the format cannot tell from zeros. */
  readonly isZeroMissing?: boolean;
}

function expectReadings(
  { table, nodes, time }: WholeDataset,
  { sensors = IDS, factor = 1, start = '2012-03-01T00:00:00Z', isZeroMissing = false }: Expected = {},
): void {
  expect(nodes.map(({ externalId }) => externalId)).toEqual(sensors);
  expect(time).toMatchObject({ startAt: new Date(start), stepSeconds: 300 });
  expect(table.steps).toBe(12);
  for (let step = 0; step < 12; step++) {
    for (let node = 0; node < 4; node++) {
      const value = readingOf(step, node);
      const expected = value === null || (isZeroMissing && value === 0) ? null : Math.fround(factor * value);
      const at = step * 4 + node;
      const found = table.mask[at] === 1 ? (table.values[at] ?? 0) : null;
      if (expected === null || found === null) expect(found, `${step}, ${node}`).toBe(expected);
      else expect(found, `${step}, ${node}`).toBeCloseTo(expected, 3);
    }
  }
}

describe('HDF5', () => {
  it.each(['fixed.h5', 'table.h5', 'mixed.h5', 'mixed-table.h5'])('%s of pandas', async (name) => {
    const dataset = await readWhole(fixture(name));
    expectReadings(dataset);
    expect(dataset.time.zone).toBe('UTC');
  });

  it('of pandas with nanoseconds, names that are numbers, and zlib', async () => {
    const dataset = await readWhole(fixture('fixed-int-columns.h5'));
    expectReadings(dataset, { sensors: ['400001', '400017', '400030', '400040'] });
  });

  it.each(['zoned.h5', 'zoned-table.h5'])('%s of pandas with times of a zone', async (name) => {
    const dataset = await readWhole(fixture(name));
    expectReadings(dataset, { start: '2012-03-01T08:00:00Z' });
    expect(dataset.time.zone).toBe('America/Los_Angeles');
  });

  it('with several frames asks which is meant', async () => {
    await expect(readWhole(fixture('two-frames.h5'))).rejects.toThrow(
      'two-frames.h5: holds several of frames: say with --values which is meant ("/flow", "/speed")',
    );
    expectReadings(await readWhole(fixture('two-frames.h5'), { values: 'flow' }), { factor: 2 });
    await expect(readWhole(fixture('two-frames.h5'), { values: 'density' })).rejects.toThrow(
      '--values: expected one of two-frames.h5 ("/flow", "/speed"), got "density"',
    );
  });

  it('that counts by the clock lacks an hour in spring, unless its zone is named', async () => {
    await expect(readWhole(fixture('spring.h5'))).rejects.toThrow(
      'spring.h5: /speed, row 3: a gap in the times: expected 2017-03-12 02:00 after "2017-03-12 01:00" (row 2), got "2017-03-12 03:00"',
    );
    const dataset = await readWhole(fixture('spring.h5'), { zone: 'America/Los_Angeles' });
    expect(dataset.time).toEqual({
      startAt: new Date('2017-03-12T07:00:00Z'),
      zone: 'America/Los_Angeles',
      stepSeconds: 3600,
    });
  });

  it('without pandas is an array whose times are told', async () => {
    await expect(readWhole(fixture('plain.h5'))).rejects.toThrow(
      'plain.h5: /readings/speed: holds no times: say --start <time of the first row> and --step-seconds',
    );
    expectReadings(await readWhole(fixture('plain.h5'), MARCH), { sensors: ['0', '1', '2', '3'] });
  });

  it.each(['fixed-blosc', 'table-blosc', 'fixed-bzip2', 'latest'])(
    '%s.h5, as pandas may be told to write',
    async (name) => {
      expectReadings(await readWhole(fixture(`${name}.h5`)));
    },
  );

  it.each(['latest-array', 'lzf-array'])('%s.h5, as h5py may be told to write', async (name) => {
    expectReadings(await readWhole(fixture(`${name}.h5`), MARCH), { sensors: ['0', '1', '2', '3'] });
  });

  it('that is compressed by what nobody knows here is refused with what to do', async () => {
    const bytes = await readFile(fixture('fixed-blosc.h5'));
    // The number of the filter stands eight bytes before its name.
    for (let at = bytes.indexOf('blosc'); at !== -1; at = bytes.indexOf('blosc', at + 1)) {
      if (bytes.readUInt16LE(at - 8) === 32_001) bytes.writeUInt16LE(32_999, at - 8);
    }
    const folder = await mkdtemp(join(tmpdir(), 'stillgraph-formats-'));
    try {
      await writeFile(join(folder, 'strange.h5'), bytes);
      await expect(readWhole(join(folder, 'strange.h5'))).rejects.toThrow(
        /axis0: is compressed by blosc, which cannot be read; zlib can \(pandas: complib="zlib"/,
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('arrays of numpy', () => {
  const sensors = ['0', '1', '2', '3'];
  it.each(['f4', 'f8', 'f8-big', 'f2', 'fortran'])('array-%s.npy', async (kind) => {
    const dataset = await readWhole(fixture(`array-${kind}.npy`), MARCH);
    expect(dataset).toMatchObject({ name: `array-${kind}`, quantity: 'value' });
    expectReadings(dataset, { sensors });
  });

  it('of whole numbers have no missing readings of their own', async () => {
    const { table } = await readWhole(fixture('array-i2.npy'), { ...MARCH, zeroIsMissing: true });
    expect([...table.mask].flatMap((observed, at) => (observed === 0 ? [at] : []))).toEqual([14, 17]);
  });

  it('with several channels ask which is forecast; the others stand beside it', async () => {
    const path = fixture('array-channels-fortran.npy');
    await expect(readWhole(path, MARCH)).rejects.toThrow(
      'array-channels-fortran.npy: holds 3 channels: say with --channel which is forecast (0, 1, 2)',
    );
    const dataset = await readWhole(path, { ...MARCH, channel: '2', quantity: 'flow' });
    expectReadings(dataset, { sensors, factor: 2 });
    expect(dataset.covariates.map(({ name }) => name)).toEqual(['channel 0', 'channel 1']);
    expect(dataset.covariates[0]?.values[0]).toBe(50);
    await expect(readWhole(path, { ...MARCH, channel: '3' })).rejects.toThrow(
      '--channel: expected one of the channels',
    );
  });

  it('of objects are refused', async () => {
    await expect(readWhole(fixture('array-objects.npy'), MARCH)).rejects.toThrow('Python objects are never read');
  });

  it('in an archive have edges and ids beside them', async () => {
    const dataset = await readWhole(fixture('pems/PEMS00.npz'), { ...MARCH, channel: '0' });
    expectReadings(dataset, { sensors });
    expect(dataset.adjacency).toMatchObject({
      from: Uint32Array.of(0, 1),
      to: Uint32Array.of(1, 2),
      weight: Float32Array.of(310.6, 520),
      weightIs: 'distance',
    });
    expect(dataset.notes).toEqual([
      'PEMS00.csv, which lies beside PEMS00.npz, was taken as its graph',
      '1 edges of PEMS00.csv occur again and count once',
    ]);
    const named = await readWhole(fixture('pems/with-ids.npz'), MARCH);
    expectReadings(named);
    expect(named.adjacency).toMatchObject({ from: Uint32Array.of(0), to: Uint32Array.of(1) });
  });

  it('in an archive of several are told by name', async () => {
    await expect(readWhole(fixture('two-arrays.npz'), MARCH)).rejects.toThrow(
      'say with --values which is meant ("x", "y")',
    );
    expectReadings(await readWhole(fixture('two-arrays.npz'), { ...MARCH, values: 'y' }), { sensors, factor: 2 });
  });
});

describe('a graph beside the measurements', () => {
  it.each(['0', '1', '2', '3', '4', '5', 'python2'])(
    'comes from a pickle as DCRNN writes it (%s)',
    async (protocol) => {
      const { adjacency, notes } = await readWhole(fixture('fixed.h5'), {
        adjacency: fixture(`adj-mx-${protocol}.pkl`),
      });
      expect(adjacency).toEqual({
        from: Uint32Array.of(0, 0, 1, 1, 2, 2, 3, 3),
        to: Uint32Array.of(0, 1, 1, 2, 2, 3, 0, 3),
        weight: Float32Array.of(1, 0.5, 1, 0.5, 1, 0.5, 0.5, 1),
        weightIs: 'similarity',
      });
      expect(notes).toEqual([]);
    },
  );

  it('comes from a matrix alone, in whatever order its numbers lie', async () => {
    const { adjacency } = await readWhole(fixture('fixed.h5'), { adjacency: fixture('adj-mx-fortran.pkl') });
    const edges = Array.from(adjacency?.from ?? [], (from, edge) => [
      from,
      adjacency?.to[edge],
      adjacency?.weight[edge],
    ]);
    expect(edges).toContainEqual([0, 2, 1]);
    expect(edges).not.toContainEqual([2, 0, 1]);
  });

  it('comes from an array of numpy', async () => {
    const { adjacency } = await readWhole(fixture('fixed.h5'), { adjacency: fixture('largest/ca_rn_adj.npy') });
    expect(adjacency?.weight).toHaveLength(8);
  });
});

describe('folders', () => {
  it('of LibCity', async () => {
    const dataset = await readWhole(fixture('libcity'));
    expectReadings(dataset);
    expect(dataset).toMatchObject({ name: 'libcity', quantity: 'traffic_speed', source: 'LA.dyna' });
    expect(dataset.nodes[1]).toMatchObject({ latitude: 34.2, longitude: -118.2 });
    expect(dataset.adjacency).toMatchObject({ weight: Float32Array.of(310.6, 520), weightIs: 'distance' });
  });

  it.each(['basicts', 'basicts-npz'])('of BasicTS (%s)', async (name) => {
    await expect(readWhole(fixture(name))).rejects.toThrow(/holds no times: say --start <time of the first row>$/);
    const dataset = await readWhole(fixture(name), {
      start: '2012-03-01',
      ...(name === 'basicts' ? {} : { zeroIsMissing: true }),
    });
    expectReadings(dataset, { sensors: ['0', '1', '2', '3'], isZeroMissing: true });
    expect(dataset).toMatchObject({ title: 'LA', quantity: 'traffic speed', zeroIsMissing: true, covariates: [] });
    expect(dataset.notes).toEqual(['channels that tell the calendar alone were left out: time of day, day of week']);
    expect(dataset.adjacency?.weight.length).toBe(name === 'basicts' ? 8 : undefined);
  });

  it('of the first versions of BasicTS, whose readings are turned back', async () => {
    const dataset = await readWhole(fixture('basicts-older'), { ...MARCH, zeroIsMissing: true });
    expectReadings(dataset, { sensors: ['0', '1', '2', '3'], isZeroMissing: true });
    expect(dataset.notes).toContain(
      'data_in_12_out_12.pkl holds standardised readings, which were turned back by the mean and the deviation in scaler_in_12_out_12.pkl',
    );
  });

  it('of LargeST, of whose years one is told', async () => {
    await expect(readWhole(fixture('largest'))).rejects.toThrow('say with --values which is meant ("ca_his_2019.h5"');
    const dataset = await readWhole(fixture('largest'), { values: 'ca_his_2020.h5' });
    expectReadings(dataset, { start: '2020-01-01T00:00:00Z' });
    expectReadings(await readWhole(fixture('largest'), { values: '2019' }), { start: '2019-01-01T00:00:00Z' });
    await expect(readWhole(fixture('largest'), { values: '2018' })).rejects.toThrow(
      /^--values: expected one of \S+largest \(/,
    );
    expect(dataset.nodes[0]).toMatchObject({ latitude: 34.1, longitude: -118.3 });
    expect(dataset.adjacency?.weight).toHaveLength(8);
  });
});

describe('Parquet', () => {
  it.each(['none', 'snappy', 'gzip', 'zstd', 'brotli', 'lz4'])('by %s, in several row groups', async (codec) => {
    expectReadings(await readWhole(fixture(`wide-${codec}.parquet`)));
  });

  it('of a frame whose index holds the times', async () => {
    expectReadings(await readWhole(fixture('frame.parquet')));
    const zoned = await readWhole(fixture('frame-zoned.parquet'));
    expectReadings(zoned, { start: '2012-03-01T08:00:00Z' });
    expect(zoned.time.zone).toBe('America/Los_Angeles');
  });

  it('with a row a time and sensor', async () => {
    const dataset = await readWhole(fixture('long.parquet'), { channel: 'speed' });
    expectReadings(dataset);
    expect(dataset.covariates).toMatchObject([{ name: 'occupancy' }]);
  });
});
