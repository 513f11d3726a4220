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
