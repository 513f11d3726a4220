import * as tf from '@tensorflow/tfjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../engines/engine.ts';
import { cpuEngine, runtime, tracedEngine, wasmEngine } from '../engines/testing/engines.ts';
import { expectClose } from '../engines/testing/expect-close.ts';
import { valueAndGradients } from '../engines/testing/value-and-gradients.ts';
import {
  attention,
  dilatedTaps,
  dropout,
  matMul2d,
  nodeLayerNorm,
  nodeProducts,
  propagate,
  slidingTaps,
  strongestInRows,
  withoutGradient,
} from './index.ts';
import { cases } from './testing/cases.ts';

/** Deterministic values in about −1..1, none near 0 where kinks lie. */
function valuesOf(shape: readonly number[], salt: number): Float32Array {
  return Float32Array.from({ length: tf.util.sizeFromShape([...shape]) }, (_, i) => {
    const value = Math.sin(1.7 * i + 2.3 * salt + 0.4);
    return Math.abs(value) < 0.1 ? value + 0.3 : value;
  });
}

const engines: Record<string, Engine> = {};
function engineNamed(name: string): Engine {
  const engine = engines[name];
  if (!engine) throw new Error(`no engine ${name}`);
  return engine;
}
beforeAll(async () => {
  engines['cpu'] = await cpuEngine();
  engines['wasm'] = await wasmEngine();
  if (runtime) engines['traced'] = await tracedEngine();
});
afterAll(() => Object.values(engines).forEach((engine) => engine.dispose()));

it.each(['cpu', 'wasm', ...(runtime ? ['traced'] : [])])('no gradient passes what is held, on %s', async (name) => {
  const values = Float32Array.of(1, -2, 3);
  const given = [{ shape: [3], values }];
  const held = await valueAndGradients(engineNamed(name), (x) => withoutGradient(x), given);
  expect([...(held['value'] ?? [])]).toEqual([...values]);
  expect([...(held['d0'] ?? [])].map(Math.abs)).toEqual([0, 0, 0]);
  // x times itself held: half of the slope of its square.
  const half = await valueAndGradients(engineNamed(name), (x) => tf.mul(x, withoutGradient(x)), given);
  expectClose(
    half['d0'],
    values.map((x) => 2 * (x * x + 0.25) * x),
    1e-5,
    'd0',
  );
});

describe.each(cases)('$name', ({ ours, plain, shapes }) => {
  const inputs = shapes.map((shape, i) => ({ shape, values: valuesOf(shape, i) }));

  it.each(['cpu', 'wasm', ...(runtime ? ['traced'] : [])])('on %s is what plain tfjs gives', async (name) => {
    const expected = await valueAndGradients(engineNamed('cpu'), plain, inputs);
    const actual = await valueAndGradients(engineNamed(name), ours, inputs);
    for (const [output, values] of Object.entries(expected)) expectClose(actual[output], values, 2e-5, output);
  });

  it('has the gradients of finite differences', async () => {
    const cpu = engineNamed('cpu');
    const gradients = await valueAndGradients(cpu, ours, inputs);
    const step = 1e-2;
    const lossAt = async (moved: number, place: number, delta: number) => {
      const near = inputs.map(({ shape, values }, i) => ({
        shape,
        values: i === moved ? values.with(place, (values[place] ?? 0) + delta) : values,
      }));
      const { value } = await valueAndGradients(cpu, ours, near, false);
      return [...(value ?? [])].reduce((sum, each) => sum + (each + 0.25) ** 2, 0);
    };
    for (const [i, { values }] of inputs.entries()) {
      const slopes = new Float32Array(values.length);
      for (const place of values.keys())
        slopes[place] = ((await lossAt(i, place, step)) - (await lossAt(i, place, -step))) / (2 * step);
      expectClose(gradients[`d${i}`], slopes, 5e-3, `d${i}`);
    }
  });
});

describe('tensor operations', () => {
  it('leave no tensor behind', async () => {
    const before = tf.memory().numTensors;
    for (const { ours, shapes } of cases)
      await valueAndGradients(
        engineNamed('wasm'),
        ours,
        shapes.map((shape, i) => ({ shape, values: valuesOf(shape, i) })),
      );
    expect(tf.memory().numTensors).toBe(before);
  });

  it('refuse shapes that do not fit', () => {
    tf.tidy(() => {
      const [tall, square] = [tf.zeros<tf.Rank.R2>([2, 3]), tf.zeros<tf.Rank.R2>([3, 3])];
      expect(() => matMul2d(tall, tall)).toThrow('wants [M, K] and [K, O], got [2, 3] and [2, 3]');
      expect(() => propagate(square, square, tf.zeros([4, 2]))).toThrow('got [3, 3] and [4, 2]');
      expect(() => nodeProducts(tf.zeros([3, 2, 4]), tf.zeros([2, 4, 5]))).toThrow('got [3, 2, 4] and [2, 4, 5]');
      expect(() => dropout(tf.zeros([3]), tf.zeros([4]), 0.5)).toThrow('a mask of the shape of x, [3], got [4]');
      expect(() => dropout(tf.zeros([3]), tf.zeros([3]), 1)).toThrow('lies in [0, 1), got 1');
      expect(() => dilatedTaps(tf.zeros([2, 3, 1, 1]), 3)).toThrow('a dilation of 3 does not fit 3 steps');
      expect(() => slidingTaps(tf.zeros([2, 3, 1, 1]), 4)).toThrow('a convolution of 4 steps does not fit 3 steps');
      expect(() => strongestInRows(tall, 4)).toThrow('of 3 columns are 1 to 3, got 4');
      expect(() => nodeLayerNorm(tf.zeros([2, 3, 4]), tall, tall)).toThrow('wants gain and bias [2, 4], got [2, 3]');
      const four = tf.zeros<tf.Rank.R4>([1, 2, 1, 4]);
      expect(() => attention(four, four, four, 3)).toThrow('3 heads do not divide 4 columns');
      expect(() => attention(four, four, tf.zeros([1, 3, 1, 4]), 2)).toThrow('of one shape, got [1, 2, 1, 4]');
    });
  });

  it('keep x itself where nothing is dropped', () => {
    tf.tidy(() => {
      const x = tf.ones([3]);
      expect(dropout(x, tf.zeros([3]), 0)).toBe(x);
    });
  });
});
