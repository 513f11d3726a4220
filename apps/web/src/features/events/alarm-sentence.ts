import { formatCount, formatNumber } from '../../format/index.ts';
import type { EventScoreFieldsFragment } from '../../graphql/generated/graphql';

/** What the alarms of a run were worth: how many events they told of, how early, and how often for nothing. */
export function alarmSentence(alarms: EventScoreFieldsFragment['alarms']): string {
  if (alarms === null) return 'not counted';
  const { detected, events, leadMinutes, falsePerNodeDay } = alarms;
  const told = `${formatCount(detected)} of ${formatCount(events)} events had an alarm`;
  const lead =
    leadMinutes === null
      ? ''
      : `, half of them ${formatNumber(leadMinutes.median, 0)} min ahead or more (quartiles ` +
        `${formatNumber(leadMinutes.low, 0)} to ${formatNumber(leadMinutes.high, 0)})`;
  return `${told}${lead}; ${formatNumber(falsePerNodeDay, 2)} false alarms for each sensor and day`;
}
