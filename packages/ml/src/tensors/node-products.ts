import * as tf from '@tensorflow/tfjs';
import { savedAt, withGradient } from './custom-gradient.ts';

/**
 * One product a node: y[n] = x[n] W[n], for weights that each node has of its own.
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
  (x: tf.Tensor3D, weights: tf.Tensor3D) => ({ value: batched(x, weights), saved: [x, weights] }),
  (dy, saved) => [batched(dy, swapped(savedAt(saved, 1))), batched(swapped(savedAt(saved, 0)), dy)],
);

function swapped(x: tf.Tensor): tf.Tensor {
  return tf.transpose(x, [0, 2, 1]);
}

/** The wasm backend is fast at a product of two matrices alone: there the nodes are taken one by one. */
function batched(a: tf.Tensor, b: tf.Tensor): tf.Tensor {
  if (tf.getBackend() !== 'wasm') return tf.matMul(a, b);
  const right = tf.unstack(b);
  return tf.stack(tf.unstack(a).map((left, node) => tf.matMul(left, right[node] as tf.Tensor)));
}
