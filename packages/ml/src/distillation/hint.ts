import * as tf from '@tensorflow/tfjs';
import { affineParameters } from '../layers/parameters.ts';
import { hiddenOf, type LossPart } from './method.ts';

const MAP = 'hint';

/**
 * Hints (Romero et al. 2015, "FitNets: Hints for Thin Deep Nets"): the mean over valid rows and the teacher's channels of
 * (h_s R + r − h_t)², with h the hidden states of student and teacher, and R, r a linear map that is trained with the
 * student. A student that knew nothing of its teacher's states would stand near 1, since those have a mean square of 1.
 *
 * Differences from the paper: the hint is a term beside the labels during the whole training, not a stage before it; the
 * map is linear in place of convolutional; the states are what the last layers forecast from, the one place that all
 * networks here have in common.
 */
export function hint(options: { readonly weight: number }): LossPart {
  return {
    name: 'hint',
    weight: options.weight,
    usesHidden: true,
    projections: ({ student, teacher }) => affineParameters(MAP, student, teacher),
    value(inputs) {
      const { student, teacher, valid, projections } = hiddenOf(inputs);
      const error = tf.mean(tf.squaredDifference(projections.affine(MAP, student), teacher), 1);
      return tf.div(tf.sum(tf.mul(error, valid)), tf.maximum(tf.sum(valid), 1e-6));
    },
  };
}
