import * as tf from '@tensorflow/tfjs';
import { weightedAbsoluteError } from './masked-error.ts';
import type { DistillationMethod, LossInputs } from './method.ts';

/**
 * Response distillation (Hinton et al. 2015, in the form for regression): (1 − a) MAE(s, y) + a MAE(s, t), with s the
 * student, y the label where it is observed and allowed, and t the teacher wherever its input was valid, with or without
 * a label.
 *
 * With `confidence`, the teacher term is a weighted mean with weights exp(−|t − y| / τ): the less, the more the teacher was
 * wrong there. Where there is no label to judge it by, the weight is 1.
 *
 * @param options.weight a, in (0, 1]; at 1 the labels are not used
 * @param options.tau τ, standard deviations of the dataset
 */
export function response(options: {
  readonly weight: number;
  readonly confidence: 'plain' | 'confidence';
  readonly tau: number;
}): DistillationMethod {
  const { weight, confidence, tau } = options;
  const usesLabels = weight < 1;
  return {
    termNames: usesLabels ? ['label', 'response'] : ['response'],
    usesTeacher: true,
    terms(inputs) {
      const { prediction, target, labelMask } = inputs;
      const { teacher, teacherMask } = teacherOf(inputs);
      let trust: tf.Tensor = teacherMask;
      if (confidence === 'confidence') {
        const error = tf.mul(tf.abs(tf.sub(teacher, target)), labelMask);
        trust = tf.mul(teacherMask, tf.exp(tf.mul(error, -1 / tau)));
      }
      const taught = { name: 'response', weight, value: weightedAbsoluteError(prediction, teacher, trust) };
      if (!usesLabels) return [taught];
      return [
        { name: 'label', weight: 1 - weight, value: weightedAbsoluteError(prediction, target, labelMask) },
        taught,
      ];
    },
  };
}

function teacherOf({ teacher, teacherMask }: LossInputs): { teacher: tf.Tensor3D; teacherMask: tf.Tensor3D } {
  if (!teacher || !teacherMask) throw new RangeError('response distillation was given no teacher outputs');
  return { teacher, teacherMask };
}
