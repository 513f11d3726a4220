/** Edges of the given graph that are worth asking about, and the graph without one of them. */
import type { Adjacency } from '../graph/index.ts';
import { graphConstants } from '../inference/model-shape.ts';
import type { Network } from '../inference/network.ts';

/**
 * Edges by how near they lie to the target (steps along edges in either direction, of the nearer end), then by weight;
 * self-loops left out.
 *
 * @returns indices into the edges of the graph, at most `most`
 */
export function nearestEdges({ nodes, from, to, weight }: Adjacency, target: number, most: number): number[] {
  const distance = new Float64Array(nodes).fill(Infinity);
  distance[target] = 0;
  for (let changed = true, round = 0; changed && round < nodes; round += 1) {
    changed = false;
    for (let edge = 0; edge < weight.length; edge += 1) {
      const [i, j] = [from[edge] ?? 0, to[edge] ?? 0];
      const near = Math.min(distance[i] ?? Infinity, distance[j] ?? Infinity) + 1;
      for (const end of [i, j]) {
        if ((distance[end] ?? Infinity) <= near) continue;
        distance[end] = near;
        changed = true;
      }
    }
  }
  const rank = (edge: number) => Math.min(distance[from[edge] ?? 0] ?? Infinity, distance[to[edge] ?? 0] ?? Infinity);
  return [...weight.keys()]
    .filter((edge) => from[edge] !== to[edge] && Number.isFinite(rank(edge)))
    .toSorted((a, b) => rank(a) - rank(b) || (weight[b] ?? 0) - (weight[a] ?? 0))
    .slice(0, most);
}

/**
 * What the network reads of the graph without one edge, by name. The forms are made anew: the other edges of a random walk
 * share what the edge carried (renormalised); where it was the node's only one, nothing comes in its place. The edge
 * stays with a weight of 0, so that a sparse form keeps its shape.
 */
export function graphWithout(
  { model }: Network,
  adjacency: Adjacency,
  edge: number,
): Readonly<Record<string, Float32Array>> {
  const weight = adjacency.weight.slice();
  weight[edge] = 0;
  const constants = graphConstants({ ...adjacency, weight }, model.shape.nodes, model.graphs);
  return Object.fromEntries(Object.entries(constants).map(([name, { values }]) => [name, values]));
}
