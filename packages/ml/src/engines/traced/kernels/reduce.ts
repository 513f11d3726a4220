/** Kernels that reduce or accumulate along axes. */
import { util } from '@tensorflow/tfjs';
import { sizeOf } from '../../../shape.ts';
import { TraceError } from '../../errors.ts';
import type { Value } from '../graph.ts';
import { emit, emitMany, int64s, reshaped, uniform } from '../graph.ts';
import type { Kernel, KernelAttributes, KernelTable } from '../kernel.ts';
import { sumOverRows } from './over-rows.ts';
import { cast } from './unary.ts';

function axesOf(x: Value, attributes: KernelAttributes, name: string): number[] {
  const all = x.shape.map((_, axis) => axis);
  return attributes.has(name) ? util.parseAxisParam(attributes.numbers(name), [...x.shape]) : all;
}

function reduction(op: string, axisName: string): Kernel {
  return (inputs, attributes) => {
    const given = inputs.at('x');
    const x = given.type === 'bool' ? cast(given, 'int32') : given;
    const axes = axesOf(x, attributes, axisName);
    const keep = attributes.boolean('keepDims');
    const shape = x.shape.flatMap((size, axis) => (axes.includes(axis) ? (keep ? [1] : []) : [size]));
    if (axes.every((axis) => x.shape[axis] === 1)) return reshaped(x, shape);
    if (op === 'ReduceSum' && x.type === 'float32' && axes.join() === '0') return columnSums(x, shape);
    return emit(op, [x, int64s(axes)], shape, x.type, { keepdims: Number(keep) });
  };
}

/** Sums over the first axis as a product with a row of ones: the runtime's product is faster than its reduction. */
function columnSums(x: Value, shape: readonly number[]): Value {
  const rows = x.shape[0] ?? 1;
  const columns = sizeOf(x.shape) / rows;
  if (columns === 1)
    return emit('ReduceSum', [x, int64s([0])], shape, x.type, { keepdims: Number(shape.length === x.shape.length) });
  const ones = (size: readonly number[]) => uniform(1, size, x.type);
  return reshaped(sumOverRows(reshaped(x, [rows, columns]), ones), shape);
}

function alongLastAxis(op: string): Kernel {
  return (inputs) => {
    const x = inputs.at('logits');
    return emit(op, [x], x.shape, x.type, { axis: x.shape.length - 1 });
  };
}

const cumulativeSum: Kernel = (inputs, attributes) => {
  const x = inputs.at('x');
  const axis: Value = { shape: [], type: 'int32', constant: Int32Array.of(attributes.number('axis')) };
  return emit('CumSum', [x, axis], x.shape, x.type, {
    exclusive: Number(attributes.boolean('exclusive')),
    reverse: Number(attributes.boolean('reverse')),
  });
};

/** Adds rows up by segment: scattering into zeros with addition. */
const unsortedSegmentSum: Kernel = (inputs, attributes) => {
  const [x, segments] = [inputs.at('x'), inputs.at('segmentIds')];
  const shape = [attributes.number('numSegments'), ...x.shape.slice(segments.shape.length)];
  const at = reshaped(segments, [...segments.shape, 1]);
  const index = emit('Cast', [at], at.shape, 'int64', { to: 7 });
  return emit('ScatterND', [uniform(0, shape, x.type), index, x], shape, x.type, { reduction: 'add' });
};

/** The largest entries along the last axis and where they stand. */
const topK: Kernel = (inputs, attributes) => {
  const x = inputs.at('x');
  const count = attributes.number('k');
  const shape = x.shape.with(-1, count);
  const [values, found] = emitMany('TopK', [x, int64s([count])], [shape, shape], [x.type, 'int64'], {
    sorted: Number(attributes.boolean('sorted')),
  });
  if (!values || !found) throw new TraceError('TopK was recorded without its two outputs');
  return [values, cast(found, 'int32')];
};

export const reduceKernels: KernelTable = {
  Sum: reduction('ReduceSum', 'axis'),
  Mean: reduction('ReduceMean', 'axis'),
  Prod: reduction('ReduceProd', 'axis'),
  Max: reduction('ReduceMax', 'reductionIndices'),
  Min: reduction('ReduceMin', 'axis'),
  Softmax: alongLastAxis('Softmax'),
  LogSoftmax: alongLastAxis('LogSoftmax'),
  Cumsum: cumulativeSum,
  TopK: topK,
  UnsortedSegmentSum: unsortedSegmentSum,
};
