import * as tf from '@tensorflow/tfjs';
import { expect, it } from 'vitest';
import { trace } from './trace.ts';
import { multiplications } from './work.ts';

it('counts the multiplications of products that an output needs, transposed ones too', () => {
  const { outputs } = trace(
    ({ a, b }) => {
      const product = tf.matMul(a!, b!); // [4, 5] from 3
      tf.matMul(b!, tf.transpose(b!)); // nobody needs it
      return { gram: tf.matMul(tf.transpose(product), product) }; // [5, 5] from 4
    },
    { a: { shape: [4, 3], dtype: 'float32' }, b: { shape: [3, 5], dtype: 'float32' } },
  );
  expect(multiplications(Object.values(outputs))).toBe(4 * 5 * 3 + 5 * 5 * 4);
});
