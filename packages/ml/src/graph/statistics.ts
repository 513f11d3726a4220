/** What to know of a graph before anyone trains on it. */
import type { Adjacency } from './adjacency.ts';
import { strongComponents, weakComponents } from './components.ts';
import { diameterEstimate } from './diameter.ts';

export interface GraphStatistics {
  readonly nodes: number;
  readonly edges: number;
  /** Edges that lead from a node to itself; what follows but for density and weights leaves them out. */
  readonly selfLoops: number;
  /** Edges as a share of all ordered pairs of nodes, a node with itself included. */
  readonly density: number;
  /** Edges that enter each node. */
  readonly inDegree: Distribution;
  /** Edges that leave each node. */
  readonly outDegree: Distribution;
  /** Nodes without an edge to or from another, by index; at most `MOST_LISTED` of them. */
  readonly isolated: readonly number[];
  readonly isolatedCount: number;
  /** Parts that are joined, directions left aside. */
  readonly weakComponents: Components;
  /** Parts in which every node leads to every other. */
  readonly strongComponents: Components;
  /** Edges without one that leads back, as a share of all. */
  readonly oneWayShare: number;
  /** |A - A^T| / |A| in Frobenius norms: 0 = symmetric, at most the square root of 2. */
  readonly asymmetry: number;
  readonly isSymmetric: boolean;
  /** Of all edges. */
  readonly weights: Distribution;
  /** Edges between the two nodes furthest apart, directions left aside; of large graphs an estimate from below. */
  readonly diameter: number;
}

export interface Distribution {
  readonly minimum: number;
  readonly mean: number;
  readonly median: number;
  readonly maximum: number;
  /** Values in as many equal spans from the minimum to the maximum; all in the first where the two are equal. */
  readonly histogram: readonly number[];
}

export interface Components {
  readonly count: number;
  /** Nodes of each, largest first; at most `MOST_LISTED` of them. */
  readonly sizes: readonly number[];
}

export const MOST_LISTED = 100;
const SPANS = 20;

/** Counts, shares and distributions of a graph; no errors. */
export function graphStatistics(adjacency: Adjacency): GraphStatistics {
  const { nodes, from, to, weight } = adjacency;
  const inDegree = new Float64Array(nodes);
  const outDegree = new Float64Array(nodes);
  const weights = new Map<number, number>();
  let selfLoops = 0;
  let squares = 0;
  weight.forEach((value, edge) => {
    const [i, j] = [from[edge] ?? 0, to[edge] ?? 0];
    squares += value * value;
    if (i === j) {
      selfLoops += 1;
      return;
    }
    outDegree[i] = (outDegree[i] ?? 0) + 1;
    inDegree[j] = (inDegree[j] ?? 0) + 1;
    weights.set(i * nodes + j, value);
  });
  let oneWay = 0;
  let differences = 0;
  for (const [key, value] of weights) {
    const back = weights.get((key % nodes) * nodes + Math.floor(key / nodes));
    if (back === undefined) oneWay += 1;
    // A pair of nodes has two entries of A - A^T: one with both edges is met twice, one with a single edge once.
    differences += back === undefined ? 2 * value * value : (value - back) ** 2;
  }
  const isolated: number[] = [];
  let isolatedCount = 0;
  for (let node = 0; node < nodes; node++) {
    if (inDegree[node] !== 0 || outDegree[node] !== 0) continue;
    isolatedCount += 1;
    if (isolated.length < MOST_LISTED) isolated.push(node);
  }
  return {
    nodes,
    edges: weight.length,
    selfLoops,
    density: nodes === 0 ? 0 : weight.length / (nodes * nodes),
    inDegree: distributionOf(inDegree),
    outDegree: distributionOf(outDegree),
    isolated,
    isolatedCount,
    weakComponents: listed(weakComponents(adjacency)),
    strongComponents: listed(strongComponents(adjacency)),
    oneWayShare: weights.size === 0 ? 0 : oneWay / weights.size,
    asymmetry: squares === 0 ? 0 : Math.sqrt(differences / squares),
    isSymmetric: differences === 0,
    weights: distributionOf(weight),
    diameter: diameterEstimate(adjacency),
  };
}

function listed(sizes: readonly number[]): Components {
  return { count: sizes.length, sizes: sizes.slice(0, MOST_LISTED) };
}

function distributionOf(values: Float64Array | Float32Array): Distribution {
  const sorted = Float64Array.from(values).sort();
  const minimum = sorted[0] ?? 0;
  const maximum = sorted.at(-1) ?? 0;
  const histogram = new Array<number>(SPANS).fill(0);
  for (const value of sorted) {
    const span = maximum > minimum ? Math.floor(((value - minimum) / (maximum - minimum)) * SPANS) : 0;
    const at = Math.min(SPANS - 1, span);
    histogram[at] = (histogram[at] ?? 0) + 1;
  }
  const middle = (sorted.length - 1) / 2;
  const mean = sorted.length === 0 ? 0 : sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  const median = ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
  return { minimum, mean, median, maximum, histogram };
}
