/** When the steps of a table were. */
import type { TimeAxis } from './time-axis.ts';
import { zoneClock } from './zone-clock.ts';

/**
 * The instant of each step, milliseconds since 1970-01-01 UTC, never falling. Where the axis counts by the clock through its
 * changes, a time that the clock shows twice is either the `earliest` or the `latest` of the two, and one that it skips stays on
 * that side of the times around it: the earliest of steps that are shown something and the latest of what they are shown
 * cannot put a reading before its time.
 */
export function instantsOf(time: TimeAxis, steps: number, which: 'earliest' | 'latest'): Float64Array {
  const start = time.startAt.getTime();
  const step = time.stepSeconds * 1000;
  const kept = Float64Array.from({ length: steps }, (_, at) => start + at * step);
  if (time.clockZone === undefined) return kept;
  const ahead = zoneClock(time.zone).offsetAt(start);
  const clock = zoneClock(time.clockZone);
  const instants = kept.map((instant) => clock.instantOf(instant + ahead, which === 'latest'));
  if (which === 'latest') {
    for (let at = 1; at < steps; at++) instants[at] = Math.max(instants[at] ?? 0, instants[at - 1] ?? 0);
  } else {
    for (let at = steps - 2; at >= 0; at--) instants[at] = Math.min(instants[at] ?? 0, instants[at + 1] ?? 0);
  }
  return instants;
}

/** What the clock shows at each step, as milliseconds since 1970-01-01. */
export function clockTimesOf(time: TimeAxis, steps: number): Float64Array {
  const first = time.startAt.getTime() + zoneClock(time.zone).offsetAt(time.startAt.getTime());
  return Float64Array.from({ length: steps }, (_, at) => first + at * time.stepSeconds * 1000);
}
