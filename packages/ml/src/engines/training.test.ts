import * as tf from '@tensorflow/tfjs';
import { afterAll, describe, expect, it } from 'vitest';
import { linear, reluDropout } from '../tensors/index.ts';
import type { Engine, Program, TensorSpec } from './engine.ts';
import { cpuEngine, runtime, tracedEngine, wasmEngine } from './testing/engines.ts';
import { expectClose } from './testing/expect-close.ts';

const [rows, width, hidden] = [6, 3, 5];
const sizes = [width * hidden, hidden, hidden, 1];
const parameters = sizes.reduce((sum, size) => sum + size, 0);
const float = (...shape: number[]): TensorSpec => ({ shape, dtype: 'float32' });
const inputs: Record<string, TensorSpec> = {
  x: float(rows, width),
  y: float(rows, 1),
  kept: { shape: [rows, hidden], dtype: 'uint8' },
  rate: float(),
  weights: float(parameters),
  first: float(parameters),
  second: float(parameters),
};
const options = { state: { nextWeights: 'weights', nextFirst: 'first', nextSecond: 'second' } };

/** One step of AdamW on a small network: all weights in one vector, sliced outside of the gradient. */
const step: Program = (given) => {
  const input = (name: string) => {
    const tensor = given[name];
    if (!tensor) throw new Error(`${name} is absent`);
    return tensor;
  };
  const [w1, b1, w2, b2] = tf.split(input('weights'), sizes);
  const { value, grads } = tf.valueAndGrads((...ws: tf.Tensor[]) => {
    const [inner, innerBias, outer, outerBias] = ws as [tf.Tensor2D, tf.Tensor1D, tf.Tensor2D, tf.Tensor1D];
    const { rows, scale } = reluDropout(linear(input('x') as tf.Tensor2D, inner, innerBias), input('kept'), 0.25);
    const h = tf.mul(rows, scale);
    return tf.mean(tf.abs(tf.sub(linear(h as tf.Tensor2D, outer, outerBias), input('y'))));
  })([tf.reshape(w1!, [width, hidden]), b1!, tf.reshape(w2!, [hidden, 1]), b2!]);
  const slope = tf.concat(grads.map((gradient) => tf.reshape(gradient, [-1])));
  const nextFirst = tf.add(tf.mul(input('first'), 0.9), tf.mul(slope, 0.1));
  const nextSecond = tf.add(tf.mul(input('second'), 0.999), tf.mul(tf.square(slope), 0.001));
  const move = tf.div(nextFirst, tf.add(tf.sqrt(nextSecond), 1e-8));
  const decayed = tf.mul(input('weights'), tf.sub(1, tf.mul(input('rate'), 1e-2)));
  return { loss: value, nextWeights: tf.sub(decayed, tf.mul(move, input('rate'))), nextFirst, nextSecond };
};

/** Five steps on the same data; gives the losses and the weights after them. */
async function fiveSteps(engine: Engine): Promise<{ losses: Float32Array; weights: Float32Array }> {
  const executable = await engine.compile(step, inputs, options);
  executable.set(
    'weights',
    Float32Array.from({ length: parameters }, (_, i) => Math.sin(i + 1)),
  );
  executable.set('first', new Float32Array(parameters));
  executable.set('second', new Float32Array(parameters));
  const x = Float32Array.from({ length: rows * width }, (_, i) => Math.cos(i));
  const y = Float32Array.from({ length: rows }, (_, i) => Math.sin(3 * i));
  const losses = new Float32Array(5);
  for (const number of losses.keys()) {
    const kept = Uint8Array.from({ length: rows * hidden }, (_, i) => Number((i * 97 + number * 31) % 256 >= 64));
    const { loss } = await executable.run({ x, y, kept, rate: new Float32Array([0.01]) }, ['loss']);
    losses.set(loss ?? [NaN], number);
  }
  const weights = await executable.get('weights');
  executable.dispose();
  return { losses, weights };
}

describe('five training steps', () => {
  const engines: Engine[] = [];
  afterAll(() => engines.forEach((engine) => engine.dispose()));

  it.each([['wasm', wasmEngine] as const, ...(runtime ? [['traced', tracedEngine] as const] : [])])(
    'on %s end where they end on cpu',
    async (_name, create) => {
      engines.push(await cpuEngine());
      const expected = await fiveSteps(await cpuEngine());
      const before = tf.memory().numTensors;
      const engine = await create();
      engines.push(engine);
      const actual = await fiveSteps(engine);
      expectClose(actual.losses, expected.losses, 1e-4, 'losses');
      expectClose(actual.weights, expected.weights, 1e-4, 'weights');
      expect(expected.losses[4]).toBeLessThan(expected.losses[0] ?? 0);
      expect(tf.memory().numTensors).toBe(before);
    },
  );

  it('on one engine are equal bit for bit when they are repeated', async () => {
    const engine = await (runtime ? tracedEngine() : wasmEngine());
    engines.push(engine);
    expect(await fiveSteps(engine)).toEqual(await fiveSteps(engine));
  });
});
