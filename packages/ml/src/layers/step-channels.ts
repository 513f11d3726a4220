/** What enters a network step by step, before any weight: a step's lag, its mask and its calendar as channels. */
import * as tf from '@tensorflow/tfjs';
import { relativeLags } from './form.ts';
import { required, type ForwardInputs, type ModelShape } from './inputs.ts';
import type { ForwardContext } from './layer.ts';

/** Number of channels of `stepChannels`. */
export function stepChannelCount(shape: ModelShape): number {
  return 1 + (shape.masked ? 1 : 0) + shape.lagChannels;
}

/**
 * Lag, mask and calendar of the last `length` steps, node first with time second, [N, length, B, channels]: the window is
 * cut, or padded in front with steps of zeros.
 */
export function stepChannels(
  shape: ModelShape,
  inputs: ForwardInputs,
  length: number,
  { nodes, batch }: ForwardContext,
): tf.Tensor4D {
  const parts = [timeSecond(relativeLags(shape, inputs), length)];
  if (shape.masked) parts.push(timeSecond(required(inputs, 'lagMask'), length));
  if (shape.lagChannels > 0) {
    const calendar = tf.reshape<tf.Rank.R3>(required(inputs, 'lagCalendar'), [1, batch, -1]);
    const steps = timeSecond(calendar, length, shape.lagChannels);
    parts.push(tf.broadcastTo(steps, [nodes, length, batch, shape.lagChannels]));
  }
  return parts.length > 1 ? tf.concat4d(parts, 3) : (parts[0] as tf.Tensor4D);
}

/** From [R, B, T*C] to [R, length, B, C], the last `length` of T steps or all of them after steps of zeros. */
export function timeSecond(x: tf.Tensor3D, length: number, channels = 1): tf.Tensor4D {
  const [rows, batch, columns] = x.shape;
  const steps = columns / channels;
  const turned = tf.transpose<tf.Tensor4D>(tf.reshape(x, [rows, batch, steps, channels]), [0, 2, 1, 3]);
  const missing = length - steps;
  if (missing <= 0) return tf.slice(turned, [0, -missing, 0, 0], [rows, length, batch, channels]);
  return tf.concat4d([tf.zeros<tf.Rank.R4>([rows, missing, batch, channels]), turned], 1);
}
