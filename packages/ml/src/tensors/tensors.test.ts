import * as tf from '@tensorflow/tfjs';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cpuEngine, wasmEngine } from '../engines/testing/engines.ts';
import {
  adaptiveAdjacency,
  dropout,
  layerNorm,
  linear,
  lookUp,
  matMul2d,
  propagate,
  propagateLearned,
  relu,
  reluDropout,
  sigmoid,
  softmaxRows,
  spreadOverBatch,
  spreadOverNodes,
  tanh,
} from './index.ts';

type Operation = (...inputs: tf.Tensor[]) => tf.Tensor;
interface Case {
  readonly name: string;
  readonly shapes: readonly (readonly number[])[];
  readonly ours: Operation;
  /** The same operation in plain tfjs, whose own gradients are the reference. */
  readonly plain: Operation;
}

const two = (x: tf.Tensor | undefined) => x as tf.Tensor2D;
const one = (x: tf.Tensor | undefined) => x as tf.Tensor1D;
/** Constants made inside a tidy of the moment, on whichever backend is active. */
const graph = () => tf.tensor2d([0, 0.5, 0.5, 1, 0, 0, 0.2, 0.8, 0], [3, 3]);
const bytes = () => tf.tensor2d([0, 37, 38, 39, 128, 255], [2, 3]);
const kept = () =>
  tf.tensor2d(
    [0, 0, 1, 1, 1, 1].map((keep) => (keep * 256) / (256 - 38)),
    [2, 3],
  );
const rowsAt = () => tf.tensor1d([2, 0, 2, 1], 'int32');

const cases: Case[] = [
  {
    name: 'matMul2d',
    shapes: [
      [2, 3],
      [3, 4],
    ],
    ours: (a, b) => matMul2d(two(a), two(b)),
    plain: (a, b) => tf.matMul(two(a), two(b)),
  },
  {
    name: 'linear',
    shapes: [[2, 3], [3, 4], [4]],
    ours: (x, w, b) => linear(two(x), two(w), one(b)),
    plain: (x, w, b) => tf.add(tf.matMul(two(x), two(w)), one(b)),
  },
  {
    name: 'linear without bias',
    shapes: [
      [2, 3],
      [3, 4],
    ],
    ours: (x, w) => linear(two(x), two(w)),
    plain: (x, w) => tf.matMul(two(x), two(w)),
  },
  {
    name: 'propagate',
    shapes: [[3, 2, 2]],
    ours: (x) => {
      const a = graph();
      return propagate(a, tf.transpose(a), x!);
    },
    plain: (x) => tf.reshape(tf.matMul(graph(), tf.reshape(x!, [3, 4])), [3, 2, 2]),
  },
  {
    name: 'propagateLearned',
    shapes: [
      [3, 3],
      [3, 2, 2],
    ],
    ours: (a, x) => propagateLearned(two(a), x!),
    plain: (a, x) => tf.reshape(tf.matMul(two(a), tf.reshape(x!, [3, 4])), [3, 2, 2]),
  },
  {
    name: 'adaptiveAdjacency',
    shapes: [
      [3, 2],
      [2, 3],
    ],
    ours: (a, b) => adaptiveAdjacency(two(a), two(b)),
    plain: (a, b) => tf.softmax(tf.relu(tf.matMul(two(a), two(b)))),
  },
  { name: 'softmaxRows', shapes: [[2, 4]], ours: (x) => softmaxRows(two(x)), plain: (x) => tf.softmax(x!) },
  {
    name: 'spreadOverBatch',
    shapes: [[3, 2]],
    ours: (x) => spreadOverBatch(two(x), 4),
    plain: (x) => tf.tile(tf.expandDims(x!, 1), [1, 4, 1]),
  },
  {
    name: 'spreadOverNodes',
    shapes: [[3, 2]],
    ours: (x) => spreadOverNodes(two(x), 4),
    plain: (x) => tf.tile(tf.expandDims(x!, 0), [4, 1, 1]),
  },
  {
    name: 'lookUp',
    shapes: [[3, 2]],
    ours: (x) => lookUp(two(x), rowsAt()),
    plain: (x) => tf.stack([2, 0, 2, 1].map((row) => tf.reshape(tf.slice(x!, [row, 0], [1, 2]), [2]))),
  },
  { name: 'tanh', shapes: [[2, 3]], ours: (x) => tanh(x!), plain: (x) => tf.tanh(x!) },
  { name: 'sigmoid', shapes: [[2, 3]], ours: (x) => sigmoid(x!), plain: (x) => tf.sigmoid(x!) },
  { name: 'relu', shapes: [[2, 3]], ours: (x) => relu(x!), plain: (x) => tf.relu(x!) },
  { name: 'dropout', shapes: [[2, 3]], ours: (x) => dropout(x!, bytes(), 0.15), plain: (x) => tf.mul(x!, kept()) },
  {
    name: 'reluDropout',
    shapes: [[2, 3]],
    ours: (x) => reluDropout(x, bytes(), 0.15),
    plain: (x) => tf.mul(tf.relu(x), kept()),
  },
  {
    name: 'layerNorm',
    shapes: [[3, 4], [4], [4]],
    ours: (x, g, b) => layerNorm(two(x), one(g), one(b)),
    plain: (x, g, b) => {
      const c = tf.sub(x!, tf.mean(x!, 1, true));
      return tf.add(tf.mul(tf.div(c, tf.sqrt(tf.add(tf.mean(tf.square(c), 1, true), 1e-5))), g!), b!);
    },
  },
];

/** Deterministic values in about −1..1, none near 0 where kinks lie. */
function valuesOf(shape: readonly number[], salt: number): Float32Array {
  return Float32Array.from({ length: tf.util.sizeFromShape([...shape]) }, (_, i) => {
    const value = Math.sin(1.7 * i + 2.3 * salt + 0.4);
    return Math.abs(value) < 0.1 ? value + 0.3 : value;
  });
}

/** A weighted sum of the outputs, so that every output has its own gradient. */
function weighted(operation: Operation): Operation {
  return (...inputs) => {
    const y = operation(...inputs);
    return tf.sum(tf.mul(y, tf.tensor(valuesOf(y.shape, 9), y.shape)));
  };
}

/** Value and gradients of an operation at the given inputs, as plain arrays. */
function valueAndGradients(operation: Operation, arrays: readonly Float32Array[], shapes: Case['shapes']) {
  const before = tf.memory().numTensors;
  const inputs = arrays.map((values, i) => tf.tensor(values, [...shapes[i]!]));
  const value = operation(...inputs);
  const gradients = tf.grads((...xs: tf.Tensor[]) => weighted(operation)(...xs) as tf.Scalar)(inputs);
  const result = {
    value: [...value.dataSync()],
    gradients: gradients.map((g) => [...g.dataSync()]),
    shape: value.shape,
  };
  tf.dispose([...inputs, value, ...gradients]);
  return { ...result, leaked: tf.memory().numTensors - before };
}

function expectClose(actual: readonly number[], expected: readonly number[], tolerance: number) {
  expect(actual.length).toBe(expected.length);
  for (const [i, value] of expected.entries())
    expect(Math.abs(actual[i]! - value), `element ${i}: ${actual[i]} for ${value}`).toBeLessThan(tolerance);
}

beforeAll(async () => {
  await cpuEngine();
  await wasmEngine();
});
afterEach(() => tf.setBackend('cpu'));

describe.each(cases)('$name', ({ ours, plain, shapes }) => {
  const arrays = shapes.map((shape, i) => valuesOf(shape, i));

  it.each(['cpu', 'wasm'])('has the value and gradients of plain tfjs, on %s', async (backend) => {
    await tf.setBackend('cpu');
    const expected = tf.tidy(() => valueAndGradients(plain, arrays, shapes));
    await tf.setBackend(backend);
    const actual = tf.tidy(() => valueAndGradients(ours, arrays, shapes));
    expect(actual.shape).toEqual(expected.shape);
    expectClose(actual.value, expected.value, 1e-5);
    for (const [i, gradient] of expected.gradients.entries()) expectClose(actual.gradients[i]!, gradient, 1e-5);
  });

  it('has the gradients of finite differences', async () => {
    await tf.setBackend('cpu');
    const { gradients } = tf.tidy(() => valueAndGradients(ours, arrays, shapes));
    const at = (moved: readonly Float32Array[]) =>
      tf.tidy(() => weighted(ours)(...moved.map((v, i) => tf.tensor(v, [...shapes[i]!]))).dataSync()[0]!);
    const step = 1e-2;
    for (const [i, values] of arrays.entries()) {
      const slopes = [...values].map((_, j) => {
        const [up, down] = [step, -step].map((delta) =>
          at(arrays.map((v, k) => (k === i ? v.with(j, v[j]! + delta) : v))),
        );
        return (up! - down!) / (2 * step);
      });
      expectClose(gradients[i]!, slopes, 5e-3);
    }
  });
});

describe('tensor operations', () => {
  it('leave no tensor behind in a tidy', () => {
    for (const { ours, shapes } of cases) {
      const before = tf.memory().numTensors;
      tf.tidy(
        () =>
          void valueAndGradients(
            ours,
            shapes.map((shape, i) => valuesOf(shape, i)),
            shapes,
          ),
      );
      expect(tf.memory().numTensors).toBe(before);
    }
  });

  it('refuse shapes that do not fit', () => {
    tf.tidy(() => {
      expect(() => matMul2d(tf.zeros([2, 3]), tf.zeros([2, 3]))).toThrow(
        'wants [M, K] and [K, O], got [2, 3] and [2, 3]',
      );
      expect(() => propagate(tf.zeros([3, 3]), tf.zeros([3, 3]), tf.zeros([4, 2]))).toThrow('got [3, 3] and [4, 2]');
      expect(() => dropout(tf.zeros([3]), tf.zeros([4]), 0.5)).toThrow('one byte per element of [3], got [4]');
      expect(() => dropout(tf.zeros([3]), tf.zeros([3]), 1)).toThrow('lies in [0, 1), got 1');
    });
  });

  it('keep x itself where nothing is dropped', () => {
    tf.tidy(() => {
      const x = tf.ones([3]);
      expect(dropout(x, tf.zeros([3]), 0)).toBe(x);
    });
  });
});
