/** The slots of a day: its steps, counted from local midnight. */
import type { Calendar } from './calendar.ts';

/** Half-width, in minutes, of the smoothing of profiles over neighbouring slots; five slots of a five-minute series. */
const SMOOTHING_MINUTES = 10;

/** Number of steps in a day; 1 where a step is a day or more. */
export function slotsOfDay(stepSeconds: number): number {
  return Math.max(1, Math.round(86_400 / stepSeconds));
}

/** The slot of its day that a step is. */
export function slotOfDay(calendar: Calendar, step: number, stepSeconds: number): number {
  const slot = Math.floor(((calendar.minuteOfDay[step] ?? 0) * 60) / stepSeconds);
  return Math.min(slotsOfDay(stepSeconds) - 1, slot);
}

/** Slots on each side of one that its profile is learnt from too. */
export function smoothingRadius(stepSeconds: number): number {
  return Math.min(Math.floor((SMOOTHING_MINUTES * 60) / stepSeconds), Math.floor((slotsOfDay(stepSeconds) - 1) / 2));
}
