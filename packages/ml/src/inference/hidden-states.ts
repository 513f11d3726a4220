/** What a trained network holds of each node when it forecasts a window: its tap `hidden`, for many windows at once. */
import type { Engine } from '../engines/index.ts';
import { batchFeeds } from './forward-program.ts';
import { compileForward, type Network } from './network.ts';
import { windowsOfBatch } from './predict.ts';

/** Hidden states of windows at even distances, kept at half precision. */
export interface HiddenStates {
  /** C, channels of a state. */
  readonly width: number;
  /** The states of every `stride`-th window are kept, from the first on. */
  readonly stride: number;
  /** Root of the mean square of all kept values; what is divided by it is free of the network's scale. */
  readonly scale: number;
  /** [ceil(W / stride), N, C] row-major. */
  readonly values: Float16Array;
}

/**
 * The hidden states of a network for windows, in the order of `starts`.
 *
 * @param parameters flat weights, [P]
 * @param starts first input step of each of the W windows
 * @param options.mostBytes room for the kept states: of more windows than have room in it, one of every few is kept
 * @param options.pause awaited between two batches; may throw to stop
 * @throws RangeError when the network shows no hidden state
 */
export async function hiddenStates(
  network: Network,
  engine: Engine,
  parameters: Float32Array,
  starts: Int32Array,
  options: { readonly mostBytes: number; readonly pause: () => Promise<void> },
): Promise<HiddenStates> {
  const { model, batcher } = network;
  const [tap] = model.taps;
  if (!tap) throw new RangeError('the network shows no hidden state');
  const { width } = tap;
  const { nodes } = model.shape;
  const size = nodes * width;
  const stride = Math.max(1, Math.ceil((starts.length * size * Float16Array.BYTES_PER_ELEMENT) / options.mostBytes));
  const kept = starts.filter((_, place) => place % stride === 0);
  const values = new Float16Array(kept.length * size);
  const batch = windowsOfBatch(nodes);
  const room = batcher.allocate(batch);
  const executable = await compileForward(network, engine, batch, parameters, 'hidden');
  let squares = 0;
  try {
    for (let first = 0; first < kept.length; first += batch) {
      await options.pause();
      const windows = kept.subarray(first, first + batch);
      batcher.fill(windows, room, 'forecast');
      const { hidden } = await executable.run(batchFeeds(model.shape, room), ['hidden']);
      if (!hidden) throw new Error('the forward pass gave no hidden state');
      for (let window = 0; window < windows.length; window += 1) {
        for (let node = 0; node < nodes; node += 1) {
          const from = (node * batch + window) * width;
          const row = hidden.subarray(from, from + width);
          values.set(row, (first + window) * size + node * width);
          for (const value of row) squares += value * value;
        }
      }
    }
  } finally {
    executable.dispose();
  }
  // A network that is silent everywhere has no scale; its states stay the zeros that they are.
  return { width, stride, scale: Math.sqrt(squares / values.length) || 1, values };
}
