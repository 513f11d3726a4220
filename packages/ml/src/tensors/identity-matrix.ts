import * as tf from '@tensorflow/tfjs';

/**
 * Ones on the diagonal, else 0, [rows, columns]. It is computed where the program runs: a matrix of that size written by
 * hand would be refused by the tracing engine as captured numbers.
 */
export function identityMatrix(rows: number, columns: number): tf.Tensor2D {
  return tf.cast(tf.oneHot(tf.range(0, rows, 1, 'int32'), columns), 'float32') as tf.Tensor2D;
}
