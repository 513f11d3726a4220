/** Recipes on distances that are listed pair by pair, as road networks give them. Every one is deterministic. */
import { DataError } from '../errors.ts';
import type { Adjacency } from './adjacency.ts';
import type { SparseDistances } from './roads/index.ts';

/**
 * The standard deviation of the listed distances, those of nodes to themselves included: the sigma of a kernel that is given
 * none, as in Li et al., ICLR 2018.
 */
export function listedDeviation({ distance }: SparseDistances): number {
  const mean = distance.reduce((sum, value) => sum + value, 0) / distance.length;
  return Math.sqrt(distance.reduce((sum, value) => sum + (value - mean) ** 2, 0) / distance.length);
}

/**
 * Thresholded Gaussian kernel over listed pairs: w_ij = exp(-(d_ij / sigma)^2) where that is at least `threshold`. What is
 * not listed has no edge, and no direction is made up for the other.
 *
 * @param options.sigma in the unit of the distances
 * @param options.threshold smallest weight that stays an edge
 * @throws DataError when sigma is not positive
 *
 * Source: Li, Yu, Shahabi, Liu, "Diffusion Convolutional Recurrent Neural Network", ICLR 2018.
 */
export function kernelOfListed(
  distances: SparseDistances,
  { sigma, threshold }: { readonly sigma: number; readonly threshold: number },
): Adjacency {
  if (!(sigma > 0)) throw new DataError(`kernelOfListed: expected a sigma above 0, got ${sigma}`);
  const weights = distances.distance.map((distance) => Math.exp(-((distance / sigma) ** 2)));
  return picked(distances, weights, (pair) => (weights[pair] ?? 0) >= threshold && (weights[pair] ?? 0) > 0);
}

/** Weights of 1 between nodes no further apart than `most`, in the unit of the distances; no node leads to itself. */
export function within(distances: SparseDistances, most: number): Adjacency {
  const { from, to, distance } = distances;
  return picked(distances, null, (pair) => from[pair] !== to[pair] && (distance[pair] ?? Infinity) <= most);
}

/**
 * Weights of 1 from each node to its nearest others; equal distances are decided by the lower index.
 *
 * @param options.directed false (the default) joins the nearest with the node as well, as `kNearestOfPlaces` does
 * @throws DataError when `neighbours` is not a whole number of 1 or more
 */
export function kNearestOfListed(
  { nodes, from, to, distance }: SparseDistances,
  neighbours: number,
  { directed = false }: { readonly directed?: boolean } = {},
): Adjacency {
  if (!Number.isInteger(neighbours) || neighbours < 1) {
    throw new DataError(`kNearestOfListed: expected a whole number of neighbours of 1 or more, got ${neighbours}`);
  }
  const rows = Array.from({ length: nodes }, (): { readonly node: number; readonly away: number }[] => []);
  distance.forEach((away, pair) => {
    const node = to[pair] ?? 0;
    if (node !== from[pair]) rows[from[pair] ?? 0]?.push({ node, away });
  });
  const joined = Array.from({ length: nodes }, () => new Set<number>());
  for (const [node, row] of rows.entries()) {
    for (const near of row.sort((a, b) => a.away - b.away || a.node - b.node).slice(0, neighbours)) {
      joined[node]?.add(near.node);
      if (!directed) joined[near.node]?.add(node);
    }
  }
  return edgesOfRows(joined);
}

/**
 * Weights of 1 to the nodes that are at most so many links away, along the links; no node leads to itself.
 *
 * @param links from each node to the next ones
 * @throws DataError when `hops` is not a whole number of 1 or more
 */
export function hopNeighbours({ nodes, from, to }: SparseDistances, hops: number): Adjacency {
  if (!Number.isInteger(hops) || hops < 1) {
    throw new DataError(`hopNeighbours: expected a whole number of hops of 1 or more, got ${hops}`);
  }
  const next = Array.from({ length: nodes }, (): number[] => []);
  from.forEach((node, link) => {
    if (to[link] !== node) next[node]?.push(to[link] ?? 0);
  });
  const reached = next.map((_, node) => {
    const found = new Set([node]);
    let edge = [node];
    for (let hop = 0; hop < hops && edge.length > 0; hop++) {
      edge = edge.flatMap((at) => next[at] ?? []).filter((one) => !found.has(one) && found.add(one));
    }
    found.delete(node);
    return found;
  });
  return edgesOfRows(reached);
}

function edgesOfRows(rows: readonly ReadonlySet<number>[]): Adjacency {
  const from = rows.flatMap((row, node) => [...row].map(() => node));
  const to = rows.flatMap((row) => [...row].sort((a, b) => a - b));
  return {
    nodes: rows.length,
    from: Uint32Array.from(from),
    to: Uint32Array.from(to),
    weight: new Float32Array(from.length).fill(1),
  };
}

/** The pairs that `isEdge` takes, with their weights, or 1 where there are none. */
function picked(
  { nodes, from, to }: SparseDistances,
  weights: Float64Array | null,
  isEdge: (pair: number) => boolean,
): Adjacency {
  const pairs = Uint32Array.from({ length: from.length }, (_, pair) => pair).filter(isEdge);
  const taken = (ends: Uint32Array) => pairs.map((pair) => ends[pair] ?? 0);
  return {
    nodes,
    from: taken(from),
    to: taken(to),
    weight: Float32Array.from(pairs, (pair) => (weights === null ? 1 : (weights[pair] ?? 0))),
  };
}
