import { RandomStream } from '../random/stream.ts';
import { denseMatrix, type Adjacency } from './adjacency.ts';

/** Largest number of multiplications by the Laplacian, and the relative change of the eigenvalue that ends them earlier. */
const ITERATIONS = 500;
const TOLERANCE = 1e-9;

/**
 * The scaled Laplacian of a graph without directions, the argument of Chebyshev polynomials: L' = 2 L / λ − I with
 * L = I − D^-1/2 A D^-1/2, A the larger weight of each pair, D the sums of its rows and λ the largest eigenvalue of L, so
 * that the eigenvalues of L' lie in [−1, 1]. A node without edges has its diagonal entry alone.
 *
 * @returns [nodes, nodes] row-major, symmetric
 *
 * Source: Defferrard, Bresson, Vandergheynst, "Convolutional Neural Networks on Graphs with Fast Localized Spectral
 * Filtering", NeurIPS 2016.
 */
export function scaledLaplacian(adjacency: Adjacency): Float32Array {
  const { nodes } = adjacency;
  const laplacian = normalisedLaplacian(adjacency);
  const scale = 2 / largestEigenvalue(laplacian, nodes);
  const scaled = Float32Array.from(laplacian, (value) => value * scale);
  for (let i = 0; i < nodes; i++) scaled[i * nodes + i] = (scaled[i * nodes + i] ?? 0) - 1;
  return scaled;
}

/** I − D^-1/2 A D^-1/2 of the larger weight of each pair, [nodes, nodes]. */
function normalisedLaplacian(adjacency: Adjacency): Float64Array {
  const { nodes } = adjacency;
  const directed = denseMatrix(adjacency);
  const matrix = new Float64Array(nodes * nodes);
  const degrees = new Float64Array(nodes);
  for (let i = 0; i < nodes; i++) {
    for (let j = 0; j < nodes; j++) {
      const weight = Math.max(directed[i * nodes + j] ?? 0, directed[j * nodes + i] ?? 0);
      matrix[i * nodes + j] = weight;
      degrees[i] = (degrees[i] ?? 0) + weight;
    }
  }
  const inverseRoots = degrees.map((degree) => (degree > 0 ? 1 / Math.sqrt(degree) : 0));
  for (let i = 0; i < nodes; i++) {
    for (let j = 0; j < nodes; j++) {
      const normalised = (matrix[i * nodes + j] ?? 0) * (inverseRoots[i] ?? 0) * (inverseRoots[j] ?? 0);
      matrix[i * nodes + j] = Number(i === j) - normalised;
    }
  }
  return matrix;
}

/** Largest eigenvalue of a symmetric matrix without negative eigenvalues, by power iteration; never 0. */
function largestEigenvalue(matrix: Float64Array, nodes: number): number {
  const random = new RandomStream(1, 'laplacian');
  let vector = Float64Array.from({ length: nodes }, () => random.normal());
  let eigenvalue = 0;
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
    if (length === 0) break;
    const unit = vector.map((value) => value / length);
    vector = Float64Array.from({ length: nodes }, (_, i) => {
      let sum = 0;
      for (let j = 0; j < nodes; j++) sum += (matrix[i * nodes + j] ?? 0) * (unit[j] ?? 0);
      return sum;
    });
    const next = vector.reduce((sum, value, i) => sum + value * (unit[i] ?? 0), 0);
    const settled = Math.abs(next - eigenvalue) <= TOLERANCE * next;
    eigenvalue = next;
    if (settled) break;
  }
  return eigenvalue > 0 ? eigenvalue : 2;
}
