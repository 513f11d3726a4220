import type { Adjacency } from './adjacency.ts';

/** What to know of a graph before anyone trains on it. */
export interface GraphStatistics {
  readonly edges: number;
  /** Edges that lead from a node to itself. */
  readonly selfLoops: number;
  /** Edges as a share of all ordered pairs of nodes. */
  readonly density: number;
  /** Mean number of edges that leave a node. */
  readonly meanDegree: number;
  /** Nodes without an edge to or from another node. */
  readonly isolated: number;
  /** Parts that are not joined with each other, directions left aside. */
  readonly components: number;
  /** Sum |w_ij - w_ji| / sum (w_ij + w_ji) over pairs i < j; 0 = symmetric, 1 = one-way. */
  readonly asymmetry: number;
}

/** Counts and shares of a graph; no errors. */
export function graphStatistics(adjacency: Adjacency): GraphStatistics {
  const { nodes, from, to, weight } = adjacency;
  const parent = Int32Array.from({ length: nodes }, (_, node) => node);
  const root = (node: number): number => {
    let at = node;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  const joined = new Uint8Array(nodes);
  const weights = new Map<number, number>();
  let selfLoops = 0;
  weight.forEach((value, edge) => {
    const i = from[edge] ?? 0;
    const j = to[edge] ?? 0;
    if (i === j) {
      selfLoops += 1;
      return;
    }
    joined[i] = 1;
    joined[j] = 1;
    parent[root(i)] = root(j);
    weights.set(i * nodes + j, value);
  });
  let difference = 0;
  let total = 0;
  for (const [key, value] of weights) {
    const i = Math.floor(key / nodes);
    const j = key % nodes;
    const back = weights.get(j * nodes + i);
    total += value;
    if (back === undefined) difference += value;
    else if (i < j) difference += Math.abs(value - back);
  }
  const components = new Set(Array.from({ length: nodes }, (_, node) => root(node))).size;
  return {
    edges: weight.length,
    selfLoops,
    density: nodes === 0 ? 0 : weight.length / (nodes * nodes),
    meanDegree: nodes === 0 ? 0 : weight.length / nodes,
    isolated: joined.reduce((count, flag) => count + (flag === 0 ? 1 : 0), 0),
    components,
    asymmetry: total === 0 ? 0 : difference / total,
  };
}
