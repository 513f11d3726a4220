import * as tf from '@tensorflow/tfjs';
import { savedAt, withGradient } from './custom-gradient.ts';

/**
 * Rows of a table by index. The gradient of tfjs's own gather needs a kernel that the wasm backend lacks.
 *
 * @param table [R, D]
 * @param index int32 [M], each in 0..R−1
 * @returns [M, D]; gradient of the table one-hot(index)ᵀ dy, a product of matrices that every engine has
 */
export function lookUp(table: tf.Tensor2D, index: tf.Tensor1D): tf.Tensor2D {
  return gather(table, index) as tf.Tensor2D;
}

const gather = withGradient(
  (table: tf.Tensor2D, index: tf.Tensor1D) => {
    // The table itself is saved for its number of rows alone, which costs nothing.
    return { value: tf.gather(table, index), saved: [index, table] };
  },
  (dy, saved) => {
    const [index, table] = [savedAt(saved, 0), savedAt(saved, 1)];
    const oneHot = tf.cast(tf.oneHot(index, table.shape[0] ?? 0), 'float32');
    return [tf.matMul(tf.transpose(oneHot), dy), tf.zerosLike(index)];
  },
);
