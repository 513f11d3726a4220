/** Recipes: how a graph is made from distances or coordinates. Every one is deterministic. */
import { DataError } from '../errors.ts';
import { adjacencyOf, type Adjacency } from './adjacency.ts';

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

/** The given weights as they are, [nodes, nodes] row-major similarities; entries of 0 are no edges. */
export function givenMatrix(matrix: ArrayLike<number>, nodes: number): Adjacency {
  return adjacencyOf(matrix, nodes);
}

/** Every node alone with itself: the comparison that asks whether a graph helps at all. */
export function identity(nodes: number): Adjacency {
  const index = Uint32Array.from({ length: nodes }, (_, node) => node);
  return { nodes, from: index, to: index.slice(), weight: new Float32Array(nodes).fill(1) };
}
