import { reversed, starts, type Adjacency } from './adjacency.ts';

/**
 * The most edges between two nodes of the graph, directions left aside, within its largest reach: an estimate from below by
 * two sweeps, from the node of the most edges to the furthest, and from there to the furthest again. It is exact on trees.
 *
 * Source: Magnien, Latapy, Habib, "Fast Computation of Empirically Tight Bounds for the Diameter of Massive Graphs",
 * ACM J. Experimental Algorithmics 13, 2009.
 */
export function diameterEstimate(adjacency: Adjacency): number {
  const { nodes } = adjacency;
  const back = reversed(adjacency);
  const ways = [
    { first: starts(nodes, adjacency.from), to: adjacency.to },
    { first: starts(nodes, back.from), to: back.to },
  ];
  const degreeOf = (node: number) =>
    ways.reduce((sum, { first }) => sum + (first[node + 1] ?? 0) - (first[node] ?? 0), 0);
  let begin = 0;
  for (let node = 1; node < nodes; node++) if (degreeOf(node) > degreeOf(begin)) begin = node;
  const sweep = (root: number): { readonly node: number; readonly hops: number } => {
    const hops = new Int32Array(nodes).fill(-1);
    const queue = [root];
    hops[root] = 0;
    for (const node of queue) {
      for (const { first, to } of ways) {
        for (let edge = first[node] ?? 0; edge < (first[node + 1] ?? 0); edge++) {
          const target = to[edge] ?? 0;
          if (hops[target] !== -1) continue;
          hops[target] = (hops[node] ?? 0) + 1;
          queue.push(target);
        }
      }
    }
    const last = queue.at(-1) ?? root;
    return { node: last, hops: hops[last] ?? 0 };
  };
  return nodes === 0 ? 0 : sweep(sweep(begin).node).hops;
}
