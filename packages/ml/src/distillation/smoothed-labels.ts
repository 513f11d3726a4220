import * as tf from '@tensorflow/tfjs';
import { weightedError } from './masked-error.ts';
import type { DistillationMethod } from './method.ts';
import { labelError } from './none.ts';

/**
 * A control without a teacher: (1 − a) l(s, y) + a l(s, ỹ), with ỹ the mean of the labels within `reach` target steps, in the
 * place of a teacher's forecast. What it gains over labels alone comes from softer targets, not from what a teacher knows
 * (label smoothing: Szegedy et al. 2016, "Rethinking the Inception Architecture for Computer Vision"; there towards the mean
 * class, here, where targets are numbers in time, towards their neighbours).
 *
 * Labels that are missing or may not be used enter no mean; a target step counts where one within reach has a label.
 *
 * @param options.weight a, (0, 1]
 * @param options.reach target steps on each side
 */
export function smoothedLabels(options: { readonly weight: number; readonly reach: number }): DistillationMethod {
  const { weight, reach } = options;
  const ownWeight = 1 - weight;
  return {
    termNames: [...(ownWeight > 0 ? ['label'] : []), 'smoothed-label'],
    usesTeacher: false,
    learnsUnlabelled: false,
    shufflesTeacher: false,
    usesHidden: false,
    projections: () => [],
    terms(inputs) {
      const { prediction, target, labelMask, loss } = inputs;
      const count = aroundEach(labelMask, reach);
      const mean = tf.div(aroundEach(tf.mul(target, labelMask), reach), tf.maximum(count, 1));
      const value = weightedError(prediction, mean, tf.minimum(count, 1), loss);
      const own = ownWeight > 0 ? [{ name: 'label', weight: ownWeight, value: labelError(inputs) }] : [];
      return [...own, { name: 'smoothed-label', weight, value }];
    },
  };
}

/** Sums over the last axis, from `reach` steps before each step to `reach` after it, as far as there are any. */
function aroundEach(x: tf.Tensor3D, reach: number): tf.Tensor3D {
  const [nodes, batch, steps] = x.shape;
  const nothing = tf.zeros<tf.Rank.R3>([nodes, batch, reach]);
  const wide = tf.concat3d([nothing, x, nothing], 2);
  const shifted = Array.from({ length: 2 * reach + 1 }, (_, shift) =>
    tf.slice3d(wide, [0, 0, shift], [nodes, batch, steps]),
  );
  return tf.addN(shifted);
}
