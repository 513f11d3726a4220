import * as tf from '@tensorflow/tfjs';
import { weightedError } from './masked-error.ts';
import type { LossPart } from './method.ts';

/**
 * Temporal relation: MAE(Δs, Δt) with Δ the difference between one horizon and the one before, so that the student takes
 * over when the teacher's forecast turns, whatever its level. It follows the relational losses of Izadi et al. 2024
 * ("Knowledge Distillation on Spatial-Temporal Graph Convolutional Network for Traffic Prediction"), which correlate
 * hidden states over time; here it is the forecasts themselves, which every student has.
 *
 * 0 with a single horizon. A difference counts where the teacher's output is valid at both ends.
 */
export function temporalRelation(options: { readonly weight: number }): LossPart {
  return {
    name: 'temporal-relation',
    weight: options.weight,
    value({ prediction, teacher, teacherMask, loss }) {
      const [nodes, batch, horizons] = prediction.shape;
      const size: [number, number, number] = [nodes, batch, horizons - 1];
      const later = (x: tf.Tensor3D) => tf.slice3d(x, [0, 0, 1], size);
      const earlier = (x: tf.Tensor3D) => tf.slice3d(x, [0, 0, 0], size);
      if (horizons < 2) return tf.mul(tf.sum(prediction), 0);
      const steps = (x: tf.Tensor3D) => tf.sub(later(x), earlier(x));
      const valid = tf.mul(later(teacherMask), earlier(teacherMask));
      return weightedError(steps(prediction), steps(teacher), valid, loss);
    },
  };
}
