import { expect, it } from 'vitest';
import { translatorOf } from '../../i18n/words-of.ts';
import { toldApart, type NamedRun } from './told-apart.ts';

const run = (id: string, of: Partial<NamedRun> = {}): NamedRun => ({
  ...{ id, modelLabel: 'STID-s 32/2', methodLabel: 'response 0.9', seed: 0, experiment: { name: 'first' } },
  ...of,
});
const names = (...runs: NamedRun[]) => [...toldApart(translatorOf('en', 'differences'), runs).values()];

it('names seeds alone where seeds alone differ', () => {
  expect(names(run('a'), run('b', { seed: 1 }))).toEqual(['seed 0', 'seed 1']);
});

it('names each part that differs, and the model where nothing else is left of a name', () => {
  expect(names(run('a'), run('b', { methodLabel: null, modelLabel: 'DCRNN' }))).toEqual([
    'STID-s 32/2, response 0.9',
    'DCRNN',
  ]);
  expect(names(run('a'), run('b', { methodLabel: null }))).toEqual(['response 0.9', 'STID-s 32/2']);
});

it('numbers what is alike', () => {
  expect(names(run('a'), run('b'))).toEqual(['STID-s 32/2 (1)', 'STID-s 32/2 (2)']);
});
