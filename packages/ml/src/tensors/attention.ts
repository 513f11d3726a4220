import * as tf from '@tensorflow/tfjs';
import { withGradient } from './custom-gradient.ts';

/**
 * Scaled dot-product attention of several heads along the second axis (Vaswani et al. 2017, "Attention Is All You Need"):
 * for each p, r and head, with q, k and v the [L, D / heads] columns of that head, s = softmax(q kᵀ √(heads / D)), y = s v.
 *
 * @param queries [P, L, R, D], a head's columns beside each other
 * @param keys the shape of the queries
 * @param values the shape of the queries
 * @param heads a divisor of D
 * @returns [P, L, R, D]; with c = √(heads / D) and t = s (dy vᵀ − Σ dy y): dq = c t k, dk = c tᵀ q, dv = sᵀ dy
 */
export function attention(queries: tf.Tensor4D, keys: tf.Tensor4D, values: tf.Tensor4D, heads: number): tf.Tensor4D {
  const { shape } = queries;
  const [outer, length, rest, width] = shape;
  if (!Number.isInteger(heads) || heads < 1 || width % heads !== 0)
    throw new RangeError(`${heads} heads do not divide ${width} columns evenly`);
  if (keys.shape.join() !== shape.join() || values.shape.join() !== shape.join())
    throw new RangeError(
      `attention wants queries, keys and values of one shape, got [${shape.join(', ')}], [${keys.shape.join(', ')}] and [${values.shape.join(', ')}]`,
    );
  const size = width / heads;
  const [groups, scale] = [outer * rest * heads, 1 / Math.sqrt(size)];
  /** From [P, L, R, D] to one [L, size] for each group. */
  const grouped = (x: tf.Tensor): tf.Tensor3D =>
    tf.reshape(tf.transpose(tf.reshape(x, [outer, length, rest * heads, size]), [0, 2, 1, 3]), [groups, length, size]);
  const ungrouped = (x: tf.Tensor): tf.Tensor =>
    tf.reshape(tf.transpose(tf.reshape(x, [outer, rest * heads, length, size]), [0, 2, 1, 3]), shape);
  const attend = withGradient(
    (q: tf.Tensor, k: tf.Tensor, v: tf.Tensor) => {
      const [scaled, key, value] = [grouped(tf.mul(q, scale)), grouped(k), grouped(v)];
      const shares = tf.softmax(tf.matMul(scaled, key, false, true));
      const mixed = tf.matMul(shares, value);
      return { value: ungrouped(mixed), saved: [scaled, key, value, shares, mixed] };
    },
    (dy, saved) => {
      const [scaled, key, value, shares, mixed] = saved as [
        tf.Tensor3D,
        tf.Tensor3D,
        tf.Tensor3D,
        tf.Tensor3D,
        tf.Tensor3D,
      ];
      const given = grouped(dy);
      const along = tf.sum(tf.mul(given, mixed), 2, true);
      const scores = tf.mul<tf.Tensor3D>(shares, tf.sub(tf.matMul(given, value, false, true), along));
      return [
        tf.mul(ungrouped(tf.matMul(scores, key)), scale),
        ungrouped(tf.matMul(scores, scaled, true, false)),
        ungrouped(tf.matMul(shares, given, true, false)),
      ];
    },
  );
  return attend(queries, keys, values) as tf.Tensor4D;
}
