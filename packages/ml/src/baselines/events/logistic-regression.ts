/**
 * Logistic regression on what the networks are shown, but learned vectors of time and the calendar of each lag: lags, log-odds
 * of the event rates, means of past weeks, calendar, covariates, 1, and the mask of the lags where the train part has gaps. One
 * set of weights a horizon for all nodes; the penalty is chosen on the validation part by its cross-entropy, of large data by
 * fits to every few train windows, whose penalty is as much less.
 */
import type { Inputs } from '../../config/index.ts';
import { labelledStarts, probabilityOf, type PreparedData, type Series, type WindowPurpose } from '../../data/index.ts';
import type { Baseline } from '../baseline.ts';
import { RegressionRows } from '../regression-rows.ts';
import { logisticFit, type Rows } from './newton.ts';

const PENALTIES = [1, 30, 1000];
/** Rows of a horizon that tell penalties apart: a thousand for each weight, or more. */
const CHOOSING_ROWS = 40_000;

/** Rows that a node has one of a window and horizon. */
class LogisticRows extends RegressionRows {
  readonly features = this.width(1);

  /** The same rows of other readings. */
  over(series: Series): LogisticRows {
    return new LogisticRows({ ...this.data, series }, this.inputs);
  }

  /** 1, 0 or null where the label is not known. */
  label(node: number, h: number): number | null {
    const at = node * this.data.protocol.targetSteps + h;
    return this.batch.targetMask[at] === 1 ? (this.batch.target[at] ?? 0) : null;
  }

  /** Writes the inputs of one node at the horizon of index `h`; the last is 1. */
  write(node: number, h: number, x: Float64Array): void {
    const { inputSteps, targetSteps } = this.data.protocol;
    const { lags, lagMask, profile, memory, calendar, covariates } = this.batch;
    let at = 0;
    const copy = (from: Float32Array, first: number, count: number): void => {
      for (let i = 0; i < count; i++) x[at++] = from[first + i] ?? 0;
    };
    copy(lags, node * inputSteps, inputSteps);
    if (this.data.masked) copy(lagMask, node * inputSteps, inputSteps);
    if (this.inputs.profile) copy(profile, node * targetSteps + h, 1);
    copy(memory, node * this.memoryColumns, this.memoryColumns);
    copy(calendar, 0, calendar.length);
    copy(covariates, node * this.covariateColumns, this.covariateColumns);
    x[at] = 1;
  }
}

/** @returns a forecaster of probabilities with `features x targetSteps` parameters */
export function logisticRegression(data: PreparedData, inputs: Inputs): Baseline {
  const { series, protocol, windows } = data;
  const { nodes } = series;
  const { targetSteps } = protocol;
  const rows = new LogisticRows(data, inputs);
  const { features } = rows;
  const x = new Float64Array(features);
  const each =
    (starts: Int32Array, h: number, purpose: WindowPurpose): Rows =>
    (use) => {
      for (const start of starts) {
        rows.load(start, purpose);
        for (let node = 0; node < nodes; node++) {
          const label = rows.label(node, h);
          if (label === null) continue;
          rows.write(node, h, x);
          use(x, label);
        }
      }
    };
  const learnt = labelledStarts(data);
  const stride = Math.max(1, Math.ceil((learnt.length * nodes) / CHOOSING_ROWS));
  const some = learnt.filter((_, place) => place % stride === 0);
  const fits = Array.from({ length: targetSteps }, (_, h) => {
    let weights: Float64Array = new Float64Array(features);
    // From the strongest penalty on: each begins where the last one ended.
    const candidates = PENALTIES.toReversed().map((penalty) => {
      weights = logisticFit(each(some, h, 'learning'), features, penalty / stride, weights);
      return { penalty, weights, loss: lossOf(each(windows.validation, h, 'selection'), weights) };
    });
    const chosen = candidates.reduce((a, b) => (b.loss < a.loss ? b : a));
    if (stride === 1) return chosen;
    const { penalty } = chosen;
    return { penalty, weights: logisticFit(each(learnt, h, 'learning'), features, penalty, chosen.weights) };
  });
  const stored = new Float32Array(features * targetSteps);
  fits.forEach(({ weights }, h) => stored.set(weights, h * features));
  const reading = (read: LogisticRows): Baseline => ({
    parameters: stored.length,
    weights: {
      logistic: { shape: [targetSteps, features], values: stored },
      penalty: { shape: [targetSteps], values: Float32Array.from(fits, ({ penalty }) => penalty) },
    },
    inputNumbers: rows.inputNumbers,
    over: (other) => reading(read.over(other)),
    predictWindow(start, out) {
      read.load(start, 'forecast');
      for (let h = 0; h < targetSteps; h++) {
        for (let node = 0; node < nodes; node++) {
          read.write(node, h, x);
          out[h * nodes + node] = probabilityOf(product(x, fits[h]?.weights));
        }
      }
    },
  });
  return reading(rows);
}

function product(x: Float64Array, weights: Float64Array | undefined): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += (x[i] ?? 0) * (weights?.[i] ?? NaN);
  return sum;
}

/** Mean cross-entropy, nats. */
function lossOf(rows: Rows, weights: Float64Array): number {
  let [loss, count] = [0, 0];
  rows((x, label) => {
    const odds = product(x, weights);
    loss += Math.max(odds, 0) - odds * label + Math.log1p(Math.exp(-Math.abs(odds)));
    count += 1;
  });
  return loss / count;
}
