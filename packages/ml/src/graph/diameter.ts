import { reversed, starts, type Adjacency } from './adjacency.ts';

/** Nodes times nodes and edges together up to which a sweep begins at every node: a second of work at most. */
const EXACT_STEPS = 20_000_000;

/**
 * The most edges between two nodes of the graph that are joined, directions left aside. Of a large graph it is an estimate from
 * below, within its largest reach, by two sweeps: from the node of the most edges to the furthest, and from there to the
 * furthest again. That is exact on trees.
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
  if (nodes === 0) return 0;
  if (nodes * (nodes + adjacency.from.length) > EXACT_STEPS) return sweep(sweep(begin).node).hops;
  let longest = 0;
  for (let node = 0; node < nodes; node++) longest = Math.max(longest, sweep(node).hops);
  return longest;
}
