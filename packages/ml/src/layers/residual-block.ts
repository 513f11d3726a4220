import * as tf from '@tensorflow/tfjs';
import { linear, relu } from '../tensors/index.ts';
import type { ForwardContext, RowLayer } from './layer.ts';
import { affineParameters, type ParameterViews } from './parameters.ts';

/**
 * Residual block of a multilayer perceptron: h + dropout(relu(h W1 + b1)) W2 + b2, on rows [N*B, width]
 * (the encoder of Shao et al. 2022, "Spatial-Temporal Identity").
 */
export function residualBlock(
  name: string,
  options: { readonly nodes: number; readonly width: number; readonly dropout: number },
): RowLayer {
  const { nodes, width, dropout: rate } = options;
  return {
    parameters: [
      ...affineParameters(`${name}/inner`, width, width),
      ...affineParameters(`${name}/outer`, width, width),
    ],
    dropouts: rate > 0 ? [{ name: `${name}/dropout`, rate, shape: (batch) => [nodes * batch, width] }] : [],
    apply(views, rows, context) {
      const inner = linear(rows, views.matrix(`${name}/inner/weight`), views.vector(`${name}/inner/bias`));
      return tf.add(rows, outerMap(name, inner, rate, views, context));
    },
  };
}

/**
 * The second half of a block, dropout(relu(inner)) W2 + b2.
 *
 * @param inner rows [N*B, width] before the activation
 * @param rate of the dropout declared as `<name>/dropout`; 0 for none
 */
export function outerMap(
  name: string,
  inner: tf.Tensor2D,
  rate: number,
  views: ParameterViews,
  context: ForwardContext,
): tf.Tensor2D {
  const { rows, scale } = rate > 0 ? context.reluDropout(`${name}/dropout`, inner) : { rows: relu(inner), scale: 1 };
  const weight = views.matrix(`${name}/outer/weight`);
  const scaled = scale === 1 ? weight : tf.mul<tf.Tensor2D>(weight, scale);
  return linear(rows as tf.Tensor2D, scaled, views.vector(`${name}/outer/bias`));
}
