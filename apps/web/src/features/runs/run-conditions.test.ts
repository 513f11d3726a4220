import { describe, expect, it } from 'vitest';
import type { RunFilter } from '../../graphql/generated/graphql';
import { conditionsOf, faultOf, withCondition, type ConditionDraft } from './run-conditions.ts';

const draft: ConditionDraft = { on: 'config', field: 'training.loss', horizon: 0, comparison: 'equals', value: 'mae' };

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
    expect(conditionsOf(filter).map(({ words }) => words)).toEqual([
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
    expect(conditionsOf({})).toEqual([]);
  });

  it('loses each of them alone, until it is empty', () => {
    let left: RunFilter = filter;
    for (let count = conditionsOf(filter).length; count > 0; count -= 1) {
      const [first] = conditionsOf(left);
      if (first === undefined) throw new Error(`${count} conditions should be left`);
      left = first.without;
      expect(conditionsOf(left)).toHaveLength(count - 1);
    }
    expect(left).toEqual({});
  });
});

describe('a condition that is added', () => {
  it.each<[Partial<ConditionDraft>, RunFilter]>([
    [{}, { config: [{ path: 'training.loss', equals: 'mae' }] }],
    [{ value: ' 0.5 ' }, { config: [{ path: 'training.loss', equals: 0.5 }] }],
    [{ value: 'true' }, { config: [{ path: 'training.loss', equals: true }] }],
    [{ comparison: 'contains', value: '12' }, { config: [{ path: 'training.loss', contains: '12' }] }],
    [{ comparison: 'exists', value: '' }, { config: [{ path: 'training.loss', exists: true }] }],
    [
      { on: 'metric', field: 'test/mae', comparison: 'atMost', value: '3' },
      { metric: [{ name: 'test/mae', atMost: 3 }] },
    ],
    [
      { on: 'metric', field: 'test/mae', horizon: 6, comparison: 'atMost', value: '3' },
      { metric: [{ name: 'test/mae', horizon: 6, atMost: 3 }] },
    ],
    [
      { on: 'measure', field: 'PARAMETERS', comparison: 'lessThan', value: '1e4' },
      { measure: [{ measure: 'PARAMETERS', lessThan: 10_000 }] },
    ],
    [{ on: 'seeds', value: '2' }, { seeds: [2] }],
  ])('%j is what the API takes', (change, filter) => {
    expect(faultOf({ ...draft, ...change })).toBeNull();
    expect(withCondition({}, { ...draft, ...change })).toEqual(filter);
  });

  it('joins what is there', () => {
    const known: RunFilter = { kinds: ['STUDENT'], config: [{ path: 'seed', equals: 1 }] };
    expect(withCondition(known, { ...draft, on: 'kinds', value: 'TEACHER' }).kinds).toEqual(['STUDENT', 'TEACHER']);
    expect(withCondition(known, { ...draft, on: 'kinds', value: 'STUDENT' }).kinds).toEqual(['STUDENT']);
    expect(withCondition(known, draft).config).toHaveLength(2);
  });

  it.each<[Partial<ConditionDraft>, string]>([
    [{ field: ' ' }, 'Name the field first.'],
    [{ value: '' }, 'Say what it is compared with.'],
    [{ comparison: 'atLeast', value: 'much' }, 'A number is expected; “much” is none.'],
    [{ on: 'metric', field: 'test/mae', value: 'low' }, 'A number is expected; “low” is none.'],
    [{ on: 'seeds', value: '1.5' }, 'A seed is a whole number.'],
  ])('%j is none yet', (change, fault) => {
    expect(faultOf({ ...draft, ...change })).toBe(fault);
  });
});
