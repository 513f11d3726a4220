import * as tf from '@tensorflow/tfjs';
import { addBase, hasBase } from './form.ts';
import type { ForwardInputs, ModelShape } from './inputs.ts';
import type { ForwardContext, LayerDeclaration } from './layer.ts';
import { affineParameters, type ParameterViews } from './parameters.ts';
import { quantileSpread } from './quantile-spread.ts';

export interface OutputLayer extends LayerDeclaration {
  /** @returns predictions [N, B, H], z scale, or the log-odds of an event */
  apply(views: ParameterViews, rows: tf.Tensor2D, inputs: ForwardInputs, context: ForwardContext): tf.Tensor3D;
}

/**
 * Affine map of rows [N*B, width] to the target steps, plus what the form took away. Where the form takes something away
 * it starts at zero, so that an untrained network predicts the last value (or the profile). Where the shape has quantiles,
 * that is their median (see `quantileSpread`). The rows are the network's tap `hidden`.
 */
export function outputLayer(name: string, shape: ModelShape, width: number): OutputLayer {
  const spread = quantileSpread(name, shape, { width });
  return {
    parameters: [
      ...affineParameters(name, width, shape.targetSteps, {
        start: hasBase(shape) ? 'zeros' : 'uniform',
        place: 'edge',
      }),
      ...spread.parameters,
    ],
    taps: [{ name: 'hidden', width }],
    apply(views, rows, inputs, context) {
      const { nodes, batch } = context;
      context.tap?.('hidden', rows);
      const output = views.affine(name, rows);
      const median = addBase(shape, inputs, tf.reshape(output, [nodes, batch, shape.targetSteps]));
      spread.give(views, rows, median, context);
      return median;
    },
  };
}
