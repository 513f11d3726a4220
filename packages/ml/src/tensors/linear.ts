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

/**
 * `linear` of several parts side by side without putting them together: y = Σ_i x_i W_i + b, where the W_i lie one
 * below the other in W. The same as linear(concat(x_0, x_1, ...), W, b), with one pass over the memory less.
 *
 * @param parts x_i, [M, K_i] each
 * @param weight [Σ K_i, O]
 * @param bias [O], or absent
 * @returns [M, O]; gradients dx_i = dy W_iᵀ, dW = the x_iᵀ dy one below the other, db = Σ_rows dy
 */
export function linearOfParts(parts: readonly tf.Tensor2D[], weight: tf.Tensor2D, bias?: tf.Tensor1D): tf.Tensor2D {
  const widths = parts.map((part) => part.shape[1]);
  const width = widths.reduce((sum, each) => sum + each, 0);
  if (parts.length === 0 || width !== weight.shape[0])
    throw new RangeError(`parts of widths ${widths.join(' + ')} do not fit a weight of [${weight.shape.join(', ')}]`);
  const weights: tf.Tensor2D[] = parts.length === 1 ? [weight] : tf.split(weight, widths, 0);
  return parts
    .map((part, place) => linear(part, weights[place] ?? weight, place === 0 ? bias : undefined))
    .reduce((sum, each) => tf.add<tf.Tensor2D>(sum, each));
}
