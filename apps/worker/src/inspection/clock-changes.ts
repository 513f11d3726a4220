/** Where local clocks were put forward or back: an hour that a series lacks there, or has twice, is no fault of its sensors. */
import { zoneClock, type ZoneClock } from '../import/zone-clock.ts';

const HOUR = 3_600_000;

/** One for each rule of changing that is or was in use where sensors are; not every zone of the world. */
const ZONES = [
  'America/Los_Angeles',
  'America/Denver',
  'America/Chicago',
  'America/New_York',
  'America/Toronto',
  'America/Mexico_City',
  'America/Sao_Paulo',
  'America/Santiago',
  'Europe/London',
  'Europe/Amsterdam',
  'Europe/Paris',
  'Europe/Berlin',
  'Europe/Athens',
  'Africa/Cairo',
  'Asia/Jerusalem',
  'Asia/Tehran',
  'Australia/Sydney',
  'Australia/Adelaide',
  'Pacific/Auckland',
];

const clocks = new Map<string, ZoneClock>();

function clockOf(zone: string): ZoneClock {
  const known = clocks.get(zone) ?? zoneClock(zone);
  clocks.set(zone, known);
  return known;
}

/**
 * Zones whose clock skips the hour that begins at a reading (FORWARD), or shows the reading twice (BACK).
 *
 * @param wallClock what the clock shows, milliseconds as if it were UTC
 */
export function clockChangeAt(wallClock: number, change: 'FORWARD' | 'BACK'): string[] {
  return ZONES.filter((zone) => {
    const clock = clockOf(zone);
    const offsetAt = (instant: number) => clock.offsetAt(instant);
    const before = offsetAt(wallClock - 24 * HOUR);
    const after = offsetAt(wallClock + 24 * HOUR);
    if (change === 'FORWARD') {
      const skip = wallClock - before;
      return after - before === HOUR && offsetAt(skip) === after && offsetAt(skip - 1) === before;
    }
    if (before - after !== HOUR) return false;
    const [first, second] = [wallClock - before, wallClock - after];
    return offsetAt(first) === before && offsetAt(second) === after;
  });
}

/** Times at which the clock of a zone was changed between two instants. */
export function changesOf(
  zone: string,
  from: number,
  to: number,
): { readonly at: number; readonly change: 'FORWARD' | 'BACK' }[] {
  const clock = clockOf(zone);
  const offsetAt = (instant: number) => clock.offsetAt(instant);
  const found: { at: number; change: 'FORWARD' | 'BACK' }[] = [];
  for (let at = from; at < to; at += 24 * HOUR) {
    let [low, high] = [at, Math.min(to, at + 24 * HOUR)];
    const [before, after] = [offsetAt(low), offsetAt(high)];
    if (before === after) continue;
    while (high - low > 60_000) {
      const middle = Math.floor((low + high) / 2);
      if (offsetAt(middle) === before) low = middle;
      else high = middle;
    }
    found.push({ at: Math.round(high / 60_000) * 60_000, change: after > before ? 'FORWARD' : 'BACK' });
  }
  return found;
}
