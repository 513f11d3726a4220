/** Weighted directed graphs over a dataset's nodes as lists of edges, their checks, and the walk over them. */
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

/** The graph with every edge turned around; of a matrix in coordinate form, its transpose. */
export function reversed(adjacency: Adjacency): Adjacency {
  const { nodes, from, to, weight } = adjacency;
  // Edges are sorted by `from`; taken in that order by `to`, they come out sorted by `to` then `from`.
  const next = starts(nodes, to);
  const turned = { nodes, from: new Uint32Array(from.length), to: to.slice(), weight: weight.slice() };
  for (let edge = 0; edge < from.length; edge++) {
    const target = to[edge] ?? 0;
    const at = next[target] ?? 0;
    next[target] = at + 1;
    turned.from[at] = target;
    turned.to[at] = from[edge] ?? 0;
    turned.weight[at] = weight[edge] ?? 0;
  }
  return turned;
}

/** Where the edges of each node begin among edges sorted by it, and behind the last where they end, [nodes + 1]. */
export function starts(nodes: number, ends: Uint32Array): Uint32Array {
  const first = new Uint32Array(nodes + 1);
  for (const node of ends) first[node + 1] = (first[node + 1] ?? 0) + 1;
  for (let node = 0; node < nodes; node++) first[node + 1] = (first[node + 1] ?? 0) + (first[node] ?? 0);
  return first;
}

/**
 * The random walk over a graph: P = D^-1 A with D the sums of the rows, so that (P x)[i] is the mean of x over the
 * nodes that i's edges lead to. A node without edges, or with none but such of weight 0, keeps a row of zeros.
 *
 * @returns the graph with the weights of P; rows sum to 1 or 0
 *
 * Source: Li, Yu, Shahabi, Liu, "Diffusion Convolutional Recurrent Neural Network", ICLR 2018.
 */
export function randomWalk(adjacency: Adjacency): Adjacency {
  const { nodes, from, weight } = adjacency;
  const degrees = new Float64Array(nodes);
  weight.forEach((value, edge) => {
    const node = from[edge] ?? 0;
    degrees[node] = (degrees[node] ?? 0) + value;
  });
  return { ...adjacency, weight: weight.map((value, edge) => value / (degrees[from[edge] ?? 0] || 1)) };
}
