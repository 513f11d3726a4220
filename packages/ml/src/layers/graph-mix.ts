/** Mixing over the graph: a row beside what its neighbours have, by the given graph and by a learned one. */
import * as tf from '@tensorflow/tfjs';
import { adaptiveAdjacency, linear, propagate, propagateLearned, relu } from '../tensors/index.ts';
import { required, type ForwardInputs, type ModelShape } from './inputs.ts';
import type { LayerDeclaration, RowLayer } from './layer.ts';
import { affineParameters, type ParameterSpec, type ParameterViews } from './parameters.ts';

/** Takes node-first tensors [N, ...] one step along each support; gives x itself and one tensor a support. */
export type Supports = (x: tf.Tensor) => tf.Tensor[];

/** The graphs that a model mixes over: the given one where there is one, and a learned one where its rank is not 0. */
export interface GraphSupports extends LayerDeclaration {
  /** Number of tensors that `Supports` gives, the tensor itself included. */
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
      return (x) => [
        x,
        ...(walk && transposed ? [propagate(walk, transposed, x)] : []),
        ...(learned ? [propagateLearned(learned, x)] : []),
      ];
    },
  };
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
        const nodeFirst = tf.reshape(rows, [nodes, context.batch * width]);
        const mixed = tf.concat2d(
          supports(nodeFirst).map((part) => tf.reshape<tf.Rank.R2>(part, [nodes * context.batch, width])),
          1,
        );
        const inner = linear(mixed, views.matrix(`${name}/mix/weight`), views.vector(`${name}/mix/bias`));
        const kept = (rate > 0 ? context.reluDropout(`${name}/dropout`, inner) : relu(inner)) as tf.Tensor2D;
        return tf.add(rows, linear(kept, views.matrix(`${name}/outer/weight`), views.vector(`${name}/outer/bias`)));
      },
    }),
  };
}
