/** Products of matrices. */
import type { Value } from '../graph.ts';
import { emit } from '../graph.ts';
import { TraceError, UnknownKernelError } from '../../errors.ts';
import type { Kernel, KernelAttributes, KernelTable } from '../kernel.ts';
import { add } from './elementwise.ts';
import { productOverRows } from './over-rows.ts';
import { transposed } from './shape.ts';
import { leakyRelu, prelu } from './unary.ts';

/** A matrix as a product takes it: a transpose of a matrix becomes a flag. */
function operand(value: Value, flag: boolean): { value: Value; transpose: boolean } {
  const source = value.node?.op === 'Transpose' && value.shape.length === 2 ? value.node.inputs[0] : undefined;
  return source ? { value: source, transpose: !flag } : { value, transpose: flag };
}

function product(a: Value, b: Value, attributes: KernelAttributes): Value {
  const [flagA, flagB] = [attributes.boolean('transposeA'), attributes.boolean('transposeB')];
  if (a.shape.length === 2 && b.shape.length === 2) return matrixProduct(a, b, flagA, flagB);
  const [left, right] = [flagA ? lastTwoSwapped(a) : a, flagB ? lastTwoSwapped(b) : b];
  const batch = (left.shape.length >= right.shape.length ? left : right).shape.slice(0, -2);
  const [leftBatch, rightBatch] = [left.shape.slice(0, -2), right.shape.slice(0, -2)];
  const shape = batch.map((_, axis) => Math.max(leftBatch[axis] ?? 1, rightBatch[axis] ?? 1));
  return emit('MatMul', [left, right], [...shape, left.shape.at(-2) ?? 1, right.shape.at(-1) ?? 1], a.type);
}

function matrixProduct(a: Value, b: Value, flagA: boolean, flagB: boolean): Value {
  const [left, right] = [operand(a, flagA), operand(b, flagB)];
  const rows = left.value.shape[left.transpose ? 1 : 0] ?? 1;
  const columns = right.value.shape[right.transpose ? 0 : 1] ?? 1;
  if (!left.transpose && !right.transpose) return emit('MatMul', [left.value, right.value], [rows, columns], a.type);
  const inParts = left.transpose && !right.transpose ? productOverRows(left.value, right.value) : undefined;
  if (inParts) return inParts;
  return emit('Gemm', [left.value, right.value], [rows, columns], a.type, {
    transA: Number(left.transpose),
    transB: Number(right.transpose),
  });
}

function lastTwoSwapped(value: Value): Value {
  const rank = value.shape.length;
  return transposed(value, [...Array.from({ length: rank - 2 }, (_, axis) => axis), rank - 1, rank - 2]);
}

function activated(x: Value, activation: string, inputs: Value | undefined, alpha: number): Value {
  switch (activation) {
    case 'linear':
      return x;
    case 'relu':
      return emit('Relu', [x], x.shape, x.type);
    case 'sigmoid':
      return emit('Sigmoid', [x], x.shape, x.type);
    case 'elu':
      return emit('Elu', [x], x.shape, x.type);
    case 'leakyrelu':
      return leakyRelu(x, alpha);
    case 'prelu':
      if (!inputs) throw new TraceError('kernel _FusedMatMul was called with prelu but without its weights');
      return prelu(x, inputs);
    default:
      throw new UnknownKernelError(
        '_FusedMatMul',
        `with activation ${activation} has no counterpart in the traced engine`,
      );
  }
}

const fusedMatMul: Kernel = (inputs, attributes) => {
  const rows = product(inputs.at('a'), inputs.at('b'), attributes);
  const bias = inputs.optional('bias');
  return activated(
    bias ? add(rows, bias) : rows,
    attributes.has('activation') ? attributes.string('activation') : 'linear',
    inputs.optional('preluActivationWeights'),
    attributes.number('leakyreluAlpha', 0.2),
  );
};

export const matrixKernels: KernelTable = {
  BatchMatMul: (inputs, attributes) => product(inputs.at('a'), inputs.at('b'), attributes),
  _FusedMatMul: fusedMatMul,
};
