import * as tf from '@tensorflow/tfjs';
import { addBase } from './form.ts';
import type { ForwardInputs, ModelShape } from './inputs.ts';
import type { ForwardContext, LayerDeclaration } from './layer.ts';
import { affineParameters, type ParameterViews } from './parameters.ts';

export interface OutputLayer extends LayerDeclaration {
  /** @returns predictions [N, B, H], z scale */
  apply(views: ParameterViews, rows: tf.Tensor2D, inputs: ForwardInputs, context: ForwardContext): tf.Tensor3D;
}

/**
 * Affine map of rows [N*B, width] to the target steps, plus what the form took away. Where the form takes something away
 * it starts at zero, so that an untrained network predicts the last value (or the profile).
 */
export function outputLayer(name: string, shape: ModelShape, width: number): OutputLayer {
  return {
    parameters: affineParameters(name, width, shape.targetSteps, {
      start: shape.form === 'direct' ? 'uniform' : 'zeros',
      place: 'edge',
    }),
    apply(views, rows, inputs, { nodes, batch }) {
      const output = views.affine(name, rows);
      return addBase(shape, inputs, tf.reshape(output, [nodes, batch, shape.targetSteps]));
    },
  };
}
