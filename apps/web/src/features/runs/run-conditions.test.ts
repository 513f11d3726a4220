import { describe, expect, it } from 'vitest';
import type { RunFilter } from '../../graphql/generated/graphql';
import { translatorOf } from '../../i18n/words-of.ts';
import { conditionsOf } from './run-conditions.ts';

const t = translatorOf('en', 'runs');

describe('a filter of runs', () => {
  const filter: RunFilter = {
    kinds: ['STUDENT', 'TEACHER'],
    models: ['GRU'],
    config: [
      { path: 'training.learningRate', atLeast: 0.01, lessThan: 1 },
      { path: 'method.name', in: ['response', 'none'] },
      { path: 'graph', exists: false },
    ],
    metric: [{ name: 'test/mae', horizon: 12, lessThan: 4 }],
    measure: [{ measure: 'LATENCY_P50_MS', atMost: 0.5 }],
    search: 'night',
    or: [{ seeds: [1] }],
  };

  it('is read as conditions', () => {
    expect(conditionsOf(t, filter).map(({ words }) => words)).toEqual([
      'kind student or teacher',
      'model GRU',
      'training.learningRate ≥ 0.01 and < 1',
      'method.name is response or none',
      'graph is missing',
      'test/mae at 12 < 4',
      'latency p50, ms ≤ 0.5',
      '“night”',
      'several filters, one of them',
    ]);
    expect(conditionsOf(t, {})).toEqual([]);
  });

  it('loses each of them alone, until it is empty', () => {
    let left: RunFilter = filter;
    for (let count = conditionsOf(t, filter).length; count > 0; count -= 1) {
      const [first] = conditionsOf(t, left);
      if (first === undefined) throw new Error(`${count} conditions should be left`);
      left = first.without;
      expect(conditionsOf(t, left)).toHaveLength(count - 1);
    }
    expect(left).toEqual({});
  });
});
