import * as tf from '@tensorflow/tfjs';
import { withGradient } from './custom-gradient.ts';

/** A sparse matrix [N, N] as dense blocks of the rows that share columns; indices are whole numbers as float32. */
export interface SparseSupport {
  /** Entries, [blocks, rows, sources]. */
  readonly weights: tf.Tensor3D;
  /** Node that each column of a block stands for, [blocks, sources]. */
  readonly sourceNodes: tf.Tensor2D;
  /** Where each node's row lies among the blocks * rows, [N]. */
  readonly places: tf.Tensor1D;
}

/**
 * One step along a fixed sparse graph: y[i, ...] = Σ_j A[i, j] x[j, ...], as one small product a block of rows, of what the
 * block gathers of x. Its cost grows with the nodes, that of `propagate` with their square.
 *
 * @param adjacency A, constant: it gets no gradient
 * @param transposed Aᵀ in the same form
 * @param x node first, [N, ...]
 * @returns the shape of x; gradient dx = Aᵀ dy
 */
export function propagateSparse(adjacency: SparseSupport, transposed: SparseSupport, x: tf.Tensor): tf.Tensor {
  const [nodes = 0] = x.shape;
  if (adjacency.places.size !== nodes || transposed.places.size !== nodes)
    throw new RangeError(
      `a step along a sparse graph of ${adjacency.places.size} nodes, ${transposed.places.size} transposed, wants [N, ...] of as many, got [${x.shape.join(', ')}]`,
    );
  const step = withGradient(
    (rows: tf.Tensor) => ({
      value: along(adjacency, rows as tf.Tensor2D),
      saved: [transposed.weights, transposed.sourceNodes, transposed.places],
    }),
    (dy, saved) => {
      const [weights, sourceNodes, places] = saved as [tf.Tensor3D, tf.Tensor2D, tf.Tensor1D];
      return [along({ weights, sourceNodes, places }, dy as tf.Tensor2D)];
    },
  );
  return tf.reshape(step(tf.reshape(x, [nodes, x.size / nodes])), x.shape);
}

/** A x of x [N, M]. */
function along({ weights, sourceNodes, places }: SparseSupport, x: tf.Tensor2D): tf.Tensor2D {
  const [blocks, rows] = weights.shape;
  const gathered = tf.gather<tf.Tensor>(x, tf.cast(sourceNodes, 'int32'));
  const mixed = tf.matMul<tf.Tensor>(weights, gathered);
  return tf.gather<tf.Tensor2D>(tf.reshape(mixed, [blocks * rows, x.shape[1]]), tf.cast<tf.Tensor1D>(places, 'int32'));
}
