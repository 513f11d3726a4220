import type { leaderboards } from '@stillgraph/db';
import { expect, test } from 'vitest';
import { LeaderboardEntry } from './type.ts';

const score = {
  ...{ crossEntropy: 0.1, brier: 0.02, prevalence: 0.03, averagePrecision: 0.4, nodeAveragePrecision: null },
  ...{ threshold: 0.4, precision: 0.5, recall: 0.25, f1: 0.33, alarms: null },
};
const errors = { mae: 0.04, rmse: 0.1, mape: null };

function eventOf(horizons: leaderboards.LeaderboardEntryRow['horizons']): unknown {
  return new LeaderboardEntry({ horizons } as leaderboards.LeaderboardEntryRow).event;
}

test('the event score of an entry is that of all target steps, and of a forecast there is none', () => {
  const later = { ...score, crossEntropy: 0.2 };
  expect(
    eventOf([
      { horizon: 3, ...errors, event: later },
      { horizon: 0, ...errors, event: score },
    ]),
  ).toEqual(score);
  expect(eventOf([{ horizon: 0, ...errors }])).toBeNull();
});

test('an entry says whether its weights were trained here or came from elsewhere', () => {
  const originOf = (method: string) => new LeaderboardEntry({ method } as leaderboards.LeaderboardEntryRow).origin;
  expect(['none', 'response', 'submitted'].map(originOf)).toEqual([
    'TRAINED_HERE',
    'TRAINED_HERE',
    'WEIGHTS_SUBMITTED',
  ]);
});
