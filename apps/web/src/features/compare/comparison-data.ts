/**
 * Arithmetic of a comparison at one horizon, on flat arrays. Predictions are row-major [windows, nodes] in the dataset's
 * unit; observations are row-major [steps, nodes]. NaN stands where nothing was observed, and where nothing has come yet. Of
 * an event the predictions are probabilities, what they are held against are labels, and their errors are cross-entropies in
 * nats.
 *
 * The clock has two axes: the valid time (a step of the series) and the horizon h (1 to targetSteps). The forecast that
 * is valid at step s with horizon h was issued by window w = s - firstStart - inputSteps - (h - 1).
 */

export interface ComparisonShape {
  readonly windows: number;
  readonly targetSteps: number;
  readonly inputSteps: number;
  readonly nodes: number;
  /** Series step of the first input step of window 0. */
  readonly firstStart: number;
}

export type Side = 'left' | 'right';
export const sides: readonly Side[] = ['left', 'right'];

/** One array for each of the two runs; null where a run has none. */
export type OfBoth = Readonly<Record<Side, Float32Array | null>>;

export interface Forecasts {
  readonly shape: ComparisonShape;
  /** Target step, from 1, that every array is of. */
  readonly horizon: number;
  readonly left: Float32Array;
  readonly right: Float32Array;
  /** Observations from series step `firstStart` to the end of the last window. */
  readonly observed: Float32Array;
  /**
   * Of an event, whose readings are then not asked for: 1 where it came, 0 where not, NaN where nobody knows, row-major
   * [windows, nodes].
   */
  readonly labels?: Float32Array | undefined;
  /** What the teacher of each run forecast, once it was asked for. */
  readonly teachers?: OfBoth | undefined;
  /** Lower and upper quantile of each run, once they were asked for. */
  readonly lower?: OfBoth | undefined;
  readonly upper?: OfBoth | undefined;
  /** Whether the whole period has come. */
  readonly isWhole: boolean;
}

/** A probability of 0 or 1 that was wrong costs as much as one in ten million. */
const LEAST = 1e-7;

/** What a prediction costs beside what is true: its distance, or the cross-entropy of a probability. */
export function errorOf({ labels }: Pick<Forecasts, 'labels'>, predicted: number, truth: number): number {
  if (labels === undefined) return Math.abs(predicted - truth);
  return Number.isNaN(truth) ? Number.NaN : -Math.log(Math.max(LEAST, truth === 1 ? predicted : 1 - predicted));
}

/** Number of valid times that any window reaches. */
export function clockLength(shape: Pick<ComparisonShape, 'windows' | 'targetSteps'>): number {
  return shape.windows + shape.targetSteps - 1;
}

/** Series step of a clock position. */
export function stepAt(shape: ComparisonShape, position: number): number {
  return shape.firstStart + shape.inputSteps + position;
}

/** Window that issued the forecast for a clock position and horizon; -1 when no test window did. */
export function windowAt(shape: Pick<ComparisonShape, 'windows'>, position: number, horizon: number): number {
  const window = position - (horizon - 1);
  return window >= 0 && window < shape.windows ? window : -1;
}

/** All nodes of one window; null when no test window reaches a clock position. A view, not a copy. */
function rowAt(
  values: Float32Array,
  { shape, horizon }: Pick<Forecasts, 'shape' | 'horizon'>,
  position: number,
): Float32Array | null {
  const window = windowAt(shape, position, horizon);
  return window < 0 ? null : values.subarray(window * shape.nodes, (window + 1) * shape.nodes);
}

/**
 * What is true of all nodes where a forecast is valid: what was observed, or whether an event came as the forecast was
 * asked. A view, not a copy.
 */
export function truthAt(data: Forecasts, position: number): Float32Array {
  const { shape, labels } = data;
  if (labels !== undefined) return rowAt(labels, data, position) ?? new Float32Array(shape.nodes).fill(Number.NaN);
  const row = position + shape.inputSteps;
  return data.observed.subarray(row * shape.nodes, (row + 1) * shape.nodes);
}

/** Forecasts of all nodes for a clock position; null when no test window issued one. */
export function forecastAt(data: Forecasts, side: Side, position: number): Float32Array | null {
  return rowAt(data[side], data, position);
}

export type Layer = 'observed' | 'forecast' | 'absolute' | 'signed' | 'fidelity' | 'uncertainty';

/** What two arrays of a side are made of by a layer; null where the side has none. */
function pairOf(data: Forecasts, side: Side, layer: Layer): readonly [Float32Array, Float32Array] | null {
  const other = layer === 'fidelity' ? data.teachers?.[side] : data.upper?.[side];
  const one = layer === 'fidelity' ? data[side] : data.lower?.[side];
  return one && other ? [one, other] : null;
}

/**
 * Values of one pane: what was observed, what was forecast, the forecast's error, its distance to the teacher's forecast, or
 * the width between its quantiles; NaN where it cannot be known.
 */
export function layerValues(data: Forecasts, side: Side, layer: Layer, position: number): Float32Array {
  const truths = truthAt(data, position);
  if (layer === 'observed') return Float32Array.from(truths);
  const values = new Float32Array(data.shape.nodes).fill(Number.NaN);
  if (layer === 'fidelity' || layer === 'uncertainty') {
    const pair = pairOf(data, side, layer);
    const one = pair && rowAt(pair[0], data, position);
    const other = pair && rowAt(pair[1], data, position);
    return one && other ? values.map((_, node) => Math.abs((other[node] ?? NaN) - (one[node] ?? NaN))) : values;
  }
  const forecast = forecastAt(data, side, position);
  if (!forecast) return values;
  for (let node = 0; node < values.length; node += 1) {
    const [predicted, truth] = [forecast[node] as number, truths[node] as number];
    values[node] =
      layer === 'forecast' ? predicted : layer === 'absolute' ? errorOf(data, predicted, truth) : predicted - truth;
  }
  return values;
}

/** Right error less left error of each node: positive where the right model is worse. */
export function differenceValues(data: Forecasts, position: number): Float32Array {
  const left = layerValues(data, 'left', 'absolute', position);
  const right = layerValues(data, 'right', 'absolute', position);
  return right.map((value, node) => value - (left[node] as number));
}

/** Mean of what is not missing and not left out; null when nothing is left. */
export function meanOf(values: ArrayLike<number>, isLeftOut?: ArrayLike<number>): number | null {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] as number;
    if (Number.isNaN(value) || isLeftOut?.[i] === 1) continue;
    sum += value;
    count += 1;
  }
  return count > 0 ? sum / count : null;
}

/**
 * The strip under the map, row-major [targetSteps, clockLength]: right error less left error averaged over the nodes;
 * NaN where no window issued a forecast or nothing was observed.
 *
 * @param left mean error of each window, row-major [targetSteps, windows]
 */
export function differenceStrip(
  shape: Pick<ComparisonShape, 'windows' | 'targetSteps'>,
  left: Float32Array,
  right: Float32Array,
): Float32Array {
  const length = clockLength(shape);
  const strip = new Float32Array(shape.targetSteps * length).fill(Number.NaN);
  for (let step = 0; step < shape.targetSteps; step += 1) {
    for (let window = 0; window < shape.windows; window += 1) {
      const at = step * shape.windows + window;
      strip[step * length + window + step] = (right[at] as number) - (left[at] as number);
    }
  }
  return strip;
}

/** Values of a layer over the whole test period, thinned to about `most`, so that its colours stay while the clock plays. */
export function layerSample(data: Forecasts, layer: Layer | 'difference', most = 60_000): Float32Array {
  const { shape, horizon } = data;
  const stride = Math.max(1, Math.ceil((shape.windows * shape.nodes * 2) / most));
  const rows: Float32Array[] = [];
  for (let window = 0; window < shape.windows; window += stride) {
    const position = window + horizon - 1;
    if (layer === 'difference') rows.push(differenceValues(data, position));
    else if (layer === 'observed') rows.push(layerValues(data, 'left', layer, position));
    else rows.push(...sides.map((side) => layerValues(data, side, layer, position)));
  }
  const sample = new Float32Array(rows.length * shape.nodes);
  rows.forEach((row, index) => sample.set(row, index * shape.nodes));
  return sample;
}
