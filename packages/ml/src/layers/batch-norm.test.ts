import * as tf from '@tensorflow/tfjs';
import { expect, test } from 'vitest';
import { expectClose } from '../engines/testing/expect-close.ts';
import { relu } from '../tensors/index.ts';
import { batchNorm } from './batch-norm.ts';
import type { ForwardContext } from './layer.ts';
import { ParameterLayout } from './parameters.ts';

const layer = batchNorm('norm', 2);
const layout = new ParameterLayout([
  ...layer.parameters,
  { name: 'behind', shape: [1], initialiser: { kind: 'zeros' } },
]);
const context: ForwardContext = {
  nodes: 1,
  batch: 4,
  dropout: (_name, x) => x,
  reluDropout: (_name, x) => ({ rows: relu(x), scale: 1 }),
};
const weights = layout.flatten({
  'norm/scale': { shape: [2], values: Float32Array.of(2, 0.5) },
  'norm/shift': { shape: [2], values: Float32Array.of(1, -1) },
  'norm/running-mean': { shape: [2], values: Float32Array.of(3, 0) },
  'norm/running-variance': { shape: [2], values: Float32Array.of(4, 0.25) },
  behind: { shape: [1], values: Float32Array.of(9) },
});
const rows = () => tf.tensor2d([1, 2, 3, 2, 5, 6, 7, 6], [4, 2]);

function applied(extra: Partial<ForwardContext>): Float32Array {
  return tf.tidy(() => {
    const views = layout.views(layout.slices(tf.tensor1d(weights)));
    return layer.apply(views, rows(), { ...context, ...extra }).dataSync<'float32'>();
  });
}

test('running statistics lie behind what is trained, and are not counted', () => {
  expect([...weights]).toEqual([2, 0.5, 1, -1, 9, 3, 0, 4, 0.25]);
  expect([layout.size, layout.trained]).toEqual([9, 5]);
});

test('outside of training the running statistics count', () => {
  // 2 (x − 3) / 2 + 1 and (x − 0) / (2 · 0.5) − 1.
  expectClose(applied({}), Float32Array.of(-1, 1, 1, 1, 3, 5, 5, 5), 1e-4);
});

test('in training those of the batch count, and the running ones follow them', () => {
  const next: Record<string, number[]> = {};
  const setRunning = (name: string, value: tf.Tensor) => {
    next[name] = [...value.dataSync()];
  };
  // Column means 4 and 4, mean squares of deviations 5 and 4 (over three rows 20/3 and 16/3).
  const [a, b] = [2 / Math.sqrt(5), 0.5 / 2];
  const expected = [1 - 3 * a, -1 - 2 * b, 1 - a, -1 - 2 * b, 1 + a, -1 + 2 * b, 1 + 3 * a, -1 + 2 * b];
  expectClose(applied({ setRunning }), Float32Array.from(expected), 1e-4);
  const running = (name: string) => Float32Array.from(next[`norm/running-${name}`] ?? []);
  expectClose(running('mean'), Float32Array.of(0.9 * 3 + 0.4, 0.4), 1e-5);
  expectClose(running('variance'), Float32Array.of(3.6 + 2 / 3, 0.225 + 1.6 / 3), 1e-5);
});
