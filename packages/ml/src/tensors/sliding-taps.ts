import * as tf from '@tensorflow/tfjs';
import { withGradient } from './custom-gradient.ts';

/**
 * Each run of K consecutive steps side by side: y[n, t] = (x[n, t], ..., x[n, t + K − 1]). One `linear` over the result is
 * a temporal convolution without padding; tfjs's own convolutions have no gradient on wasm.
 *
 * @param x [N, T, B, C]
 * @param taps K, 1..T; 1 gives x itself
 * @returns [N, T−K+1, B, K C]; with e_k the K blocks of dy: dx[t] = Σ_k e_k[t − k], absent terms being 0
 */
export function slidingTaps(x: tf.Tensor4D, taps: number): tf.Tensor4D {
  const [nodes, steps, batch, channels] = x.shape;
  const length = steps - taps + 1;
  if (!Number.isInteger(taps) || taps < 1 || length < 1)
    throw new RangeError(`a convolution of ${taps} steps does not fit ${steps} steps`);
  if (taps === 1) return x;
  const slide = withGradient(
    (rows: tf.Tensor4D) => {
      const parts = Array.from({ length: taps }, (_, tap) =>
        tf.slice4d(rows, [0, tap, 0, 0], [nodes, length, batch, channels]),
      );
      return { value: tf.concat(parts, 3), saved: [] };
    },
    (dy) => {
      const parts = tf.split(dy, taps, 3).map((part, tap) =>
        tf.pad(part, [
          [0, 0],
          [tap, taps - 1 - tap],
          [0, 0],
          [0, 0],
        ]),
      );
      return [parts.reduce((sum, part) => tf.add(sum, part))];
    },
  );
  return slide(x) as tf.Tensor4D;
}
