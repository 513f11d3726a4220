import { expect, it } from 'vitest';
import { translatorOf } from '../../i18n/words-of.ts';
import { behindText, cellsOf, shownDimensions, type Breakdown } from './breakdown.ts';

const cell = (key: string, mae: number | null, count: number, days = 7) => ({
  key,
  mae: [mae, mae === null ? null : mae + 1],
  count: [count, count / 2],
  days,
});
const breakdown: Breakdown = {
  horizons: [0, 3],
  regimeRule: 'FREE_SPEED',
  groups: [
    { dimension: 'HOUR', cells: [cell('7', 3, 1000), cell('8', 4, 1000, 2)] },
    { dimension: 'REGIME', cells: [cell('free', 2, 5000), cell('slowing', 6, 20), cell('congested', null, 0)] },
    { dimension: 'IN_DEGREE', cells: [cell('1–2', 3, 1000)] },
    { dimension: 'OUT_DEGREE', cells: [cell('1–2', 3, 1000)] },
  ],
};

it('gives the cells of a horizon beside those of another run', () => {
  const other = { ...breakdown, groups: [{ dimension: 'HOUR' as const, cells: [cell('8', 5, 1000)] }] };
  expect(cellsOf(breakdown, 'HOUR', 3, other)).toMatchObject([
    { key: '7', label: '07:00', mae: 4, reference: null, count: 500 },
    { key: '8', label: '08:00', mae: 5, reference: 6, count: 500 },
  ]);
});

it('marks what is too little to be read as a pattern', () => {
  expect(cellsOf(breakdown, 'HOUR', 0).map(({ isThin }) => isThin)).toEqual([false, true]);
  expect(cellsOf(breakdown, 'REGIME', 0).map(({ isThin }) => isThin)).toEqual([false, true, false]);
});

it('draws degrees once where both sides are the same', () => {
  expect(shownDimensions(breakdown)).toEqual(['HOUR', 'REGIME', 'IN_DEGREE']);
});

it('says how much lies behind a mean', () => {
  expect(behindText(translatorOf('en', 'diagnostics'), { count: 1204, days: 1 })).toBe('1\u202f204 readings on 1 day');
});
