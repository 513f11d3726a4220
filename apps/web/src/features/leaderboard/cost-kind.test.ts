import { expect, test } from 'vitest';
import { costOf } from './cost-kind.ts';

type Costly = Parameters<typeof costOf>[0];
const entry = (change: Partial<Costly>): Costly => ({
  latencyP50Ms: 1,
  parameters: 7652,
  weightsBytes: 30_608,
  inputBytes: 476_936,
  ...change,
});

test('the size that a budget is held against is all that must be shipped, unknown where tables were not counted', () => {
  expect(costOf(entry({}), 'size')).toBe(507_544);
  expect(costOf(entry({ inputBytes: 0 }), 'size')).toBe(30_608);
  expect(costOf(entry({ inputBytes: null }), 'size')).toBeNull();
  expect(costOf(entry({ inputBytes: null }), 'parameters')).toBe(7652);
});
