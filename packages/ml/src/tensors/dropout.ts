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
  return applyMask(x, maskOf(x, kept, dropped));
}

/**
 * max(x, 0) followed by dropout, as one operation with the shorter gradient of the two together.
 *
 * @param x any shape
 * @param kept 1 where an element is kept, else 0, as float32; the shape of x
 * @param rate wanted share of dropped elements, in [0, 1); 0 gives max(x, 0)
 * @returns y = max(x, 0) m with m as in `dropout`; gradient dx = dy 256 / (256 − k) where y > 0, else 0
 */
export function reluDropout(x: tf.Tensor, kept: tf.Tensor, rate: number): tf.Tensor {
  const dropped = droppedValues(rate);
  if (dropped === 0) return relu(x);
  const scale = keptScale(dropped);
  const operation = withGradient(
    (rows: tf.Tensor) => {
      const value = tf.mul(tf.relu(rows), maskOf(rows, kept, dropped));
      return { value, saved: [value] };
    },
    // The huge factor lifts every positive number above the upper bound: cheaper everywhere than a comparison.
    (dy, saved) => [tf.mul(dy, tf.clipByValue(tf.mul(savedAt(saved, 0), 3e38), 0, scale))],
  );
  return operation(x);
}

function keptScale(dropped: number): number {
  return 256 / (256 - dropped);
}

/** m: the scale where an element is kept, else 0. */
function maskOf(x: tf.Tensor, kept: tf.Tensor, dropped: number): tf.Tensor {
  if (x.shape.join() !== kept.shape.join())
    throw new RangeError(
      `dropout wants a mask of the shape of x, [${x.shape.join(', ')}], got [${kept.shape.join(', ')}]`,
    );
  return tf.mul(kept, keptScale(dropped));
}

const applyMask = withGradient(
  (x: tf.Tensor, mask: tf.Tensor) => ({ value: tf.mul(x, mask), saved: [mask] }),
  (dy, saved) => {
    const mask = savedAt(saved, 0);
    return [tf.mul(dy, mask), tf.zerosLike(mask)];
  },
);
