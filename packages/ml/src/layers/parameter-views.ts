/** Named parameters as a forward pass sees them, whatever form a compression has given their weights. */
import * as tf from '@tensorflow/tfjs';
import { linear, matMul2d } from '../tensors/index.ts';

/** Parameters of a forward pass, by name. */
export interface ParameterViews {
  matrix(name: string): tf.Tensor2D;
  vector(name: string): tf.Tensor1D;
  /**
   * Rows through a weight that has a place (see `ParameterSpec.place`): x W, or (x U) V where W has two factors.
   *
   * @param rows [M, K]
   * @returns [M, O]
   */
  product(name: string, rows: tf.Tensor2D): tf.Tensor2D;
  /**
   * Rows through the affine map of that name, whose weight `<name>/weight` has a place: x W + b, or (x U) V + b.
   *
   * @param rows [M, K]
   * @param map how rows meet a weight [K, *], linear in the weight, and a bias where there is one; x W + b when left out
   * @returns [M, O]
   */
  affine(name: string, rows: tf.Tensor2D, map?: AffineMap): tf.Tensor2D;
  /**
   * Learned vectors, one a row of the table of that name, or of its two factors.
   *
   * @param read which rows, of a table [K, *]; all when left out
   * @returns [M, O]
   */
  table(name: string, read?: (table: tf.Tensor2D) => tf.Tensor2D): tf.Tensor2D;
}

export type AffineMap = (rows: tf.Tensor2D, weight: tf.Tensor2D, bias?: tf.Tensor1D) => tf.Tensor2D;

/** What the rows become that meet the weight of that name. */
export type Entering = (name: string, rows: tf.Tensor2D) => tf.Tensor2D;

/** Names of the two factors that may stand in a weight's place: [K, R] and [R, O]. */
export function factorNames(name: string): readonly [string, string] {
  return [`${name}/left`, `${name}/right`];
}

/** Parts of the flat tensor, each in its shape. */
export function slicesOf(
  flat: tf.Tensor1D,
  entries: readonly { readonly offset: number; readonly size: number; readonly shape: readonly number[] }[],
): tf.Tensor[] {
  return entries.map(({ offset, size, shape }) => tf.reshape(tf.slice(flat, [offset], [size]), [...shape]));
}

/** Views on tensors by name. */
export function viewsOf(byName: ReadonlyMap<string, tf.Tensor | undefined>, entering?: Entering): ParameterViews {
  const view = (name: string, rank: number): tf.Tensor => {
    const tensor = byName.get(name);
    if (tensor?.rank !== rank) {
      throw new RangeError(
        `no parameter of rank ${rank} is called ${name}; there are ${[...byName.keys()].join(', ')}`,
      );
    }
    return tensor;
  };
  const matrix = (name: string): tf.Tensor2D => view(name, 2) as tf.Tensor2D;
  const vector = (name: string): tf.Tensor1D => view(name, 1) as tf.Tensor1D;
  const factorsOf = (name: string): [tf.Tensor2D, tf.Tensor2D] | undefined => {
    const [left, right] = factorNames(name);
    return byName.has(left) ? [matrix(left), matrix(right)] : undefined;
  };
  const mapped = (name: string, rows: tf.Tensor2D, map: AffineMap, bias?: tf.Tensor1D): tf.Tensor2D => {
    const entered = entering?.(name, rows) ?? rows;
    const factors = factorsOf(name);
    return factors ? linear(map(entered, factors[0]), factors[1], bias) : map(entered, matrix(name), bias);
  };
  return {
    matrix,
    vector,
    product: (name, rows) => mapped(name, rows, linear),
    affine: (name, rows, map = linear) => mapped(`${name}/weight`, rows, map, vector(`${name}/bias`)),
    table: (name, read = (table) => table) => {
      const factors = factorsOf(name);
      return factors ? matMul2d(read(factors[0]), factors[1]) : read(matrix(name));
    },
  };
}
