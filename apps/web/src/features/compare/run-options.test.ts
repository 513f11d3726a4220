import { describe, expect, it } from 'vitest';
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

describe('runName', () => {
  it('tells two seeds of one configuration apart', () => {
    expect(runName({ modelLabel: 'GRU', methodLabel: 'control', seed: 2 })).toBe('GRU, control, seed 2');
    expect(runName({ modelLabel: 'ridge', methodLabel: null, seed: 1 })).toBe('ridge, seed 1');
  });
});
