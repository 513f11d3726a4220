import { describe, expect, it } from 'vitest';
import { experimentAfter, experimentsBefore, runPairs } from './retrain-pairs.ts';
import { recipeAlong } from './retrain-recipe.ts';

const on = (id: string, version: { id: string; number: number; network?: string } | null, config: unknown = {}) => ({
  ...{ id, config, sweep: null },
  graph: {
    networkVersion:
      version === null ? null : { id: version.id, number: version.number, network: { id: version.network ?? 'roads' } },
  },
});
const now = { id: 'v3', number: 3, networkId: 'roads' };

describe('a recipe along another version', () => {
  it('has the values of the graph', () =>
    expect(
      recipeAlong(
        {
          recipe: 'GAUSSIAN_KERNEL',
          parameters: { distance: 'road', sigmaMetres: 2771, threshold: 0.1 },
          networkVersion: { id: 'v2' },
        },
        'v3',
      ),
    ).toEqual({
      isOwn: true,
      recipe: { kind: 'GAUSSIAN_KERNEL', over: 'ROAD', networkVersionId: 'v3', sigmaMetres: 2771, threshold: 0.1 },
    }));
  it('goes by travel time and by hops as the graph does', () => {
    const made = { networkVersion: { id: 'v2' } };
    const timed = { ...made, recipe: 'K_NEAREST', parameters: { distance: 'travel-time', neighbours: 4 } } as const;
    expect(recipeAlong(timed, 'v3').recipe).toMatchObject({ kind: 'K_NEAREST', over: 'TRAVEL_TIME', neighbours: 4 });
    const next = { ...made, recipe: 'NEXT_SENSORS', parameters: { distance: 'road', hops: 2 } } as const;
    expect(recipeAlong(next, 'v3').recipe).toEqual({ kind: 'NEXT_SENSORS', networkVersionId: 'v3', hops: 2 });
  });
  it('is one of road distances where the graph knows no roads', () =>
    expect(recipeAlong({ recipe: 'GIVEN', parameters: {}, networkVersion: null }, 'v3')).toEqual({
      isOwn: false,
      recipe: { kind: 'GAUSSIAN_KERNEL', over: 'ROAD', networkVersionId: 'v3' },
    }));
});

describe('experiments of before', () => {
  const all = [
    on('now', { id: 'v3', number: 3 }, { seeds: 2, model: { a: 1, b: 2 } }),
    on('before', { id: 'v2', number: 2 }, { model: { b: 2, a: 1 }, seeds: 2 }),
    on('elsewhere', { id: 'x', number: 1, network: 'other' }),
    on('by air', null, { seeds: 3 }),
    { ...on('sweep', null), sweep: { id: 's' } },
  ];
  it('are those on earlier versions, and those whose graph knows none', () =>
    expect(experimentsBefore(all, now).map(({ id }) => id)).toEqual(['before', 'by air']));
  it('have their like on this version by the same config, whatever the order of its members', () => {
    const [, before, , byAir] = all;
    if (before === undefined || byAir === undefined) throw new Error('two are looked for');
    expect(experimentAfter(all, before, now)?.id).toBe('now');
    expect(experimentAfter(all, byAir, now)).toBeUndefined();
  });
});

it('pairs runs of one configuration and seed, students first', () => {
  const run = (id: string, experiment: string, kind: string, seed: number) => ({
    ...{ id, kind, seed, modelLabel: 'STID 32', methodLabel: kind === 'STUDENT' ? 'response 0.9' : null },
    ...{ testMae: 3, experiment: { id: experiment } },
  });
  const runs = [
    run('t1', 'before', 'TEACHER', 1),
    run('s1', 'before', 'STUDENT', 1),
    run('s2', 'before', 'STUDENT', 2),
    run('b1', 'before', 'BASELINE', 1),
    run('S1', 'after', 'STUDENT', 1),
    run('T1', 'after', 'TEACHER', 1),
    run('B1', 'after', 'BASELINE', 1),
  ];
  expect(runPairs(runs, 'before', 'after').map(({ name, before, after }) => [name, before.id, after.id])).toEqual([
    ['STID 32, response 0.9', 's1', 'S1'],
    ['STID 32', 't1', 'T1'],
  ]);
});
