import * as tf from '@tensorflow/tfjs';
import { withGradient } from './custom-gradient.ts';

/**
 * The two taps of a dilated temporal convolution, side by side: y[n, t] = (x[n, t], x[n, t + d]). One `linear` over
 * the result is the convolution (van den Oord et al. 2016, "WaveNet", without padding); tfjs's own convolutions have
 * no gradient on wasm.
 *
 * @param x [N, T, B, C]
 * @param dilation d, 1..T−1 steps
 * @returns [N, T−d, B, 2C]; with (e, l) the halves of dy: dx[t] = e[t] + l[t − d], absent terms being 0
 */
export function dilatedTaps(x: tf.Tensor4D, dilation: number): tf.Tensor4D {
  const [nodes, steps, batch, channels] = x.shape;
  const length = steps - dilation;
  if (!Number.isInteger(dilation) || dilation < 1 || length < 1)
    throw new RangeError(`a dilation of ${dilation} does not fit ${steps} steps`);
  const shape = [nodes, length, batch, channels];
  const taps = withGradient(
    (rows: tf.Tensor4D) => {
      const [early, late] = [0, dilation].map((start) => tf.slice(rows, [0, start, 0, 0], shape));
      return { value: tf.concat([early, late] as tf.Tensor4D[], 3), saved: [] };
    },
    (dy) => {
      const [early, late] = tf.split(dy, 2, 3) as [tf.Tensor, tf.Tensor];
      const part = (half: tf.Tensor, start: number, end: number) =>
        tf.slice(half, [0, start, 0, 0], [nodes, end - start, batch, channels]);
      const overlap = length - dilation;
      if (overlap > 0) {
        const both = tf.add(part(early, dilation, length), part(late, 0, overlap));
        return [tf.concat([part(early, 0, dilation), both, part(late, overlap, length)], 1)];
      }
      const between = overlap < 0 ? [tf.zeros([nodes, -overlap, batch, channels])] : [];
      return [tf.concat([early, ...between, late], 1)];
    },
  );
  return taps(x) as tf.Tensor4D;
}
