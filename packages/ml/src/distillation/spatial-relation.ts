import * as tf from '@tensorflow/tfjs';
import { matMul2d } from '../tensors/index.ts';
import { hiddenOf, type LossPart } from './method.ts';

/** Windows of a step that are looked at: each costs products of all pairs of its nodes. */
const WINDOWS = 2;
/** Nodes of a window that are looked at, evenly spread over their order where there are more. */
const NODES = 300;

/**
 * Spatial relation (after Izadi et al. 2024, "Knowledge Distillation on Spatial-Temporal Graph Convolutional Network for
 * Traffic Prediction"): the mean over pairs of nodes (n, m) of (cos(h_s,n, h_s,m) − cos(h_t,n, h_t,m))², so that the student
 * finds alike the places that its teacher finds alike, however many channels each has.
 *
 * Differences from the paper, which correlates the states of all layers and windows: the last hidden state, of the first
 * two windows of a batch (batches are drawn anew, so that all windows have their turn), and of at most 300 nodes, so that
 * the cost of a step does not grow with the square of the network. A pair counts where both nodes have a valid state.
 */
export function spatialRelation(options: { readonly weight: number }): LossPart {
  return {
    name: 'spatial-relation',
    weight: options.weight,
    usesHidden: true,
    value(inputs) {
      const { student, teacher, valid, nodes } = hiddenOf(inputs);
      const batch = valid.size / nodes;
      const sums: tf.Tensor[] = [];
      const counts: tf.Tensor[] = [];
      for (let window = 0; window < Math.min(WINDOWS, batch); window += 1) {
        const of = (rows: tf.Tensor2D): tf.Tensor2D => nodesOf(rows, { nodes, batch, window });
        const seen = of(tf.reshape(valid, [valid.size, 1]));
        const pairs = matMul2d(seen, tf.transpose(seen));
        sums.push(tf.sum(tf.mul(tf.squaredDifference(cosines(of(student)), cosines(of(teacher))), pairs)));
        counts.push(tf.sum(pairs));
      }
      return tf.div(tf.addN(sums), tf.maximum(tf.addN(counts), 1e-6));
    },
  };
}

/** Rows of one window, [N or fewer, C], of rows [N*B, C]. */
function nodesOf(
  rows: tf.Tensor2D,
  { nodes, batch, window }: { readonly nodes: number; readonly batch: number; readonly window: number },
): tf.Tensor2D {
  const columns = rows.shape[1];
  const stride = Math.ceil(nodes / NODES);
  const kept = Math.floor(nodes / stride);
  // One of every `stride` nodes, taken by reshape and slice, which every engine has a gradient of.
  const whole = tf.slice2d(rows, [0, 0], [kept * stride * batch, columns]);
  const grouped = tf.reshape<tf.Rank.R3>(whole, [kept, stride * batch, columns]);
  return tf.reshape(tf.slice3d(grouped, [0, window, 0], [kept, 1, columns]), [kept, columns]);
}

function cosines(rows: tf.Tensor2D): tf.Tensor2D {
  const length = tf.sqrt(tf.add(tf.sum(tf.square(rows), 1, true), 1e-8));
  const unit = tf.div<tf.Tensor2D>(rows, length);
  return matMul2d(unit, tf.transpose(unit));
}
