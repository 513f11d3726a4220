import * as tf from '@tensorflow/tfjs';
import type { ModelShape } from '../../layers/inputs.ts';
import { affineParameters } from '../../layers/parameters.ts';
import { quantileSpread } from '../../layers/quantile-spread.ts';
import { defineModel, type ModelDefinition } from '../model.ts';

/**
 * NLinear (Zeng et al. 2023, "Are Transformers Effective for Time Series Forecasting?"): y = l + (x − l) W + b, with l the
 * last valid reading and one W [T, H] for all nodes. It is kept as published: whatever form and further inputs an
 * experiment has, it sees the lags alone. W and b start at zero, so that it starts as the last value.
 * Of an event it gives log-odds, y = x W + b: a level that was taken away could not be added back.
 */
export function nlinear(shape: ModelShape): ModelDefinition {
  const { nodes, inputSteps, targetSteps } = shape;
  const layer = { parameters: affineParameters('linear', inputSteps, targetSteps, { start: 'zeros', place: 'edge' }) };
  const spread = quantileSpread('linear', shape, { width: inputSteps });
  return defineModel(shape, [layer, spread], (views, inputs, context) => {
    const { batch } = context;
    const lags = shape.event ? inputs.lags : tf.sub(inputs.lags, inputs.last);
    const relative = tf.reshape<tf.Rank.R2>(lags, [nodes * batch, inputSteps]);
    const change = tf.reshape<tf.Rank.R3>(views.affine('linear', relative), [nodes, batch, targetSteps]);
    const median = shape.event ? change : tf.add<tf.Tensor3D>(change, inputs.last);
    spread.give(views, relative, median, context);
    return median;
  });
}
