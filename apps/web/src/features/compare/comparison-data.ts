/**
 * Arithmetic of a comparison, on flat arrays. Predictions are row-major [windows, targetSteps, nodes] in the dataset's
 * unit; observations are row-major [steps, nodes] with NaN where nothing was observed. Of an event the predictions are
 * probabilities, what they are held against are labels, and their errors are cross-entropies in nats.
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

export interface Forecasts {
  readonly shape: ComparisonShape;
  readonly left: Float32Array;
  readonly right: Float32Array;
  /** Observations from series step `observedFrom` on. */
  readonly observed: Float32Array;
  readonly observedFrom: number;
  /**
   * Of an event, whose readings are then not asked for: 1 where it came, 0 where not, NaN where nobody knows, row-major
   * [windows, targetSteps, nodes].
   */
  readonly labels?: Float32Array;
}

/** A probability of 0 or 1 that was wrong costs as much as one in ten million. */
const LEAST = 1e-7;

/** What a prediction costs beside what is true: its distance, or the cross-entropy of a probability. */
export function errorOf({ labels }: Forecasts, predicted: number, truth: number): number {
  if (labels === undefined) return Math.abs(predicted - truth);
  return Number.isNaN(truth) ? Number.NaN : -Math.log(Math.max(LEAST, truth === 1 ? predicted : 1 - predicted));
}

/** Number of valid times that any window reaches. */
export function clockLength(shape: ComparisonShape): number {
  return shape.windows + shape.targetSteps - 1;
}

/** Series step of a clock position. */
export function stepAt(shape: ComparisonShape, position: number): number {
  return shape.firstStart + shape.inputSteps + position;
}

/** Window that issued the forecast for a clock position and horizon; -1 when no test window did. */
export function windowAt(shape: ComparisonShape, position: number, horizon: number): number {
  const window = position - (horizon - 1);
  return window >= 0 && window < shape.windows ? window : -1;
}

/**
 * What is true of all nodes where a forecast is valid: what was observed, or whether an event came as the forecast was
 * asked. A view, not a copy.
 */
export function truthAt(data: Forecasts, position: number, horizon: number): Float32Array {
  const { shape, labels } = data;
  if (labels !== undefined) {
    return rowOf(labels, shape, position, horizon) ?? new Float32Array(shape.nodes).fill(Number.NaN);
  }
  const row = stepAt(shape, position) - data.observedFrom;
  return data.observed.subarray(row * shape.nodes, (row + 1) * shape.nodes);
}

/** Forecasts of all nodes for a clock position and horizon; null when no test window issued one. */
export function forecastAt(
  data: Forecasts,
  side: 'left' | 'right',
  position: number,
  horizon: number,
): Float32Array | null {
  return rowOf(data[side], data.shape, position, horizon);
}

/** All nodes of one window and target step; null when no test window reaches there. */
function rowOf(values: Float32Array, shape: ComparisonShape, position: number, horizon: number): Float32Array | null {
  const window = windowAt(shape, position, horizon);
  if (window < 0) return null;
  const start = (window * shape.targetSteps + horizon - 1) * shape.nodes;
  return values.subarray(start, start + shape.nodes);
}

export type Layer = 'observed' | 'forecast' | 'absolute' | 'signed';

/** Values of one pane: what was observed, what was forecast, or the forecast's error; NaN where it cannot be known. */
export function layerValues(
  data: Forecasts,
  side: 'left' | 'right',
  layer: Layer,
  position: number,
  horizon: number,
): Float32Array {
  const observed = truthAt(data, position, horizon);
  if (layer === 'observed') return Float32Array.from(observed);
  const forecast = forecastAt(data, side, position, horizon);
  const values = new Float32Array(data.shape.nodes).fill(Number.NaN);
  if (!forecast) return values;
  for (let node = 0; node < values.length; node += 1) {
    const [predicted, truth] = [forecast[node] as number, observed[node] as number];
    values[node] =
      layer === 'forecast' ? predicted : layer === 'absolute' ? errorOf(data, predicted, truth) : predicted - truth;
  }
  return values;
}

/** Right error less left error of each node: positive where the right model is worse. */
export function differenceValues(data: Forecasts, position: number, horizon: number): Float32Array {
  const left = layerValues(data, 'left', 'absolute', position, horizon);
  const right = layerValues(data, 'right', 'absolute', position, horizon);
  return right.map((value, node) => value - (left[node] as number));
}

/** Mean of what is not missing; null when all is missing. */
export function meanOf(values: ArrayLike<number>): number | null {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] as number;
    if (Number.isNaN(value)) continue;
    sum += value;
    count += 1;
  }
  return count > 0 ? sum / count : null;
}

/**
 * The strip under the map, row-major [targetSteps, clockLength]: right error less left error averaged over the nodes;
 * NaN where no window issued a forecast or nothing was observed.
 */
export function differenceStrip(data: Forecasts): Float32Array {
  const { shape } = data;
  const length = clockLength(shape);
  const strip = new Float32Array(shape.targetSteps * length).fill(Number.NaN);
  for (let position = 0; position < length; position += 1) {
    for (let horizon = 1; horizon <= shape.targetSteps; horizon += 1) {
      const observed = truthAt(data, position, horizon);
      const left = forecastAt(data, 'left', position, horizon);
      const right = forecastAt(data, 'right', position, horizon);
      if (!left || !right) continue;
      let sum = 0;
      let count = 0;
      for (let node = 0; node < shape.nodes; node += 1) {
        const truth = observed[node] as number;
        if (Number.isNaN(truth)) continue;
        sum += errorOf(data, right[node] as number, truth) - errorOf(data, left[node] as number, truth);
        count += 1;
      }
      if (count > 0) strip[(horizon - 1) * length + position] = sum / count;
    }
  }
  return strip;
}

/**
 * Values of a layer over the whole test period at one horizon, thinned to about `most`, so that a colour scale keeps its
 * limits while the clock plays.
 */
export function layerSample(
  data: Forecasts,
  layer: Layer | 'difference',
  horizon: number,
  most = 60_000,
): Float32Array {
  const { shape } = data;
  const stride = Math.max(1, Math.ceil((shape.windows * shape.nodes * 2) / most));
  const sample: number[] = [];
  for (let window = 0; window < shape.windows; window += stride) {
    const position = window + horizon - 1;
    if (layer === 'difference') sample.push(...differenceValues(data, position, horizon));
    else {
      sample.push(...layerValues(data, 'left', layer, position, horizon));
      if (layer !== 'observed') sample.push(...layerValues(data, 'right', layer, position, horizon));
    }
  }
  return Float32Array.from(sample);
}
