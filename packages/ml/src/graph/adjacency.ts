/** Weighted directed graphs over a dataset's nodes, their checks, and dense forms for propagation. */
import { ShapeError } from '../errors.ts';

/** Directed edges in coordinate form, sorted by `from` then `to`; a missing pair has weight 0. */
export interface Adjacency {
  readonly nodes: number;
  /** Index of the node that an edge leaves, [edges]. */
  readonly from: Uint32Array;
  /** Index of the node that an edge enters, [edges]. */
  readonly to: Uint32Array;
  /** Positive and finite, [edges]. */
  readonly weight: Float32Array;
}

/**
 * Edges of a dense matrix; entries that are 0 are no edges.
 *
 * @param matrix [nodes, nodes] row-major, entry (i, j) is the weight of the edge from i to j
 * @throws ShapeError when the matrix is not square, or an entry is negative or not finite
 */
export function adjacencyOf(matrix: ArrayLike<number>, nodes: number): Adjacency {
  if (matrix.length !== nodes * nodes) {
    throw new ShapeError('adjacencyOf', `a matrix of ${nodes} x ${nodes} entries`, `${matrix.length} entries`);
  }
  const from: number[] = [];
  const to: number[] = [];
  const weight: number[] = [];
  for (let i = 0; i < nodes; i++) {
    for (let j = 0; j < nodes; j++) {
      const entry = matrix[i * nodes + j] ?? 0;
      if (!Number.isFinite(entry) || entry < 0) {
        throw new ShapeError('adjacencyOf', 'weights of 0 or more', `${entry} from node ${i} to node ${j}`);
      }
      if (entry === 0) continue;
      from.push(i);
      to.push(j);
      weight.push(entry);
    }
  }
  return { nodes, from: Uint32Array.from(from), to: Uint32Array.from(to), weight: Float32Array.from(weight) };
}

/** The dense matrix [nodes, nodes], row-major; entry (i, j) is the weight of the edge from i to j. */
export function denseMatrix(adjacency: Adjacency): Float32Array {
  const { nodes, from, to, weight } = adjacency;
  const matrix = new Float32Array(nodes * nodes);
  weight.forEach((value, edge) => {
    matrix[(from[edge] ?? 0) * nodes + (to[edge] ?? 0)] = value;
  });
  return matrix;
}

/** The graph with every edge turned around. */
export function reversed(adjacency: Adjacency): Adjacency {
  const { nodes } = adjacency;
  return adjacencyOf(transposed(denseMatrix(adjacency), nodes, nodes), nodes);
}

/** The transposed matrix [columns, rows] of a row-major [rows, columns]. */
export function transposed(matrix: Float32Array, rows: number, columns: number): Float32Array {
  const result = new Float32Array(matrix.length);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) result[j * rows + i] = matrix[i * columns + j] ?? 0;
  }
  return result;
}

/**
 * The random walk over a graph: P = D^-1 A with D the sums of the rows, so that (P x)[i] is the mean of x over the
 * nodes that i's edges lead to. A node without edges keeps a row of zeros.
 *
 * @returns [nodes, nodes] row-major; rows sum to 1 or 0
 *
 * Source: Li, Yu, Shahabi, Liu, "Diffusion Convolutional Recurrent Neural Network", ICLR 2018.
 */
export function randomWalk(adjacency: Adjacency): Float32Array {
  const { nodes } = adjacency;
  const matrix = denseMatrix(adjacency);
  for (let i = 0; i < nodes; i++) {
    const row = matrix.subarray(i * nodes, (i + 1) * nodes);
    const degree = row.reduce((sum, value) => sum + value, 0);
    if (degree > 0) for (let j = 0; j < nodes; j++) row[j] = (row[j] ?? 0) / degree;
  }
  return matrix;
}
