import * as tf from '@tensorflow/tfjs';
import { addBase } from './form.ts';
import type { ForwardInputs, ModelShape } from './inputs.ts';
import type { ForwardContext, LayerDeclaration } from './layer.ts';
import { affineParameters, type ParameterViews } from './parameters.ts';
import { quantileSpread } from './quantile-spread.ts';

export interface OutputLayer extends LayerDeclaration {
  /** @returns predictions [N, B, H], z scale */
  apply(views: ParameterViews, rows: tf.Tensor2D, inputs: ForwardInputs, context: ForwardContext): tf.Tensor3D;
}

/**
 * Affine map of rows [N*B, width] to the target steps, plus what the form took away. Where the form takes something away
 * it starts at zero, so that an untrained network predicts the last value (or the profile). Where the shape has quantiles,
 * that is their median (see `quantileSpread`).
 */
export function outputLayer(name: string, shape: ModelShape, width: number): OutputLayer {
  const spread = quantileSpread(name, shape, { width });
  return {
    parameters: [
      ...affineParameters(name, width, shape.targetSteps, {
        start: shape.form === 'direct' ? 'uniform' : 'zeros',
        place: 'edge',
      }),
      ...spread.parameters,
    ],
    apply(views, rows, inputs, context) {
      const { nodes, batch } = context;
      const output = views.affine(name, rows);
      const median = addBase(shape, inputs, tf.reshape(output, [nodes, batch, shape.targetSteps]));
      spread.give(views, rows, median, context);
      return median;
    },
  };
}
