import * as tf from '@tensorflow/tfjs';
import { linear, sigmoid, slidingTaps } from '../tensors/index.ts';
import { alignment } from './alignment.ts';
import type { LayerDeclaration } from './layer.ts';
import { affineParameters, type ParameterViews } from './parameters.ts';

export interface GatedLinearConvolution extends LayerDeclaration {
  /**
   * @param x node first with time second, [N, L, B, inputs]
   * @param offset rows [N*B, outputs] that are added to the value of every step, or nothing
   * @returns [N, L − kernel + 1, B, outputs]
   */
  apply(views: ParameterViews, x: tf.Tensor4D, offset?: tf.Tensor2D): tf.Tensor4D;
}

/**
 * Temporal convolution with a gated linear unit and a residual: with u the last `kernel` steps and x the newest of them,
 * (u V + v + align(x)) σ(u G + g) (Yu et al. 2018, "Spatio-Temporal Graph Convolutional Networks"). The residual costs no
 * product of its own: its map is added to the rows of V that the newest step meets.
 */
export function gatedLinearConvolution(
  name: string,
  options: { readonly inputs: number; readonly outputs: number; readonly kernel: number },
): GatedLinearConvolution {
  const { inputs, outputs, kernel } = options;
  const residual = alignment(`${name}/align`, inputs, outputs);
  return {
    parameters: [
      ...affineParameters(`${name}/value`, kernel * inputs, outputs),
      ...affineParameters(`${name}/gate`, kernel * inputs, outputs, { place: 'inner' }),
      ...residual.parameters,
    ],
    apply(views, x, offset) {
      const [nodes, length, batch] = x.shape;
      const kept = length - kernel + 1;
      const taps = tf.reshape<tf.Rank.R2>(slidingTaps(x, kernel), [nodes * kept * batch, kernel * inputs]);
      const newest = tf.pad2d(residual.weight(views), [
        [(kernel - 1) * inputs, 0],
        [0, 0],
      ]);
      const weight = tf.add<tf.Tensor2D>(views.matrix(`${name}/value/weight`), newest);
      const passed = residual.bias(views);
      const own = views.vector(`${name}/value/bias`);
      const shape: [number, number, number, number] = [nodes, kept, batch, outputs];
      const value = tf.reshape(linear(taps, weight, passed ? tf.add(own, passed) : own), shape);
      const gate = sigmoid(views.affine(`${name}/gate`, taps));
      const driven = offset ? tf.add(value, tf.reshape(offset, [nodes, 1, batch, outputs])) : value;
      return tf.mul(driven, tf.reshape(gate, shape));
    },
  };
}
