import * as tf from '@tensorflow/tfjs';
import type { Loss } from '../config/index.ts';
import { savedAt, withGradient } from '../tensors/index.ts';

/**
 * What each error costs: |e|, e², or Huber's e² / 2 up to 1 and |e| − 1/2 beyond.
 *
 * @param difference e, any shape, standard deviations of the dataset
 * @returns the shape of e
 */
export function elementLoss(difference: tf.Tensor, loss: Loss): tf.Tensor {
  switch (loss) {
    case 'absolute':
      return absolute(difference);
    case 'squared':
      return tf.square(difference);
    case 'huber': {
      // (|e|² − max(|e| − 1, 0)²) / 2 is the same function without a choice between two branches.
      const size = tf.abs(difference);
      return tf.mul(tf.sub(tf.square(size), tf.square(tf.relu(tf.sub(size, 1)))), 0.5);
    }
  }
}

/** Times which every normal number but 0 reaches 1 or -1. */
const STEEP = 3e38;

/**
 * |x| with a slope of 0 where x is 0, and of x's sign elsewhere as max(-1, min(1, 3e38 x)), which
 * the traced engine computes in less time than the comparison and choice by which tfjs finds it.
 */
const absolute = withGradient(
  (x: tf.Tensor) => ({ value: tf.abs(x), saved: [x] }),
  (dy, saved) => [tf.mul(dy, tf.clipByValue(tf.mul(savedAt(saved, 0), STEEP), -1, 1))],
);

/**
 * Weighted mean error Σ w l(p − y) / max(Σ w, ε); 0 where all weights are 0.
 *
 * @param prediction p, any shape
 * @param target y, the shape of p
 * @param weight w ≥ 0, the shape of p; a mask for a masked mean
 * @param loss l, see `elementLoss`
 */
export function weightedError(
  prediction: tf.Tensor,
  target: tf.Tensor,
  weight: tf.Tensor,
  loss: Loss = 'absolute',
): tf.Scalar {
  const errors = tf.mul(elementLoss(tf.sub(prediction, target), loss), weight);
  return tf.div(tf.sum(errors), tf.maximum(tf.sum(weight), 1e-6));
}
