import * as tf from '@tensorflow/tfjs';
import { elementLoss } from './masked-error.ts';
import type { LossPart } from './method.ts';

/**
 * Teacher-bounded regression (Chen et al. 2017, "Learning Efficient Object Detection Models with Knowledge Distillation"):
 * the mean over observed labels of |s − y| where |s − y| + margin > |t − y|, else 0. The student is pushed harder where
 * it is not yet as good as the teacher, and never towards a teacher that is wrong.
 *
 * Differences from the paper: the training's loss (absolute errors unless it says otherwise) in place of squared errors; element by
 * element in place of vector by vector. Where the teacher gave no valid output the student counts as not yet as good.
 * A student that beats its teacher everywhere learns from labels alone.
 *
 * @param options.margin standard deviations of the dataset
 */
export function teacherBounded(options: { readonly weight: number; readonly margin: number }): LossPart {
  return {
    name: 'teacher-bounded',
    weight: options.weight,
    needsLabels: true,
    value({ prediction, target, labelMask, teacher, teacherMask, loss = 'absolute' }) {
      const difference = tf.sub(prediction, target);
      const own = tf.abs(difference);
      const bound = tf.mul(tf.abs(tf.sub(teacher, target)), teacherMask);
      // A step has no slope, so that the gradient sees the places, not how they were chosen.
      const worse = tf.step(tf.sub(tf.add(own, options.margin), bound));
      // Divided by all labels, not by those that are left: fewer places in the loss must not weigh more each.
      return tf.div(
        tf.sum(tf.mul(elementLoss(difference, loss), tf.mul(labelMask, worse))),
        tf.maximum(tf.sum(labelMask), 1e-6),
      );
    },
  };
}
