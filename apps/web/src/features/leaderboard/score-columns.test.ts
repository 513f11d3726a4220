import { expect, test } from 'vitest';
import { translatorOf } from '../../i18n/words-of.ts';
import type { BoardEntry } from './board-entry.ts';
import { callColumns, scoreColumns } from './score-columns.ts';

const t = translatorOf('en', 'leaderboard');
const figures = translatorOf('en', 'events');
const context = {
  ...{ unit: 'mph', quantity: 'speed', stepSeconds: 300, targetSteps: 12 },
  ...{ reportedHorizons: [3], cumulativeHorizons: [3] },
};
const scores = { mae: 2.5, rmse: 4, mape: null };
const alarms = { events: 8, detected: 4, late: 1, alarms: 9, falsePerNodeDay: 0.25, leadMinutes: null };
const event = {
  ...{ crossEntropy: 0.1, brier: 0.02, prevalence: 0.03, averagePrecision: 0.412, nodeAveragePrecision: null },
  ...{ threshold: 0.4, precision: 0.5, recall: 0.25, f1: 0.333, alarms },
};
const entry = (change: Partial<BoardEntry>) => ({ event: null, horizons: [], ...change }) as unknown as BoardEntry;

test('of a forecast the errors at the horizons that the protocol reports', () => {
  const one = entry({
    horizons: [
      { horizon: 3, cumulative: false, ...scores },
      { horizon: 3, cumulative: true, ...scores, mae: 2 },
    ],
  });
  expect(
    scoreColumns(t, translatorOf('en', 'format'), figures, context, [one]).map(({ head, cell }) => [head, cell(one)]),
  ).toEqual([
    ['15 min', '2.50'],
    ['to 15 min', '2.00'],
  ]);
});

test('of an event how well it is told from none, an absent figure as a dash', () => {
  const one = entry({ event });
  expect(
    scoreColumns(t, translatorOf('en', 'format'), figures, context, [one]).map(({ head, cell }) => [head, cell(one)]),
  ).toEqual([
    ['AUPRC', '0.412'],
    ['in a sensor', '—'],
    ['F1', '0.333'],
    ['False/day', '0.25'],
  ]);
  expect(callColumns(figures, [one]).map(({ head, cell }) => [head, cell(one)])).toEqual([
    ['F1', '0.333'],
    ['Precision', '0.500'],
    ['Recall', '0.250'],
    ['Threshold', '0.400'],
    ['Told', '4 of 8'],
    ['Late', '1 of 8'],
    ['Lead, min', '—'],
    ['False/day', '0.25'],
  ]);
  expect(callColumns(figures, [entry({})])).toEqual([]);
});
