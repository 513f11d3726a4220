/** The slots of a day: its steps, counted from local midnight. */
import { slotsOfDay } from '../config/index.ts';
import type { Calendar } from './calendar.ts';

/** The slot of its day that a step is. */
export function slotOfDay(calendar: Calendar, step: number, stepSeconds: number): number {
  const slot = Math.floor(((calendar.minuteOfDay[step] ?? 0) * 60) / stepSeconds);
  return Math.min(slotsOfDay(stepSeconds) - 1, slot);
}
