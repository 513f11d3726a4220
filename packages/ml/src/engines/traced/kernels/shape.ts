/** Kernels that move elements without computing. */
import { backend_util, slice_util, util } from '@tensorflow/tfjs';
import { sizeOf } from '../../../shape.ts';
import { UnknownKernelError } from '../../errors.ts';
import type { Value } from '../graph.ts';
import { emit, emitMany, int64s, reshaped, sameShape, uniform } from '../graph.ts';
import type { Kernel, KernelTable } from '../kernel.ts';
import { broadcasting } from './elementwise.ts';

/** Axis `perm[i]` of x becomes axis i; no node where no element moves. */
export function transposed(x: Value, perm: readonly number[]): Value {
  if (perm.every((from, to) => from === to)) return x;
  const shape = perm.map((axis) => x.shape[axis] ?? 1);
  if (x.uniform !== undefined) return uniform(x.uniform, shape, x.type);
  // Moving axes of length 1 alone leaves the elements where they are.
  const moved = perm.filter((axis) => x.shape[axis] !== 1);
  if (moved.every((axis, place) => place === 0 || axis > (moved[place - 1] ?? 0))) return reshaped(x, shape);
  return emit('Transpose', [x], shape, x.type, { perm });
}

function expanded(x: Value, shape: readonly number[]): Value {
  if (sameShape(x.shape, shape)) return x;
  if (x.uniform !== undefined) return uniform(x.uniform, shape, x.type);
  return emit('Expand', [x, int64s(shape)], shape, x.type);
}

/** Repeats along axes; where only axes of length 1 are repeated this is a broadcast. */
const tile: Kernel = (inputs, attributes) => {
  const x = inputs.at('x');
  const reps = attributes.numbers('reps');
  const shape = x.shape.map((size, axis) => size * (reps[axis] ?? 1));
  if (x.uniform !== undefined || x.shape.every((size, axis) => size === 1 || reps[axis] === 1))
    return expanded(x, shape);
  return emit('Tile', [x, int64s(reps)], shape, x.type);
};

const slice: Kernel = (inputs, attributes) => {
  const x = inputs.at('x');
  const given = { shape: [...x.shape] } as Parameters<typeof slice_util.parseSliceParams>[0];
  const [begin = [], size = []] = slice_util.parseSliceParams(
    given,
    attributes.numbers('begin'),
    attributes.numbers('size'),
  );
  if (sameShape(size, x.shape)) return x;
  if (x.uniform !== undefined) return uniform(x.uniform, size, x.type);
  const axes = size.flatMap((length, axis) => (length === x.shape[axis] ? [] : [axis]));
  const starts = axes.map((axis) => begin[axis] ?? 0);
  const ends = axes.map((axis) => (begin[axis] ?? 0) + (size[axis] ?? 0));
  return emit('Slice', [x, int64s(starts), int64s(ends), int64s(axes)], size, x.type);
};

function concatenated(parts: readonly Value[], axis: number): Value {
  const filled = parts.filter((part) => sizeOf(part.shape) > 0);
  const [first] = filled;
  const only = first ?? parts[0];
  if (!only) throw new RangeError('nothing to concatenate');
  if (filled.length <= 1) return only;
  const length = filled.reduce((sum, part) => sum + (part.shape[axis] ?? 0), 0);
  return emit('Concat', filled, only.shape.with(axis, length), only.type, { axis });
}

function split(x: Value, sizes: readonly number[], axis: number): Value[] {
  if (sizes.length === 1) return [x];
  const shapes = sizes.map((size) => x.shape.with(axis, size));
  return emitMany('Split', [x, int64s(sizes)], shapes, x.type, { axis });
}

const splitV: Kernel = (inputs, attributes) => {
  const x = inputs.at('x');
  const axis = util.parseAxisParam(attributes.number('axis'), [...x.shape])[0] ?? 0;
  const name = 'numOrSizeSplits';
  const asked = attributes.isList(name) ? attributes.numbers(name) : attributes.number(name);
  const given = { shape: [...x.shape] } as Parameters<typeof backend_util.prepareSplitSize>[0];
  const sizes = backend_util.prepareSplitSize(given, asked, axis);
  return split(x, sizes, axis);
};

const pack: Kernel = (inputs, attributes) => {
  const parts = inputs.all();
  const axis = attributes.number('axis');
  return concatenated(
    parts.map((part) => reshaped(part, part.shape.toSpliced(axis, 0, 1))),
    axis,
  );
};

const unpack: Kernel = (inputs, attributes) => {
  const x = inputs.at('value');
  const axis = util.parseAxisParam(attributes.number('axis'), [...x.shape])[0] ?? 0;
  const ones = Array.from({ length: x.shape[axis] ?? 0 }, () => 1);
  return split(x, ones, axis).map((part) => reshaped(part, x.shape.toSpliced(axis, 1)));
};

const pad: Kernel = (inputs, attributes) => {
  const x = inputs.at('x');
  const paddings = attributes.pairs('paddings');
  if (paddings.every(([before, after]) => before === 0 && after === 0)) return x;
  const shape = x.shape.map((size, axis) => size + (paddings[axis]?.[0] ?? 0) + (paddings[axis]?.[1] ?? 0));
  const pads = int64s([...paddings.map(([before]) => before), ...paddings.map(([, after]) => after)]);
  return emit('Pad', [x, pads, uniform(attributes.number('constantValue'), [], x.type)], shape, x.type);
};

const gather: Kernel = (inputs, attributes) => {
  const [x, indices] = [inputs.at('x'), inputs.at('indices')];
  if (attributes.number('batchDims', 0) !== 0)
    throw new UnknownKernelError('GatherV2', 'with batch dimensions has no counterpart in the traced engine');
  const axis = util.parseAxisParam(attributes.number('axis'), [...x.shape])[0] ?? 0;
  return emit('Gather', [x, indices], x.shape.toSpliced(axis, 1, ...indices.shape), x.type, { axis });
};

const reverse: Kernel = (inputs, attributes) => {
  const x = inputs.at('x');
  const axes = util.parseAxisParam(attributes.numbers('dims'), [...x.shape]);
  const list = (value: number) => int64s(axes.map(() => value));
  return emit('Slice', [x, list(-1), list(-(2 ** 31)), int64s(axes), list(-1)], x.shape, x.type);
};

/** One where the index equals the place, made by a comparison with 0, 1, 2, ... */
const oneHot: Kernel = (inputs, attributes) => {
  const indices = inputs.at('indices');
  const depth = attributes.number('depth');
  const places: Value = {
    shape: [depth],
    type: 'int32',
    constant: Int32Array.from({ length: depth }, (_, place) => place),
  };
  const hit = broadcasting('Equal', [reshaped(indices, [...indices.shape, 1]), places], 'bool');
  const type = attributes.has('dtype') && attributes.string('dtype') === 'float32' ? 'float32' : 'int32';
  const [on, off] = [attributes.number('onValue', 1), attributes.number('offValue', 0)];
  return broadcasting('Where', [hit, uniform(on, [], type), uniform(off, [], type)], type);
};

const fill: Kernel = (_inputs, attributes) => {
  const type = attributes.has('dtype') && attributes.string('dtype') === 'int32' ? 'int32' : 'float32';
  return uniform(attributes.number('value'), attributes.numbers('shape'), type);
};

/** Whole-number ladders are small and always the same: they may stand in the graph. */
const range: Kernel = (_inputs, attributes) => {
  const [start, stop, step] = [attributes.number('start'), attributes.number('stop'), attributes.number('step')];
  const length = Math.max(0, Math.ceil((stop - start) / step));
  const values = Float32Array.from({ length }, (_, place) => start + place * step);
  if (attributes.has('dtype') && attributes.string('dtype') === 'int32')
    return { shape: [length], type: 'int32', constant: Int32Array.from(values) };
  return { shape: [length], type: 'float32', constant: values };
};

export const shapeKernels: KernelTable = {
  BroadcastTo: (inputs, attributes) => expanded(inputs.at('x'), attributes.numbers('shape')),
  Concat: (inputs, attributes) => {
    const parts = inputs.all();
    const [axis = 0] = util.parseAxisParam(attributes.number('axis'), [...(parts[0]?.shape ?? [])]);
    return concatenated(parts, axis);
  },
  ExpandDims: (inputs, attributes) => {
    const x = inputs.at('input');
    const dim = attributes.number('dim');
    return reshaped(x, x.shape.toSpliced(dim < 0 ? x.shape.length + 1 + dim : dim, 0, 1));
  },
  Fill: fill,
  GatherV2: gather,
  OneHot: oneHot,
  Pack: pack,
  PadV2: pad,
  Range: range,
  Reshape: (inputs, attributes) => {
    const x = inputs.at('x');
    return reshaped(x, util.inferFromImplicitShape(attributes.numbers('shape'), sizeOf(x.shape)));
  },
  Reverse: reverse,
  Slice: slice,
  SplitV: splitV,
  Tile: tile,
  Transpose: (inputs, attributes) => transposed(inputs.at('x'), attributes.numbers('perm')),
  Unpack: unpack,
};
