import { probabilityOf, type PreparedData } from '../data/index.ts';

/**
 * One window of a network's output as a forecast: node first on the z scale becomes time first in the dataset's unit,
 * and the log-odds of an event become probabilities.
 *
 * @param prediction [N, B, H], z scale or log-odds
 * @param window which of the B windows
 * @param out where the forecast goes, [H, N]; its length tells N
 */
export function unscaleWindow(
  prediction: Float32Array,
  { windows, window, targetSteps }: { readonly windows: number; readonly window: number; readonly targetSteps: number },
  { scaler: { mean, deviation }, event }: Pick<PreparedData, 'scaler' | 'event'>,
  out: Float32Array,
): void {
  const nodes = out.length / targetSteps;
  const told = event === null ? (output: number) => output * deviation + mean : probabilityOf;
  for (let node = 0; node < nodes; node += 1) {
    let from = (node * windows + window) * targetSteps;
    for (let to = node; to < out.length; to += nodes, from += 1) out[to] = told(prediction[from] ?? NaN);
  }
}
