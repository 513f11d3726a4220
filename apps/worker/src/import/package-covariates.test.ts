import { describe, expect, it } from 'vitest';
import { hashedWords } from '@stillgraph/ml';
import { manifest, read } from './testing/package-fixture.ts';
const values = manifest.stillgraph.values;

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
