import * as tf from '@tensorflow/tfjs';
import { savedAt, withGradient } from './custom-gradient.ts';

/**
 * Hyperbolic tangent, elementwise. The wasm backend's own is about ten times slower than its sigmoid, so there it is
 * computed as 2 σ(2x) − 1 (largest difference 1.8e-7).
 *
 * @returns y, the shape of x; gradient dx = dy (1 − y²)
 */
export const tanh: (x: tf.Tensor) => tf.Tensor = withGradient(
  (x: tf.Tensor) => {
    const value = tf.getBackend() === 'wasm' ? tf.sub(tf.mul(tf.sigmoid(tf.mul(x, 2)), 2), 1) : tf.tanh(x);
    return { value, saved: [value] };
  },
  (dy, saved) => [tf.mul(dy, tf.sub(1, tf.square(savedAt(saved, 0))))],
);

/**
 * Logistic function σ(x) = 1 / (1 + e⁻ˣ), elementwise.
 *
 * @returns y, the shape of x; gradient dx = dy y (1 − y)
 */
export const sigmoid: (x: tf.Tensor) => tf.Tensor = withGradient(
  (x: tf.Tensor) => {
    const value = tf.sigmoid(x);
    return { value, saved: [value] };
  },
  (dy, saved) => {
    const y = savedAt(saved, 0);
    return [tf.mul(dy, tf.sub(y, tf.square(y)))];
  },
);

/**
 * max(x, 0), elementwise.
 *
 * @returns y, the shape of x; gradient dx = dy where x > 0, else 0
 */
export const relu: (x: tf.Tensor) => tf.Tensor = withGradient(
  (x: tf.Tensor) => {
    const value = tf.relu(x);
    return { value, saved: [value] };
  },
  (dy, saved) => [tf.mul(dy, tf.step(savedAt(saved, 0)))],
);
