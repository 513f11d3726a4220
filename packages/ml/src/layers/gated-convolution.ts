import * as tf from '@tensorflow/tfjs';
import { dilatedTaps, sigmoid, tanh } from '../tensors/index.ts';
import type { LayerDeclaration } from './layer.ts';
import { affineParameters, type ParameterViews } from './parameters.ts';

export interface GatedConvolution extends LayerDeclaration {
  /**
   * @param x node first with time second, [N, L, B, C]
   * @returns [N, L − dilation, B, O]
   */
  apply(views: ParameterViews, x: tf.Tensor4D): tf.Tensor4D;
}

/**
 * Dilated causal convolution of two taps with a gated unit: with u = [x_{t−d}, x_t], tanh(u F + f) σ(u G + g)
 * (van den Oord et al. 2016, "WaveNet").
 *
 * @param outputs O, channels of the result; C when left out
 */
export function gatedConvolution(
  name: string,
  channels: number,
  dilation: number,
  outputs = channels,
): GatedConvolution {
  return {
    parameters: [
      ...affineParameters(`${name}/filter`, 2 * channels, outputs, { place: 'inner' }),
      ...affineParameters(`${name}/gate`, 2 * channels, outputs, { place: 'inner' }),
    ],
    apply(views, x) {
      const [nodes, length, batch] = x.shape;
      const kept = length - dilation;
      const taps = tf.reshape<tf.Rank.R2>(dilatedTaps(x, dilation), [nodes * kept * batch, 2 * channels]);
      const filter = tanh(views.affine(`${name}/filter`, taps));
      const gate = sigmoid(views.affine(`${name}/gate`, taps));
      return tf.reshape(tf.mul(filter, gate), [nodes, kept, batch, outputs]);
    },
  };
}
