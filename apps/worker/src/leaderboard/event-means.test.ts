import { expect, test } from 'vitest';
import { meanEventScore } from './event-means.ts';

const alarms = { events: 8, detected: 4, alarms: 9, falsePerNodeDay: 0.25, leadMinutes: null };
const scoreOf = (late?: number) => ({
  ...{ crossEntropy: 0.1, brier: 0.02, prevalence: 0.03, averagePrecision: 0.4, nodeAveragePrecision: null },
  ...{ threshold: 0.4, precision: 0.5, recall: 0.25, f1: 0.333 },
  alarms: late === undefined ? alarms : { ...alarms, late },
});

test('events that were met late are a mean over the seeds, and not known where one of them did not count them', () => {
  expect(meanEventScore([scoreOf(1), scoreOf(4)])?.alarms).toMatchObject({ detected: 4, late: 2.5 });
  expect(meanEventScore([scoreOf(1), scoreOf()])?.alarms).not.toHaveProperty('late');
  expect(meanEventScore([])).toBeUndefined();
});

type EventScore = NonNullable<ReturnType<typeof meanEventScore>>;

const score = (changes: Partial<EventScore>): EventScore => ({
  ...{ crossEntropy: 0.3, brier: 0.1, prevalence: 0.2, averagePrecision: 0.4, nodeAveragePrecision: 0.3 },
  ...{ threshold: 0.5, precision: 0.6, recall: 0.4, f1: 0.48, alarms: null },
  ...changes,
});

test('counts a seed that called nothing', () => {
  const silent = score({ precision: null, recall: 0, f1: 0 });
  expect(meanEventScore([score({}), silent])).toMatchObject({ precision: null, recall: 0.2, f1: 0.24 });
  // As runs of before kept it.
  expect(meanEventScore([score({}), { ...silent, f1: null }])?.f1).toBe(0.24);
});

test('knows no F1 where there was no event to find', () => {
  const quiet = score({ recall: null, f1: null });
  expect(meanEventScore([quiet, quiet])).toMatchObject({ recall: null, f1: null });
});
