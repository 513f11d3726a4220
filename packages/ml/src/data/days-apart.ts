/** Which train days a profile may not learn from, for the sake of the windows that read it. */
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
 * The steps of a train day and of those beside it.
 *
 * @param stepsOfDay steps that may be learnt from, by the index of their local day
 * @param day index of the local day
 * @param beside days on each side (`daysBeside`)
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
