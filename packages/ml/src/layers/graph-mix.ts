/** Mixing over the graph: a row beside what its neighbours have, by the given graph and by a learned one. */
import * as tf from '@tensorflow/tfjs';
import { adaptiveAdjacency, linear, propagateFactored, propagateLearned } from '../tensors/index.ts';
import { alongGiven } from './given-graph.ts';
import type { ForwardInputs, GraphName, ModelShape } from './inputs.ts';
import type { LayerDeclaration, RowLayer } from './layer.ts';
import { affineParameters, type ParameterSpec, type ParameterViews } from './parameters.ts';
import { outerMap, type BlockOptions } from './residual-block.ts';
import { MOST_NODES_WRITTEN_OUT } from '../config/large-graphs.ts';

/** One step along each graph: from node-first tensors [N, ...] to the same shape. */
export type Supports = readonly ((x: tf.Tensor) => tf.Tensor)[];

/** The graphs that a model mixes over: the given one where there is one, and a learned one where its rank is not 0. */
export interface GraphSupports extends LayerDeclaration {
  /** Width of a row beside its steps along each graph, in widths of the row: 1 + number of graphs times steps. */
  readonly count: number;
  /** Forms of the given graph that are read. */
  readonly graphs: readonly GraphName[];
  open(views: ParameterViews, inputs: ForwardInputs): Supports;
}

/**
 * Supports of a model: P, the random walk over the given graph, and A = softmax(relu(E1 E2)) of a given rank
 * (Wu et al. 2019, "Graph WaveNet for Deep Spatial-Temporal Graph Modeling"). Past 2,000 nodes A is not written out: it is
 * the product of two factors instead (see `propagateFactored`).
 *
 * @param options.given whether the given graph, where there is one, is a support; true unless said
 * @param options.backward whether the walk against the edges is a support of its own, behind P
 * @param options.steps taken along each support, 1 unless said: P x, P² x, ...
 */
export function graphSupports(
  name: string,
  shape: ModelShape,
  adaptiveRank: number,
  options: { readonly given?: boolean; readonly backward?: boolean; readonly steps?: number } = {},
): GraphSupports {
  const { given = true, backward = false, steps = 1 } = options;
  const graphs: readonly GraphName[] = shape.graph && given ? (backward ? ['walk', 'backwardWalk'] : ['walk']) : [];
  const parameters: ParameterSpec[] =
    adaptiveRank > 0
      ? [
          { name: `${name}/from`, shape: [shape.nodes, adaptiveRank], initialiser: { kind: 'normal', deviation: 1 } },
          { name: `${name}/to`, shape: [adaptiveRank, shape.nodes], initialiser: { kind: 'normal', deviation: 1 } },
        ]
      : [];
  return {
    parameters,
    count: 1 + (graphs.length + (adaptiveRank > 0 ? 1 : 0)) * steps,
    graphs,
    open(views, inputs) {
      const given = graphs.map((graph) => alongGiven(inputs, graph));
      if (adaptiveRank === 0) return given;
      const [from, to] = [views.matrix(`${name}/from`), views.matrix(`${name}/to`)];
      if (shape.nodes > MOST_NODES_WRITTEN_OUT) return [...given, (x) => propagateFactored(from, to, x)];
      const learned = adaptiveAdjacency(from, to);
      return [...given, (x) => propagateLearned(learned, x)];
    },
  };
}

/**
 * Affine map of a row beside its steps along each graph, [x, P x, A x] W + b, computed as x W0 + b + P (x W1) + A (x W2):
 * the same products, and nothing is put side by side. Two steps along each, [x, P x, P² x, A x, A² x] W + b, are
 * x W0 + b + P (x W1 + P (x W2)) + A (x W3 + A (x W4)), and so on.
 *
 * @param rows node first, [N*R, K]
 * @param weight W0, W1, ... one below the other, [(1 + supports * steps) K, O]; its rows tell the number of steps
 * @param bias [O], or absent
 * @returns [N*R, O]
 */
export function graphLinear(
  rows: tf.Tensor2D,
  supports: Supports,
  nodes: number,
  weight: tf.Tensor2D,
  bias?: tf.Tensor1D,
): tf.Tensor2D {
  const parts: tf.Tensor2D[] = supports.length === 0 ? [weight] : tf.split(weight, weight.shape[0] / rows.shape[1], 0);
  const [own = weight, ...others] = parts;
  const steps = others.length / supports.length;
  const walked = (step: Supports[number], [near = weight, ...further]: readonly tf.Tensor2D[]): tf.Tensor2D => {
    const here = linear(rows, near);
    const part = further.length > 0 ? tf.add<tf.Tensor2D>(here, walked(step, further)) : here;
    return tf.reshape<tf.Rank.R2>(step(tf.reshape(part, [nodes, part.size / nodes])), part.shape);
  };
  return supports.reduce(
    (sum, step, index) => tf.add(walked(step, others.slice(index * steps, (index + 1) * steps)), sum),
    linear(rows, own, bias),
  );
}

/** A residual block whose inner map sees the neighbours: h + dropout(relu([h, P h, A h] W1 + b1)) W2 + b2. */
export interface GraphBlock extends LayerDeclaration {
  open(supports: Supports): Pick<RowLayer, 'apply'>;
}

/** Declares a `GraphBlock`; `options.supports` counts h itself: three of [h, P h, A h]. */
export function graphBlock(name: string, options: BlockOptions & { readonly supports: number }): GraphBlock {
  const { nodes, width, inner = width, dropout: rate } = options;
  return {
    parameters: [
      ...affineParameters(`${name}/mix`, options.supports * width, inner, { place: 'inner' }),
      ...affineParameters(`${name}/outer`, inner, width, { place: 'inner' }),
    ],
    dropouts: rate > 0 ? [{ name: `${name}/dropout`, rate, shape: (batch) => [nodes * batch, inner] }] : [],
    open: (supports) => ({
      apply(views, rows, context) {
        const mixed = views.affine(`${name}/mix`, rows, (x, weight, bias) =>
          graphLinear(x, supports, nodes, weight, bias),
        );
        return tf.add(rows, outerMap(name, mixed, rate, views, context));
      },
    }),
  };
}
