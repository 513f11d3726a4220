import type * as tf from '@tensorflow/tfjs';
import { gruUpdate } from '../tensors/index.ts';
import type { LayerDeclaration } from './layer.ts';
import { affineParameters, type ParameterViews } from './parameters.ts';

export interface GruCell extends LayerDeclaration {
  /**
   * One step. With [r | z | n] the three column blocks of the driven term u and of v = h U + b:
   * r = σ(u_r + v_r), z = σ(u_z + v_z), n = tanh(u_n + r v_n), h' = n + z (h − n)
   * (Cho et al. 2014, with the reset gate after the product as in cuDNN, so that one product serves all three).
   *
   * @param driven u, what the inputs contribute, [M, 3 * width]
   * @param hidden h, [M, width]
   * @returns h', [M, width]
   */
  step(views: ParameterViews, driven: tf.Tensor2D, hidden: tf.Tensor2D): tf.Tensor2D;
}

/** A gated recurrent unit on rows; the caller computes what the inputs contribute. */
export function gruCell(name: string, width: number): GruCell {
  return {
    parameters: affineParameters(`${name}/hidden`, width, 3 * width, { place: 'inner' }),
    step(views, driven, hidden) {
      return gruUpdate(driven, views.affine(`${name}/hidden`, hidden), hidden);
    },
  };
}
