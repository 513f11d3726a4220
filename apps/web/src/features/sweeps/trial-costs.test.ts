import { expect, it } from 'vitest';
import { costPoints, differs, front } from './trial-costs.ts';
import type { Trial } from './trial-data.ts';

function trial(
  number: number,
  objective: number | null,
  runIds: string[],
  arm: 'TARGET' | 'CONTROL' = 'TARGET',
): Trial {
  const result = { rung: 0, arm, status: 'SUCCEEDED' as const, progress: 1, objective, runIds };
  return {
    ...{ id: String(number), number, values: {}, status: 'SUCCEEDED' },
    promotedExperiment: null,
    results: [result],
  };
}

const run = (id: string, parameters: number | null) => ({ id, parameters, trainSeconds: 10, latencyP50Ms: 1 });
const runs = [run('a', 100), run('b', 200), run('c', 400), run('d', 400), run('e', 600), run('f', null)];
const trials = [
  trial(1, 5, ['a']),
  trial(2, 6, ['b']),
  trial(3, 4, ['c', 'd']),
  trial(4, 4, ['e']),
  trial(5, null, ['a']),
  trial(6, 3, ['f']),
  trial(7, 7, ['a'], 'CONTROL'),
];

it('are the means over the runs of a trial; what has no error or no cost is no point', () => {
  const points = costPoints(trials, runs, 'parameters');
  expect(points.map(({ trial: { number }, arm, value }) => [number, arm, value])).toEqual([
    [1, 'TARGET', 100],
    [2, 'TARGET', 200],
    [3, 'TARGET', 400],
    [4, 'TARGET', 600],
    [7, 'CONTROL', 100],
  ]);
  expect(differs(points)).toBe(true);
  expect(differs(costPoints(trials, runs, 'trainSeconds'))).toBe(false);
});

it('have a front of those that nothing beats, for each arm', () => {
  const points = costPoints(trials, runs, 'parameters');
  expect(front(points, 'TARGET').map(({ trial: { number } }) => number)).toEqual([1, 3]);
  expect(front(points, 'CONTROL').map(({ trial: { number } }) => number)).toEqual([7]);
});
