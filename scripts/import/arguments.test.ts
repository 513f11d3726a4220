import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { importArguments } from './arguments.ts';

it('hands name and title on to the importer, and only those that are given', () => {
  expect(importArguments(['/data/week'])).toEqual({ source: '/data/week', team: 'demo', options: {} });
  expect(importArguments(['/data/week', '--name', 'week-2', '--title', 'A week', '--team', 'roads'])).toEqual({
    source: '/data/week',
    team: 'roads',
    options: { name: 'week-2', title: 'A week' },
  });
});

it('names the files beside a bare CSV as the caller means them', () => {
  const beside = [
    '--locations',
    'places.csv',
    '--adjacency',
    '/data/graph.csv',
    '--unit',
    'mph',
    '--zone',
    'UTC',
  ].concat('--adjacency-is', 'distance');
  expect(importArguments(['/data/week.csv', ...beside]).options).toEqual({
    locations: resolve(process.env['INIT_CWD'] ?? process.cwd(), 'places.csv'),
    adjacency: '/data/graph.csv',
    adjacencyIs: 'distance',
    unit: 'mph',
    zone: 'UTC',
  });
});

it('says what to take of a source', () => {
  const taken = ['--zero-is-missing', '--quantity', 'speed', '--values', 'wind', '--covariate', 'heat=values'];
  expect(importArguments(['/data/week', ...taken]).options).toEqual({
    ...{ zeroIsMissing: true, quantity: 'speed', values: 'wind' },
    covariates: [{ name: 'heat', table: 'values' }],
  });
  expect(importArguments(['simulator', '--values', 'flow'])).toMatchObject({
    source: 'simulator',
    options: { values: 'flow' },
  });
});

it('says what a source without times cannot', () => {
  const told = ['--start', '2018-01-01', '--step-seconds', '300', '--channel', 'flow'];
  expect(importArguments(['/data/PEMS04.npz', ...told]).options).toEqual({
    start: '2018-01-01',
    stepSeconds: 300,
    channel: 'flow',
  });
});

it.each([[[]], [['one', 'two']], [['one', '--as', 'two']]])('refuses %j with the usage', (args) => {
  expect(() => importArguments(args)).toThrow('Usage: npm run import -- <folder or file or simulator>');
});
