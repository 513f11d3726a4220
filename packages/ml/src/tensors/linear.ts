import * as tf from '@tensorflow/tfjs';
import { savedAt, withGradient } from './custom-gradient.ts';

/**
 * Affine map of each row: y = x W + b.
 *
 * @param x rows [M, K]
 * @param weight [K, O]
 * @param bias [O], or absent
 * @returns [M, O]; gradients dx = dy Wᵀ, dW = xᵀ dy, db = Σ_rows dy
 */
export function linear(x: tf.Tensor2D, weight: tf.Tensor2D, bias?: tf.Tensor1D): tf.Tensor2D {
  const rows = matMul2d(x, weight);
  return bias ? tf.add(rows, bias) : rows;
}

/**
 * Product of two matrices whose gradients are fast on every engine: they transpose explicitly instead of passing
 * transpose flags, since the wasm backend takes its fast path for plain products alone; the tracing engine folds the
 * transposes into the product.
 *
 * @param a [M, K]
 * @param b [K, O]
 * @returns a b, [M, O]; gradients da = dy bᵀ, db = aᵀ dy
 */
export function matMul2d(a: tf.Tensor2D, b: tf.Tensor2D): tf.Tensor2D {
  if (a.rank !== 2 || b.rank !== 2 || a.shape[1] !== b.shape[0])
    throw new RangeError(`a product wants [M, K] and [K, O], got [${a.shape.join(', ')}] and [${b.shape.join(', ')}]`);
  return product(a, b) as tf.Tensor2D;
}

const product = withGradient(
  (a: tf.Tensor2D, b: tf.Tensor2D) => ({ value: tf.matMul(a, b), saved: [a, b] }),
  (dy, saved) => [tf.matMul(dy, tf.transpose(savedAt(saved, 1))), tf.matMul(tf.transpose(savedAt(saved, 0)), dy)],
);
