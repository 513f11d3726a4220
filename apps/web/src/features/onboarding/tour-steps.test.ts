import { describe, expect, it } from 'vitest';
import { demoDataset, stepPaths } from './tour-steps.ts';

const dataset = (id: string, synthetic: boolean) => ({ id, title: id, synthetic });
const run = (id: string, method: string, control: string | null, board: string | null) => ({
  ...{ id, method, status: 'SUCCEEDED' as const, testWithheld: false },
  control: control === null ? null : { id: control, status: 'SUCCEEDED' as const },
  experiment: { id: 'e', leaderboard: board === null ? null : { id: board } },
});

describe('the tour', () => {
  it('goes by the oldest simulated dataset, else by the oldest', () => {
    expect(demoDataset([dataset('new', true), dataset('demo', true), dataset('los', false)])?.id).toBe('demo');
    expect(demoDataset([dataset('b', false), dataset('a', false)])?.id).toBe('a');
    expect(demoDataset([])).toBeUndefined();
  });
  it('compares a student that learnt of a teacher with its control', () => {
    const paths = stepPaths(dataset('d', true), [run('c', 'none', null, 'b'), run('s', 'response', 'c', 'b')]);
    expect(paths).toEqual({
      ...{ data: '/datasets/d', run: '/runs/s', compare: '/compare?left=c&right=s' },
      ...{ leaderboard: '/leaderboards/b', own: '/experiments/new' },
    });
  });
  it('says of what is not there yet that it is not', () => {
    const nothing = { data: null, run: null, compare: null, leaderboard: null, own: '/experiments/new' };
    expect(stepPaths(undefined, [])).toEqual(nothing);
    expect(stepPaths(dataset('d', true), [run('t', 'none', null, null)])).toMatchObject({
      ...{ run: '/runs/t', compare: null, leaderboard: null },
    });
  });
});
