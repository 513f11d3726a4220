import type { Scaler } from '../data/index.ts';

/**
 * One window of a network's output as a forecast: node first on the z scale becomes time first in the dataset's unit.
 *
 * @param prediction [N, B, H], z scale
 * @param window which of the B windows
 * @param out where the forecast goes, [H, N]; its length tells N
 */
export function unscaleWindow(
  prediction: Float32Array,
  { windows, window, targetSteps }: { readonly windows: number; readonly window: number; readonly targetSteps: number },
  { mean, deviation }: Scaler,
  out: Float32Array,
): void {
  const nodes = out.length / targetSteps;
  for (let node = 0; node < nodes; node += 1) {
    let from = (node * windows + window) * targetSteps;
    for (let to = node; to < out.length; to += nodes, from += 1) out[to] = (prediction[from] ?? NaN) * deviation + mean;
  }
}
