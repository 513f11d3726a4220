import { describe, expect, it } from 'vitest';
import { withDistinctions } from './board-entry.ts';
import type { BoardEntry } from './board-entry.ts';
import { intervalAxis, placeOn } from './interval-axis.ts';
import { paretoFront } from './pareto-front.ts';
import { rankGroups, rankLabel } from './rank-groups.ts';

describe('labels', () => {
  const entry: BoardEntry = {
    id: '1',
    rankLow: 1,
    rankHigh: 2,
    tieGroup: 1,
    kind: 'STUDENT',
    isControl: true,
    method: 'none',
    modelLabel: 'STID-s 32/2',
    methodLabel: 'control',
    seeds: 3,
    mae: { mean: 1 },
    validationMae: null,
    horizons: [],
    event: null,
    parameters: 1,
    weightsBytes: 4,
    inputBytes: null,
    timedOn: null,
    controlVerdict: 'UNJUDGED',
    bestRun: { id: 'r' },
    experiment: { id: 'e', name: 'first' },
    labelShare: 1,
  };
  it('are followed by the experiment only where two entries would read alike', () => {
    const rows = [entry, { ...entry, experiment: { id: 'f', name: 'second' } }, { ...entry, modelLabel: 'GRU 32' }];
    expect(withDistinctions(rows).map(({ distinction }) => distinction)).toEqual(['first', 'second', undefined]);
  });
});

describe('tie bars', () => {
  const rows = [
    { rankLow: 1, rankHigh: 1, tieGroup: 1 },
    { rankLow: 2, rankHigh: 3, tieGroup: 2 },
    { rankLow: 2, rankHigh: 3, tieGroup: 2 },
    { rankLow: 4, rankHigh: 4, tieGroup: 3 },
  ];
  it('joins neighbours of one tie group', () => {
    expect(rankGroups(rows).map((group) => group.rows.length)).toEqual([1, 2, 1]);
  });
  it('writes a rank as a range where it is one', () => {
    expect(rows.map(rankLabel)).toEqual(['1', '2–3', '2–3', '4']);
  });
  it('stands an empty board', () => {
    expect(rankGroups([])).toEqual([]);
  });
});

describe('interval axis', () => {
  const values = [2, 2.1, 2.2, 2.3, 9].map((mean) => ({ mean, low: mean - 0.05, high: mean + 0.05 }));
  it('leaves an outlier off the scale and keeps all others on it', () => {
    const axis = intervalAxis(values);
    expect(values.map((value) => placeOn(axis, value.mean).kind)).toEqual([
      'inside',
      'inside',
      'inside',
      'inside',
      'off-scale',
    ]);
    expect(axis.low).toBeLessThan(1.95);
    expect(axis.high).toBeGreaterThan(2.35);
  });
  it('has a width when there is one entry without an interval', () => {
    const axis = intervalAxis([{ mean: 3, low: null, high: null }]);
    expect(axis.high).toBeGreaterThan(axis.low);
  });
});

describe('Pareto front', () => {
  it('keeps what nobody beats on both counts', () => {
    const points = [
      { name: 'slow and good', cost: 90, error: 1 },
      { name: 'slow and bad', cost: 95, error: 2 },
      { name: 'cheap', cost: 1, error: 3 },
      { name: 'same price, worse', cost: 1, error: 4 },
      { name: 'dearer, equal', cost: 5, error: 3 },
    ];
    expect(paretoFront(points).map((point) => point.name)).toEqual(['cheap', 'slow and good']);
  });
});
