import { join } from 'node:path';
import { expect, it } from 'vitest';
import { verifyArguments } from './arguments.ts';

const here = (name: string) => join(process.cwd(), name);

it('takes a capsule alone', () => {
  expect(verifyArguments(['run.zip'])).toEqual({
    ...{ capsule: here('run.zip'), data: null, engine: 'auto', threads: undefined, json: undefined },
  });
});

it('hands what belongs to the data on to the importer', () => {
  const args = [
    'run.zip',
    '--data',
    'speeds.csv',
    '--engine=wasm',
    '--zone',
    'UTC',
    '--threads',
    '2',
    '--json',
    'x.json',
  ];
  expect(verifyArguments(args)).toEqual({
    capsule: here('run.zip'),
    data: { source: here('speeds.csv'), team: 'demo', options: { zone: 'UTC' } },
    ...{ engine: 'wasm', threads: 2, json: here('x.json') },
  });
});

it.each([
  [[], 'Expected the file of a capsule first, got nothing'],
  [['--data', 'x'], 'Expected the file of a capsule first'],
  [['run.zip', '--zone', 'UTC'], '--zone UTC: options of an import go with --data'],
  [['run.zip', '--engine', 'cuda'], '--engine: expected one of auto, tensorflow, traced, wasm, got "cuda"'],
  [['run.zip', '--threads', '0'], '--threads: expected a whole number from 1 to 1024, got "0"'],
  [['run.zip', '--data', 'x', '--colour', 'red'], 'colour'],
])('refuses %j by name', (args, message) => {
  expect(() => verifyArguments(args)).toThrow(message);
});
