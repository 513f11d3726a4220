import * as tf from '@tensorflow/tfjs';
import { savedAt, withGradient } from './custom-gradient.ts';

/**
 * Layer normalisation of each row: y = g (x − mean) / sqrt(variance + ε) + b
 * (Ba et al. 2016, "Layer Normalization").
 *
 * @param x rows [M, K]
 * @param gain g, [K]
 * @param bias b, [K]
 * @param epsilon ε, 1e-5 unless said
 * @returns [M, K]; with n the normalised rows and u = dy g: dx = (u − mean(u) − n mean(u n)) / sqrt(variance + ε),
 *   dg = Σ_rows dy n, db = Σ_rows dy
 */
export function layerNorm(x: tf.Tensor2D, gain: tf.Tensor1D, bias: tf.Tensor1D, epsilon = 1e-5): tf.Tensor2D {
  const normalise = withGradient(
    (rows: tf.Tensor2D) => {
      const centred = tf.sub(rows, tf.mean(rows, 1, true));
      const inverse = tf.rsqrt(tf.add(tf.mean(tf.square(centred), 1, true), epsilon));
      const value = tf.mul(centred, inverse);
      return { value, saved: [value, inverse] };
    },
    (dy, saved) => {
      const [y, inverse] = [savedAt(saved, 0), savedAt(saved, 1)];
      const along = tf.mul(y, tf.mean(tf.mul(dy, y), 1, true));
      return [tf.mul(tf.sub(tf.sub(dy, tf.mean(dy, 1, true)), along), inverse)];
    },
  );
  return tf.add(tf.mul(normalise(x), gain), bias);
}
