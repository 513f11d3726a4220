import * as tf from '@tensorflow/tfjs';
import { linear, relu } from '../tensors/index.ts';
import type { ForwardContext, RowLayer } from './layer.ts';
import { affineParameters, type ParameterViews } from './parameters.ts';

export interface BlockOptions {
  readonly nodes: number;
  readonly width: number;
  /** Width inside the block, between its two maps; `width` when left out. */
  readonly inner?: number | undefined;
  readonly dropout: number;
}

/**
 * Residual block of a multilayer perceptron: h + dropout(relu(h W1 + b1)) W2 + b2, on rows [N*B, width]
 * (the encoder of Shao et al. 2022, "Spatial-Temporal Identity").
 */
export function residualBlock(name: string, options: BlockOptions): RowLayer {
  const { nodes, width, inner = width, dropout: rate } = options;
  return {
    parameters: [
      ...affineParameters(`${name}/inner`, width, inner, { place: 'inner' }),
      ...affineParameters(`${name}/outer`, inner, width, { place: 'inner' }),
    ],
    dropouts: rate > 0 ? [{ name: `${name}/dropout`, rate, shape: (batch) => [nodes * batch, inner] }] : [],
    apply(views, rows, context) {
      return tf.add(rows, outerMap(name, views.affine(`${name}/inner`, rows), rate, views, context));
    },
  };
}

/**
 * The second half of a block, dropout(relu(inner)) W2 + b2.
 *
 * @param inner rows [N*B, inner] before the activation
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
  return views.affine(`${name}/outer`, rows as tf.Tensor2D, (x, weight, bias) =>
    linear(x, scale === 1 ? weight : tf.mul<tf.Tensor2D>(weight, scale), bias),
  );
}
