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

it.each([[[]], [['one', 'two']], [['one', '--as', 'two']]])('refuses %j with the usage', (args) => {
  expect(() => importArguments(args)).toThrow('Usage: npm run import -- <folder or file>');
});
