import * as tf from '@tensorflow/tfjs';
import {
  identityMatrix,
  linear,
  matMul2d,
  propagateFactored,
  propagateLearned,
  relu,
  strongestInRows,
  tanh,
} from '../tensors/index.ts';
import type { LayerDeclaration } from './layer.ts';
import { affineParameters, type ParameterViews } from './parameters.ts';
import { MOST_NODES_WRITTEN_OUT } from '../config/large-graphs.ts';

/** How sharply a learned graph saturates: s of tanh(s x). */
const SATURATION = 3;

/** A step along the edges, and one against them: from node-first tensors [N, ...] to the same shape. */
export interface Walks {
  readonly along: (x: tf.Tensor) => tf.Tensor;
  readonly against: (x: tf.Tensor) => tf.Tensor;
}

export interface LearnedGraph extends LayerDeclaration {
  /** The random walks along and against the learned edges, each node with a loop of weight 1, times a factor. */
  walks(views: ParameterViews, factor: number): Walks;
}

/**
 * A directed graph learned from two vectors a node: with M = tanh(3 (E Θ + b)) of each, A = relu(tanh(3 (M1 M2ᵀ − M2 M1ᵀ))),
 * of which each row keeps its strongest entries (Wu et al. 2020, "Connecting the Dots"). They are ranked before they are
 * squashed: the order is the same, but at the start most entries are squashed to exactly 1, and their order is lost.
 * Past 2,000 nodes the walk is not written out: a node goes on to its neighbours by the softmaxes of M1 and M2 (see
 * `propagateFactored`), and to itself as often as if it had `neighbours` of weight 1.
 *
 * @param options.width length of a node's vectors
 * @param options.neighbours entries that a row keeps
 */
export function learnedGraph(
  name: string,
  nodes: number,
  options: { readonly width: number; readonly neighbours: number },
): LearnedGraph {
  const { width } = options;
  const neighbours = Math.min(options.neighbours, nodes);
  const vectors = ['from', 'to'] as const;
  return {
    parameters: vectors.flatMap((side) => [
      { name: `${name}/${side}`, shape: [nodes, width], initialiser: { kind: 'normal', deviation: 1 } as const },
      ...affineParameters(`${name}/${side}-map`, width, width),
    ]),
    walks(views, factor) {
      const [from, to] = vectors.map((side) => {
        const map = `${name}/${side}-map`;
        const mapped = linear(
          views.matrix(`${name}/${side}`),
          views.matrix(`${map}/weight`),
          views.vector(`${map}/bias`),
        );
        return tanh(tf.mul(mapped, SATURATION));
      }) as [tf.Tensor2D, tf.Tensor2D];
      if (nodes > MOST_NODES_WRITTEN_OUT) {
        const step = (a: tf.Tensor2D, b: tf.Tensor2D) => (x: tf.Tensor) => {
          const [own, met] = [factor / (neighbours + 1), (factor * neighbours) / (neighbours + 1)];
          return tf.add(tf.mul(x, own), tf.mul(propagateFactored(a, tf.transpose(b), x), met));
        };
        return { along: step(from, to), against: step(to, from) };
      }
      const similar = matMul2d(from, tf.transpose(to));
      const strength = tf.sub<tf.Tensor2D>(similar, tf.transpose(similar));
      const adjacency = tf.mul(relu(tanh(tf.mul(strength, SATURATION))), strongestInRows(strength, neighbours));
      const loops = identityMatrix(nodes, nodes);
      const walk = (edges: tf.Tensor): ((x: tf.Tensor) => tf.Tensor) => {
        const looped = tf.add(edges, loops);
        const shares = tf.mul<tf.Tensor2D>(looped, tf.div(factor, tf.sum(looped, 1, true)));
        return (x) => propagateLearned(shares, x);
      };
      return { along: walk(adjacency), against: walk(tf.transpose(adjacency)) };
    },
  };
}
