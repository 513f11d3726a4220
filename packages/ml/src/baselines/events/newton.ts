import { probabilityOf } from '../../data/index.ts';
import { solveRidge } from '../cholesky.ts';

/** Steps of Newton's method at most; from a good beginning it takes five or six. */
const MOST_STEPS = 12;
/** Largest change of a weight, of standardised inputs, that is still a change. */
const SETTLED = 1e-4;

/** One row after the other into the same room: calls `use` with the inputs, whose last is 1, and the label. */
export type Rows = (use: (x: Float64Array, label: number) => void) => void;

/**
 * Logistic regression by Newton's method (iteratively reweighted least squares; Nelder and Wedderburn 1972):
 * minimises Σ BCE(y, σ(w·x)) + λ/2 |w|², the last weight, the intercept's, not penalised.
 *
 * @param features length of x
 * @param penalty λ, at least a little above 0
 * @param beginning weights to begin from, [features]
 */
export function logisticFit(rows: Rows, features: number, penalty: number, beginning: Float64Array): Float64Array {
  const weights = beginning.slice();
  const gram = new Float64Array(features * features);
  const slope = new Float64Array(features);
  for (let step = 0; step < MOST_STEPS; step++) {
    gram.fill(0);
    slope.fill(0);
    rows((x, label) => accumulate(x, label, weights, gram, slope));
    for (let i = 0; i < features - 1; i++) slope[i] = (slope[i] ?? 0) - penalty * (weights[i] ?? 0);
    const change = solveRidge(gram, slope, features, 1, penalty, features - 1);
    let largest = 0;
    for (let i = 0; i < features; i++) {
      weights[i] = (weights[i] ?? 0) + (change[i] ?? 0);
      largest = Math.max(largest, Math.abs(change[i] ?? 0));
    }
    if (largest < SETTLED) break;
  }
  return weights;
}

/** Adds a row to the lower triangle of X'SX, S = p(1 - p), and to X'(y - p). */
function accumulate(
  x: Float64Array,
  label: number,
  weights: Float64Array,
  gram: Float64Array,
  slope: Float64Array,
): void {
  const size = x.length;
  let odds = 0;
  for (let i = 0; i < size; i++) odds += (weights[i] ?? 0) * (x[i] ?? 0);
  const probability = probabilityOf(odds);
  const spread = Math.max(1e-6, probability * (1 - probability));
  const residual = label - probability;
  for (let i = 0; i < size; i++) {
    const xi = x[i] ?? 0;
    if (xi === 0) continue;
    slope[i] = (slope[i] ?? 0) + residual * xi;
    const scaled = spread * xi;
    for (let j = 0; j <= i; j++) gram[i * size + j] = (gram[i * size + j] ?? 0) + scaled * (x[j] ?? 0);
  }
}
