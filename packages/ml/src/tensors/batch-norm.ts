import * as tf from '@tensorflow/tfjs';
import { savedAt, withGradient } from './custom-gradient.ts';

interface Normalised {
  /** y, [M, C], columns of mean 0 and variance 1. */
  readonly rows: tf.Tensor2D;
  /** Mean of each column of x, [C]; it has no gradient. */
  readonly mean: tf.Tensor1D;
  /** Mean square of what each column deviates by from its mean, [C]; it has no gradient. */
  readonly variance: tf.Tensor1D;
}

/**
 * Columns brought to mean 0 and variance 1: y = (x − μ) / √(σ² + ε), with μ and σ² of the column itself.
 *
 * @param x [M, C]
 * @param epsilon ε, against a division by 0
 * @returns y with gradient dx = (dy − mean(dy) − y mean(dy y)) / √(σ² + ε), means over the rows; beside it μ and σ²
 */
export function normaliseColumns(x: tf.Tensor2D, epsilon: number): Normalised {
  const rows = x.shape[0];
  const columnMean = (values: tf.Tensor): tf.Tensor1D => tf.div(tf.sum(values, 0), rows);
  const mean = columnMean(x);
  const centred = tf.sub(x, mean);
  const variance = columnMean(tf.square(centred));
  const inverse = tf.rsqrt(tf.add(variance, epsilon));
  // What the operation takes from outside is off the gradient's path: its gradient is written for the whole.
  const normalise = withGradient(
    (_: tf.Tensor) => {
      const value = tf.mul(centred, inverse);
      return { value, saved: [value, inverse] };
    },
    (dy, saved) => {
      const [y, scale] = [savedAt(saved, 0), savedAt(saved, 1)];
      const along = tf.mul(y, columnMean(tf.mul(dy, y)));
      return [tf.mul(tf.sub(tf.sub(dy, columnMean(dy)), along), scale)];
    },
  );
  return { rows: normalise(x) as tf.Tensor2D, mean, variance };
}
