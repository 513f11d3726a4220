import * as tf from '@tensorflow/tfjs';

/**
 * Weighted mean absolute error Σ w |p − y| / max(Σ w, ε); 0 where all weights are 0.
 *
 * @param prediction p, any shape
 * @param target y, the shape of p
 * @param weight w ≥ 0, the shape of p; a mask for a masked mean
 */
export function weightedAbsoluteError(prediction: tf.Tensor, target: tf.Tensor, weight: tf.Tensor): tf.Scalar {
  const errors = tf.mul(tf.abs(tf.sub(prediction, target)), weight);
  return tf.div(tf.sum(errors), tf.maximum(tf.sum(weight), 1e-6));
}
