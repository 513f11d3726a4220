import * as tf from '@tensorflow/tfjs';
import { savedAt, withGradient } from './custom-gradient.ts';

const EPSILON = 1e-5;

/**
 * Layer normalisation of each window over all nodes and channels, with a gain and a bias for each pair of the two
 * (Ba et al. 2016, "Layer Normalization"): y = g (x − mean) / sqrt(variance + 1e-5) + b, mean and variance over the first
 * and the last axis.
 *
 * @param x [N, R, C]
 * @param gain g, [N, C]
 * @param bias b, [N, C]
 * @returns [N, R, C]; with n the normalised values and u = dy g: dx = (u − mean(u) − n mean(u n)) / sqrt(variance + 1e-5),
 *   dg = Σ_R dy n, db = Σ_R dy
 */
export function nodeLayerNorm(x: tf.Tensor3D, gain: tf.Tensor2D, bias: tf.Tensor2D): tf.Tensor3D {
  const [nodes, , channels] = x.shape;
  const affine = [nodes, channels].join();
  if (gain.shape.join() !== affine || bias.shape.join() !== affine)
    throw new RangeError(
      `a layer norm of [${x.shape.join(', ')}] wants gain and bias [${nodes}, ${channels}], got [${gain.shape.join(', ')}] and [${bias.shape.join(', ')}]`,
    );
  return normalised(x, gain, bias) as tf.Tensor3D;
}

const normalised = withGradient(
  (x: tf.Tensor3D, gain: tf.Tensor2D, bias: tf.Tensor2D) => {
    const centred = tf.sub(x, meanOfWindows(x));
    const inverse = tf.rsqrt(tf.add(meanOfWindows(tf.square(centred)), EPSILON));
    const n = tf.mul(centred, inverse);
    const g = overWindows(gain);
    return { value: tf.add(tf.mul(n, g), overWindows(bias)), saved: [n, inverse, g] };
  },
  (dy, saved) => {
    const [n, inverse, g] = [savedAt(saved, 0), savedAt(saved, 1), savedAt(saved, 2)];
    const u = tf.mul(dy, g);
    const along = tf.mul(n, meanOfWindows(tf.mul(u, n)));
    const dx = tf.mul(tf.sub(tf.sub(u, meanOfWindows(u)), along), inverse);
    return [dx, tf.sum(tf.mul(dy, n), 1), tf.sum(dy, 1)];
  },
);

/** [N, C] as [N, 1, C] */
function overWindows(affine: tf.Tensor): tf.Tensor {
  const [nodes = 1, channels = 1] = affine.shape;
  return tf.reshape(affine, [nodes, 1, channels]);
}

/** Means of [N, R, C] over the first and the last axis, [1, R, 1]; first over the nodes, which engines do as a product. */
function meanOfWindows(x: tf.Tensor): tf.Tensor {
  const [nodes = 1, windows = 1, channels = 1] = x.shape;
  const overNodes = tf.reshape(tf.sum(tf.reshape(x, [nodes, windows * channels]), 0), [windows, channels]);
  return tf.reshape(tf.mul(tf.sum(overNodes, 1), 1 / (nodes * channels)), [1, windows, 1]);
}
