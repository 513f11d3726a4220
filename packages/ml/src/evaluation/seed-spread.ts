/** What the draw of the seeds leaves uncertain of a mean over them. */

/** Variance of a mean, or of the difference of two, with its degrees of freedom. */
export interface Spread {
  readonly variance: number;
  readonly degrees: number;
}

export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at] ?? NaN;
  return sum / values.length;
}

/** Unbiased, over n - 1. */
export function variance(values: ArrayLike<number>): number {
  const centre = mean(values);
  let squares = 0;
  for (let at = 0; at < values.length; at++) squares += ((values[at] ?? NaN) - centre) ** 2;
  return squares / (values.length - 1);
}

/** s^2 / n of the mean of n values, one a seed; null of a single one, which does not tell its spread. */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length < 2) return null;
  return { variance: variance(values) / values.length, degrees: values.length - 1 };
}

/**
 * Of the difference of two means over seeds that have nothing to do with each other: s_a^2 / n_a + s_b^2 / n_b with df by
 * Welch and Satterthwaite. A single value is taken to spread as the other's do (Student's test with the pooled variance,
 * which is then that of the other): s_b^2 (1 + 1 / n_b) with n_b - 1; null where both are single.
 */
export function spreadBetween(left: readonly number[], right: readonly number[]): Spread | null {
  const ofLeft = spreadOf(left);
  const ofRight = spreadOf(right);
  if (ofLeft === null && ofRight === null) return null;
  if (ofLeft === null || ofRight === null) {
    const several = ofLeft === null ? right : left;
    return { variance: variance(several) * (1 / left.length + 1 / right.length), degrees: several.length - 1 };
  }
  const sum = ofLeft.variance + ofRight.variance;
  if (sum === 0) return { variance: 0, degrees: ofLeft.degrees + ofRight.degrees };
  const degrees = sum ** 2 / (ofLeft.variance ** 2 / ofLeft.degrees + ofRight.variance ** 2 / ofRight.degrees);
  return { variance: sum, degrees };
}
