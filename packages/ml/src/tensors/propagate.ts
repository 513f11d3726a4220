import * as tf from '@tensorflow/tfjs';
import { savedAt, withGradient } from './custom-gradient.ts';
import { matMul2d } from './linear.ts';

/**
 * One step along a fixed graph: y[i, ...] = Σ_j A[i, j] x[j, ...], as one product of two matrices.
 *
 * @param adjacency A, [N, N], constant: it gets no gradient
 * @param transposed Aᵀ, [N, N], kept beside A since a transposed product is slow on wasm
 * @param x node first, [N, ...]
 * @returns the shape of x; gradient dx = Aᵀ dy
 */
export function propagate(adjacency: tf.Tensor2D, transposed: tf.Tensor2D, x: tf.Tensor): tf.Tensor {
  const flat = nodesByRest(adjacency, x);
  const step = withGradient(
    (rows: tf.Tensor) => ({ value: tf.matMul(adjacency, rows as tf.Tensor2D), saved: [transposed] }),
    (dy, saved) => [tf.matMul(savedAt(saved, 0), dy)],
  );
  return tf.reshape(step(flat), x.shape);
}

/**
 * One step along a learned graph: as `propagate`, with a gradient for the adjacency too.
 *
 * @param adjacency A, [N, N]
 * @param x node first, [N, ...]
 * @returns the shape of x; gradients dA = dy xᵀ (rest axes flattened), dx = Aᵀ dy
 */
export function propagateLearned(adjacency: tf.Tensor2D, x: tf.Tensor): tf.Tensor {
  return tf.reshape(matMul2d(adjacency, nodesByRest(adjacency, x)), x.shape);
}

function nodesByRest(adjacency: tf.Tensor2D, x: tf.Tensor): tf.Tensor2D {
  const nodes = x.shape[0];
  if (nodes === undefined || adjacency.shape[0] !== nodes || adjacency.shape[1] !== nodes)
    throw new RangeError(
      `a step along a graph wants [N, N] and [N, ...], got [${adjacency.shape.join(', ')}] and [${x.shape.join(', ')}]`,
    );
  return tf.reshape(x, [nodes, x.size / nodes]);
}

/**
 * Row-normalised adjacency learned from two factors: softmax over each row of relu(E1 E2)
 * (Wu et al. 2019, "Graph WaveNet for Deep Spatial-Temporal Graph Modeling", equation 6).
 *
 * @param from E1, [N, R]
 * @param to E2, [R, N]
 * @returns [N, N], rows summing to 1
 */
export function adaptiveAdjacency(from: tf.Tensor2D, to: tf.Tensor2D): tf.Tensor2D {
  return softmaxRows(tf.relu(matMul2d(from, to)));
}

/**
 * One step along a learned graph of many nodes that is never written out: y = S1 (S2 x), with S1 the softmax of each row of
 * E1 and S2 that of each row of E2, so that rows of S1 S2 sum to 1 as those of `adaptiveAdjacency` do. The cost grows with
 * the nodes. It is another graph than softmax(relu(E1 E2)), of rank R: nodes meet in R places that are learned
 * (Shen et al. 2021, "Efficient Attention: Attention with Linear Complexities").
 *
 * @param from E1, [N, R]
 * @param to E2, [R, N]
 * @param x node first, [N, ...]
 * @returns the shape of x
 */
export function propagateFactored(from: tf.Tensor2D, to: tf.Tensor2D, x: tf.Tensor): tf.Tensor {
  const [nodes = 0] = x.shape;
  const met = matMul2d(softmaxRows(to), tf.reshape(x, [nodes, x.size / nodes]));
  return tf.reshape(matMul2d(softmaxRows(from), met), x.shape);
}

const softmax = withGradient(
  (x: tf.Tensor2D) => {
    const value = tf.softmax(x);
    return { value, saved: [value] };
  },
  (dy, saved) => {
    const y = savedAt(saved, 0);
    return [tf.mul(y, tf.sub(dy, tf.sum(tf.mul(dy, y), 1, true)))];
  },
);

/**
 * Softmax over the last axis of a matrix.
 *
 * @param x [M, K]
 * @returns y [M, K]; gradient dx = y (dy − Σ_k dy y)
 */
export function softmaxRows(x: tf.Tensor2D): tf.Tensor2D {
  return softmax(x) as tf.Tensor2D;
}
