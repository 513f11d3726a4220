/** Recipes: how a graph is made from distances or coordinates. Every one is deterministic. */
import { DataError, ShapeError } from '../errors.ts';
import { adjacencyOf, type Adjacency } from './adjacency.ts';
import { greatCircleMetres } from './great-circle.ts';

/**
 * Great-circle distances (haversine formula) between all nodes.
 *
 * @param latitudes degrees, [nodes]
 * @param longitudes degrees, [nodes]
 * @returns metres, [nodes, nodes] row-major, symmetric, 0 on the diagonal
 */
export function greatCircleDistances(latitudes: ArrayLike<number>, longitudes: ArrayLike<number>): Float64Array {
  const nodes = latitudes.length;
  if (longitudes.length !== nodes) {
    throw new ShapeError('greatCircleDistances', `${nodes} longitudes`, String(longitudes.length));
  }
  const distances = new Float64Array(nodes * nodes);
  for (let i = 0; i < nodes; i++) {
    for (let j = i + 1; j < nodes; j++) {
      const metres = greatCircleMetres(
        latitudes[i] ?? NaN,
        longitudes[i] ?? NaN,
        latitudes[j] ?? NaN,
        longitudes[j] ?? NaN,
      );
      distances[i * nodes + j] = metres;
      distances[j * nodes + i] = metres;
    }
  }
  return distances;
}

/**
 * Thresholded Gaussian kernel: w_ij = exp(-(d_ij / sigma)^2), and 0 where that is below `threshold`.
 *
 * @param distances [nodes, nodes] row-major, metres (or any one unit); not finite = no way from i to j
 * @param options.sigma same unit; the standard deviation of the finite distances when left out
 * @param options.threshold smallest weight that stays an edge, 0.1 by default
 * @throws DataError when sigma is not positive
 *
 * Source: Shuman et al., "The Emerging Field of Signal Processing on Graphs", IEEE SPM 2013; sigma and threshold as in
 * Li et al., ICLR 2018.
 */
export function gaussianKernel(
  distances: ArrayLike<number>,
  nodes: number,
  options: { readonly sigma?: number; readonly threshold?: number } = {},
): Adjacency {
  const sigma = options.sigma ?? deviationOfFinite(distances);
  if (!(sigma > 0)) throw new DataError(`gaussianKernel: expected a sigma above 0, got ${sigma}`);
  const threshold = options.threshold ?? 0.1;
  const weights = Float64Array.from(distances, (distance) => {
    const weight = Number.isFinite(distance) ? Math.exp(-((distance / sigma) ** 2)) : 0;
    return weight < threshold ? 0 : weight;
  });
  return adjacencyOf(weights, nodes);
}

function deviationOfFinite(distances: ArrayLike<number>): number {
  const finite = Array.from(distances).filter(Number.isFinite);
  const mean = finite.reduce((a, b) => a + b, 0) / finite.length;
  return Math.sqrt(finite.reduce((sum, distance) => sum + (distance - mean) ** 2, 0) / finite.length);
}

/**
 * Each node is joined with its `neighbours` nearest others, and they with it; all weights are 1. Equal distances are
 * decided by the lower index.
 *
 * @param distances [nodes, nodes] row-major; not finite = never a neighbour
 * @throws DataError when `neighbours` is not a whole number of 1 or more; ShapeError when the distances are not those of
 *   every pair of nodes
 */
export function kNearest(distances: ArrayLike<number>, nodes: number, neighbours: number): Adjacency {
  if (!Number.isInteger(neighbours) || neighbours < 1) {
    throw new DataError(`kNearest: expected a whole number of neighbours of 1 or more, got ${neighbours}`);
  }
  if (distances.length !== nodes * nodes) {
    throw new ShapeError('kNearest', `${nodes * nodes} distances of ${nodes} nodes`, String(distances.length));
  }
  const matrix = new Float32Array(nodes * nodes);
  for (let i = 0; i < nodes; i++) {
    const distanceTo = (j: number) => distances[i * nodes + j] ?? Infinity;
    const nearest = Array.from({ length: nodes }, (_, j) => j)
      .filter((j) => j !== i && Number.isFinite(distanceTo(j)))
      .sort((a, b) => distanceTo(a) - distanceTo(b) || a - b)
      .slice(0, neighbours);
    for (const j of nearest) {
      matrix[i * nodes + j] = 1;
      matrix[j * nodes + i] = 1;
    }
  }
  return adjacencyOf(matrix, nodes);
}

/** The given weights as they are, [nodes, nodes] row-major similarities; entries of 0 are no edges. */
export function givenMatrix(matrix: ArrayLike<number>, nodes: number): Adjacency {
  return adjacencyOf(matrix, nodes);
}

/** Every node alone with itself: the comparison that asks whether a graph helps at all. */
export function identity(nodes: number): Adjacency {
  const index = Uint32Array.from({ length: nodes }, (_, node) => node);
  return { nodes, from: index, to: index.slice(), weight: new Float32Array(nodes).fill(1) };
}
