import * as tf from '@tensorflow/tfjs';

/** The 256 values that a tensor may take: scale (q − zero) for whole q from 0 to 255. */
export interface Levels {
  readonly scale: number;
  /** q of the value 0, from 0 to 255. */
  readonly zero: number;
}

/**
 * The nearest of 256 levels: scale (clip(round(x / scale) + zero, 0, 255) − zero), what an unsigned eight-bit integer keeps
 * of x. For forward passes: it has no useful gradient.
 *
 * @param x any shape
 * @returns the shape of x
 */
export function roundToLevels(x: tf.Tensor2D, { scale, zero }: Levels): tf.Tensor2D {
  const whole = tf.round(tf.mul(x, 1 / scale));
  return tf.mul(tf.clipByValue(whole, -zero, 255 - zero), scale);
}
