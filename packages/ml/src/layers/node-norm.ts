import * as tf from '@tensorflow/tfjs';
import { nodeLayerNorm } from '../tensors/index.ts';
import type { LayerDeclaration } from './layer.ts';
import type { ParameterViews } from './parameters.ts';

export interface NodeNorm extends LayerDeclaration {
  /** @returns the shape of x, [N, L, B, C] */
  apply(views: ParameterViews, x: tf.Tensor4D): tf.Tensor4D;
}

/**
 * Layer normalisation over all nodes and channels, with a gain and a bias for each pair of the two: of each step by itself
 * (Yu et al. 2018, "Spatio-Temporal Graph Convolutional Networks"), or of all steps together, each with its own gains
 * (Wu et al. 2020, "Connecting the Dots").
 *
 * @param rows how many of the leading axes' places are normalised together: N for a step by itself, N*L for all steps
 */
export function nodeNorm(name: string, rows: number, channels: number): NodeNorm {
  return {
    parameters: [
      { name: `${name}/gain`, shape: [rows, channels], initialiser: { kind: 'ones' } },
      { name: `${name}/bias`, shape: [rows, channels], initialiser: { kind: 'zeros' } },
    ],
    apply(views, x) {
      const grouped = tf.reshape<tf.Rank.R3>(x, [rows, x.size / (rows * channels), channels]);
      return tf.reshape(nodeLayerNorm(grouped, views.matrix(`${name}/gain`), views.matrix(`${name}/bias`)), x.shape);
    },
  };
}
