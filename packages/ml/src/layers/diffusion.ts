import * as tf from '@tensorflow/tfjs';
import { alongGiven } from './given-graph.ts';
import type { ForwardInputs, GraphName, ModelShape } from './inputs.ts';

/** From columns to the same columns beside what they become along the graph: [N, R, C] to [N, R, count C]. */
export type Diffuse = (x: tf.Tensor3D) => tf.Tensor3D;

export interface Diffusion {
  /** Number of terms: 1 + steps times the directions; 1 without a graph. */
  readonly count: number;
  /** Forms of the graph that it reads. */
  readonly graphs: readonly GraphName[];
  open(inputs: ForwardInputs): Diffuse;
}

/**
 * The terms of a diffusion convolution over both directions of a graph, side by side: x, P x, ..., P^K x, Q x, ..., Q^K x,
 * with P the random walk along the edges and Q the one against them (Li et al. 2018, "Diffusion Convolutional Recurrent
 * Neural Network", equation 2). One affine map of the result is the convolution.
 *
 * @param steps K, 0 or more
 */
export function diffusion(shape: ModelShape, steps: number): Diffusion {
  const graphs: readonly GraphName[] = shape.graph && steps > 0 ? ['walk', 'backwardWalk'] : [];
  return {
    count: 1 + steps * graphs.length,
    graphs,
    open: (inputs) => (x) => {
      const terms: tf.Tensor3D[] = [x];
      for (const name of graphs) {
        const walk = alongGiven(inputs, name);
        let reached: tf.Tensor = x;
        for (let step = 0; step < steps; step += 1) {
          reached = walk(reached);
          terms.push(reached as tf.Tensor3D);
        }
      }
      return terms.length > 1 ? tf.concat(terms, 2) : x;
    },
  };
}
