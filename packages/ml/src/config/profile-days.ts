/** Of which days a profile of usual readings is learnt, by the length of the windows that read it. */

const DAY_SECONDS = 86_400;
/** Half-width, in minutes, of the smoothing of profiles over neighbouring slots; five slots of a five-minute series. */
const SMOOTHING_MINUTES = 10;

/**
 * Number of steps in a day; 1 where a step is a day or more.
 *
 * @param stepSeconds length of a step, seconds
 */
export function slotsOfDay(stepSeconds: number): number {
  return Math.max(1, Math.round(DAY_SECONDS / stepSeconds));
}

/**
 * Slots of a day on each side of one that its profile is learnt from too.
 *
 * @param stepSeconds length of a step, seconds
 */
export function smoothingRadius(stepSeconds: number): number {
  return Math.min(Math.floor((SMOOTHING_MINUTES * 60) / stepSeconds), Math.floor((slotsOfDay(stepSeconds) - 1) / 2));
}

/**
 * Days on each side of a train day that are left out of its profile beside itself: none for windows of up to a day, which
 * meet no slot of the day twice; for longer ones all that a window may reach, which would read at one slot what another
 * day of it has as a label there.
 *
 * @param windowSteps input and target steps of a window
 * @param stepSeconds length of a step, seconds
 * @returns days, counted by the calendar however long a step is
 */
export function daysBeside(windowSteps: number, stepSeconds: number): number {
  const isWithinDay = windowSteps - 1 + smoothingRadius(stepSeconds) < slotsOfDay(stepSeconds);
  return isWithinDay ? 0 : Math.ceil(((windowSteps - 1) * stepSeconds) / DAY_SECONDS);
}
