/** Mixing over the graph: a row beside what its neighbours have, by the given graph and by a learned one. */
import * as tf from '@tensorflow/tfjs';
import { adaptiveAdjacency, linear, propagate, propagateLearned } from '../tensors/index.ts';
import { required, type ForwardInputs, type ModelShape } from './inputs.ts';
import type { LayerDeclaration, RowLayer } from './layer.ts';
import { affineParameters, type ParameterSpec, type ParameterViews } from './parameters.ts';
import { outerMap } from './residual-block.ts';

/** One step along each graph: from node-first tensors [N, ...] to the same shape. */
export type Supports = readonly ((x: tf.Tensor) => tf.Tensor)[];

/** The graphs that a model mixes over: the given one where there is one, and a learned one where its rank is not 0. */
export interface GraphSupports extends LayerDeclaration {
  /** Width of a row beside its steps along each graph, in widths of the row: 1 + number of graphs. */
  readonly count: number;
  open(views: ParameterViews, inputs: ForwardInputs): Supports;
}

/**
 * Supports of a model: P, the random walk over the given graph, and A = softmax(relu(E1 E2)) of a given rank
 * (Wu et al. 2019, "Graph WaveNet for Deep Spatial-Temporal Graph Modeling").
 */
export function graphSupports(name: string, shape: ModelShape, adaptiveRank: number): GraphSupports {
  const parameters: ParameterSpec[] =
    adaptiveRank > 0
      ? [
          { name: `${name}/from`, shape: [shape.nodes, adaptiveRank], initialiser: { kind: 'normal', deviation: 1 } },
          { name: `${name}/to`, shape: [adaptiveRank, shape.nodes], initialiser: { kind: 'normal', deviation: 1 } },
        ]
      : [];
  return {
    parameters,
    count: 1 + (shape.graph ? 1 : 0) + (adaptiveRank > 0 ? 1 : 0),
    open(views, inputs) {
      const walk = shape.graph ? required(inputs, 'walk') : undefined;
      const transposed = shape.graph ? required(inputs, 'walkTransposed') : undefined;
      const learned =
        adaptiveRank > 0 ? adaptiveAdjacency(views.matrix(`${name}/from`), views.matrix(`${name}/to`)) : undefined;
      return [
        ...(walk && transposed ? [(x: tf.Tensor) => propagate(walk, transposed, x)] : []),
        ...(learned ? [(x: tf.Tensor) => propagateLearned(learned, x)] : []),
      ];
    },
  };
}

/**
 * Affine map of a row beside its steps along each graph, [x, P x, A x] W + b, computed as x W0 + b + P (x W1) + A (x W2):
 * the same products, and nothing is put side by side.
 *
 * @param rows node first, [N*R, K]
 * @param weight W0, W1, ... one below the other, [(1 + supports) K, O]
 * @param bias [O]
 * @returns [N*R, O]
 */
export function graphLinear(
  rows: tf.Tensor2D,
  supports: Supports,
  nodes: number,
  weight: tf.Tensor2D,
  bias: tf.Tensor1D,
): tf.Tensor2D {
  const parts: tf.Tensor2D[] = supports.length === 0 ? [weight] : tf.split(weight, supports.length + 1, 0);
  const [own = weight, ...others] = parts;
  return supports.reduce(
    (sum, step, index) => {
      const part = linear(rows, others[index] ?? weight);
      const stepped = step(tf.reshape(part, [nodes, part.size / nodes]));
      return tf.add(tf.reshape<tf.Rank.R2>(stepped, part.shape), sum);
    },
    linear(rows, own, bias),
  );
}

/** A residual block whose inner map sees the neighbours: h + dropout(relu([h, P h, A h] W1 + b1)) W2 + b2. */
export interface GraphBlock extends LayerDeclaration {
  open(supports: Supports): Pick<RowLayer, 'apply'>;
}

export function graphBlock(
  name: string,
  options: { readonly nodes: number; readonly width: number; readonly supports: number; readonly dropout: number },
): GraphBlock {
  const { nodes, width, dropout: rate } = options;
  return {
    parameters: [
      ...affineParameters(`${name}/mix`, options.supports * width, width),
      ...affineParameters(`${name}/outer`, width, width),
    ],
    dropouts: rate > 0 ? [{ name: `${name}/dropout`, rate, shape: (batch) => [nodes * batch, width] }] : [],
    open: (supports) => ({
      apply(views, rows, context) {
        const weight = views.matrix(`${name}/mix/weight`);
        const inner = graphLinear(rows, supports, nodes, weight, views.vector(`${name}/mix/bias`));
        return tf.add(rows, outerMap(name, inner, rate, views, context));
      },
    }),
  };
}
