import type { Protocol } from '../config/index.ts';
import type { Series } from '../data/index.ts';
import { ShapeError } from '../errors.ts';
import type { EventScore } from './event-score.ts';

/** Errors at one horizon over a whole part, in the dataset's unit. */
export interface HorizonScore {
  /** Steps ahead, from 1; 0 is the mean over all target steps (all valid targets together). */
  readonly horizon: number;
  /** sum m |p - y| / sum m */
  readonly mae: number;
  /** sqrt(sum m (p - y)^2 / sum m) */
  readonly rmse: number;
  /** 100 * sum m' |p - y| / |y| / sum m', with m' = m and |y| > threshold, in percent; null where nothing qualifies. */
  readonly mape: number | null;
  /** Number of observed targets. */
  readonly validCount: number;
  /** MAE of each node, [nodes]; NaN where none of its targets was observed. */
  readonly nodeMae: Float32Array;
  /** RMSE of each node, [nodes]; NaN where none of its targets was observed. */
  readonly nodeRmse: Float32Array;
  /** Under an event protocol alone, where the errors above are those of the probability as a number. */
  readonly event?: EventScore;
}

/** Numerators and denominators of one horizon. */
export class ErrorSums {
  absolute: Float64Array;
  square: Float64Array;
  count: Float64Array;
  percent = 0;
  percentCount = 0;

  constructor(nodes: number) {
    this.absolute = new Float64Array(nodes);
    this.square = new Float64Array(nodes);
    this.count = new Float64Array(nodes);
  }

  add(node: number, error: number, truth: number, threshold: number): void {
    this.absolute[node] = (this.absolute[node] ?? 0) + Math.abs(error);
    this.square[node] = (this.square[node] ?? 0) + error * error;
    this.count[node] = (this.count[node] ?? 0) + 1;
    if (Math.abs(truth) > threshold) {
      this.percent += Math.abs(error / truth);
      this.percentCount += 1;
    }
  }

  score(horizon: number): HorizonScore {
    const total = (values: Float64Array) => values.reduce((a, b) => a + b, 0);
    const validCount = total(this.count);
    const perNode = (of: (node: number, count: number) => number) =>
      Float32Array.from(this.count, (count, node) => (count === 0 ? NaN : of(node, count)));
    return {
      horizon,
      mae: total(this.absolute) / validCount,
      rmse: Math.sqrt(total(this.square) / validCount),
      mape: this.percentCount === 0 ? null : (100 * this.percent) / this.percentCount,
      validCount,
      nodeMae: perNode((node, count) => (this.absolute[node] ?? 0) / count),
      nodeRmse: perNode((node, count) => Math.sqrt((this.square[node] ?? 0) / count)),
    };
  }
}

/** Throws unless `predictions` has the size of [windows, targetSteps, nodes]. */
export function checkPredictions(
  where: string,
  predictions: Float32Array,
  windows: number,
  protocol: Protocol,
  nodes: number,
): void {
  const expected = windows * protocol.targetSteps * nodes;
  if (predictions.length !== expected) {
    throw new ShapeError(
      where,
      `predictions [${windows} windows, ${protocol.targetSteps} steps, ${nodes} nodes] = ${expected} numbers`,
      `${predictions.length}`,
    );
  }
}

/**
 * Masked MAE, RMSE and MAPE at every horizon. Numerators and denominators are accumulated in float64 over the whole
 * part, never averaged over batches.
 *
 * @param options.predictions [windows, targetSteps, nodes] row-major, dataset unit
 * @param options.starts first input step of each window, [windows]
 * @param options.series truth and mask
 * @param options.protocol lengths and MAPE threshold
 * @returns horizons 0 (all together), 1, ..., targetSteps
 * @throws ShapeError when the predictions have another size, or one of an observed target is not finite
 */
export function score(options: {
  readonly predictions: Float32Array;
  readonly starts: Int32Array;
  readonly series: Series;
  readonly protocol: Protocol;
}): HorizonScore[] {
  const { predictions, starts, series, protocol } = options;
  const { nodes, values, mask } = series;
  const { inputSteps, targetSteps, mapeThreshold } = protocol;
  checkPredictions('score', predictions, starts.length, protocol, nodes);
  const sums = Array.from({ length: targetSteps + 1 }, () => new ErrorSums(nodes));
  const [all] = sums;
  let at = 0;
  for (const start of starts) {
    for (let h = 1; h <= targetSteps; h++) {
      const single = sums[h];
      const row = (start + inputSteps + h - 1) * nodes;
      for (let node = 0; node < nodes; node++, at++) {
        if (mask[row + node] !== 1) continue;
        const truth = values[row + node] ?? NaN;
        const error = (predictions[at] ?? NaN) - truth;
        if (!Number.isFinite(error)) {
          throw new ShapeError(
            'score',
            'finite predictions',
            `${String(predictions[at])} for node ${node} at horizon ${h}`,
          );
        }
        single?.add(node, error, truth, mapeThreshold);
        all?.add(node, error, truth, mapeThreshold);
      }
    }
  }
  return sums.map((sum, horizon) => sum.score(horizon));
}
