import * as tf from '@tensorflow/tfjs';
import { linear, relu } from '../tensors/index.ts';
import type { RowLayer } from './layer.ts';
import { affineParameters } from './parameters.ts';

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
      const kept = (rate > 0 ? context.reluDropout(`${name}/dropout`, inner) : relu(inner)) as tf.Tensor2D;
      return tf.add(rows, linear(kept, views.matrix(`${name}/outer/weight`), views.vector(`${name}/outer/bias`)));
    },
  };
}
