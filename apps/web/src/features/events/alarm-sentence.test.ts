import { expect, test } from 'vitest';
import { translatorOf } from '../../i18n/words-of.ts';
import { alarmSentence } from './alarm-sentence.ts';

const alarms = { events: 60, detected: 30, late: 4, alarms: 41, falsePerNodeDay: 0.214 };
const leadMinutes = { median: 15, low: 5, high: 25 };

test('says how many events were told ahead and how early, how many were met late, and how often there was one for nothing', () => {
  expect(alarmSentence(translatorOf('en', 'events'), { ...alarms, leadMinutes })).toBe(
    '30 of 60 events were told ahead, half of them by 15 min or more (quartiles 5 to 25); 4 were met when they had begun; 0.21 false alarms for each sensor and day',
  );
  expect(alarmSentence(translatorOf('en', 'events'), { ...alarms, detected: 0, late: 0, leadMinutes: null })).toBe(
    '0 of 60 events were told ahead; 0.21 false alarms for each sensor and day',
  );
  expect(alarmSentence(translatorOf('en', 'events'), null)).toBe('not counted');
});

test('claims no foresight of a run that was scored before late alarms were told apart', () => {
  expect(
    alarmSentence(translatorOf('en', 'events'), {
      ...alarms,
      late: null,
      leadMinutes: { median: -10, low: -10, high: 0 },
    }),
  ).toBe(
    '30 of 60 events had an alarm, early or late, a lead of −10 min in the median (quartiles −10 to 0); 0.21 false alarms for each sensor and day',
  );
});
