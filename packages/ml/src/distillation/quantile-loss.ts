import * as tf from '@tensorflow/tfjs';

/**
 * Twice the pinball loss (Koenker and Bassett 1978, "Regression Quantiles"), 2 max(τ e, (τ − 1) e) with e = y − q, as a mean
 * over levels and usable labels; doubled so that at τ = 0.5 it would be the absolute error.
 *
 * @param quantiles q of each level, each [N, B, H], z scale
 * @param levels τ of each
 * @param target y, [N, B, H], 0 where missing
 * @param labelMask 1 where a label is observed and may be used, [N, B, H]
 */
export function quantileError(
  quantiles: readonly tf.Tensor3D[],
  levels: readonly number[],
  target: tf.Tensor3D,
  labelMask: tf.Tensor3D,
): tf.Scalar {
  const losses = quantiles.map((quantile, index) => {
    const level = levels[index] ?? NaN;
    const error = tf.sub(target, quantile);
    // 2 max(τ e, (τ − 1) e) = |e| + (2 τ − 1) e, whose gradient every engine has.
    return tf.add<tf.Tensor3D>(tf.abs(error), tf.mul(error, 2 * level - 1));
  });
  const sum = losses.reduce((total, loss) => tf.add<tf.Tensor3D>(total, loss));
  const count = tf.mul(tf.maximum(tf.sum(labelMask), 1e-6), quantiles.length);
  return tf.div(tf.sum(tf.mul(sum, labelMask)), count);
}
