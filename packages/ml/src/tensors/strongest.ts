import * as tf from '@tensorflow/tfjs';
import { withGradient } from './custom-gradient.ts';

/**
 * Where the k largest entries of each row stand: 1 there, else 0; entries as large as the k-th count too. It has no
 * gradient, so that a product with it lets the gradient of the kept entries through alone.
 *
 * @param x [M, K]
 * @param count k, 1..K
 * @returns [M, K]; gradient 0
 */
export function strongestInRows(x: tf.Tensor2D, count: number): tf.Tensor2D {
  const [rows, columns] = x.shape;
  if (!Number.isInteger(count) || count < 1 || count > columns)
    throw new RangeError(`the strongest of ${columns} columns are 1 to ${columns}, got ${count}`);
  const mask = withGradient(
    (values: tf.Tensor2D) => {
      const least = tf.slice(tf.topk(values, count).values, [0, count - 1], [rows, 1]);
      return { value: tf.cast(tf.greaterEqual(values, least), 'float32'), saved: [] };
    },
    (dy) => [tf.zerosLike(dy)],
  );
  return mask(x) as tf.Tensor2D;
}
