/** Times and spans as the pages show them. Instants of data are shown in the sensors' zone, events in the reader's. */
import type { Translator } from '../i18n/translator.ts';

type Say = Translator<'format'>;

const CLOCK = { hour: '2-digit', minute: '2-digit' } as const;
const DAY = { day: 'numeric', month: 'short' } as const;
const DAY_OF_YEAR = { ...DAY, year: 'numeric' } as const;

const formats = new Map<string, Intl.DateTimeFormat>();

/** A format that is made once: making one takes some fifty times as long as writing a time with it. */
function formatOf(t: Say, name: string, options: Intl.DateTimeFormatOptions, zone?: string): Intl.DateTimeFormat {
  const language = t('language');
  const key = `${language} ${name} ${zone ?? ''}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(language, { ...options, timeZone: zone });
  formats.set(key, known);
  return known;
}

/** `14:02:05` of an event, in the reader's zone. */
export function formatSeconds(t: Say, instant: string): string {
  return formatOf(t, 'seconds', { ...CLOCK, second: '2-digit' }).format(new Date(instant));
}

/** `14:02`, or `3 Mar, 14:02` on another day than `now`, and `3 Mar 2012, 14:02` in another year. */
export function formatClock(t: Say, instant: string | null | undefined, now: Date = new Date()): string {
  if (instant === null || instant === undefined) return '—';
  const date = new Date(instant);
  const clock = formatOf(t, 'clock', CLOCK).format(date);
  if (date.toDateString() === now.toDateString()) return clock;
  const isThisYear = date.getFullYear() === now.getFullYear();
  const day = isThisYear ? formatOf(t, 'day', DAY) : formatOf(t, 'day of year', DAY_OF_YEAR);
  return t('dayAndClock', { day: day.format(date), clock });
}

/** `3 Mar 2012, 14:05` in a zone, the sensors' local time. */
export function formatInstant(t: Say, instant: string | number | Date, zone: string): string {
  return formatOf(t, 'instant', { ...DAY_OF_YEAR, ...CLOCK }, zone).format(new Date(instant));
}

/** `3 Mar 2012` in a zone. */
export function formatDay(t: Say, instant: string, zone: string): string {
  return formatOf(t, 'day of year', DAY_OF_YEAR, zone).format(new Date(instant));
}

/** `Tue 6 Mar` of a wall time that is told as if it were UTC. */
export function formatWeekday(t: Say, local: number): string {
  const weekday = formatOf(t, 'weekday', { weekday: 'short' }, 'UTC').format(local);
  return t('weekdayAndDay', { weekday, day: formatOf(t, 'day', DAY, 'UTC').format(local) });
}

/** A span in at most two words: `45 s`, `6 min`, `2 h 5 min`, `7 days`. */
export function formatSpan(t: Say, seconds: number | null | undefined): string {
  if (seconds === null || seconds === undefined || !Number.isFinite(seconds)) return '—';
  if (seconds < 1) return t('seconds', { seconds: Math.max(0, seconds).toFixed(1) });
  if (seconds < 90) return t('seconds', { seconds: `${Math.round(seconds)}` });
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return t('minutes', { minutes: `${minutes}` });
  if (minutes < 48 * 60) {
    const rest = minutes % 60;
    const hours = `${Math.floor(minutes / 60)}`;
    return rest === 0 ? t('hours', { hours }) : t('hoursMinutes', { hours, minutes: `${rest}` });
  }
  return t('days', { days: `${Math.round(minutes / 1440)}` });
}

/** The step of a dataset: `5 min`, `1 h`. */
export function formatStep(t: Say, seconds: number): string {
  if (seconds % 86_400 === 0) return t('stepDays', { days: `${seconds / 86_400}` });
  if (seconds % 3600 === 0) return t('hours', { hours: `${seconds / 3600}` });
  return seconds % 60 === 0 ? t('minutes', { minutes: `${seconds / 60}` }) : t('seconds', { seconds: `${seconds}` });
}
