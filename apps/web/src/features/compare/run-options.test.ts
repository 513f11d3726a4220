import { describe, expect, it } from 'vitest';
import { translatorOf } from '../../i18n/words-of.ts';
import { runName } from './run-name.ts';
import { runOptions } from './run-options.ts';

const run = (id: string, protocol: string) => ({ id, experiment: { protocol: { id: protocol } } });

describe('runOptions', () => {
  const candidates = [run('c', 'p'), run('b', 'q'), run('a', 'p')];
  const ids = (options: readonly { id: string }[]) => options.map(({ id }) => id);
  it('offers all while the other side is free', () => {
    expect(ids(runOptions(candidates, undefined, undefined))).toEqual(['c', 'b', 'a']);
  });
  it('offers only runs of the other side’s protocol', () => {
    expect(ids(runOptions(candidates, undefined, run('x', 'p')))).toEqual(['c', 'a']);
  });
  it('always offers the run that is drawn, once', () => {
    expect(ids(runOptions(candidates, run('old', 'p'), run('x', 'p')))).toEqual(['old', 'c', 'a']);
    expect(ids(runOptions(candidates, run('a', 'p'), run('x', 'p')))).toEqual(['c', 'a']);
    expect(ids(runOptions(candidates, run('b', 'q'), run('x', 'p')))).toEqual(['b', 'c', 'a']);
  });
});

const t = translatorOf('en', 'compare');

describe('runName', () => {
  it('tells two seeds of one configuration apart', () => {
    expect(runName(t, { modelLabel: 'GRU', methodLabel: 'control', seed: 2 })).toBe('GRU, control, seed 2');
    expect(runName(t, { modelLabel: 'ridge', methodLabel: null, seed: 1 })).toBe('ridge, seed 1');
  });
});
