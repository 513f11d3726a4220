import { formatCount, formatNumber } from '../../format/index.ts';
import type { EventScoreFieldsFragment } from '../../graphql/generated/graphql';

/** What the alarms of a run were worth: how many events they told ahead, how early, how many they met late, and how often for nothing. */
export function alarmSentence(alarms: EventScoreFieldsFragment['alarms']): string {
  if (alarms === null) return 'not counted';
  const { detected, events, late, leadMinutes, falsePerNodeDay } = alarms;
  const of = `of ${formatCount(events)} events`;
  // Of runs that were scored before late ones were told apart, a lead may be below 0.
  const told = `${formatCount(detected)} ${of} ${late === null ? 'had an alarm, early or late' : 'were told ahead'}`;
  const lead =
    leadMinutes === null
      ? ''
      : `, ${late === null ? 'a lead of' : 'half of them by'} ${formatNumber(leadMinutes.median, 0)} min ` +
        `${late === null ? 'in the median' : 'or more'} (quartiles ` +
        `${formatNumber(leadMinutes.low, 0)} to ${formatNumber(leadMinutes.high, 0)})`;
  const met = late === null || late === 0 ? '' : `; ${formatCount(late)} were met when they had begun`;
  return `${told}${lead}${met}; ${formatNumber(falsePerNodeDay, 2)} false alarms for each sensor and day`;
}
