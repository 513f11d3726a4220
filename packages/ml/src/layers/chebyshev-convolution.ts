import * as tf from '@tensorflow/tfjs';
import { linear } from '../tensors/index.ts';
import { alignment } from './alignment.ts';
import { alongGiven } from './given-graph.ts';
import type { ForwardInputs, ModelShape } from './inputs.ts';
import type { LayerDeclaration } from './layer.ts';
import { affineParameters, type ParameterViews } from './parameters.ts';

export interface ChebyshevConvolution extends LayerDeclaration {
  /**
   * @param x node first, [N, L, B, inputs]
   * @returns [N, L, B, outputs]
   */
  apply(views: ParameterViews, inputs: ForwardInputs, x: tf.Tensor4D): tf.Tensor4D;
}

/**
 * Graph convolution by Chebyshev polynomials of the scaled Laplacian L, with a residual: with a = align(x),
 * Σ_k T_k(L) a W_k + b + a, k below `terms` (Defferrard et al. 2016; Yu et al. 2018, "Spatio-Temporal Graph Convolutional
 * Networks"). The sum is taken by Clenshaw's recursion, c_k = a W_k + 2 L c_(k+1) − c_(k+2). Without a given graph T_0
 * alone is left, and the layer sees each node by itself.
 *
 * @param options.terms number of polynomials, 1 + their highest degree
 */
export function chebyshevConvolution(
  name: string,
  shape: ModelShape,
  options: { readonly inputs: number; readonly outputs: number; readonly terms: number },
): ChebyshevConvolution {
  const { inputs: columns, outputs } = options;
  const terms = shape.graph ? options.terms : 1;
  const residual = alignment(`${name}/align`, columns, outputs);
  return {
    parameters: [...residual.parameters, ...affineParameters(name, terms * outputs, outputs)],
    apply(views, inputs, x) {
      const [nodes, length, batch] = x.shape;
      const rows = tf.reshape<tf.Rank.R2>(x, [nodes * length * batch, columns]);
      const aligned = columns === outputs ? rows : linear(rows, residual.weight(views), residual.bias(views));
      const weight = views.matrix(`${name}/weight`);
      const weights: tf.Tensor2D[] = terms > 1 ? tf.split(weight, terms, 0) : [weight];
      const [own = weight, ...others] = weights;
      const step = terms > 1 ? steps(inputs, nodes) : undefined;
      // c_(k+1) and c_(k+2)
      let next: tf.Tensor | undefined;
      let second: tf.Tensor | undefined;
      for (const each of others.toReversed()) {
        const term: tf.Tensor = linear(aligned, each);
        const stepped = next && step ? tf.add(term, step.twice(next)) : term;
        const current = second ? tf.sub(stepped, second) : stepped;
        second = next;
        next = current;
      }
      const sum = tf.add(linear(aligned, own, views.vector(`${name}/bias`)), aligned);
      const mixed = next && step ? tf.add(sum, step.once(next)) : sum;
      return tf.reshape(second ? tf.sub(mixed, second) : mixed, [nodes, length, batch, outputs]);
    },
  };
}

/** L x and 2 L x of rows [N*R, K]. */
function steps(
  inputs: ForwardInputs,
  nodes: number,
): { once: (x: tf.Tensor) => tf.Tensor; twice: (x: tf.Tensor) => tf.Tensor } {
  const laplacian = alongGiven(inputs, 'scaledLaplacian');
  const once = (x: tf.Tensor): tf.Tensor => tf.reshape(laplacian(tf.reshape(x, [nodes, x.size / nodes])), x.shape);
  return { once, twice: (x) => once(tf.mul(x, 2)) };
}
