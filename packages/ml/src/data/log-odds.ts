/** Probabilities this close to 0 or 1 are as far as they go: log-odds stay within 16. */
const LEAST = 1e-7;

/** ln(p / (1 - p)), p kept away from 0 and 1. */
export function logOdds(probability: number): number {
  const p = Math.min(1 - LEAST, Math.max(LEAST, probability));
  return Math.log(p / (1 - p));
}

/** 1 / (1 + e^-z): the inverse of `logOdds`. */
export function probabilityOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
