import { expect, it } from 'vitest';
import { translatorOf } from '../../i18n/words-of.ts';
import { seedColumns, seedWords } from './seed-range.ts';

const t = translatorOf('en', 'leaderboard');
const board = (...counts: number[]) => counts.map((seeds) => ({ seeds, kind: 'STUDENT' as const }));

it('does not lend all entries the seeds of those that have most', () => {
  expect(seedWords(t, board(5, 2, 5))).toBe('2 to 5 seeds, 95 % intervals');
  expect(seedColumns(t, board(5, 2, 5)).map(({ head }) => head)).toEqual(['Seeds']);
});

it('needs no column where all have as many', () => {
  expect(seedWords(t, board(3, 3))).toBe('3 seeds, 95 % intervals');
  expect(seedWords(t, board(1))).toBe('1 seed');
  expect(seedWords(t, [])).toBe('0 seeds');
  expect(seedColumns(t, board(3, 3))).toEqual([]);
});

it('does not count baselines, which need one fit alone, unless there is nothing else', () => {
  const baseline = { seeds: 1, kind: 'BASELINE' as const };
  expect(seedWords(t, [...board(3, 3), baseline])).toBe('3 seeds, 95 % intervals');
  expect(seedColumns(t, [...board(3, 3), baseline])).toEqual([]);
  expect(seedWords(t, [baseline])).toBe('1 seed');
});
