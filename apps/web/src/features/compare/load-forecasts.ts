/** Brings two runs' test predictions, and what they are held against, over the binary route. */
import type { ComparisonShape, Forecasts } from './comparison-data.ts';

export interface ForecastSource {
  readonly leftPath: string;
  readonly rightPath: string;
  readonly seriesPath: string;
  /** Of an event: what came in the same windows, asked for in place of readings. */
  readonly labelsPath: string | null;
  readonly inputSteps: number;
}

interface Tensor {
  readonly values: Float32Array;
  readonly shape: readonly number[];
  readonly firstStart: number;
}

async function fetchTensor(path: string, signal: AbortSignal): Promise<Tensor> {
  const response = await fetch(path, { signal });
  if (!response.ok) throw new Error(`the API answered ${response.status} for ${path}`);
  const shape = (response.headers.get('x-stillgraph-shape') ?? '').split(',').map(Number);
  const bytes = await response.arrayBuffer();
  const values =
    response.headers.get('x-stillgraph-dtype') === 'uint8' ? ofLabels(new Uint8Array(bytes)) : new Float32Array(bytes);
  const expected = shape.reduce((size, length) => size * length, 1);
  if (values.length !== expected) throw new Error(`expected ${expected} numbers of ${path}, got ${values.length}`);
  return { values, shape, firstStart: Number(response.headers.get('x-stillgraph-first-start') ?? 0) };
}

/** Labels beyond 1 are those that nobody knows. */
function ofLabels(labels: Uint8Array): Float32Array {
  return Float32Array.from(labels, (label) => (label > 1 ? Number.NaN : label));
}

const withQuery = (path: string, query: string) => `${path}${path.includes('?') ? '&' : '?'}${query}`;

/** @throws Error when a route fails or the two runs were not scored on the same windows */
export async function loadForecasts(source: ForecastSource, signal: AbortSignal): Promise<Forecasts> {
  const [left, right] = await Promise.all([
    fetchTensor(withQuery(source.leftPath, 'split=test'), signal),
    fetchTensor(withQuery(source.rightPath, 'split=test'), signal),
  ]);
  if (left.shape.join() !== right.shape.join() || left.firstStart !== right.firstStart) {
    throw new Error('the two runs were not scored on the same windows, so they cannot be compared');
  }
  const [windows = 0, targetSteps = 0, nodes = 0] = left.shape;
  const shape: ComparisonShape = {
    windows,
    targetSteps,
    nodes,
    inputSteps: source.inputSteps,
    firstStart: left.firstStart,
  };
  if (source.labelsPath !== null) {
    const labels = await fetchTensor(source.labelsPath, signal);
    if (labels.shape.join() !== left.shape.join())
      throw new Error('the labels are not of the windows of the forecasts');
    const forecasts = { shape, left: left.values, right: right.values, labels: labels.values };
    return { ...forecasts, observed: new Float32Array(0), observedFrom: shape.firstStart };
  }
  const observedFrom = shape.firstStart;
  const to = observedFrom + source.inputSteps + windows + targetSteps - 1;
  const observed = await fetchTensor(withQuery(source.seriesPath, `from=${observedFrom}&to=${to}`), signal);
  return { shape, left: left.values, right: right.values, observed: observed.values, observedFrom };
}
