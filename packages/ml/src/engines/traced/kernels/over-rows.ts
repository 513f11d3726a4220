/**
 * Sums over very many rows, in parts that are computed at the same time. The runtime shares a product out by the rows and
 * columns of its result; where those are few and the sum is long, as in the gradient of a weight, every thread would
 * pack all of the operands for itself.
 */
import type { Value } from '../graph.ts';
import { emit, int64s, reshaped } from '../graph.ts';

/** Rows from which on parts pay. */
const MANY_ROWS = 2048;
const PART_COUNTS = [4, 3, 2];

function partCount(rows: number): number {
  return rows < MANY_ROWS ? 1 : (PART_COUNTS.find((count) => rows % count === 0) ?? 1);
}

/**
 * aᵀ b in parts.
 *
 * @param a [M, K], M rows to sum over
 * @param b [M, O]
 * @returns [K, O]; undefined where M is too small, or not divisible, for parts
 */
export function productOverRows(a: Value, b: Value): Value | undefined {
  const [rows = 1, width = 1] = a.shape;
  const columns = b.shape[1] ?? 1;
  const parts = partCount(rows);
  if (parts === 1) return undefined;
  const left = emit('Transpose', [inParts(a, parts)], [parts, width, rows / parts], a.type, { perm: [0, 2, 1] });
  return sumOfParts(emit('MatMul', [left, inParts(b, parts)], [parts, width, columns], a.type));
}

/**
 * The product of a row of ones with x, in parts where that pays: the sum over the rows of x [M, K], as [1, K].
 *
 * @param ones the value 1 in a given shape
 */
export function sumOverRows(x: Value, ones: (shape: readonly number[]) => Value): Value {
  const [rows = 1, columns = 1] = x.shape;
  const parts = partCount(rows);
  if (parts === 1) return emit('MatMul', [ones([1, rows]), x], [1, columns], x.type);
  return sumOfParts(emit('MatMul', [ones([parts, 1, rows / parts]), inParts(x, parts)], [parts, 1, columns], x.type));
}

/** [M, K] as [parts, M / parts, K]. */
function inParts(x: Value, parts: number): Value {
  const [rows = 1, columns = 1] = x.shape;
  return reshaped(x, [parts, rows / parts, columns]);
}

function sumOfParts(products: Value): Value {
  return emit('ReduceSum', [products, int64s([0])], products.shape.slice(1), products.type, { keepdims: 0 });
}
