/** Ticks of a time axis at round local times: midnight, every six hours, every half hour, ... */
import { formatWeekday } from '../format/index.ts';
import type { Translator } from '../i18n/translator.ts';
import type { ZoneClock } from './zone-clock.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS = [
  5 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  2 * DAY,
  7 * DAY,
  14 * DAY,
  28 * DAY,
];
export interface TimeTick {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly label: string;
  readonly isMidnight: boolean;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** `17:30`. */
export function clockLabel(instant: number, clock: ZoneClock): string {
  const local = new Date(clock.toLocal(instant));
  return `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`;
}

/** `Tue 6 Mar`. */
export function dayLabel(t: Translator<'format'>, instant: number, clock: ZoneClock): string {
  return formatWeekday(t, clock.toLocal(instant));
}

/** At most `most` ticks in [from, to]; a day that changes its clock keeps its ticks at round local times. */
export function timeTicks(
  t: Translator<'format'>,
  from: number,
  to: number,
  clock: ZoneClock,
  most: number,
): TimeTick[] {
  const step = STEPS.find((candidate) => (to - from) / candidate <= most) ?? Math.ceil((to - from) / most / DAY) * DAY;
  const ticks: TimeTick[] = [];
  const start = Math.ceil(clock.toLocal(from) / step) * step;
  for (let local = start; local <= clock.toLocal(to); local += step) {
    const at = clock.fromLocal(local);
    // A wall time that the clock skips maps onto its neighbour.
    if (at < from || at > to || at === ticks[ticks.length - 1]?.at) continue;
    const isMidnight = clock.toLocal(at) % DAY === 0;
    ticks.push({ at, isMidnight, label: isMidnight ? dayLabel(t, at, clock) : clockLabel(at, clock) });
  }
  return ticks;
}
