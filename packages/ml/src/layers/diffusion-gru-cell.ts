import * as tf from '@tensorflow/tfjs';
import { linear, sigmoid, tanh } from '../tensors/index.ts';
import type { Diffuse } from './diffusion.ts';
import type { LayerDeclaration } from './layer.ts';
import type { ParameterViews } from './parameters.ts';

/** A state of N nodes in B windows. */
export interface DiffusedState {
  /** [N*B, width] */
  readonly rows: tf.Tensor2D;
  /** The state beside its steps along the graph, [N*B, terms * width]; computed when it is first asked for. */
  readonly diffused: () => tf.Tensor2D;
}

/** What drives a step beside its input, before the activations. */
export interface Drive {
  /** [N*B, 2 width] */
  readonly gates: tf.Tensor2D;
  /** [N*B, width] */
  readonly candidate: tf.Tensor2D;
}

export interface DiffusionGruCell extends LayerDeclaration {
  /**
   * One step. With D(.) the terms of the diffusion: [r | u] = σ(D(x) X + D(h) G + g), c = tanh(D(x) Y + D(r h) C + b),
   * h' = u h + (1 − u) c (Li et al. 2018, "Diffusion Convolutional Recurrent Neural Network", section 2.3).
   *
   * @param input D(x), [N*B, inputs]
   * @param state h; nothing for a state of zeros
   * @param drive added before the activations, where there is one
   */
  step(
    views: ParameterViews,
    diffuse: Diffuse,
    input: tf.Tensor2D,
    state: DiffusedState | undefined,
    drive?: Drive,
  ): DiffusedState;
}

/**
 * A gated recurrent unit whose products are diffusion convolutions. The bias of the gates starts at 1, as the authors have
 * it: an untrained cell keeps its state.
 *
 * @param options.inputs columns of an input with all its terms
 * @param options.terms number of terms of the diffusion
 */
export function diffusionGruCell(
  name: string,
  options: { readonly nodes: number; readonly inputs: number; readonly terms: number; readonly width: number },
): DiffusionGruCell {
  const { nodes, inputs, terms, width } = options;
  const parameters = (suffix: string, outputs: number, start: 'ones' | 'zeros'): LayerDeclaration['parameters'] => {
    const initialiser = { kind: 'xavier', fanIn: inputs + terms * width, fanOut: outputs } as const;
    return [
      { name: `${name}/${suffix}/input`, shape: [inputs, outputs], initialiser },
      { name: `${name}/${suffix}/state`, shape: [terms * width, outputs], initialiser, place: 'inner' },
      { name: `${name}/${suffix}/bias`, shape: [outputs], initialiser: { kind: start } },
    ];
  };
  const half = (rows: tf.Tensor2D, at: number): tf.Tensor2D =>
    tf.slice2d(rows, [0, at * width], [rows.shape[0], width]);
  return {
    parameters: [...parameters('gates', 2 * width, 'ones'), ...parameters('candidate', width, 'zeros')],
    step(views, diffuse, input, state, drive) {
      const diffused = (rows: tf.Tensor2D): tf.Tensor2D =>
        tf.reshape(diffuse(tf.reshape(rows, [nodes, rows.shape[0] / nodes, width])), [rows.shape[0], terms * width]);
      const preactivation = (suffix: 'gates' | 'candidate', recurrent: tf.Tensor2D | undefined): tf.Tensor => {
        const driven = linear(input, views.matrix(`${name}/${suffix}/input`), views.vector(`${name}/${suffix}/bias`));
        const whole = drive ? tf.add(driven, drive[suffix]) : driven;
        return recurrent ? tf.add(whole, views.product(`${name}/${suffix}/state`, recurrent)) : whole;
      };
      const gates = sigmoid(preactivation('gates', state?.diffused())) as tf.Tensor2D;
      const update = half(gates, 1);
      const reset = state && tf.mul<tf.Tensor2D>(half(gates, 0), state.rows);
      const candidate = tanh(preactivation('candidate', reset && diffused(reset)));
      const rows = state
        ? tf.add<tf.Tensor2D>(candidate, tf.mul(update, tf.sub(state.rows, candidate)))
        : tf.sub<tf.Tensor2D>(candidate, tf.mul(update, candidate));
      let beside: tf.Tensor2D | undefined;
      return { rows, diffused: () => (beside ??= diffused(rows)) };
    },
  };
}
