import { expect, test } from 'vitest';
import type { BoardEntry } from './board-entry.ts';
import { costOf } from './cost-kind.ts';

const entry = (change: Partial<BoardEntry>) =>
  ({
    latencyP50Ms: 1,
    parameters: 7652,
    weightsBytes: 30_608,
    inputBytes: 476_936,
    ...change,
  }) as unknown as BoardEntry;

test('the size that a budget is held against is all that must be shipped, unknown where tables were not counted', () => {
  expect(costOf(entry({}), 'size')).toBe(507_544);
  expect(costOf(entry({ inputBytes: 0 }), 'size')).toBe(30_608);
  expect(costOf(entry({ inputBytes: null }), 'size')).toBeNull();
  expect(costOf(entry({ inputBytes: null }), 'parameters')).toBe(7652);
});
