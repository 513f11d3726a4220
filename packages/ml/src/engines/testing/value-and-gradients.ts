/** For tests alone: an operation's value and the gradients of all its inputs, on any engine. */
import * as tf from '@tensorflow/tfjs';
import type { Engine, Feed, TensorSpec } from '../engine.ts';

export type Operation = (...inputs: tf.Tensor[]) => tf.Tensor;

/**
 * Gives `value` and, unless told otherwise, `d0`, `d1`, ...: the gradients of the sum of the squares of (value + 1/4),
 * so that the gradient that reaches the operation differs from element to element.
 */
export async function valueAndGradients(
  engine: Engine,
  operation: Operation,
  inputs: readonly { readonly shape: readonly number[]; readonly values: Float32Array }[],
  withGradients = true,
): Promise<Record<string, Float32Array>> {
  const specs: Record<string, TensorSpec> = {};
  const feeds: Record<string, Feed> = {};
  for (const [i, { shape, values }] of inputs.entries()) {
    specs[`x${i}`] = { shape, dtype: 'float32' };
    feeds[`x${i}`] = values;
  }
  const names = ['value', ...(withGradients ? inputs.map((_, i) => `d${i}`) : [])];
  const executable = await engine.compile((given) => {
    const xs = Object.values(given);
    const outputs: Record<string, tf.Tensor> = { value: operation(...xs) };
    if (!withGradients) return outputs;
    const slopes = tf.grads((...ys: tf.Tensor[]) => tf.sum(tf.square(tf.add(operation(...ys), 0.25))))(xs);
    for (const [i, slope] of slopes.entries()) outputs[`d${i}`] = slope;
    return outputs;
  }, specs);
  const results = await executable.run(feeds, names);
  executable.dispose();
  return results;
}
