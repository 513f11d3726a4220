/** Which train days a profile may not learn from, for the sake of the windows that read it. */
import { slotsOfDay, smoothingRadius } from './day-slots.ts';
import type { LearntSteps } from './label-budget.ts';
import type { ReadLog } from './read-log.ts';

/** What a profile is learnt from, and for which windows. */
export interface ProfileOptions {
  /** Train steps whose readings may be learnt from; all when left out. */
  readonly learnt?: LearntSteps | undefined;
  /** Is told which steps were read. */
  readonly reads?: ReadLog | undefined;
  /** Input and target steps of a window; of one day or less when left out. */
  readonly windowSteps?: number | undefined;
}

/**
 * Days on each side of a train day that are left out of its profile beside itself: none for windows of up to a day, which
 * meet no slot of the day twice; for longer ones all that a window may reach, which would read at one slot what another
 * day of it has as a label there.
 */
export function daysBeside(windowSteps: number, stepSeconds: number): number {
  const slots = slotsOfDay(stepSeconds);
  return windowSteps - 1 + smoothingRadius(stepSeconds) < slots ? 0 : Math.ceil((windowSteps - 1) / slots);
}

/**
 * The steps of a train day and of those beside it.
 *
 * @param stepsOfDay steps that may be learnt from, by the index of their local day
 */
export function stepsAround(
  stepsOfDay: ReadonlyMap<number, readonly number[]>,
  day: number,
  beside: number,
): readonly number[] {
  const steps: number[] = [];
  for (let near = day - beside; near <= day + beside; near++) steps.push(...(stepsOfDay.get(near) ?? []));
  return steps;
}
