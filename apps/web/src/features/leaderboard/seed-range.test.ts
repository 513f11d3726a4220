import { expect, it } from 'vitest';
import { seedColumns, seedWords } from './seed-range.ts';

const board = (...counts: number[]) => counts.map((seeds) => ({ seeds, kind: 'STUDENT' as const }));

it('does not lend all entries the seeds of those that have most', () => {
  expect(seedWords(board(5, 2, 5))).toBe('2 to 5 seeds, 95 % intervals');
  expect(seedColumns(board(5, 2, 5)).map(({ head }) => head)).toEqual(['Seeds']);
});

it('needs no column where all have as many', () => {
  expect(seedWords(board(3, 3))).toBe('3 seeds, 95 % intervals');
  expect(seedWords(board(1))).toBe('1 seed');
  expect(seedWords([])).toBe('0 seeds');
  expect(seedColumns(board(3, 3))).toEqual([]);
});

it('does not count baselines, which need one fit alone, unless there is nothing else', () => {
  const baseline = { seeds: 1, kind: 'BASELINE' as const };
  expect(seedWords([...board(3, 3), baseline])).toBe('3 seeds, 95 % intervals');
  expect(seedColumns([...board(3, 3), baseline])).toEqual([]);
  expect(seedWords([baseline])).toBe('1 seed');
});
