import * as tf from '@tensorflow/tfjs';
import { nodeLayerNorm } from '../tensors/index.ts';
import type { LayerDeclaration } from './layer.ts';
import type { ParameterViews } from './parameters.ts';

export interface NodeNorm extends LayerDeclaration {
  /** @returns the shape of x, [N, L, B, C] */
  apply(views: ParameterViews, x: tf.Tensor4D): tf.Tensor4D;
}

/**
 * Layer normalisation of each step of each window over all nodes and channels, with a gain and a bias for each pair of the
 * two (Yu et al. 2018, "Spatio-Temporal Graph Convolutional Networks").
 */
export function nodeNorm(name: string, nodes: number, channels: number): NodeNorm {
  return {
    parameters: [
      { name: `${name}/gain`, shape: [nodes, channels], initialiser: { kind: 'ones' } },
      { name: `${name}/bias`, shape: [nodes, channels], initialiser: { kind: 'zeros' } },
    ],
    apply(views, x) {
      const rows = tf.reshape<tf.Rank.R3>(x, [nodes, x.size / (nodes * channels), channels]);
      return tf.reshape(nodeLayerNorm(rows, views.matrix(`${name}/gain`), views.matrix(`${name}/bias`)), x.shape);
    },
  };
}
