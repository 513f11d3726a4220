import * as tf from '@tensorflow/tfjs';
import { relu } from './activation.ts';
import { savedAt, withGradient } from './custom-gradient.ts';

/**
 * k = round(256 rate), the number of the 256 values of a random byte for which an element is dropped.
 * @throws RangeError when the rate is not in [0, 1)
 */
export function droppedValues(rate: number): number {
  if (!(rate >= 0 && rate < 1)) throw new RangeError(`a dropout rate lies in [0, 1), got ${rate}`);
  return Math.min(255, Math.round(rate * 256));
}

/**
 * Inverted dropout by a given mask, so that the program stays a pure function of its inputs: what is kept is divided by
 * the exact probability of being kept, (256 − k) / 256 with k = `droppedValues(rate)`.
 *
 * @param x any shape
 * @param kept 1 where an element is kept, else 0, as float32; the shape of x
 * @param rate wanted share of dropped elements, in [0, 1); 0 gives x itself
 * @returns y = x m, the shape of x; gradient dx = dy m, with m = 256 / (256 − k) where kept, else 0
 */
export function dropout(x: tf.Tensor, kept: tf.Tensor, rate: number): tf.Tensor {
  const dropped = droppedValues(rate);
  if (dropped === 0) return x;
  checkMask(x, kept);
  return applyMask(x, tf.mul(kept, keptScale(dropped)));
}

/** Rows whose true value is `rows` times `scale`: the factor is left to the next weight, where it costs least. */
export interface Scaled {
  readonly rows: tf.Tensor;
  readonly scale: number;
}

/**
 * max(x, 0) followed by dropout, with the short gradient that the two have together.
 *
 * @param x any shape
 * @param kept 1 where an element is kept, else 0, as float32; the shape of x
 * @param rate wanted share of dropped elements, in [0, 1); 0 gives max(x, 0)
 * @returns rows y = max(x, 0) kept, the shape of x, with gradient dx = dy where y > 0, else 0; and the scale
 *   256 / (256 − k) that they are still to be multiplied by
 */
export function reluDropout(x: tf.Tensor, kept: tf.Tensor, rate: number): Scaled {
  const dropped = droppedValues(rate);
  if (dropped === 0) return { rows: relu(x), scale: 1 };
  checkMask(x, kept);
  return { rows: reluMask(x, kept), scale: keptScale(dropped) };
}

function keptScale(dropped: number): number {
  return 256 / (256 - dropped);
}

function checkMask(x: tf.Tensor, kept: tf.Tensor): void {
  if (x.shape.join() === kept.shape.join()) return;
  throw new RangeError(
    `dropout wants a mask of the shape of x, [${x.shape.join(', ')}], got [${kept.shape.join(', ')}]`,
  );
}

const reluMask = withGradient(
  (x: tf.Tensor, kept: tf.Tensor) => {
    const value = tf.mul(tf.relu(x), kept);
    return { value, saved: [value] };
  },
  (dy, saved) => {
    const value = savedAt(saved, 0);
    return [tf.mul(dy, tf.step(value)), tf.zerosLike(value)];
  },
);

const applyMask = withGradient(
  (x: tf.Tensor, mask: tf.Tensor) => ({ value: tf.mul(x, mask), saved: [mask] }),
  (dy, saved) => {
    const mask = savedAt(saved, 0);
    return [tf.mul(dy, mask), tf.zerosLike(mask)];
  },
);
