/**
 * What forecast quantiles are worth: the intervals between them as they are, and as conformalised quantile regression makes
 * them (Romano et al. 2019, "Conformalized Quantile Regression"), which widens or narrows each by one number a horizon so
 * that it would have held the wanted share of the validation part.
 */
import type { Protocol } from '../config/index.ts';
import type { Series } from '../data/index.ts';
import { conformalQuantile, type Forecasts, type IntervalReport } from './conformal.ts';
import { checkPredictions } from './score.ts';

/** Forecasts of one part at one level. */
export interface LevelForecasts {
  /** Wanted share of truths at or below, in (0, 1). */
  readonly level: number;
  /** [windows, targetSteps, nodes] row-major, dataset unit. */
  readonly values: Float32Array;
}

/** The median of one part and the quantiles beside it, in ascending order and symmetric around it. */
export interface QuantileForecasts extends Forecasts {
  readonly quantiles: readonly LevelForecasts[];
}

export interface QuantileReport extends IntervalReport {
  readonly kind: 'quantile' | 'conformal-quantile';
  /**
   * Weighted interval score of the median and all intervals of the kind together (Bracher et al. 2021, "Evaluating epidemic
   * forecasts in an interval format"), dataset unit: twice the mean pinball loss over the levels, which approximates the
   * continuous ranked probability score. Null as `coverage`, and where a half width is.
   */
  readonly weightedIntervalScore: number | null;
}

interface Interval {
  readonly level: number;
  readonly lower: Float32Array;
  readonly upper: Float32Array;
}

interface Sums {
  inside: number;
  width: number;
  score: number;
}

/**
 * Coverage, mean half width and scores of the intervals between each quantile and its mirror image, on the test part.
 *
 * Conformalised: with E = max(lower − y, y − upper) over the observed validation targets of a horizon, both ends move outward
 * by the ⌈(n + 1)(1 − α)⌉-th smallest E, which may be negative; never beyond the median, so that no interval turns over.
 *
 * @returns for each kind and level all horizons; none where there are no quantiles
 * @throws ShapeError when forecasts have another size than their windows
 */
export function quantileIntervals(options: {
  readonly validation: QuantileForecasts;
  readonly test: QuantileForecasts;
  readonly series: Series;
  readonly protocol: Protocol;
}): QuantileReport[] {
  const { validation, test, series, protocol } = options;
  for (const { predictions, quantiles, starts } of [validation, test]) {
    for (const values of [predictions, ...quantiles.map((quantile) => quantile.values)]) {
      checkPredictions('quantile intervals', values, starts.length, protocol, series.nodes);
    }
  }
  const [known, wanted] = [intervalsOf(validation), intervalsOf(test)];
  const horizons = Array.from({ length: protocol.targetSteps }, (_, index) => index + 1);
  const plain = horizons.map((horizon) =>
    reportsAt('quantile', { test, series, protocol, horizon, intervals: wanted, margins: wanted.map(() => 0) }),
  );
  const conformal = horizons.map((horizon) => {
    const margins = known.map((interval) => marginOf(interval, { validation, series, protocol, horizon }));
    return reportsAt('conformal-quantile', { test, series, protocol, horizon, intervals: wanted, margins });
  });
  return [plain, conformal].flatMap((kind) => wanted.flatMap((_, place) => kind.flatMap((at) => at[place] ?? [])));
}

/** From the widest interval inwards. */
function intervalsOf({ quantiles }: QuantileForecasts): Interval[] {
  return quantiles.slice(0, quantiles.length / 2).flatMap((lower, index) => {
    const upper = quantiles[quantiles.length - 1 - index];
    if (!upper) return [];
    // Shares of a whole, without the last bits of binary arithmetic.
    const level = Number((upper.level - lower.level).toFixed(9));
    return [{ level, lower: lower.values, upper: upper.values }];
  });
}

function marginOf(
  { level, lower, upper }: Interval,
  part: {
    readonly validation: Forecasts;
    readonly series: Series;
    readonly protocol: Protocol;
    readonly horizon: number;
  },
): number {
  const scores = new Float64Array(part.validation.starts.length * part.series.nodes);
  let count = 0;
  for (const { truth, at } of observed(part.validation.starts, part)) {
    scores[count] = Math.max((lower[at] ?? NaN) - truth, truth - (upper[at] ?? NaN));
    count += 1;
  }
  const sorted = scores.subarray(0, count).sort();
  return conformalQuantile(sorted, 1 - level, -Infinity);
}

function reportsAt(
  kind: QuantileReport['kind'],
  options: {
    readonly test: Forecasts;
    readonly series: Series;
    readonly protocol: Protocol;
    readonly horizon: number;
    readonly intervals: readonly Interval[];
    readonly margins: readonly number[];
  },
): QuantileReport[] {
  const { test, horizon, intervals, margins } = options;
  const sums = intervals.map((): Sums => ({ inside: 0, width: 0, score: 0 }));
  let [count, absolute] = [0, 0];
  for (const { truth, at } of observed(test.starts, options)) {
    const median = test.predictions[at] ?? NaN;
    count += 1;
    absolute += Math.abs(truth - median);
    for (const [place, { level, lower, upper }] of intervals.entries()) {
      const margin = margins[place] ?? 0;
      const low = Math.min((lower[at] ?? NaN) - margin, median);
      const high = Math.max((upper[at] ?? NaN) + margin, median);
      const sum = sums[place];
      if (!sum) continue;
      sum.inside += truth >= low && truth <= high ? 1 : 0;
      sum.width += high - low;
      sum.score += high - low + (2 / (1 - level)) * (Math.max(0, low - truth) + Math.max(0, truth - high));
    }
  }
  const weighted = intervals.reduce(
    (total, { level }, place) => total + ((1 - level) / 2) * (sums[place]?.score ?? NaN),
    absolute / 2,
  );
  const mean = (sum: number): number | null => (count > 0 && Number.isFinite(sum) ? sum / count : null);
  return intervals.map(({ level }, place) => {
    const sum = sums[place] ?? { inside: NaN, width: NaN, score: NaN };
    return {
      kind,
      horizon,
      level,
      coverage: count === 0 ? null : sum.inside / count,
      halfWidth: mean(sum.width / 2),
      intervalScore: mean(sum.score),
      weightedIntervalScore: mean(weighted / (intervals.length + 0.5)),
    };
  });
}

/** Observed targets at a horizon, each with its place in the forecasts. */
function* observed(
  starts: Int32Array,
  options: { readonly series: Series; readonly protocol: Protocol; readonly horizon: number },
): Generator<{ readonly truth: number; readonly at: number }> {
  const { series, protocol, horizon } = options;
  const { nodes, values, mask } = series;
  const { inputSteps, targetSteps } = protocol;
  for (const [window, start] of starts.entries()) {
    const row = (start + inputSteps + horizon - 1) * nodes;
    const from = (window * targetSteps + horizon - 1) * nodes;
    for (let node = 0; node < nodes; node += 1) {
      if (mask[row + node] === 1) yield { truth: values[row + node] ?? NaN, at: from + node };
    }
  }
}
