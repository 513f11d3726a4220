/** What a check of one kernel is made of: the cases are programs whose value and gradients are compared. */
import * as tf from '@tensorflow/tfjs';

export interface Case {
  /** The kernel that it is about, and in brackets which side of it. */
  readonly name: string;
  /** Shapes of the float32 inputs that get gradients. */
  readonly shapes: readonly (readonly number[])[];
  readonly program: (...inputs: tf.Tensor[]) => tf.Tensor;
  /** Range of the inputs; −1..1 unless said. */
  readonly from?: number;
  readonly to?: number;
  /** False where tfjs itself has no gradient. */
  readonly gradient?: false;
}

/** Shapes written as `2x3`; an empty one is a scalar. */
export function shapes(...written: readonly string[]): number[][] {
  return written.map((shape) => (shape === '' ? [] : shape.split('x').map(Number)));
}

/** A case of one tensor, [2, 3] unless said. */
export function unary(name: string, program: Case['program'], rest: Partial<Case> = {}): Case {
  return { name, shapes: [[2, 3]], program, ...rest };
}

/** Four cases of broadcasting for an operation on two tensors. */
export function binary(
  name: string,
  program: (a: tf.Tensor, b: tf.Tensor) => tf.Tensor,
  rest: Partial<Case> = {},
): Case[] {
  return [shapes('2x3', '2x3'), shapes('2x3', '3'), shapes('2x1x3', '4x1'), shapes('', '2x2')].map((given) => ({
    name: `${name} (${given.map((shape) => `[${shape.join(', ')}]`).join(' with ')})`,
    shapes: given,
    program,
    ...rest,
  }));
}

export const positive = { from: 0.3, to: 2 };
export const noGradient = { gradient: false } as const;

export function asFloat(x: tf.Tensor): tf.Tensor {
  return tf.cast(x, 'float32');
}
