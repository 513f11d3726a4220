import * as tf from '@tensorflow/tfjs';
import { weightedError } from './masked-error.ts';
import type { LossPart } from './method.ts';

/**
 * Response distillation (Hinton et al. 2015, in the form for regression): MAE(s, t), or the mean of another training loss, with s the student and t the teacher
 * wherever its input was valid, with or without a label.
 *
 * With `confidence`, it is a weighted mean with weights exp(−|t − y| / τ), y the label: the less, the more the teacher was
 * wrong there. Where there is no label to judge it by, the weight is 1.
 *
 * Of an event, s and t are log-odds.
 *
 * @param options.tau τ, standard deviations of the dataset
 */
export function response(options: {
  readonly weight: number;
  readonly confidence: 'plain' | 'confidence';
  readonly tau: number;
}): LossPart {
  const { weight, confidence, tau } = options;
  return {
    name: 'response',
    weight,
    value({ prediction, target, labelMask, teacher, teacherMask, loss }) {
      if (confidence === 'plain') return weightedError(prediction, teacher, teacherMask, loss);
      const error = tf.mul(tf.abs(tf.sub(teacher, target)), labelMask);
      const trust = tf.mul(teacherMask, tf.exp(tf.mul(error, -1 / tau)));
      return weightedError(prediction, teacher, trust, loss);
    },
  };
}
