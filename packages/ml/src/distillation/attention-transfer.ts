import * as tf from '@tensorflow/tfjs';
import { hiddenOf, type LossPart } from './method.ts';

/**
 * Attention transfer (Zagoruyko and Komodakis 2017, "Paying More Attention to Attention"): a window's attention map is
 * q(h)_n = Σ_c h_nc² / ‖Σ_c h_c²‖, the energy of each node's hidden state against those of all others, and the loss the
 * mean over windows of ‖q(h_s) − q(h_t)‖². It asks for no map between the two, however many channels each has.
 *
 * Differences from the paper: the square of the norm in place of the norm, which has no gradient where the maps agree;
 * maps over the nodes in place of maps over a picture, of the one state that each node has at the end of the window. Nodes
 * without a valid state are left out of both maps.
 */
export function attentionTransfer(options: { readonly weight: number }): LossPart {
  return {
    name: 'attention-transfer',
    weight: options.weight,
    usesHidden: true,
    value(inputs) {
      const { student, teacher, valid, nodes } = hiddenOf(inputs);
      const seen = tf.reshape<tf.Rank.R2>(valid, [nodes, -1]);
      const apart = tf.sum(tf.squaredDifference(attentionMap(student, seen), attentionMap(teacher, seen)), 0);
      const windows = tf.max(seen, 0);
      return tf.div(tf.sum(tf.mul(apart, windows)), tf.maximum(tf.sum(windows), 1e-6));
    },
  };
}

/** q of each window, [N, B], of rows [N*B, C]. */
function attentionMap(rows: tf.Tensor2D, seen: tf.Tensor2D): tf.Tensor2D {
  const energy = tf.mul(tf.reshape(tf.mean(tf.square(rows), 1), seen.shape), seen);
  // The small number keeps the root differentiable where a network is silent at every node.
  return tf.div(energy, tf.sqrt(tf.add(tf.sum(tf.square(energy), 0), 1e-8)));
}
