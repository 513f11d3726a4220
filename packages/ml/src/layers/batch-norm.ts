import * as tf from '@tensorflow/tfjs';
import { normaliseColumns } from '../tensors/index.ts';
import type { RowLayer } from './layer.ts';

/** Added to a variance before its root is taken. */
const EPSILON = 1e-5;
/** Share of the batch's statistics in the next running ones. */
const MOMENTUM = 0.1;

/**
 * Batch normalisation of rows [M, C]: γ (x − μ) / √(σ² + ε) + β for each channel (Ioffe and Szegedy 2015, "Batch
 * Normalization"). In training μ and σ² are those of the batch, and the running ones become 0.9 of themselves and 0.1 of
 * the batch's (the variance over M − 1 rows, as PyTorch takes it); outside of training μ and σ² are the running ones.
 */
export function batchNorm(name: string, channels: number): RowLayer {
  const at = { mean: `${name}/running-mean`, variance: `${name}/running-variance` };
  return {
    parameters: [
      { name: `${name}/scale`, shape: [channels], initialiser: { kind: 'ones' } },
      { name: `${name}/shift`, shape: [channels], initialiser: { kind: 'zeros' } },
      { name: at.mean, shape: [channels], initialiser: { kind: 'zeros' }, trained: false },
      { name: at.variance, shape: [channels], initialiser: { kind: 'ones' }, trained: false },
    ],
    apply(views, x, { setRunning }) {
      const [scale, shift] = [views.vector(`${name}/scale`), views.vector(`${name}/shift`)];
      const [mean, variance] = [views.vector(at.mean), views.vector(at.variance)];
      if (!setRunning) {
        // One factor and one offset a channel, which an engine with fixed weights computes ahead.
        const factor = tf.mul(scale, tf.rsqrt(tf.add(variance, EPSILON)));
        return tf.add<tf.Tensor2D>(tf.mul(x, factor), tf.sub(shift, tf.mul(mean, factor)));
      }
      const rows = x.shape[0];
      const batch = normaliseColumns(x, EPSILON);
      const unbiased = tf.mul(batch.variance, rows / Math.max(1, rows - 1));
      setRunning(at.mean, blend(mean, batch.mean));
      setRunning(at.variance, blend(variance, unbiased));
      return tf.add<tf.Tensor2D>(tf.mul(batch.rows, scale), shift);
    },
  };
}

function blend(running: tf.Tensor, batch: tf.Tensor): tf.Tensor {
  return tf.add(tf.mul(running, 1 - MOMENTUM), tf.mul(batch, MOMENTUM));
}
