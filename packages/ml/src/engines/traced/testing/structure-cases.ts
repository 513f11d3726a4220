import * as tf from '@tensorflow/tfjs';
import { asFloat, noGradient, shapes, unary, type Case } from './case.ts';

function two(x: tf.Tensor): tf.Tensor2D {
  return x as tf.Tensor2D;
}

/** Kernels that reduce, multiply matrices or move elements. */
export const structureCases: readonly Case[] = [
  ...[[0], [1], [0, 2], undefined].flatMap((axis) =>
    [false, true].flatMap((keepDims): Case[] => {
      const side = `(axes ${axis?.join(', ') ?? 'all'}${keepDims ? ', kept' : ''})`;
      const shapes = [[2, 3, 2]];
      return [
        { name: `Sum ${side}`, shapes, program: (x) => tf.sum(x, axis, keepDims) },
        { name: `Mean ${side}`, shapes, program: (x) => tf.mean(x, axis, keepDims) },
        { name: `Max ${side}`, shapes, program: (x) => tf.max(x, axis, keepDims) },
        { name: `Min ${side}`, shapes, program: (x) => tf.min(x, axis, keepDims) },
        { name: `Prod ${side}`, shapes, program: (x) => tf.prod(x, axis, keepDims), ...noGradient },
      ];
    }),
  ),
  unary('Sum (of a condition)', (x) => asFloat(tf.sum(tf.greater(x, 0), 0)), noGradient),
  unary('Sum (axis of length 1)', (x) => tf.sum(x, 0), { shapes: shapes('1x3') }),
  unary('Softmax', (x) => tf.softmax(x)),
  unary('LogSoftmax', (x) => tf.logSoftmax(x)),
  unary('Cumsum', (x) => tf.cumsum(x, 1)),
  unary('Cumsum (exclusive, reverse)', (x) => tf.cumsum(x, 1, true, true)),
  unary('TopK', (x) => tf.topk(x, 2).values, noGradient),
  unary('TopK (places)', (x) => asFloat(tf.topk(x, 2).indices), noGradient),
  unary('UnsortedSegmentSum', (x) => tf.unsortedSegmentSum(x, tf.tensor1d([2, 0, 2], 'int32'), 4), {
    shapes: shapes('3x2'),
  }),
  unary('GatherV2', (x) => tf.gather(x, tf.tensor1d([2, 0, 2], 'int32')), { shapes: shapes('3x2') }),
  unary(
    'GatherV2 (axis 1)',
    (x) =>
      tf.gather(
        x,
        tf.tensor2d(
          [
            [1, 0],
            [1, 1],
          ],
          [2, 2],
          'int32',
        ),
        1,
      ),
    { shapes: shapes('3x2'), ...noGradient },
  ),
  unary('OneHot', (x) => tf.mul(asFloat(tf.oneHot(tf.tensor1d([1, 0], 'int32'), 3)), x)),
  unary('OneHot (values)', (x) => tf.mul(asFloat(tf.oneHot(tf.tensor1d([1, 0], 'int32'), 3, 5, 2)), x)),
  {
    name: 'BatchMatMul',
    shapes: shapes('2x3', '3x4'),
    program: (a, b) => tf.matMul(a, b),
  },
  // Sums over so many rows are recorded in four parts, in three, or whole where no small number divides them.
  ...[2048, 2049, 2051].flatMap((rows): Case[] => [
    {
      name: `BatchMatMul (transposed left, ${rows} rows)`,
      shapes: shapes(`${rows}x2`, `${rows}x3`),
      // Scaled so that the sums are near 1, where float32 has the digits that are compared.
      program: (a, b) => tf.matMul(tf.mul(a, 0.02), b, true, false),
    },
    unary(`Sum (axis 0, ${rows} rows)`, (x) => tf.sum(x, 0), { shapes: shapes(`${rows}x3`) }),
  ]),
  {
    name: 'BatchMatMul (transposed left)',
    shapes: shapes('3x2', '3x4'),
    program: (a, b) => tf.matMul(a, b, true),
  },
  {
    name: 'BatchMatMul (transposed right)',
    shapes: shapes('2x3', '4x3'),
    program: (a, b) => tf.matMul(a, b, false, true),
  },
  {
    name: 'BatchMatMul (both)',
    shapes: shapes('3x2', '4x3'),
    program: (a, b) => tf.matMul(a, b, true, true),
  },
  {
    name: 'BatchMatMul (explicit transposes)',
    shapes: shapes('3x2', '4x3'),
    program: (a, b) => tf.matMul(tf.transpose(two(a)), tf.transpose(two(b))),
  },
  {
    name: 'BatchMatMul (transposes of transposes)',
    shapes: shapes('2x3', '3x4'),
    program: (a, b) => tf.matMul(tf.transpose(two(a)), tf.transpose(two(b)), true, true),
  },
  {
    name: 'BatchMatMul (batched)',
    shapes: shapes('2x2x3', '2x3x4'),
    program: (a, b) => tf.matMul(a, b),
  },
  {
    name: 'BatchMatMul (batched, transposed)',
    shapes: shapes('2x2x3x2', '2x2x4x3'),
    program: (a, b) => tf.matMul(a, b, true, true),
  },
  {
    name: '_FusedMatMul',
    shapes: shapes('2x3', '3x4', '4'),
    program: (a, b, bias) => tf.fused.matMul({ a, b, bias, activation: 'relu' }),
  },
  {
    name: '_FusedMatMul (linear)',
    shapes: shapes('2x3', '3x4'),
    program: (a, b) => tf.fused.matMul({ a, b }),
  },
  ...(['sigmoid', 'elu', 'leakyrelu'] as const).map((activation): Case => ({
    name: `_FusedMatMul (${activation})`,
    shapes: shapes('2x3', '3x4'),
    program: (a, b) => tf.fused.matMul({ a, b, activation }),
    ...noGradient,
  })),
  unary('Transpose', (x) => tf.transpose(x)),
  unary('Transpose (rank 4)', (x) => tf.transpose(x, [2, 0, 3, 1]), { shapes: shapes('2x3x2x2') }),
  unary('Transpose (axis of length 1)', (x) => tf.transpose(x, [1, 0, 2]), { shapes: shapes('2x1x3') }),
  unary('Reshape', (x) => tf.reshape(tf.reshape(x, [3, 2]), [6, -1])),
  unary('ExpandDims', (x) => tf.expandDims(x, -1)),
  unary('BroadcastTo', (x) => tf.broadcastTo(x, [4, 2, 3])),
  unary('Tile', (x) => tf.tile(x, [2, 3])),
  unary('Tile (axis of length 1)', (x) => tf.mul(tf.tile(x, [2, 3, 1]), 2), { shapes: shapes('1x1x3') }),
  unary('Slice', (x) => tf.slice(x, [0, 1], [2, 2])),
  unary('Slice (to the end)', (x) => tf.slice(x, [1, 0], [-1, 2])),
  unary(
    'Slice (of a vector, twice)',
    (x) => tf.mul(tf.reshape(tf.slice(x, 1, 4), [2, 2]), tf.reshape(tf.slice(x, 5, 2), [2, 1])),
    { shapes: shapes('7') },
  ),
  unary('Reverse', (x) => tf.reverse(x, 1)),
  {
    name: 'Concat',
    shapes: shapes('2x3', '2x1', '2x2'),
    program: (...all) => tf.concat(all, 1),
  },
  {
    name: 'Concat (axis −2)',
    shapes: shapes('2x3', '1x3'),
    program: (...all) => tf.concat(all, -2),
  },
  unary('SplitV', (x) => {
    const [a, b, c] = tf.split(x, 3, 1);
    return tf.add(tf.mul(a!, b!), c!);
  }),
  unary('SplitV (by sizes)', (x) => {
    const [a, b] = tf.split(x, [1, 2], 1);
    return tf.mul(a!, b!);
  }),
  unary('PadV2', (x) =>
    tf.pad(
      x,
      [
        [1, 0],
        [2, 1],
      ],
      0.5,
    ),
  ),
  {
    name: 'Pack',
    shapes: shapes('2x3', '2x3'),
    program: (...all) => tf.stack(all, 1),
  },
  unary('Unpack', (x) => {
    const [a, b] = tf.unstack(x, 0);
    return tf.mul(a!, b!);
  }),
];
