/** How successive halving spreads updates over trials. */
import type { SweepStrategy } from './spec.ts';

export interface Rung {
  /** Trials that are trained in it, of each arm. */
  readonly trials: number;
  /** Updates of each; null: as many as the trial's config says. */
  readonly updates: number | null;
}

/**
 * The rungs of a sweep, first to last. Halving with `n` trials, factor eta, least updates r and the config's updates R has
 * s + 1 rungs with s = min(floor(log_eta(R / r)), floor(log_eta n)): rung k trains floor(n / eta^k) trials with
 * R / eta^(s - k) updates, the last one with R. Every other strategy has one rung of all trials.
 *
 * @param trials of the sweep
 * @param updates R, of the sweep's target in the base config
 */
export function rungsOf(strategy: SweepStrategy, trials: number, updates: number): Rung[] {
  if (strategy.name !== 'halving') return [{ trials, updates: null }];
  const { eta, minUpdates } = strategy;
  const halvings = Math.min(wholeLog(updates / minUpdates, eta), wholeLog(trials, eta));
  return Array.from({ length: halvings + 1 }, (_, rung) => ({
    trials: Math.floor(trials / eta ** rung),
    updates: Math.max(1, Math.round(updates / eta ** (halvings - rung))),
  }));
}

/** floor(log_base(value)), without the rounding of logarithms; 0 for values below the base. */
function wholeLog(value: number, base: number): number {
  let power = 0;
  while (base ** (power + 1) <= value) power += 1;
  return power;
}
