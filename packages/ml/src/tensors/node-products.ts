import * as tf from '@tensorflow/tfjs';
import { savedAt, withGradient } from './custom-gradient.ts';

/**
 * One product a node: y[n] = x[n] W[n], for weights that each node has of its own. For weights combined from D shared
 * ones, W[n] = Σ_d E[n, d] W_d, the sum Σ_d E[n, d] (x W_d) would do without batched products: on wasm it is as fast, on
 * the traced engine it costs D times as much.
 *
 * @param x node first, [N, M, K]
 * @param weights W, [N, K, O]
 * @returns [N, M, O]; gradients dx[n] = dy[n] W[n]ᵀ, dW[n] = x[n]ᵀ dy[n]
 */
export function nodeProducts(x: tf.Tensor3D, weights: tf.Tensor3D): tf.Tensor3D {
  const [nodes, , columns] = x.shape;
  if (weights.shape[0] !== nodes || weights.shape[1] !== columns)
    throw new RangeError(
      `a product a node wants [N, M, K] and [N, K, O], got [${x.shape.join(', ')}] and [${weights.shape.join(', ')}]`,
    );
  return products(x, weights) as tf.Tensor3D;
}

const products = withGradient(
  (x: tf.Tensor3D, weights: tf.Tensor3D) => ({ value: tf.matMul(x, weights), saved: [x, weights] }),
  (dy, saved) => [tf.matMul(dy, savedAt(saved, 1), false, true), tf.matMul(savedAt(saved, 0), dy, true)],
);
