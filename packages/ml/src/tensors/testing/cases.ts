/** Every tensor operation beside the same thing in plain tfjs, whose own gradients are the reference. */
import * as tf from '@tensorflow/tfjs';
import {
  adaptiveAdjacency,
  attention,
  dilatedTaps,
  dropout,
  gruUpdate,
  identityMatrix,
  layerNorm,
  linear,
  lookUp,
  matMul2d,
  nodeLayerNorm,
  nodeProducts,
  normaliseColumns,
  propagate,
  propagateFactored,
  propagateLearned,
  propagateSparse,
  relu,
  reluDropout,
  sigmoid,
  slidingTaps,
  softmaxRows,
  strongestInRows,
  tanh,
} from '../index.ts';

type Operation = (...inputs: tf.Tensor[]) => tf.Tensor;

export interface Case {
  readonly name: string;
  readonly shapes: readonly (readonly number[])[];
  readonly ours: Operation;
  readonly plain: Operation;
}

/** Shapes written as `2x3`. */
function shapes(...written: readonly string[]): number[][] {
  return written.map((shape) => shape.split('x').map(Number));
}

const two = (x: tf.Tensor) => x as tf.Tensor2D;
const one = (x: tf.Tensor) => x as tf.Tensor1D;
/** Constants made inside a tidy of the moment, on whichever backend is active. */
const graph = () => tf.tensor2d([0, 0.5, 0.5, 1, 0, 0, 0.2, 0.8, 0], [3, 3]);
/** A matrix of three nodes in two blocks: rows 2 and 0, and row 1 beside a row of nothing. */
const blocks = (row0: readonly number[], row1: readonly number[], row2: readonly number[]) => ({
  weights: tf.tensor3d([...row2, ...row0, ...row1, 0, 0, 0], [2, 2, 3]),
  sourceNodes: tf.tensor2d([0, 1, 2, 0, 1, 2], [2, 3]),
  places: tf.tensor1d([1, 2, 0]),
});
const rowsAt = () => tf.tensor1d([2, 0, 2, 1], 'int32');
const mask = () => tf.tensor2d([0, 0, 1, 1, 0, 1], [2, 3]);
const kept = () =>
  tf.tensor2d(
    [0, 0, 1, 1, 0, 1].map((keep) => (keep * 256) / (256 - 38)),
    [2, 3],
  );

export const cases: readonly Case[] = [
  {
    name: 'matMul2d',
    shapes: shapes('2x3', '3x4'),
    ours: (a, b) => matMul2d(two(a), two(b)),
    plain: (a, b) => tf.matMul(two(a), two(b)),
  },
  {
    name: 'linear',
    shapes: shapes('2x3', '3x4', '4'),
    ours: (x, w, b) => linear(two(x), two(w), one(b)),
    plain: (x, w, b) => tf.add(tf.matMul(two(x), two(w)), one(b)),
  },
  {
    name: 'linear without bias',
    shapes: shapes('2x3', '3x4'),
    ours: (x, w) => linear(two(x), two(w)),
    plain: (x, w) => tf.matMul(two(x), two(w)),
  },
  {
    name: 'propagate',
    shapes: shapes('3x2x2'),
    ours: (x) => {
      const a = graph();
      return propagate(a, tf.transpose(a), x);
    },
    plain: (x) => tf.reshape(tf.matMul(graph(), tf.reshape(x, [3, 4])), [3, 2, 2]),
  },
  {
    name: 'propagateSparse',
    shapes: shapes('3x2x2'),
    ours: (x) =>
      propagateSparse(
        blocks([0, 0.5, 0.5], [1, 0, 0], [0.2, 0.8, 0]),
        blocks([0, 1, 0.2], [0.5, 0, 0.8], [0.5, 0, 0]),
        x,
      ),
    plain: (x) => tf.reshape(tf.matMul(graph(), tf.reshape(x, [3, 4])), [3, 2, 2]),
  },
  {
    name: 'propagateFactored',
    shapes: shapes('3x2', '2x3', '3x2x2'),
    ours: (e, f, x) => propagateFactored(two(e), two(f), x),
    plain: (e, f, x) =>
      tf.reshape(tf.matMul(tf.matMul(tf.softmax(two(e)), tf.softmax(two(f))), tf.reshape(x, [3, 4])), [3, 2, 2]),
  },
  {
    name: 'propagateLearned',
    shapes: shapes('3x3', '3x2x2'),
    ours: (a, x) => propagateLearned(two(a), x),
    plain: (a, x) => tf.reshape(tf.matMul(two(a), tf.reshape(x, [3, 4])), [3, 2, 2]),
  },
  {
    name: 'adaptiveAdjacency',
    shapes: shapes('3x2', '2x3'),
    ours: (a, b) => adaptiveAdjacency(two(a), two(b)),
    plain: (a, b) => tf.softmax(tf.relu(tf.matMul(two(a), two(b)))),
  },
  {
    name: 'nodeProducts',
    shapes: shapes('3x2x4', '3x4x2'),
    ours: (x, w) => nodeProducts(x as tf.Tensor3D, w as tf.Tensor3D),
    plain: (x, w) => tf.matMul(x, w),
  },
  {
    name: 'normaliseColumns',
    shapes: shapes('4x3'),
    ours: (x) => normaliseColumns(two(x), 1e-2).rows,
    plain: (x) => {
      const { mean, variance } = tf.moments(x, 0);
      return tf.div(tf.sub(x, mean), tf.sqrt(tf.add(variance, 1e-2)));
    },
  },
  {
    name: 'normaliseColumns (mean and variance)',
    shapes: shapes('4x3'),
    ours: (x) => {
      const { rows, mean, variance } = normaliseColumns(two(x), 1e-2);
      return tf.concat([rows, tf.reshape(mean, [1, 3]), tf.reshape(variance, [1, 3])]);
    },
    plain: (x) => {
      const { mean, variance } = tf.moments(x, 0);
      const rows = tf.div(tf.sub(x, mean), tf.sqrt(tf.add(variance, 1e-2)));
      return tf.concat([rows, tf.reshape(mean, [1, 3]), tf.reshape(variance, [1, 3])]);
    },
  },
  { name: 'softmaxRows', shapes: shapes('2x4'), ours: (x) => softmaxRows(two(x)), plain: (x) => tf.softmax(x) },
  { name: 'tanh', shapes: shapes('2x3'), ours: (x) => tanh(x), plain: (x) => tf.tanh(x) },
  { name: 'sigmoid', shapes: shapes('2x3'), ours: (x) => sigmoid(x), plain: (x) => tf.sigmoid(x) },
  { name: 'relu', shapes: shapes('2x3'), ours: (x) => relu(x), plain: (x) => tf.relu(x) },
  { name: 'dropout', shapes: shapes('2x3'), ours: (x) => dropout(x, mask(), 0.15), plain: (x) => tf.mul(x, kept()) },
  {
    name: 'reluDropout',
    shapes: shapes('2x3'),
    ours: (x) => {
      const { rows, scale } = reluDropout(x, mask(), 0.15);
      return tf.mul(rows, scale);
    },
    plain: (x) => tf.mul(tf.relu(x), kept()),
  },
  {
    name: 'lookUp',
    shapes: shapes('3x2'),
    ours: (x) => lookUp(two(x), rowsAt()),
    plain: (x) => tf.stack([2, 0, 2, 1].map((row) => tf.reshape(tf.slice(x, [row, 0], [1, 2]), [2]))),
  },
  {
    name: 'dilatedTaps (1 of 4 steps)',
    shapes: shapes('2x4x2x2'),
    ours: (x) => dilatedTaps(x as tf.Tensor4D, 1),
    plain: (x) => tf.concat([tf.slice(x, [0, 0, 0, 0], [2, 3, 2, 2]), tf.slice(x, [0, 1, 0, 0], [2, 3, 2, 2])], 3),
  },
  {
    name: 'dilatedTaps (2 of 4 steps)',
    shapes: shapes('2x4x2x2'),
    ours: (x) => dilatedTaps(x as tf.Tensor4D, 2),
    plain: (x) => tf.concat([tf.slice(x, [0, 0, 0, 0], [2, 2, 2, 2]), tf.slice(x, [0, 2, 0, 0], [2, 2, 2, 2])], 3),
  },
  {
    name: 'dilatedTaps (3 of 4 steps)',
    shapes: shapes('2x4x2x2'),
    ours: (x) => dilatedTaps(x as tf.Tensor4D, 3),
    plain: (x) => tf.concat([tf.slice(x, [0, 0, 0, 0], [2, 1, 2, 2]), tf.slice(x, [0, 3, 0, 0], [2, 1, 2, 2])], 3),
  },
  ...[1, 2, 4].map((taps): Case => ({
    name: `slidingTaps (${taps} of 4 steps)`,
    shapes: shapes('2x4x2x2'),
    ours: (x) => slidingTaps(x as tf.Tensor4D, taps),
    plain: (x) =>
      tf.concat(
        Array.from({ length: taps }, (_, tap) => tf.slice(x, [0, tap, 0, 0], [2, 5 - taps, 2, 2])),
        3,
      ),
  })),
  {
    name: 'strongestInRows',
    shapes: shapes('3x3'),
    ours: (x) => tf.mul(x, strongestInRows(two(x), 2)),
    plain: (x) => tf.mul(x, tf.tensor2d([1, 1, 0, 0, 1, 1, 0, 1, 1], [3, 3])),
  },
  {
    name: 'identityMatrix',
    shapes: shapes('3x4'),
    ours: (x) => tf.mul(x, identityMatrix(3, 4)),
    plain: (x) => tf.mul(x, tf.tensor2d([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0], [3, 4])),
  },
  {
    name: 'nodeLayerNorm',
    shapes: shapes('3x2x4', '3x4', '3x4'),
    ours: (x, g, b) => nodeLayerNorm(x as tf.Tensor3D, two(g), two(b)),
    plain: (x, g, b) => {
      const { mean, variance } = tf.moments(x, [0, 2], true);
      const normalised = tf.div(tf.sub(x, mean), tf.sqrt(tf.add(variance, 1e-5)));
      return tf.add(tf.mul(normalised, tf.expandDims(g, 1)), tf.expandDims(b, 1));
    },
  },
  {
    name: 'attention',
    shapes: shapes('2x3x2x4', '2x3x2x4', '2x3x2x4'),
    ours: (q, k, v) => attention(q as tf.Tensor4D, k as tf.Tensor4D, v as tf.Tensor4D, 2),
    plain: (q, k, v) => {
      const grouped = (x: tf.Tensor) => tf.transpose(tf.reshape(x, [2, 3, 2, 2, 2]), [0, 2, 3, 1, 4]);
      const scores = tf.div(tf.matMul(grouped(q), grouped(k), false, true), Math.SQRT2);
      return tf.reshape(tf.transpose(tf.matMul(tf.softmax(scores), grouped(v)), [0, 3, 1, 2, 4]), [2, 3, 2, 4]);
    },
  },
  {
    name: 'layerNorm',
    shapes: shapes('3x4', '4', '4'),
    ours: (x, gain, bias) => layerNorm(two(x), one(gain), one(bias)),
    plain: (x, gain, bias) => {
      const { mean, variance } = tf.moments(x, 1, true);
      return tf.add(tf.mul(tf.div(tf.sub(x, mean), tf.sqrt(tf.add(variance, 1e-5))), gain), bias);
    },
  },
  {
    name: 'gruUpdate',
    shapes: shapes('2x6', '2x6', '2x2'),
    ours: (u, v, h) => gruUpdate(two(u), two(v), two(h)),
    plain: (u, v, h) => {
      const block = (x: tf.Tensor, at: number) => tf.slice(x, [0, 2 * at], [2, 2]);
      const [r, z] = [0, 1].map((at) => tf.sigmoid(tf.add(block(u, at), block(v, at)))) as [tf.Tensor, tf.Tensor];
      const n = tf.tanh(tf.add(block(u, 2), tf.mul(r, block(v, 2))));
      return tf.add(n, tf.mul(z, tf.sub(h, n)));
    },
  },
];
