import { RandomStream } from '../random/stream.ts';
import type { Adjacency } from './adjacency.ts';

/** Largest number of multiplications by the Laplacian, and the relative change of the eigenvalue that ends them earlier. */
const ITERATIONS = 500;
const TOLERANCE = 1e-9;

/**
 * The scaled Laplacian of a graph without directions, the argument of Chebyshev polynomials: L' = 2 L / λ − I with
 * L = I − D^-1/2 A D^-1/2, A the larger weight of each pair, D the sums of its rows and λ the largest eigenvalue of L, so
 * that the eigenvalues of L' lie in [−1, 1]. A node without edges has its diagonal entry alone.
 *
 * @returns the symmetric matrix in coordinate form, every diagonal entry included; its entries may be negative
 *
 * Source: Defferrard, Bresson, Vandergheynst, "Convolutional Neural Networks on Graphs with Fast Localized Spectral
 * Filtering", NeurIPS 2016.
 */
export function scaledLaplacian(adjacency: Adjacency): Adjacency {
  const { nodes } = adjacency;
  const { columns, values } = normalisedLaplacian(adjacency);
  const scale = 2 / largestEigenvalue(columns, values);
  const row = (i: number) => columns[i] ?? [];
  return {
    nodes,
    from: Uint32Array.from(columns.flatMap((own, i) => own.map(() => i))),
    to: Uint32Array.from(columns.flat()),
    weight: Float32Array.from(
      values.flatMap((own, i) => own.map((value, at) => Math.fround(value * scale) - (row(i)[at] === i ? 1 : 0))),
    ),
  };
}

/** Columns, rising, and entries of each row. */
interface Rows {
  readonly columns: number[][];
  readonly values: number[][];
}

/** I − D^-1/2 A D^-1/2 of the larger weight of each pair. */
function normalisedLaplacian({ nodes, from, to, weight }: Adjacency): Rows {
  const larger = Array.from({ length: nodes }, (_, i) => new Map([[i, 0]]));
  const raise = (i: number, j: number, value: number) => larger[i]?.set(j, Math.max(larger[i].get(j) ?? 0, value));
  weight.forEach((value, edge) => {
    const [i, j] = [from[edge] ?? 0, to[edge] ?? 0];
    raise(i, j, value);
    raise(j, i, value);
  });
  const columns = larger.map((row) => [...row.keys()].sort((a, b) => a - b));
  const inverseRoots = columns.map((own, i) => {
    const degree = own.reduce((sum, j) => sum + (larger[i]?.get(j) ?? 0), 0);
    return degree > 0 ? 1 / Math.sqrt(degree) : 0;
  });
  const values = columns.map((own, i) =>
    own.map((j) => Number(i === j) - (larger[i]?.get(j) ?? 0) * (inverseRoots[i] ?? 0) * (inverseRoots[j] ?? 0)),
  );
  return { columns, values };
}

/** Largest eigenvalue of a symmetric matrix without negative eigenvalues, by power iteration; never 0. */
function largestEigenvalue(columns: readonly number[][], values: readonly number[][]): number {
  const random = new RandomStream(1, 'laplacian');
  let vector = Float64Array.from(columns, () => random.normal());
  let eigenvalue = 0;
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
    if (length === 0) break;
    const unit = vector.map((value) => value / length);
    vector = Float64Array.from(columns, (own, i) => {
      const entries = values[i] ?? [];
      return own.reduce((sum, j, at) => sum + (entries[at] ?? 0) * (unit[j] ?? 0), 0);
    });
    const next = vector.reduce((sum, value, i) => sum + value * (unit[i] ?? 0), 0);
    const settled = Math.abs(next - eigenvalue) <= TOLERANCE * next;
    eigenvalue = next;
    if (settled) break;
  }
  return eigenvalue > 0 ? eigenvalue : 2;
}
