import * as tf from '@tensorflow/tfjs';
import { savedAt, withGradient } from './custom-gradient.ts';

/**
 * Repeats a row per node over the batch.
 *
 * @param perNode [N, D]
 * @param batch B
 * @returns [N, B, D]; gradient Σ_b dy, without the slices and additions of tfjs's tile gradient
 */
export function spreadOverBatch(perNode: tf.Tensor2D, batch: number): tf.Tensor3D {
  return spread(perNode, 1, batch);
}

/**
 * Repeats a row per window over the nodes.
 *
 * @param perWindow [B, K]
 * @param nodes N
 * @returns [N, B, K]; gradient Σ_n dy
 */
export function spreadOverNodes(perWindow: tf.Tensor2D, nodes: number): tf.Tensor3D {
  return spread(perWindow, 0, nodes);
}

function spread(x: tf.Tensor2D, axis: 0 | 1, times: number): tf.Tensor3D {
  const repeat = withGradient(
    (rows: tf.Tensor2D) => {
      const single = tf.expandDims(rows, axis);
      return {
        value: tf.broadcastTo(single, axis === 0 ? [times, ...rows.shape] : [rows.shape[0], times, rows.shape[1]]),
        saved: [],
      };
    },
    (dy) => [tf.sum(dy, axis)],
  );
  return repeat(x) as tf.Tensor3D;
}

/**
 * Rows of a table by index.
 *
 * @param table [R, D]
 * @param index int32 [M], each in 0..R−1
 * @returns [M, D]; gradient of the table one-hot(index)ᵀ dy, a product of matrices that every engine has
 */
export function lookUp(table: tf.Tensor2D, index: tf.Tensor1D): tf.Tensor2D {
  const rows = table.shape[0];
  const gather = withGradient(
    (from: tf.Tensor2D, at: tf.Tensor1D) => ({ value: tf.gather(from, at), saved: [at] }),
    (dy, saved) => {
      const at = savedAt(saved, 0);
      const oneHot = tf.cast(tf.oneHot(at, rows), 'float32');
      return [tf.matMul(tf.transpose(oneHot), dy), tf.zerosLike(at)];
    },
  );
  return gather(table, index) as tf.Tensor2D;
}
