import * as tf from '@tensorflow/tfjs';
import { attention, layerNorm, relu } from '../tensors/index.ts';
import type { DropoutSpec, ForwardContext, LayerDeclaration } from './layer.ts';
import { affineParameters, type ParameterSpec, type ParameterViews } from './parameters.ts';

export interface AttentionLayer extends LayerDeclaration {
  /**
   * @param rows [P*L*R, width]
   * @param axes P, L and R: rows attend along the second axis, for each place of the first and third
   * @returns the shape of rows
   */
  apply(
    views: ParameterViews,
    rows: tf.Tensor2D,
    axes: readonly [number, number, number],
    context: ForwardContext,
  ): tf.Tensor2D;
}

/**
 * A layer of a Transformer's encoder with normalisation after each half (Vaswani et al. 2017, "Attention Is All You Need"):
 * m = norm(x + dropout(attention(x) O + o)), y = norm(m + dropout(relu(m W1 + b1) W2 + b2)).
 *
 * @param options.rows number of rows for a batch of that many windows
 */
export function attentionLayer(
  name: string,
  options: {
    readonly width: number;
    readonly heads: number;
    readonly feedForward: number;
    readonly dropout: number;
    readonly rows: (batch: number) => number;
  },
): AttentionLayer {
  const { width, heads, feedForward, dropout: rate, rows: rowsOf } = options;
  const halves = ['attention', 'forward'] as const;
  const norm = (half: string): ParameterSpec[] => [
    { name: `${name}/${half}-norm/gain`, shape: [width], initialiser: { kind: 'ones' } },
    { name: `${name}/${half}-norm/bias`, shape: [width], initialiser: { kind: 'zeros' } },
  ];
  return {
    parameters: [
      ...['queries', 'keys', 'values', 'mixed'].flatMap((part) =>
        affineParameters(`${name}/${part}`, width, width, { place: 'inner' }),
      ),
      ...affineParameters(`${name}/inner`, width, feedForward, { place: 'inner' }),
      ...affineParameters(`${name}/outer`, feedForward, width, { place: 'inner' }),
      ...halves.flatMap(norm),
    ],
    dropouts:
      rate > 0
        ? halves.map((half): DropoutSpec => ({
            name: `${name}/${half}-dropout`,
            rate,
            shape: (batch) => [rowsOf(batch), width],
          }))
        : [],
    apply(views, rows, axes, context) {
      const affine = (part: string, x: tf.Tensor): tf.Tensor2D => views.affine(`${name}/${part}`, x as tf.Tensor2D);
      const added = (half: string, x: tf.Tensor2D, change: tf.Tensor2D): tf.Tensor2D => {
        const kept = rate > 0 ? context.dropout(`${name}/${half}-dropout`, change) : change;
        const [gain, bias] = [views.vector(`${name}/${half}-norm/gain`), views.vector(`${name}/${half}-norm/bias`)];
        return layerNorm(tf.add(x, kept), gain, bias);
      };
      const projected = (part: string): tf.Tensor4D => tf.reshape(affine(part, rows), [...axes, width]);
      const attended = attention(projected('queries'), projected('keys'), projected('values'), heads);
      const middle = added('attention', rows, affine('mixed', tf.reshape(attended, rows.shape)));
      return added('forward', middle, affine('outer', relu(affine('inner', middle))));
    },
  };
}
