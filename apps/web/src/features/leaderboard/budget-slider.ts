/** The slider of the device budget: steps on a logarithmic cost axis, the last of which is no limit. */

export const SLIDER_STEPS = 400;
const MOST_DIGITS = 15;

/** The step at which a budget stands on an axis from `low` to `high`; an infinite one at the last. */
export function stepOfBudget(budget: number, low: number, high: number): number {
  const share = Math.log(budget / low) / Math.log(high / low);
  return Math.round(Math.min(1, Math.max(0, share)) * SLIDER_STEPS);
}

/**
 * The budget at a step, null at the last. Of all numbers that stand there it is the shortest, so that it reads `3 ms`
 * and not `3.0213 ms`, and yet the slider stays where it was put.
 */
export function budgetAtStep(step: number, low: number, high: number): number | null {
  if (step >= SLIDER_STEPS) return null;
  const exact = low * (high / low) ** (step / SLIDER_STEPS);
  for (let digits = 2; digits < MOST_DIGITS; digits += 1) {
    const short = Number(exact.toPrecision(digits));
    if (stepOfBudget(short, low, high) === step) return short;
  }
  return exact;
}
