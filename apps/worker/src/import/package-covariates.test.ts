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

  describe('where the clock changes', () => {
    const hours = (...times: string[]) => times.map((time, at) => `${time},${at},${at},${at}\n`).join('');
    const autumn = ['2024-10-27 01:00', '2024-10-27 02:00', '2024-10-27 03:00', '2024-10-27 04:00'];
    const spring = ['2024-03-31 01:00', '2024-03-31 02:00', '2024-03-31 03:00', '2024-03-31 04:00'];
    const inTime = (day: string) => [0, 1, 2, 3].map((hour) => `${day}T0${hour}:00Z`);
    const shown = async (own: string[], rows: string[]) => {
      const time = { ...values.time, stepSeconds: 3600 };
      const resources = [...manifest.resources, { name: 'wind', path: 'wind.csv' }];
      const stillgraph = {
        ...manifest.stillgraph,
        values: { ...values, time },
        covariates: [{ name: 'wind', resource: 'wind' }],
      };
      const tables = { 'values.csv': `time,a,b,c\n${hours(...own)}`, 'wind.csv': `time,a,b,c\n${hours(...rows)}` };
      const text = JSON.stringify({ ...manifest, resources, stillgraph });
      return column(await read({ 'datapackage.json': text, ...tables }), 'wind', 0);
    };

    it('are not shown an hour early when their table counts by the clock', async () => {
      // 03:00 on the clock is 02:00 UTC now, and 02:00 may be the second of that name.
      expect(await shown(inTime('2024-10-27'), autumn)).toEqual([0, 1, 2, 3]);
      expect(await shown(inTime('2024-10-27'), ['2024-10-27 02:00', ...autumn.slice(2), '2024-10-27 05:00'])).toEqual([
        ...[null, 0, 1, 2],
      ]);
    });

    it('are not shown an hour early when the values count by the clock', async () => {
      expect(await shown(spring, inTime('2024-03-31'))).toEqual([0, 1, 1, 2]);
      expect(await shown(autumn, inTime('2024-10-27'))).toEqual([null, 0, 2, 3]);
    });

    it('meet by the clock where both count by it', async () => {
      for (const times of [spring, autumn]) expect(await shown(times, times)).toEqual([0, 1, 2, 3]);
    });
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
    expect(dataset.notes).toEqual([]);
    await expect(reports('2024-01-31 08:10,2024-01-31 08:05,x,a,,\n')).rejects.toThrow(
      'reports.csv, line 2: expected an end not before the report, of "2024-01-31 08:10", got "2024-01-31 08:05"',
    );
    const [inTime, early, far] = [
      '2024-01-31 08:01,,x,a,,\n',
      '2023-01-31 08:01,,x,a,,\n',
      '2024-01-31 08:01,,x,,9,9\n',
    ];
    expect((await reports(`${inTime}${early}${far}${early}`)).notes).toEqual([
      'reports.csv: of 4 reports no model is shown those of which 2 hold at no step of the values, which go from ' +
        '2024-01-31T07:00:00.000Z to 2024-01-31T07:15:00.000Z, 1 have no sensor within 2000 m',
    ]);
    await expect(reports(`${early}${far}`)).rejects.toThrow(
      'reports.csv: expected reports that hold at some step and sensor, got 2 of which none does: 1 hold at no step',
    );
    await expect(reports('')).rejects.toThrow('got an empty table');
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
