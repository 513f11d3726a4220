import * as tf from '@tensorflow/tfjs';
import { crossEntropy } from './cross-entropy.ts';
import type { LossPart } from './method.ts';

/**
 * Soft labels with a temperature (Hinton et al. 2015, "Distilling the Knowledge in a Neural Network"), for two classes:
 * T² KL(σ(z_t / T) ‖ σ(z_s / T)), with z the log-odds of teacher and student, a mean over the places where the teacher's
 * input was valid, with or without a label. T² keeps the size of the gradient whatever the temperature.
 *
 * The divergence differs from the cross-entropy by the entropy of the teacher alone: the same gradient, and 0 for a student
 * that says what its teacher says.
 */
export function softLabels(options: { readonly weight: number; readonly temperature: number }): LossPart {
  const { weight, temperature } = options;
  return {
    name: 'soft-labels',
    weight,
    value({ prediction, teacher, teacherMask }) {
      const [student, taught] = [prediction, teacher].map((odds) => tf.div<tf.Tensor3D>(odds, temperature));
      if (!student || !taught) throw new RangeError('soft labels compare a student with a teacher');
      const probability = tf.sigmoid(taught);
      const divergence = tf.sub(crossEntropy(student, probability), crossEntropy(taught, probability));
      const mean = tf.div(tf.sum(tf.mul(divergence, teacherMask)), tf.maximum(tf.sum(teacherMask), 1e-6));
      return tf.mul<tf.Scalar>(mean, temperature ** 2);
    },
  };
}
