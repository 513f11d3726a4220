import { expect, it } from 'vitest';
import { versionRows } from './version-rows.ts';

const entry = (entryId: string, rankLow: number) => ({
  ...{ entryId, rankLow, rankHigh: rankLow, kind: 'STUDENT' as const, isControl: false, method: 'response' },
  ...{ modelLabel: entryId, methodLabel: null, mae: { mean: 1, low: null, high: null } },
});

it('tells of each entry what became of it, and of those that went last', () => {
  const rows = versionRows({
    entries: { totalCount: 2, nodes: [entry('a', 1), entry('b', 2)] },
    difference: {
      changes: [
        { kinds: ['WENT'], before: entry('c', 1), after: null },
        { kinds: ['MOVED'], before: entry('a', 3), after: { entryId: 'a' } },
      ],
    },
  });
  expect(rows.map((row) => [row.entry.entryId, row.kinds, row.before?.rankLow ?? null])).toEqual([
    ['a', ['MOVED'], 3],
    ['b', [], null],
    ['c', ['WENT'], 1],
  ]);
});

it('knows of no change in the first ranking', () => {
  const [row] = versionRows({ entries: { totalCount: 1, nodes: [entry('a', 1)] }, difference: null });
  expect(row).toMatchObject({ kinds: [], before: null });
});
