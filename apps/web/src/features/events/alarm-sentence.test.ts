import { expect, test } from 'vitest';
import { alarmSentence } from './alarm-sentence.ts';

test('says how many events had an alarm, how early, and how often there was one for nothing', () => {
  const alarms = { events: 60, detected: 30, alarms: 41, falsePerNodeDay: 0.214 };
  expect(alarmSentence({ ...alarms, leadMinutes: { median: 15, low: 5, high: 25 } })).toBe(
    '30 of 60 events had an alarm, half of them 15 min ahead or more (quartiles 5 to 25); 0.21 false alarms for each sensor and day',
  );
  expect(alarmSentence({ ...alarms, detected: 0, leadMinutes: null })).toBe(
    '0 of 60 events had an alarm; 0.21 false alarms for each sensor and day',
  );
  expect(alarmSentence(null)).toBe('not counted');
});
