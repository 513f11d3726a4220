import { expect, test } from 'vitest';
import { translatorOf } from '../../i18n/words-of.ts';
import type { BoardEntry } from './board-entry.ts';
import {
  directionText,
  fixedColumns,
  inOrder,
  orderColumns,
  orderOf,
  orderText,
  pressed,
  RANK_ORDER,
  type OrderColumn,
} from './board-order.ts';

const t = translatorOf('en', 'leaderboard');
const entry = (modelLabel: string, change: Partial<BoardEntry> = {}) =>
  ({
    ...{ modelLabel, kind: 'STUDENT', isControl: false, methodLabel: null, againstControl: null, againstTeacher: null },
    ...{ mae: { mean: 3 }, parameters: 100, weightsBytes: 400, inputBytes: 50, latencyP50Ms: 1, ...change },
  }) as unknown as BoardEntry;

/** In rank order. */
const entries = [
  entry('STID 64', { kind: 'TEACHER', parameters: 900, weightsBytes: 3600, latencyP50Ms: 4 }),
  entry('STID-s 8', { parameters: 100, weightsBytes: 100, inputBytes: 500, againstTeacher: { mean: 2 } }),
  entry('STID-s 16', { parameters: 200, weightsBytes: 800, latencyP50Ms: null, againstTeacher: { mean: -1 } }),
  entry('GRU', { parameters: 100, weightsBytes: 400 }),
];
const noise: OrderColumn = { key: 'NOISE', head: 'noise', value: ({ parameters }) => -parameters };
const columns = orderColumns({
  fixed: fixedColumns(t, translatorOf('en', 'format'), 'mph'),
  entries,
  columns: [noise],
  hasDifferences: true,
});
const inOrderOf = (text: string | null) =>
  inOrder(entries, orderOf(text, columns), columns).map(({ modelLabel }) => modelLabel);

test('a board is in rank order until another is asked for, and where that column is not shown', () => {
  expect(inOrderOf(null)).toEqual(['STID 64', 'STID-s 8', 'STID-s 16', 'GRU']);
  expect(inOrderOf('OUTAGE_10')).toEqual(inOrderOf(null));
  expect(inOrderOf('-rank')).toEqual(['GRU', 'STID-s 16', 'STID-s 8', 'STID 64']);
});

test('every column orders, equals keep their ranks, and entries without a value stand last either way', () => {
  expect(inOrderOf('parameters')).toEqual(['STID-s 8', 'GRU', 'STID-s 16', 'STID 64']);
  expect(inOrderOf('-parameters')).toEqual(['STID 64', 'STID-s 16', 'STID-s 8', 'GRU']);
  // Tables of inputs count, and runs of before have none to tell.
  expect(inOrderOf('bytes')).toEqual(['GRU', 'STID-s 8', 'STID-s 16', 'STID 64']);
  const before = entries.map((one, place) => (place === 3 ? { ...one, inputBytes: null } : one));
  expect(inOrder(before, orderOf('bytes', columns), columns).at(-1)?.modelLabel).toBe('GRU');
  expect(inOrderOf('latency')).toEqual(['STID-s 8', 'GRU', 'STID 64', 'STID-s 16']);
  expect(inOrderOf('-latency')).toEqual(['STID 64', 'STID-s 8', 'GRU', 'STID-s 16']);
  expect(inOrderOf('teacher')).toEqual(['STID-s 16', 'STID-s 8', 'STID 64', 'GRU']);
  expect(inOrderOf('NOISE')).toEqual(['STID 64', 'STID-s 16', 'STID-s 8', 'GRU']);
  // Numbers in names count as numbers.
  expect(inOrderOf('model')).toEqual(['GRU', 'STID 64', 'STID-s 8', 'STID-s 16']);
});

test('a head turns its own order round, and first shows the better end of another', () => {
  const [column] = columns;
  if (column === undefined) throw new Error('a board has a rank');
  expect(pressed(RANK_ORDER, column)).toEqual({ key: 'rank', isDescending: true });
  expect(pressed(RANK_ORDER, noise)).toEqual({ key: 'NOISE', isDescending: false });
  expect(pressed(RANK_ORDER, { ...noise, descendsFirst: true })).toEqual({ key: 'NOISE', isDescending: true });
  expect(orderText({ key: 'NOISE', isDescending: true })).toBe('-NOISE');
  expect(orderText(RANK_ORDER)).toBeNull();
});

test('says which way an order goes', () => {
  expect(directionText(t, RANK_ORDER)).toBe('best first');
  expect(directionText(t, { key: 'latency', isDescending: true })).toBe('highest first');
  expect(directionText(t, { key: 'latency', isDescending: false })).toBe('lowest first');
});
