import { expect, test } from 'vitest';
import { translatorOf } from '../../i18n/words-of.ts';
import type { BoardEntry } from './board-entry.ts';
import { fidelityColumns, stressColumns, type BoardDiagnostics, type EntryDiagnostics } from './diagnostics-columns.ts';

const t = translatorOf('en', 'leaderboard');
const student: EntryDiagnostics = {
  id: 'a',
  stress: [
    { scenario: 'NOISE', mae: 3, cleanMae: 2 },
    { scenario: 'OUTAGE_10', mae: 1.9, cleanMae: 2 },
  ],
  fidelity: {
    ...{ mae: 0.256, studentNearer: 0.481 },
    ...{ forecastCorrelation: 0.99, errorCorrelation: null },
  },
};
const baseline: EntryDiagnostics = { ...student, id: 'b', stress: [], fidelity: null };
const diagnostics: BoardDiagnostics = new Map([student, baseline].map((entry) => [entry.id, entry]));
const entry = (id: string) => ({ id }) as BoardEntry;
const rows = (columns: ReturnType<typeof stressColumns>) =>
  columns.map(({ head, cell }) => [head, cell(entry('a')), cell(entry('b')), cell(entry('unknown'))]);

test('say by how much of the clean error each stress raises it, a dash where it was not measured', () => {
  expect(rows(stressColumns(t, diagnostics))).toEqual([
    ['10 % out', '−5.0 %', '—', '—'],
    ['noise', '+50.0 %', '—', '—'],
  ]);
});

test('say how students stand beside their teacher, where any does', () => {
  expect(rows(fidelityColumns(t, translatorOf('en', 'format'), diagnostics, 'mph'))).toEqual([
    ['distance, mph', '0.26', '—', '—'],
    ['nearer', '48.1 %', '—', '—'],
    ['forecasts ρ', '0.990', '—', '—'],
    ['errors ρ', '—', '—', '—'],
  ]);
  expect(fidelityColumns(t, translatorOf('en', 'format'), new Map([['b', baseline]]), 'mph')).toEqual([]);
});
