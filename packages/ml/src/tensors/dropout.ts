import * as tf from '@tensorflow/tfjs';
import { savedAt, withGradient } from './custom-gradient.ts';

/** Number of the 256 byte values for which an element is dropped. */
function droppedValues(rate: number): number {
  if (!(rate >= 0 && rate < 1)) throw new RangeError(`a dropout rate lies in [0, 1), got ${rate}`);
  return Math.min(255, Math.round(rate * 256));
}

/**
 * Inverted dropout from given random bytes, so that the program stays a pure function of its inputs: with
 * k = round(256 rate), an element is dropped where its byte is below k, and the rest are divided by the exact
 * probability of being kept, (256 − k) / 256.
 *
 * @param x any shape
 * @param bytes random numbers 0..255 as float32, the shape of x
 * @param rate wanted share of dropped elements, in [0, 1); 0 gives x itself
 * @returns y = x m, the shape of x; gradient dx = dy m, with m = 256 / (256 − k) where kept, else 0
 */
export function dropout(x: tf.Tensor, bytes: tf.Tensor, rate: number): tf.Tensor {
  const dropped = droppedValues(rate);
  if (dropped === 0) return x;
  if (x.shape.join() !== bytes.shape.join())
    throw new RangeError(
      `dropout wants one byte per element of [${x.shape.join(', ')}], got [${bytes.shape.join(', ')}]`,
    );
  const scale = 256 / (256 - dropped);
  // Bytes are whole numbers, so clipping byte − (k − 1) to 0..1 is 1 exactly where byte >= k; both steps vectorise.
  const mask = tf.mul(tf.clipByValue(tf.sub(bytes, dropped - 1), 0, 1), scale);
  return applyMask(x, mask);
}

const applyMask = withGradient(
  (x: tf.Tensor, mask: tf.Tensor) => ({ value: tf.mul(x, mask), saved: [mask] }),
  (dy, saved) => {
    const mask = savedAt(saved, 0);
    return [tf.mul(dy, mask), tf.zerosLike(mask)];
  },
);
