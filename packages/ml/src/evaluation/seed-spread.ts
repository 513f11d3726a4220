/** What the draw of the seeds leaves uncertain of a mean over them. */

/** Variance of a mean, or of the difference of two, in the squared unit of the values, with its degrees of freedom. */
export interface Spread {
  readonly variance: number;
  readonly degrees: number;
}

/** sum(x) / n, in the unit of the values; NaN of none. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at] ?? NaN;
  return sum / values.length;
}

/** sum((x - mean)^2) / (n - 1), unbiased, in the squared unit of the values; NaN of fewer than two. */
export function variance(values: ArrayLike<number>): number {
  const centre = mean(values);
  let squares = 0;
  for (let at = 0; at < values.length; at++) squares += ((values[at] ?? NaN) - centre) ** 2;
  return squares / (values.length - 1);
}

/**
 * s^2 / n of the mean of n values, with n - 1 degrees of freedom; null of a single one, which does not tell its spread.
 *
 * @param values MAE of each seed, or its difference from another's, in the unit of the dataset
 */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length < 2) return null;
  return { variance: variance(values) / values.length, degrees: values.length - 1 };
}

/**
 * Of the difference of two means over seeds that have nothing to do with each other: s_a^2 / n_a + s_b^2 / n_b with df by
 * Welch and Satterthwaite. A single value is taken to spread as the other's do (Student's test with the pooled variance,
 * which is then that of the other): s_b^2 (1 + 1 / n_b) with n_b - 1; null where both are single.
 *
 * Welch, The generalization of "Student's" problem when several different population variances are involved, Biometrika
 * 34 (1947); Satterthwaite, An approximate distribution of estimates of variance components, Biometrics 2 (1946).
 *
 * @param left MAE of each seed, in the unit of the dataset
 * @param right the other's, in the same unit
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
