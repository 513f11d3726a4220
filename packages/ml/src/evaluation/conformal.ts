/**
 * Prediction intervals from past errors alone, for any model (Vovk et al. 2005; Lei et al. 2018, "Distribution-Free
 * Predictive Inference for Regression"), and their adaptive form for series that drift (Gibbs and Candès 2021, "Adaptive
 * Conformal Inference Under Distribution Shift").
 *
 * The validation part that gives the errors has also chosen a network's weights and a ridge regression's penalty: its
 * errors are a little smaller than those of data that chose nothing, and so are the half widths. Read the measured coverage.
 */
import type { Protocol } from '../config/index.ts';
import type { Series } from '../data/index.ts';
import { checkPredictions } from './score.ts';

/** Forecasts of one part and the windows that they belong to. */
export interface Forecasts {
  /** [windows, targetSteps, nodes] row-major, dataset unit. */
  readonly predictions: Float32Array;
  /** First input step of each window, in order of time, [windows]. */
  readonly starts: Int32Array;
}

export interface IntervalReport {
  /** Steps ahead, from 1. */
  readonly horizon: number;
  /** Wanted share of truths inside, 1 − α. */
  readonly level: number;
  /** Measured share of the test part's observed targets inside p ± q; null where nothing was observed. */
  readonly coverage: number | null;
  /**
   * Mean of q over those targets, dataset unit; an adaptive q is at most the largest validation error. Null where the
   * validation part is too short for the level.
   */
  readonly halfWidth: number | null;
  /**
   * Mean interval score of those targets (Gneiting and Raftery 2007, "Strictly Proper Scoring Rules, Prediction, and
   * Estimation"), dataset unit, lower is better: the width plus 2/α times what a truth lies outside by. Null where coverage or
   * half width is.
   */
  readonly intervalScore: number | null;
}

export interface ConformalOptions {
  readonly validation: Forecasts;
  readonly test: Forecasts;
  readonly series: Series;
  readonly protocol: Protocol;
  /** 1 − α, in (0, 1). */
  readonly level: number;
}

/** Step of the adaptive rule, as in the paper's experiments. */
const RATE = 0.005;

/**
 * Split conformal intervals p ± q_h, one half width a horizon for all nodes: q_h is the ⌈(n + 1)(1 − α)⌉-th smallest
 * absolute error of the n observed validation targets at horizon h. Coverage is exact in expectation where validation and
 * test errors are exchangeable, which neighbouring windows of a drifting series are not: read the measured one.
 *
 * @throws RangeError when the level is not in (0, 1); ShapeError when predictions have another size than their windows
 */
export function splitConformal(options: ConformalOptions): IntervalReport[] {
  return reports(options, 0);
}

/**
 * Adaptive conformal intervals: as split ones, with a level that follows the misses. After every test window whose truth
 * is known by then (the one h steps before), α_{t+1} = α_t + γ (α − share of its nodes missed), γ = 0.005.
 *
 * Difference from the paper: where α_t asks for more than all validation errors, q is the largest of them, not infinite,
 * so that a half width can be told; the truths beyond it are missed.
 *
 * @throws as `splitConformal`
 */
export function adaptiveConformal(options: ConformalOptions): IntervalReport[] {
  return reports(options, RATE);
}

function reports(options: ConformalOptions, rate: number): IntervalReport[] {
  const { validation, test, series, protocol, level } = options;
  if (!(level > 0 && level < 1)) throw new RangeError(`the level of an interval lies in (0, 1), got ${level}`);
  for (const part of [validation, test]) {
    checkPredictions('conformal intervals', part.predictions, part.starts.length, protocol, series.nodes);
  }
  return Array.from({ length: protocol.targetSteps }, (_, index) => {
    const horizon = index + 1;
    const known = errorsAt(validation, series, protocol, horizon).errors.sort();
    return { horizon, level, ...cover(errorsAt(test, series, protocol, horizon), known, { level, rate, horizon }) };
  });
}

/** Coverage and mean half width of one horizon, window by window. */
function cover(
  { errors: all, ends }: WindowErrors,
  known: Float64Array,
  { level, rate, horizon }: { readonly level: number; readonly rate: number; readonly horizon: number },
): Pick<IntervalReport, 'coverage' | 'halfWidth' | 'intervalScore'> {
  let alpha = 1 - level;
  // Too few errors for the level itself: no half width is right, and none is made up.
  const largest = Number.isFinite(conformalQuantile(known, alpha, 0)) ? (known.at(-1) ?? Infinity) : Infinity;
  let [inside, count, width, beyond] = [0, 0, 0, 0];
  const missed: number[] = [];
  for (const [at, end] of ends.entries()) {
    const errors = all.subarray(ends[at - 1] ?? 0, end);
    // What the window `horizon` steps earlier foretold has just come true.
    const told = missed[at - horizon];
    if (told !== undefined && !Number.isNaN(told)) alpha += rate * (1 - level - told);
    const q = Math.min(conformalQuantile(known, alpha, 0), largest);
    let [within, outside] = [0, 0];
    for (const error of errors) {
      if (error <= q) within += 1;
      else outside += error - q;
    }
    inside += within;
    beyond += outside;
    count += errors.length;
    width += errors.length === 0 ? 0 : q * errors.length;
    missed.push(errors.length === 0 ? NaN : 1 - within / errors.length);
  }
  const mean = count === 0 ? conformalQuantile(known, 1 - level, 0) : width / count;
  const score = count === 0 ? NaN : 2 * mean + ((2 / (1 - level)) * beyond) / count;
  return {
    coverage: count === 0 ? null : inside / count,
    halfWidth: Number.isFinite(mean) ? mean : null,
    intervalScore: Number.isFinite(score) ? score : null,
  };
}

/** The ⌈(n + 1)(1 − α)⌉-th smallest of n sorted scores; Infinity where that is beyond the last, `least` below the first. */
export function conformalQuantile(sorted: Float64Array, alpha: number, least: number): number {
  const rank = Math.ceil((sorted.length + 1) * (1 - alpha));
  if (rank < 1) return least;
  return sorted[rank - 1] ?? Infinity;
}

/** Absolute errors of one horizon, one window's after another's; where each window's end. */
interface WindowErrors {
  readonly errors: Float64Array;
  readonly ends: Float64Array;
}

/** Absolute errors of the observed targets of each window at a horizon. */
function errorsAt(
  { predictions, starts }: Forecasts,
  series: Series,
  protocol: Protocol,
  horizon: number,
): WindowErrors {
  const { nodes, values, mask } = series;
  const { inputSteps, targetSteps } = protocol;
  const errors = new Float64Array(starts.length * nodes);
  let count = 0;
  const ends = Float64Array.from(starts, (start, window) => {
    const row = (start + inputSteps + horizon - 1) * nodes;
    const from = (window * targetSteps + horizon - 1) * nodes;
    for (let node = 0; node < nodes; node += 1) {
      if (mask[row + node] !== 1) continue;
      errors[count] = Math.abs((predictions[from + node] ?? NaN) - (values[row + node] ?? NaN));
      count += 1;
    }
    return count;
  });
  return { errors: errors.subarray(0, count), ends };
}
