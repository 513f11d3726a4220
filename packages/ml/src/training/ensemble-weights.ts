/** How much each member of an ensemble counts, by node and horizon. */
import type { Protocol } from '../config/index.ts';
import type { Series } from '../data/index.ts';
import { errorOf } from '../evaluation/truth.ts';
import { MissingTeacherError } from './missing-teacher-error.ts';

/** [H, N] row-major for each member; at each place they sum to 1. */
export type MemberWeights = readonly Float32Array[];

/** Truths of the windows that members are judged by. */
export interface Truths {
  /** First input step of each window, [W]. */
  readonly starts: Int32Array;
  readonly series: Series;
  readonly protocol: Protocol;
}

/** All members the same. */
export function equalWeights(members: number, size: number): MemberWeights {
  return Array.from({ length: members }, () => new Float32Array(size).fill(1 / members));
}

/**
 * w_k = exp(−e_k / (τ ē)) / Σ_j exp(−e_j / (τ ē)) at each node and horizon, with e_k the member's mean error there
 * (absolute; of an event's probability the cross-entropy) and ē the mean of all members': the exponential weights of Freund and Schapire 1997 ("A Decision-Theoretic
 * Generalization of On-Line Learning"), of errors on the validation part and relative to their size, so that τ has no unit.
 * Where no target was observed all count the same.
 *
 * @param forecasts of each member, [W, H, N], dataset unit or probabilities
 * @param windows places of the windows to judge by
 */
export function errorWeights(
  forecasts: readonly Float32Array[],
  { starts, series, protocol }: Truths,
  tau: number,
  windows: (place: number) => boolean,
): MemberWeights {
  const size = protocol.targetSteps * series.nodes;
  const errorAt = errorOf(series, protocol);
  const errors = forecasts.map(() => new Float64Array(size));
  const counts = new Float64Array(size);
  starts.forEach((start, place) => {
    if (!windows(place)) return;
    for (let at = 0; at < size; at += 1) {
      for (const [member, sums] of errors.entries()) {
        const error = errorAt(start, at, forecasts[member]?.[place * size + at] ?? NaN);
        if (error === null) break;
        sums[at] = (sums[at] ?? 0) + error;
        if (member === 0) counts[at] = (counts[at] ?? 0) + 1;
      }
    }
  });
  const weights = errors.map(() => new Float32Array(size));
  for (let at = 0; at < size; at += 1) {
    const own = errors.map((sums) => (sums[at] ?? 0) / Math.max(1, counts[at] ?? 0));
    const mean = own.reduce((sum, error) => sum + error, 0) / own.length;
    // Relative to the best, so that no exponential overflows; where all errors are 0 all members are as good.
    const best = Math.min(...own);
    const raw = own.map((error) => Math.exp(mean > 0 ? -(error - best) / (tau * mean) : 0));
    const total = raw.reduce((sum, weight) => sum + weight, 0);
    for (const [member, weight] of raw.entries()) weights[member]?.fill(weight / total, at, at + 1);
  }
  return weights;
}

/**
 * Weighted sums of the members' forecasts, window by window.
 *
 * @param forecasts of each member, [W, H, N]
 * @returns in half precision where a member's are
 * @throws MissingTeacherError when their lengths differ
 */
export function combined(forecasts: readonly Float32Array[], weights: MemberWeights): Float32Array;
export function combined(
  forecasts: readonly (Float32Array | Float16Array)[],
  weights: MemberWeights,
): Float32Array | Float16Array;
export function combined(
  forecasts: readonly (Float32Array | Float16Array)[],
  weights: MemberWeights,
): Float32Array | Float16Array {
  const [first] = forecasts;
  const [size] = weights.map((of) => of.length);
  if (!first || !size) throw new MissingTeacherError('a mean needs at least one teacher');
  const other = forecasts.find(({ length }) => length !== first.length);
  if (other) {
    throw new MissingTeacherError(`teachers' outputs have different lengths: ${first.length} and ${other.length}`);
  }
  const isHalf = forecasts.some((values) => values instanceof Float16Array);
  const mean = isHalf ? new Float16Array(first.length) : new Float32Array(first.length);
  // Window by window: the sums of all, in full precision, would be twice as large as the forecasts.
  const sum = new Float64Array(size);
  for (let from = 0; from < mean.length; from += size) {
    sum.fill(0);
    for (const [member, values] of forecasts.entries()) {
      const own = weights[member];
      for (let at = 0; at < size; at += 1) {
        sum[at] = (sum[at] ?? 0) + (values[from + at] ?? NaN) * (own?.[at] ?? NaN);
      }
    }
    mean.set(sum, from);
  }
  return mean;
}

/**
 * The forecasts of the validation part as if that part had not been used to weigh the members: each half is combined by
 * weights from the other one, whose windows that share a target step with it are left out. The ensemble's validation error,
 * and the intervals that are made from it, are then no better than they should be.
 */
export function crossFitted(forecasts: readonly Float32Array[], truths: Truths, tau: number): Float32Array {
  const { starts, series, protocol } = truths;
  const size = protocol.targetSteps * series.nodes;
  const half = Math.ceil(starts.length / 2);
  const gap = protocol.targetSteps - 1;
  const earlier = errorWeights(forecasts, truths, tau, (place) => place < half - gap);
  const later = errorWeights(forecasts, truths, tau, (place) => place >= half + gap);
  const part = (from: number, to: number, weights: MemberWeights): Float32Array =>
    combined(
      forecasts.map((values) => values.subarray(from * size, to * size)),
      weights,
    );
  const whole = new Float32Array(starts.length * size);
  whole.set(part(0, half, later));
  whole.set(part(half, starts.length, earlier), half * size);
  return whole;
}
