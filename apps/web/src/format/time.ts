/** Times and spans as the pages show them. Instants of data are shown in the sensors' zone, events in the reader's. */

const CLOCK = { hour: '2-digit', minute: '2-digit' } as const;
const DAY = { day: 'numeric', month: 'short' } as const;
const DAY_OF_YEAR = { ...DAY, year: 'numeric' } as const;

const formats = new Map<string, Intl.DateTimeFormat>();

/** A format that is made once: making one takes some fifty times as long as writing a time with it. */
function formatOf(name: string, options: Intl.DateTimeFormatOptions, zone?: string): Intl.DateTimeFormat {
  const key = `${name} ${zone ?? ''}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone });
  formats.set(key, known);
  return known;
}

/** `14:02:05` of an event, in the reader's zone. */
export function formatSeconds(instant: string): string {
  return formatOf('seconds', { ...CLOCK, second: '2-digit' }).format(new Date(instant));
}

/** `14:02`, or `3 Mar, 14:02` on another day than `now`, and `3 Mar 2012, 14:02` in another year. */
export function formatClock(instant: string | null | undefined, now: Date = new Date()): string {
  if (instant === null || instant === undefined) return '—';
  const date = new Date(instant);
  const clock = formatOf('clock', CLOCK).format(date);
  if (date.toDateString() === now.toDateString()) return clock;
  const day = date.getFullYear() === now.getFullYear() ? formatOf('day', DAY) : formatOf('day of year', DAY_OF_YEAR);
  return `${day.format(date)}, ${clock}`;
}

/** `3 Mar 2012, 14:05` in a zone, the sensors' local time. */
export function formatInstant(instant: string | number | Date, zone: string): string {
  return formatOf('instant', { ...DAY_OF_YEAR, ...CLOCK }, zone).format(new Date(instant));
}

/** `3 Mar 2012` in a zone. */
export function formatDay(instant: string, zone: string): string {
  return formatOf('day of year', DAY_OF_YEAR, zone).format(new Date(instant));
}

/** A span in at most two words: `45 s`, `6 min`, `2 h 5 min`, `7 days`. */
export function formatSpan(seconds: number | null | undefined): string {
  if (seconds === null || seconds === undefined || !Number.isFinite(seconds)) return '—';
  if (seconds < 1) return `${Math.max(0, seconds).toFixed(1)} s`;
  if (seconds < 90) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `${minutes} min`;
  if (minutes < 48 * 60) {
    const rest = minutes % 60;
    return `${Math.floor(minutes / 60)} h${rest === 0 ? '' : ` ${rest} min`}`;
  }
  return `${Math.round(minutes / 1440)} days`;
}

/** The step of a dataset: `5 min`, `1 h`. */
export function formatStep(seconds: number): string {
  if (seconds % 86_400 === 0) return `${seconds / 86_400} d`;
  if (seconds % 3600 === 0) return `${seconds / 3600} h`;
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}
