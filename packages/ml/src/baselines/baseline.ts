import type { PreparedData, Series } from '../data/index.ts';

/** A forecaster without training steps: a rule or a closed form. */
export interface Baseline {
  /** Numbers that were learnt from the train part. */
  readonly parameters: number;
  /** What was learnt, for storage; with the config and the scaler it rebuilds the forecasts. */
  readonly weights: Readonly<Record<string, { readonly shape: readonly number[]; readonly values: Float32Array }>>;
  /** Numbers that it reads beside those (see `inputNumbers`); 0 where its own weights are the table that it reads. */
  readonly inputNumbers: number;
  /**
   * Forecast of one window.
   *
   * @param start first input step
   * @param out [targetSteps, nodes] row-major, dataset unit or probabilities of an event; written
   */
  predictWindow(start: number, out: Float32Array): void;
  /** The same learnt numbers, looking at other readings of the same nodes and steps. */
  over(series: Series): Baseline;
}

/**
 * Forecasts of many windows.
 *
 * @param learnt whose learnt numbers these are, where the forecaster looks at other readings
 * @returns [windows, targetSteps, nodes] row-major, dataset unit
 */
export function predictWindows(
  baseline: Baseline,
  starts: Int32Array,
  data: PreparedData,
  learnt: Baseline = baseline,
): Float32Array {
  const size = data.protocol.targetSteps * data.series.nodes;
  data.reads.forecast(
    starts,
    data.windows.test,
    Object.values(learnt.weights).map(({ values }) => values),
  );
  const predictions = new Float32Array(starts.length * size);
  starts.forEach((start, window) => {
    baseline.predictWindow(start, predictions.subarray(window * size, (window + 1) * size));
  });
  return predictions;
}
