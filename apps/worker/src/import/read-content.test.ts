import { hostname } from 'node:os';
import { expect, it } from 'vitest';
import { readContent } from './read-content.ts';

it('names the machine that lacks a source', async () => {
  const absent = '/absent/week.csv';
  await expect(readContent(absent, {})).rejects.toThrow(
    `${absent}: there is no such file or folder on ${hostname()}, whose worker took the import`,
  );
});

it('takes the flow of the simulated city as what is forecast, and its speed as an input', async () => {
  const simulation = { days: 1 };
  const flow = await readContent('simulator', { simulation, values: 'flow' });
  const speed = await readContent('simulator', { simulation });
  expect(flow).toMatchObject({ name: 'demo-city-flow', title: 'Demo city, flow (simulated)' });
  expect(flow.channels.slice(0, 2)).toMatchObject([
    { name: 'flow', unit: 'veh/h', role: 'TARGET' },
    { name: 'speed', unit: 'km/h', role: 'INPUT' },
  ]);
  expect(flow.network?.name).not.toBe(speed.network?.name);
  const [{ values: a }, { values: b }] = [await flow.series.rows(0, 1), await speed.series.rows(0, 1)];
  expect([a[0], a[1], a[2]]).toEqual([b[1], b[0], b[2]]);
  expect(a[0]).not.toBe(a[1]);
});
