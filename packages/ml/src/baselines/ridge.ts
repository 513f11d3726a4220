/**
 * Ridge regression on what the networks are shown, but learned vectors of time (`timeOfDaySlots`, `dayOfWeek`) and the calendar
 * of each lag: lags, profile of the target steps, means of past weeks, calendar, covariates, 1, and the mask of the lags where
 * the train part has gaps.
 *
 *   W = argmin sum over windows |y - W' x|^2 + lambda |W|^2,   closed form (X'X + lambda I) W = X'Y
 *
 * x is on the scale that networks see (readings by the scaler; no column by itself), the residual to the last value is what is
 * forecast, the intercept is not penalised, and lambda is chosen on the validation part. Source: Hoerl and Kennard, Technometrics 1970.
 */
import type { Inputs } from '../config/index.ts';
import { labelledStarts, type PreparedData, type Series } from '../data/index.ts';
import type { Baseline } from './baseline.ts';
import { solveRidge } from './cholesky.ts';
import { RegressionRows } from './regression-rows.ts';

const LAMBDAS = [0.1, 1, 10, 30, 100, 300, 1000, 3000];

/** Rows that a node has one of a window, for all horizons. */
class RidgeRows extends RegressionRows {
  readonly features = this.width(this.data.protocol.targetSteps);

  /** The same rows of other readings. */
  over(series: Series): RidgeRows {
    return new RidgeRows({ ...this.data, series }, this.inputs);
  }

  /** Last value of a node, z. */
  last(node: number): number {
    return this.batch.last[node] ?? 0;
  }

  target(node: number, h: number): number {
    return this.batch.target[node * this.data.protocol.targetSteps + h] ?? 0;
  }

  observed(node: number, h: number): boolean {
    return this.batch.targetMask[node * this.data.protocol.targetSteps + h] === 1;
  }

  /** Writes the inputs of one node: lags, profile and past weeks relative to the last value, the last value, mask, calendar, covariates, 1. */
  write(node: number, x: Float64Array): void {
    const { inputSteps, targetSteps } = this.data.protocol;
    const { lags, lagMask, profile, memory, calendar, covariates } = this.batch;
    const last = this.last(node);
    let at = 0;
    for (let t = 0; t < inputSteps - 1; t++) x[at++] = (lags[node * inputSteps + t] ?? 0) - last;
    x[at++] = last;
    if (this.data.masked) {
      for (let t = 0; t < inputSteps; t++) x[at++] = lagMask[node * inputSteps + t] ?? 0;
    }
    if (this.inputs.profile) {
      for (let h = 0; h < targetSteps; h++) x[at++] = (profile[node * targetSteps + h] ?? 0) - last;
    }
    const { memoryColumns: width, covariateColumns: columns } = this;
    for (let i = 0; i < width; i++) x[at++] = (memory[node * width + i] ?? 0) - last;
    for (const value of calendar) x[at++] = value;
    for (let c = 0; c < columns; c++) x[at++] = covariates[node * columns + c] ?? 0;
    x[at] = 1;
  }
}

/** X'X and X'Y of one regression; a missing target leaves its window out, so that one factor serves all horizons. */
interface Moments {
  readonly gram: Float64Array;
  readonly right: Float64Array;
}

function accumulate(moments: Moments, x: Float64Array, y: Float64Array): void {
  const size = x.length;
  const columns = y.length;
  for (let i = 0; i < size; i++) {
    const xi = x[i] ?? 0;
    if (xi === 0) continue;
    for (let j = 0; j <= i; j++) moments.gram[i * size + j] = (moments.gram[i * size + j] ?? 0) + xi * (x[j] ?? 0);
    for (let c = 0; c < columns; c++) {
      moments.right[i * columns + c] = (moments.right[i * columns + c] ?? 0) + xi * (y[c] ?? 0);
    }
  }
}

/**
 * Fits ridge regression to the train windows that have labels and chooses its penalty by the validation part's MAE.
 *
 * @param options.perNode one weight matrix a node, else one for all nodes
 * @returns a forecaster with `groups x features x targetSteps` parameters
 */
export function ridge(data: PreparedData, inputs: Inputs, options: { readonly perNode: boolean }): Baseline {
  const { series, protocol, windows, scaler } = data;
  const { nodes } = series;
  const { targetSteps } = protocol;
  const rows = new RidgeRows(data, inputs);
  const { features } = rows;
  const groups = options.perNode ? nodes : 1;
  const moments = Array.from({ length: groups }, () => ({
    gram: new Float64Array(features * features),
    right: new Float64Array(features * targetSteps),
  }));
  const x = new Float64Array(features);
  const y = new Float64Array(targetSteps);
  const learnt = labelledStarts(data);
  for (const start of learnt) {
    rows.load(start, 'learning');
    for (let node = 0; node < nodes; node++) {
      let complete = true;
      for (let h = 0; h < targetSteps; h++) {
        complete &&= rows.observed(node, h);
        y[h] = rows.target(node, h) - rows.last(node);
      }
      const group = moments[options.perNode ? node : 0];
      if (!complete || group === undefined) continue;
      rows.write(node, x);
      accumulate(group, x, y);
    }
  }

  const fit = (lambda: number) =>
    moments.map(({ gram, right }) => solveRidge(gram, right, features, targetSteps, lambda, features - 1));
  const forecast = (weights: readonly Float64Array[], node: number, out: Float64Array, read = rows) => {
    const matrix = weights[options.perNode ? node : 0] ?? new Float64Array(0);
    read.write(node, x);
    for (let h = 0; h < targetSteps; h++) {
      let sum = read.last(node);
      for (let i = 0; i < features; i++) sum += (x[i] ?? 0) * (matrix[i * targetSteps + h] ?? 0);
      out[h] = sum;
    }
  };
  const validationError = (weights: readonly Float64Array[]) => {
    let error = 0;
    let count = 0;
    for (const start of windows.validation) {
      rows.load(start, 'selection');
      for (let node = 0; node < nodes; node++) {
        forecast(weights, node, y);
        for (let h = 0; h < targetSteps; h++) {
          if (!rows.observed(node, h)) continue;
          error += Math.abs((y[h] ?? 0) - rows.target(node, h));
          count += 1;
        }
      }
    }
    return error / count;
  };

  const candidates = LAMBDAS.map((lambda) => {
    const weights = fit(lambda);
    return { lambda, weights, error: validationError(weights) };
  });
  const best = candidates.reduce((a, b) => (b.error < a.error ? b : a));
  const stored = new Float32Array(groups * features * targetSteps);
  best.weights.forEach((matrix, group) => stored.set(matrix, group * features * targetSteps));
  const reading = (read: RidgeRows): Baseline => ({
    parameters: stored.length,
    weights: {
      ridge: { shape: [groups, features, targetSteps], values: stored },
      lambda: { shape: [1], values: Float32Array.of(best.lambda) },
    },
    inputNumbers: rows.inputNumbers,
    over: (other) => reading(read.over(other)),
    predictWindow(start, out) {
      read.load(start, 'forecast');
      for (let node = 0; node < nodes; node++) {
        forecast(best.weights, node, y, read);
        for (let h = 0; h < targetSteps; h++) {
          out[h * nodes + node] = (y[h] ?? 0) * scaler.deviation + scaler.mean;
        }
      }
    },
  });
  return reading(rows);
}
