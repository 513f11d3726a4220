import * as tf from '@tensorflow/tfjs';
import { linear, sigmoid, slidingTaps, tanh } from '../tensors/index.ts';
import type { LayerDeclaration } from './layer.ts';
import { affineParameters, type ParameterViews } from './parameters.ts';

/** Steps that the branches of an inception layer span: with them a layer sees periods of many lengths. */
const KERNELS = [2, 3, 6, 7] as const;
const LONGEST = 7;
/** Steps by which an inception layer shortens its input. */
export const INCEPTION_REACH = LONGEST - 1;

export interface GatedInception extends LayerDeclaration {
  /**
   * @param x node first with time second, [N, L, B, channels]
   * @returns rows [N * (L − 6) * B, channels]
   */
  apply(views: ParameterViews, x: tf.Tensor4D): tf.Tensor2D;
}

/**
 * Temporal convolution of several lengths with a gated unit: tanh(F(x)) σ(G(x)), F and G each four convolutions over 2, 3, 6
 * and 7 steps that end at the same step and give a quarter of the channels (Wu et al. 2020, "Connecting the Dots"). The four
 * are one product: the weights of a shorter one meet the older steps with zeros.
 *
 * @param channels a multiple of 4
 */
export function gatedInception(name: string, channels: number): GatedInception {
  const width = channels / KERNELS.length;
  const sides = ['filter', 'gate'] as const;
  const branch = (side: string, kernel: number): string => `${name}/${side}${kernel}`;
  const map = (views: ParameterViews, taps: tf.Tensor2D, side: string): tf.Tensor2D => {
    const weights = KERNELS.map((kernel) =>
      tf.pad2d(views.matrix(`${branch(side, kernel)}/weight`), [
        [(LONGEST - kernel) * channels, 0],
        [0, 0],
      ]),
    );
    const biases = KERNELS.map((kernel) => views.vector(`${branch(side, kernel)}/bias`));
    return linear(taps, tf.concat2d(weights, 1), tf.concat1d(biases));
  };
  return {
    parameters: sides.flatMap((side) =>
      KERNELS.flatMap((kernel) => affineParameters(branch(side, kernel), kernel * channels, width)),
    ),
    apply(views, x) {
      const [nodes, length, batch] = x.shape;
      const rows = nodes * (length - INCEPTION_REACH) * batch;
      const taps = tf.reshape<tf.Rank.R2>(slidingTaps(x, LONGEST), [rows, LONGEST * channels]);
      return tf.mul(tanh(map(views, taps, 'filter')), sigmoid(map(views, taps, 'gate')));
    },
  };
}
