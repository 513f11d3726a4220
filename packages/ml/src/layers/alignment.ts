import type * as tf from '@tensorflow/tfjs';
import { identityMatrix } from '../tensors/index.ts';
import type { LayerDeclaration } from './layer.ts';
import { affineParameters, type ParameterViews } from './parameters.ts';

/** A map x M + m between widths, for what passes a layer by. */
export interface Alignment extends LayerDeclaration {
  /** M, [inputs, outputs] */
  weight(views: ParameterViews): tf.Tensor2D;
  /** m, [outputs]; none where channels are only passed on. */
  bias(views: ParameterViews): tf.Tensor1D | undefined;
}

/**
 * Brings channels to another number of channels: to fewer by a learned affine map, to as many or more by passing them on
 * and leaving the rest 0 (Yu et al. 2018, "Spatio-Temporal Graph Convolutional Networks").
 */
export function alignment(name: string, inputs: number, outputs: number): Alignment {
  const learned = inputs > outputs;
  return {
    parameters: learned ? affineParameters(name, inputs, outputs) : [],
    weight: (views) => (learned ? views.matrix(`${name}/weight`) : identityMatrix(inputs, outputs)),
    bias: (views) => (learned ? views.vector(`${name}/bias`) : undefined),
  };
}
