import * as tf from '@tensorflow/tfjs';
import { matMul2d, nodeProducts, sigmoid, tanh } from '../tensors/index.ts';
import type { LayerDeclaration } from './layer.ts';
import type { ParameterSpec, ParameterViews } from './parameters.ts';

/** What all recurrent layers of a model share: the nodes' vectors E, [N, D], and a step along the graph learned from them. */
export interface NodeVectors {
  readonly vectors: tf.Tensor2D;
  readonly along: (x: tf.Tensor) => tf.Tensor;
}

export interface NodeAdaptiveGru extends LayerDeclaration {
  /**
   * Reads all steps.
   *
   * @param x node first with time second, [N, T, B, C]
   * @param drive added before the activations at every step, [N*B, 3 width]: the columns of the gates, of the candidate
   * @returns the state after each step, [N, B, width]
   */
  apply(views: ParameterViews, x: tf.Tensor4D, nodes: NodeVectors, drive?: tf.Tensor2D): tf.Tensor3D[];
}

/**
 * A gated recurrent unit whose products are graph convolutions with weights of each node's own: with D(x) = [x | A x] and
 * W_n = Σ_d E[n, d] pool[d], the same for biases, [z | r] = σ(D([x, h]) G_n + g_n), c = tanh(D([x, z h]) C_n + c_n),
 * h' = r h + (1 − r) c (Bai et al. 2020, "Adaptive Graph Convolutional Recurrent Network for Traffic Forecasting").
 *
 * What inputs contribute is computed for all steps at once, so pools lie in two parts: rows of the input, of the state.
 */
export function nodeAdaptiveGru(
  name: string,
  options: { readonly channels: number; readonly width: number; readonly rank: number },
): NodeAdaptiveGru {
  const { channels, width, rank } = options;
  const parameters = (suffix: string, outputs: number): ParameterSpec[] => {
    // The fans that PyTorch sees in a pool of [D, 2, channels + width, outputs].
    const receptive = (channels + width) * outputs;
    const initialiser = { kind: 'xavier', fanIn: 2 * receptive, fanOut: rank * receptive } as const;
    return [
      { name: `${name}/${suffix}/input`, shape: [rank, 2 * channels * outputs], initialiser },
      { name: `${name}/${suffix}/state`, shape: [rank, 2 * width * outputs], initialiser },
      {
        name: `${name}/${suffix}/bias`,
        shape: [rank, outputs],
        initialiser: { kind: 'xavier', fanIn: outputs, fanOut: rank },
      },
    ];
  };
  return {
    parameters: [...parameters('gates', 2 * width), ...parameters('candidate', width)],
    apply(views, x, { vectors, along }, drive) {
      const [nodes, length, batch] = x.shape;
      const own = (pool: string, rows: number): tf.Tensor3D =>
        tf.reshape(matMul2d(vectors, views.matrix(`${name}/${pool}`)), [nodes, rows, -1]);
      const beside = (rows: tf.Tensor3D): tf.Tensor3D => tf.concat3d([rows, along(rows) as tf.Tensor3D], 2);
      const input = beside(tf.reshape(x, [nodes, length * batch, channels]));
      /** What is known of each step before its state, [N, B, outputs]. */
      const driven = (suffix: string, outputs: number, columns: tf.Tensor2D | undefined): tf.Tensor3D[] => {
        const product = nodeProducts(input, own(`${suffix}/input`, 2 * channels));
        const bias = tf.reshape(own(`${suffix}/bias`, 1), [nodes, 1, 1, outputs]);
        const offset = columns ? tf.add(tf.reshape(columns, [nodes, 1, batch, outputs]), bias) : bias;
        const steps = tf.add(tf.reshape(product, [nodes, length, batch, outputs]), offset);
        return tf.split(steps, length, 1).map((step) => tf.reshape(step, [nodes, batch, outputs]));
      };
      const driveParts = drive ? tf.split(drive, [2 * width, width], 1) : [];
      const gatesDriven = driven('gates', 2 * width, driveParts[0] as tf.Tensor2D | undefined);
      const candidateDriven = driven('candidate', width, driveParts[1] as tf.Tensor2D | undefined);
      const [gatesState, candidateState] = [own('gates/state', 2 * width), own('candidate/state', 2 * width)];
      const recurrent = (known: tf.Tensor3D, weights: tf.Tensor3D, state: tf.Tensor3D | undefined): tf.Tensor3D =>
        state ? tf.add(known, nodeProducts(beside(state), weights)) : known;
      const states: tf.Tensor3D[] = [];
      for (const [at, known] of gatesDriven.entries()) {
        const state = states.at(-1);
        const gates = sigmoid(recurrent(known, gatesState, state));
        const [reset, update] = tf.split(gates, 2, 2) as [tf.Tensor3D, tf.Tensor3D];
        const kept = state && tf.mul<tf.Tensor3D>(reset, state);
        const candidate = tanh(recurrent(candidateDriven[at] as tf.Tensor3D, candidateState, kept)) as tf.Tensor3D;
        states.push(
          state
            ? tf.add(candidate, tf.mul(update, tf.sub(state, candidate)))
            : tf.sub(candidate, tf.mul(update, candidate)),
        );
      }
      return states;
    },
  };
}
