import { describe, expect, it } from 'vitest';
import { bestFirst, bestSoFar, fieldName, pathsOf, scatterPoints, valueText, type Trial } from './trial-data.ts';

function trial(
  number: number,
  values: object,
  errors: readonly (number | null)[],
  arm: 'TARGET' | 'CONTROL' = 'TARGET',
) {
  return {
    ...{ id: String(number), number, values, status: 'SUCCEEDED' as const, promotedExperiment: null },
    results: errors.map((objective, rung) => ({
      ...{ rung, arm, objective, progress: 1, runIds: [] },
      status: objective === null ? ('FAILED' as const) : ('SUCCEEDED' as const),
    })),
  } satisfies Trial;
}

const rate = 'students.0.training.learningRate';
const trials = [
  trial(1, { [rate]: 0.1 }, [5]),
  trial(2, { [rate]: 0.01 }, [4, 3.5]),
  trial(3, { [rate]: 0.001 }, [3, 3.6]),
  trial(4, { [rate]: 1 }, [null]),
];

describe('trials', () => {
  it('are sorted by the rung that they came to, then by error', () => {
    expect(bestFirst(trials).map(({ number }) => number)).toEqual([2, 3, 1, 4]);
  });

  it('have a best so far in each rung', () => {
    expect(bestSoFar(trials, 'TARGET')).toEqual({
      done: [1, 2, 3, 4, 5],
      errors: [5, 4, 3, 3.5, 3.6],
      best: [5, 4, 3, 3.5, 3.5],
    });
    expect(bestSoFar(trials, 'CONTROL').done).toEqual([]);
  });

  it('are points over each field, those of earlier rungs told apart', () => {
    const points = scatterPoints(trials, rate);
    expect(points.map(({ value, error, isLatest }) => [value, error, isLatest])).toEqual([
      [0.1, 5, false],
      [0.01, 4, false],
      [0.01, 3.5, true],
      [0.001, 3, false],
      [0.001, 3.6, true],
    ]);
  });
});

describe('words', () => {
  it('name fields shortly, and by their place where two read alike', () => {
    expect(fieldName(rate)).toBe('learning rate');
    const two = [rate, 'teachers.1.training.learningRate'];
    expect(two.map((path) => fieldName(path, two))).toEqual([
      'students 0 training learning rate',
      'teachers 1 training learning rate',
    ]);
    expect(pathsOf({ space: two.map((path) => ({ path })) })).toEqual(two);
    expect(pathsOf(null)).toEqual([]);
  });

  it('write values as a config has them', () => {
    expect([0.003, true, [1, 2, 4], { name: 'gru', hidden: 8 }, undefined].map(valueText)).toEqual([
      '0.003',
      'true',
      '1, 2, 4',
      'gru',
      '—',
    ]);
  });
});
