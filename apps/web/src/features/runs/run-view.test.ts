import { describe, expect, it } from 'vitest';
import { firstColumns } from './listed-columns.tsx';
import { definitionOf, directionOf, isSameView, runViewParsers, sortedBy, viewOf, type RunView } from './run-view.ts';

const view: RunView = {
  filter: { kinds: ['STUDENT'], config: [{ path: 'training.learningRate', atLeast: 0.01 }] },
  orderBy: [{ metric: { name: 'test/mae', horizon: 12 }, direction: 'DESCENDING' }],
  columns: ['model', 'config:training.learningRate', 'metric:test/mae@12'],
  groupBy: 'experiment',
};

describe('a view of runs', () => {
  it('comes out of its address as it went in', () => {
    const { filter, orderBy, columns } = runViewParsers;
    expect(filter.parse(filter.serialize(view.filter))).toEqual(view.filter);
    expect(orderBy.parse(orderBy.serialize([...view.orderBy]))).toEqual(view.orderBy);
    expect(columns.parse(columns.serialize([...view.columns]))).toEqual(view.columns);
  });

  it.each(['', '{', '[]', '"text"', 'null'])('has no filter where the address says %j', (text) => {
    expect(runViewParsers.filter.parse(text)).toBeNull();
  });

  it.each<[string, object | null]>([
    ['{"kinds":"STUDENT","seeds":2}', { kinds: ['STUDENT'], seeds: [2] }],
    ['{"config":{"path":"seed","equals":1}}', { config: [{ path: 'seed', equals: 1 }] }],
    ['{"kinds":null,"or":[{"seeds":[1]}]}', { kinds: null, or: [{ seeds: [1] }] }],
    ['{"search":5}', null],
    ['{"metric":["test/mae"]}', null],
  ])('takes the filter %s as the API does, or not at all', (text, filter) => {
    expect(runViewParsers.filter.parse(text)).toEqual(filter);
  });

  it('is the same after it was saved', () => {
    expect(viewOf(definitionOf(view))).toEqual(view);
    expect(viewOf({ filter: null, orderBy: [], columns: [] })).toEqual({
      ...{ filter: {}, orderBy: [], columns: firstColumns, groupBy: null },
    });
    expect(viewOf('text')).toBeNull();
    expect(isSameView(view, { ...view, columns: [...view.columns] })).toBe(true);
    expect(isSameView(view, { ...view, groupBy: null })).toBe(false);
  });
});

describe('the head of a column', () => {
  const [seed, mae] = [{ field: 'SEED' } as const, { metric: { name: 'test/mae', horizon: 12 } }];

  it('sorts up, down and not at all', () => {
    const up = sortedBy([], seed, false);
    expect(up).toEqual([seed]);
    const down = sortedBy(up, seed, false);
    expect(down).toEqual([{ ...seed, direction: 'DESCENDING' }]);
    expect(sortedBy(down, seed, false)).toEqual([]);
  });

  it('sorts in place of another, or behind it', () => {
    expect(sortedBy([seed], mae, false)).toEqual([mae]);
    expect(sortedBy([seed], mae, true)).toEqual([seed, mae]);
    expect(sortedBy([seed, { field: 'KIND' }], mae, true)).toEqual([seed, mae]);
  });

  it('knows its own direction', () => {
    expect(directionOf(view.orderBy, mae)).toBe('DESCENDING');
    expect(directionOf(view.orderBy, { metric: { name: 'test/mae' } })).toBeUndefined();
    expect(directionOf([seed], seed)).toBe('ASCENDING');
  });
});
