import * as tf from '@tensorflow/tfjs';
import { linear } from '../tensors/index.ts';
import type { LayerDeclaration } from './layer.ts';
import type { Walks } from './learned-graph.ts';
import { affineParameters, type ParameterViews } from './parameters.ts';

/** Share of a node's own row that every hop keeps. */
export const RETAINED = 0.05;

export interface MixHop extends LayerDeclaration {
  /**
   * @param rows node first, [N*R, channels]
   * @param walks S along and against the edges, random walks times 1 − `RETAINED`
   * @returns [N*R, channels]
   */
  apply(views: ParameterViews, rows: tf.Tensor2D, walks: Walks): tf.Tensor2D;
}

/**
 * Mix-hop propagation both ways along a graph: for each way h_0 = x, h_k = 0.05 x + S h_(k−1), and [h_0, ..., h_K] W + b
 * (Wu et al. 2020, "Connecting the Dots"). It is computed as Σ_j S^j x V_j with V_j = W_j + 0.05 Σ_(k>j) W_k, by Horner's
 * rule: the same sums, in which nothing is put side by side and both ways share the part without a hop.
 *
 * @param hops K
 */
export function mixHop(name: string, nodes: number, channels: number, hops: number): MixHop {
  const ways = ['along', 'against'] as const;
  return {
    parameters: ways.flatMap((way) => affineParameters(`${name}/${way}`, (hops + 1) * channels, channels)),
    apply(views, rows, walks) {
      let own: tf.Tensor2D | undefined;
      let bias: tf.Tensor1D | undefined;
      let sum: tf.Tensor | undefined;
      const plus = <T extends tf.Tensor>(a: T | undefined, b: T): T => (a ? tf.add<T>(a, b) : b);
      for (const way of ways) {
        const [still, ...moving] = hopWeights(views.matrix(`${name}/${way}/weight`), hops);
        if (still) own = plus(own, still);
        bias = plus(bias, views.vector(`${name}/${way}/bias`));
        let hopped: tf.Tensor | undefined;
        for (const weight of moving.toReversed()) {
          const term = linear(rows, weight);
          const here = plus<tf.Tensor>(hopped, term);
          const flat = tf.reshape(here, [nodes, here.size / nodes]);
          hopped = tf.reshape(walks[way](flat), term.shape);
        }
        if (hopped) sum = plus(sum, hopped);
      }
      if (!own) throw new RangeError(`the mix-hop layer ${name} has no weights`);
      return plus<tf.Tensor>(sum, linear(rows, own, bias)) as tf.Tensor2D;
    },
  };
}

/**
 * V_0, ..., V_K of the weights W_0, ..., W_K that stand one below the other. The array of a split is left in its order: the
 * gradient of the split finds its parts by their places in it.
 */
function hopWeights(weight: tf.Tensor2D, hops: number): tf.Tensor2D[] {
  const parts: readonly tf.Tensor2D[] = hops > 0 ? tf.split(weight, hops + 1, 0) : [weight];
  const combined: tf.Tensor2D[] = [];
  let further: tf.Tensor2D | undefined;
  for (const part of parts.toReversed()) {
    combined.unshift(further ? tf.add<tf.Tensor2D>(part, tf.mul(further, RETAINED)) : part);
    further = further ? tf.add<tf.Tensor2D>(further, part) : part;
  }
  return combined;
}
