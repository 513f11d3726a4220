import type { Training } from '../config/index.ts';

/** Decay rates of AdamW's moments, and the term that keeps its denominator from 0. */
export const ADAM = { first: 0.9, second: 0.999, epsilon: 1e-8 } as const;

/**
 * Learning rate of an update: rises linearly over the warm-up, then falls along half a cosine to its final share.
 *
 * @param step number of the update, from 1
 */
export function learningRate(training: Training, step: number): number {
  const { learningRate: peak, warmUpUpdates, finalLearningRateShare: final, updates } = training;
  const warmUp = Math.min(warmUpUpdates, updates - 1);
  if (step <= warmUp) return (peak * step) / (warmUp + 1);
  const done = (step - warmUp - 1) / Math.max(1, updates - warmUp - 1);
  return peak * (final + (1 - final) * 0.5 * (1 + Math.cos(Math.PI * done)));
}

/** Factors 1 / (1 − β^step) that undo the moments' start at zero. */
export function biasCorrections(step: number): { first: number; second: number } {
  return { first: 1 / (1 - ADAM.first ** step), second: 1 / (1 - ADAM.second ** step) };
}

/** Updates after which the averaged weights are validated: evenly spaced, the last one included. */
export function validationSteps(training: Training): ReadonlySet<number> {
  const count = Math.min(training.validations, training.updates);
  return new Set(Array.from({ length: count }, (_, index) => Math.round(((index + 1) * training.updates) / count)));
}
