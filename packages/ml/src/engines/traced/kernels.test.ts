import * as tf from '@tensorflow/tfjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine, Executable, Feed, TensorSpec } from '../engine.ts';
import { cpuEngine, runtime, tracedEngine } from '../testing/engines.ts';
import { kernels } from './kernels/index.ts';

type Shape = readonly number[];
interface Case {
  /** The kernel that it is about, and in brackets which side of it. */
  readonly name: string;
  /** Shapes of the float32 inputs that get gradients. */
  readonly shapes: readonly Shape[];
  readonly program: (...inputs: tf.Tensor[]) => tf.Tensor;
  /** Range of the inputs; −1..1 unless said. */
  readonly from?: number;
  readonly to?: number;
  /** False where tfjs itself has no gradient. */
  readonly gradient?: false;
}

const unary = (name: string, program: Case['program'], rest: Partial<Case> = {}): Case => ({
  name,
  shapes: [[2, 3]],
  program,
  ...rest,
});
/** Four cases of broadcasting (some have no gradient in tfjs unless the shapes are equal) for an operation on two tensors. */
const binary = (name: string, program: (a: tf.Tensor, b: tf.Tensor) => tf.Tensor, rest: Partial<Case> = {}): Case[] =>
  [
    [
      [2, 3],
      [2, 3],
    ],
    [[2, 3], [3]],
    [
      [2, 1, 3],
      [4, 1],
    ],
    [[], [2, 2]],
  ].map((shapes) => ({
    name: `${name} (${shapes.map((shape) => `[${shape.join(', ')}]`).join(' with ')})`,
    shapes,
    program: program,
    ...rest,
  }));
const two = (x: tf.Tensor) => x as tf.Tensor2D;
const positive = { from: 0.3, to: 2 };
const noGradient = { gradient: false } as const;
const asFloat = (x: tf.Tensor) => tf.cast(x, 'float32');
/** What a comparison is for: choosing between two tensors that do have gradients. */
const choose = (compare: (a: tf.Tensor, b: tf.Tensor) => tf.Tensor) => (a: tf.Tensor, b: tf.Tensor) =>
  tf.where(compare(a, b), tf.add(a, 1), tf.mul(b, 2));

const cases: Case[] = [
  ...binary('Add', tf.add),
  ...binary('Sub', tf.sub),
  ...binary('Multiply', tf.mul),
  ...binary('RealDiv', tf.div, positive),
  ...binary('Maximum', tf.maximum, noGradient),
  {
    name: 'Maximum',
    shapes: [
      [2, 3],
      [2, 3],
    ],
    program: tf.maximum,
  },
  ...binary('Minimum', tf.minimum, noGradient),
  {
    name: 'Minimum',
    shapes: [
      [2, 3],
      [2, 3],
    ],
    program: tf.minimum,
  },
  ...binary('Pow', tf.pow, positive),
  ...binary('SquaredDifference', tf.squaredDifference, noGradient),
  {
    name: 'SquaredDifference',
    shapes: [
      [2, 3],
      [2, 3],
    ],
    program: tf.squaredDifference,
  },
  ...binary('Greater', (a, b) => asFloat(tf.greater(a, b)), noGradient),
  ...binary('GreaterEqual', (a, b) => asFloat(tf.greaterEqual(a, b)), noGradient),
  ...binary('Less', (a, b) => asFloat(tf.less(a, b)), noGradient),
  ...binary('LessEqual', (a, b) => asFloat(tf.lessEqual(a, b)), noGradient),
  ...binary('Equal', (a, b) => asFloat(tf.equal(tf.round(a), tf.round(b))), noGradient),
  ...binary('NotEqual', (a, b) => asFloat(tf.notEqual(tf.round(a), tf.round(b))), noGradient),
  ...binary('LogicalAnd', (a, b) => asFloat(tf.logicalAnd(tf.greater(a, 0), tf.greater(b, 0))), noGradient),
  ...binary('LogicalOr', (a, b) => asFloat(tf.logicalOr(tf.greater(a, 0), tf.greater(b, 0))), noGradient),
  unary('LogicalNot', (x) => asFloat(tf.logicalNot(tf.greater(x, 0))), noGradient),
  {
    name: 'Select',
    shapes: [
      [2, 3],
      [2, 3],
    ],
    program: (a, b) => tf.where(tf.tensor2d([1, 0, 1, 0, 0, 1], [2, 3], 'bool'), a, b),
  },
  {
    name: 'Select (spread condition)',
    shapes: [
      [2, 3],
      [2, 3],
    ],
    program: choose((a, b) => tf.greater(tf.sum(a), tf.sum(b))),
    ...noGradient,
  },
  {
    name: 'AddN',
    shapes: [
      [2, 3],
      [2, 3],
      [2, 3],
    ],
    program: (...all) => tf.addN(all),
  },
  unary('Abs', tf.abs),
  unary('Ceil', tf.ceil),
  unary('Floor', tf.floor),
  unary('Round', tf.round),
  unary('Cos', tf.cos),
  unary('Sin', tf.sin),
  unary('Elu', tf.elu),
  unary('EluGrad', (x) => tf.mul(tf.elu(x), x)),
  unary('Selu', tf.selu),
  unary('Erf', tf.erf),
  unary('Exp', tf.exp),
  unary('Expm1', tf.expm1),
  unary('Log', tf.log, positive),
  unary('Log1p', tf.log1p, positive),
  unary('Neg', tf.neg),
  unary('Reciprocal', tf.reciprocal, positive),
  unary('Relu', tf.relu),
  unary('Relu6', (x) => tf.relu6(tf.mul(x, 8))),
  unary('LeakyRelu', (x) => tf.leakyRelu(x, 0.1)),
  unary('Prelu', (x) => tf.prelu(x, tf.tensor1d([0.1, 0.2, 0.3]))),
  unary('Sigmoid', tf.sigmoid),
  unary('Sign', tf.sign),
  unary('Softplus', tf.softplus),
  unary('Sqrt', tf.sqrt, positive),
  unary('Rsqrt', tf.rsqrt, positive),
  unary('Square', tf.square),
  unary('Tanh', tf.tanh),
  unary('Step', (x) => tf.step(x)),
  unary('Step (with slope)', (x) => tf.step(x, 0.3)),
  unary('Identity', (x) => tf.mul(tf.clone(x), 2)),
  unary('IsNan', (x) => asFloat(tf.isNaN(tf.log(x))), noGradient),
  unary('ClipByValue', (x) => tf.clipByValue(x, -0.4, 0.5)),
  unary('Cast', (x) => tf.add(asFloat(tf.cast(tf.mul(x, 5), 'int32')), x)),
  unary('OnesLike', (x) => tf.mul(tf.onesLike(x), x)),
  unary('ZerosLike', (x) => tf.add(tf.zerosLike(x), x)),
  unary('Fill', (x) => tf.mul(tf.fill([2, 3], 0.5), x)),
  unary('Fill (as a value)', (x) => tf.concat([tf.fill([2, 3], 0.5), x])),
  unary('Range', (x) => tf.mul(tf.range(0, 3), x)),
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
  unary('Sum (axis of length 1)', (x) => tf.sum(x, 0), { shapes: [[1, 3]] }),
  unary('Softmax', (x) => tf.softmax(x)),
  unary('LogSoftmax', (x) => tf.logSoftmax(x)),
  unary('Cumsum', (x) => tf.cumsum(x, 1)),
  unary('Cumsum (exclusive, reverse)', (x) => tf.cumsum(x, 1, true, true)),
  unary('UnsortedSegmentSum', (x) => tf.unsortedSegmentSum(x, tf.tensor1d([2, 0, 2], 'int32'), 4), {
    shapes: [[3, 2]],
  }),
  unary('GatherV2', (x) => tf.gather(x, tf.tensor1d([2, 0, 2], 'int32')), { shapes: [[3, 2]] }),
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
    { shapes: [[3, 2]], ...noGradient },
  ),
  unary('OneHot', (x) => tf.mul(asFloat(tf.oneHot(tf.tensor1d([1, 0], 'int32'), 3)), x)),
  unary('OneHot (values)', (x) => tf.mul(asFloat(tf.oneHot(tf.tensor1d([1, 0], 'int32'), 3, 5, 2)), x)),
  {
    name: 'BatchMatMul',
    shapes: [
      [2, 3],
      [3, 4],
    ],
    program: (a, b) => tf.matMul(a, b),
  },
  {
    name: 'BatchMatMul (transposed left)',
    shapes: [
      [3, 2],
      [3, 4],
    ],
    program: (a, b) => tf.matMul(a, b, true),
  },
  {
    name: 'BatchMatMul (transposed right)',
    shapes: [
      [2, 3],
      [4, 3],
    ],
    program: (a, b) => tf.matMul(a, b, false, true),
  },
  {
    name: 'BatchMatMul (both)',
    shapes: [
      [3, 2],
      [4, 3],
    ],
    program: (a, b) => tf.matMul(a, b, true, true),
  },
  {
    name: 'BatchMatMul (explicit transposes)',
    shapes: [
      [3, 2],
      [4, 3],
    ],
    program: (a, b) => tf.matMul(tf.transpose(two(a)), tf.transpose(two(b))),
  },
  {
    name: 'BatchMatMul (transposes of transposes)',
    shapes: [
      [2, 3],
      [3, 4],
    ],
    program: (a, b) => tf.matMul(tf.transpose(two(a)), tf.transpose(two(b)), true, true),
  },
  {
    name: 'BatchMatMul (batched)',
    shapes: [
      [2, 2, 3],
      [2, 3, 4],
    ],
    program: (a, b) => tf.matMul(a, b),
  },
  {
    name: 'BatchMatMul (batched, transposed)',
    shapes: [
      [2, 2, 3, 2],
      [2, 2, 4, 3],
    ],
    program: (a, b) => tf.matMul(a, b, true, true),
  },
  {
    name: '_FusedMatMul',
    shapes: [[2, 3], [3, 4], [4]],
    program: (a, b, bias) => tf.fused.matMul({ a, b, bias, activation: 'relu' }),
  },
  {
    name: '_FusedMatMul (linear)',
    shapes: [
      [2, 3],
      [3, 4],
    ],
    program: (a, b) => tf.fused.matMul({ a, b }),
  },
  ...(['sigmoid', 'elu', 'leakyrelu'] as const).map((activation): Case => ({
    name: `_FusedMatMul (${activation})`,
    shapes: [
      [2, 3],
      [3, 4],
    ],
    program: (a, b) => tf.fused.matMul({ a, b, activation }),
    ...noGradient,
  })),
  unary('Transpose', (x) => tf.transpose(x)),
  unary('Transpose (rank 4)', (x) => tf.transpose(x, [2, 0, 3, 1]), { shapes: [[2, 3, 2, 2]] }),
  unary('Transpose (axis of length 1)', (x) => tf.transpose(x, [1, 0, 2]), { shapes: [[2, 1, 3]] }),
  unary('Reshape', (x) => tf.reshape(tf.reshape(x, [3, 2]), [6, -1])),
  unary('ExpandDims', (x) => tf.expandDims(x, -1)),
  unary('BroadcastTo', (x) => tf.broadcastTo(x, [4, 2, 3])),
  unary('Tile', (x) => tf.tile(x, [2, 3])),
  unary('Tile (axis of length 1)', (x) => tf.mul(tf.tile(x, [2, 3, 1]), 2), { shapes: [[1, 1, 3]] }),
  unary('Slice', (x) => tf.slice(x, [0, 1], [2, 2])),
  unary('Slice (to the end)', (x) => tf.slice(x, [1, 0], [-1, 2])),
  unary(
    'Slice (of a vector, twice)',
    (x) => tf.mul(tf.reshape(tf.slice(x, 1, 4), [2, 2]), tf.reshape(tf.slice(x, 5, 2), [2, 1])),
    { shapes: [[7]] },
  ),
  unary('Reverse', (x) => tf.reverse(x, 1)),
  {
    name: 'Concat',
    shapes: [
      [2, 3],
      [2, 1],
      [2, 2],
    ],
    program: (...all) => tf.concat(all, 1),
  },
  {
    name: 'Concat (axis −2)',
    shapes: [
      [2, 3],
      [1, 3],
    ],
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
    shapes: [
      [2, 3],
      [2, 3],
    ],
    program: (...all) => tf.stack(all, 1),
  },
  unary('Unpack', (x) => {
    const [a, b] = tf.unstack(x, 0);
    return tf.mul(a!, b!);
  }),
];

/** Well spread numbers in a range, none twice, none where −1..1 has its kinks. */
function valuesOf(size: number, salt: number, { from = -1, to = 1 }: Case): Float32Array {
  return Float32Array.from({ length: size }, (_, i) => from + (to - from) * ((0.137 + 0.618034 * (i + 7 * salt)) % 1));
}

describe.skipIf(!runtime)('the kernels of the traced engine', () => {
  const engines: Engine[] = [];
  beforeAll(async () => {
    engines.push(await cpuEngine(), await tracedEngine());
  });
  afterAll(() => engines.forEach((engine) => engine.dispose()));

  it.each(cases)('$name: value and gradients are those of the cpu backend', async (current) => {
    const { shapes, program, gradient } = current;
    const inputs: Record<string, TensorSpec> = {};
    const feeds: Record<string, Feed> = {};
    for (const [i, shape] of shapes.entries()) {
      inputs[`x${i}`] = { shape, dtype: 'float32' };
      feeds[`x${i}`] = valuesOf(tf.util.sizeFromShape([...shape]), i, current);
    }
    const names = ['value', ...(gradient === false ? [] : shapes.map((_, i) => `d${i}`))];
    const whole = (given: Readonly<Record<string, tf.Tensor>>) => {
      const xs = Object.values(given);
      const outputs: Record<string, tf.Tensor> = { value: program(...xs) };
      if (gradient === false) return outputs;
      // A square makes the gradient differ by element and reach the operation as more than ones.
      const slopes = tf.grads((...ys: tf.Tensor[]) => tf.sum(tf.square(tf.add(program(...ys), 0.25))))(xs);
      for (const [i, slope] of slopes.entries()) outputs[`d${i}`] = slope;
      return outputs;
    };
    const results: Record<string, Float32Array>[] = [];
    for (const engine of engines) {
      const executable: Executable = await engine.compile(whole, inputs);
      results.push(await executable.run(feeds, names));
      executable.dispose();
    }
    const [expected, actual] = results;
    for (const name of names) {
      expect(actual?.[name]?.length).toBe(expected?.[name]?.length);
      for (const [i, value] of (expected?.[name] ?? []).entries())
        expect(Math.abs((actual?.[name]?.[i] ?? NaN) - value), `${name}[${i}]`).toBeLessThan(
          2e-5 * Math.max(1, Math.abs(value)),
        );
    }
  });

  it('are all tried', () => {
    const tried = new Set(cases.map(({ name }) => name.split(' ')[0]));
    expect(Object.keys(kernels).filter((kernel) => !tried.has(kernel))).toEqual([]);
  });
});
