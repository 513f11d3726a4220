import { formatCount, formatNumber } from '../../format/index.ts';
import type { EventScoreFieldsFragment } from '../../graphql/generated/graphql';
import type { Translator } from '../../i18n/translator.ts';

/** What the alarms of a run were worth: how many events they told ahead, how early, how many they met late, and how often for nothing. */
export function alarmSentence(t: Translator<'events'>, alarms: EventScoreFieldsFragment['alarms']): string {
  if (alarms === null) return t('alarms.notCounted');
  const { late, leadMinutes, falsePerNodeDay } = alarms;
  const counts = { detected: formatCount(alarms.detected), events: formatCount(alarms.events) };
  const minutes = {
    median: formatNumber(leadMinutes?.median, 0),
    low: formatNumber(leadMinutes?.low, 0),
    high: formatNumber(leadMinutes?.high, 0),
  };
  // Of runs that were scored before late ones were told apart, a lead may be below 0.
  const lead = late === null ? t('alarms.leadEarly', minutes) : t('alarms.lead', minutes);
  return t('alarms.sentence', {
    told: late === null ? t('alarms.early', counts) : t('alarms.ahead', counts),
    lead: leadMinutes === null ? '' : lead,
    met: late === null || late === 0 ? '' : t('alarms.met', { late: formatCount(late) }),
    rate: formatNumber(falsePerNodeDay, 2),
  });
}
