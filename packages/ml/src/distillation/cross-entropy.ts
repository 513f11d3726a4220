import * as tf from '@tensorflow/tfjs';
import type { LossInputs } from './method.ts';

/**
 * Binary cross-entropy of each place, −p ln σ(z) − (1 − p) ln(1 − σ(z)), nats, from log-odds so that none is infinite:
 * max(z, 0) − p z + ln(1 + e^−|z|).
 *
 * @param odds z, log-odds of the event, any shape
 * @param probability p in [0, 1], the shape of z: a label, or what a teacher says
 */
export function crossEntropy(odds: tf.Tensor, probability: tf.Tensor): tf.Tensor {
  const tail = tf.log(tf.add(tf.exp(tf.neg(tf.abs(odds))), 1));
  return tf.add(tf.sub(tf.relu(odds), tf.mul(odds, probability)), tail);
}

/**
 * The loss of an event's labels: mean cross-entropy where a label is known and allowed, events weighing `positiveWeight`
 * times as much as none. Divided by the number of labels, so that a weight above 1 does not shrink the others.
 */
export function labelCrossEntropy(positiveWeight: number): (inputs: LossInputs) => tf.Scalar {
  return ({ prediction, target, labelMask }) => {
    const weight = positiveWeight === 1 ? labelMask : tf.mul(labelMask, tf.add(tf.mul(target, positiveWeight - 1), 1));
    return tf.div(tf.sum(tf.mul(crossEntropy(prediction, target), weight)), tf.maximum(tf.sum(labelMask), 1e-6));
  };
}
