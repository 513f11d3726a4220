import type { Protocol } from '../config/index.ts';
import type { Series } from '../data/index.ts';
import type { Adjacency } from '../graph/index.ts';

/**
 * Where incidents are, by the dataset's channel of labels: in a window of input and target steps, at a node or at one that
 * an edge joins it to, whichever way the edge leads.
 *
 * @param adjacency null for no graph: then at the node itself alone
 * @returns of a window by its first input step and of a node; undefined for a dataset without labels
 */
export function incidentWindows(
  { labels, nodes, steps }: Pick<Series, 'labels' | 'nodes' | 'steps'>,
  { inputSteps, targetSteps }: Pick<Protocol, 'inputSteps' | 'targetSteps'>,
  adjacency: Adjacency | null,
): ((start: number, node: number) => boolean) | undefined {
  if (labels === undefined) return undefined;
  const near = neighbourhoods(nodes, adjacency);
  // The last step up to each at which an incident is near, [steps, nodes]; -1 before the first.
  const last = new Int32Array(steps * nodes).fill(-1);
  for (let step = 0; step < steps; step += 1) {
    const row = step * nodes;
    if (step > 0) last.copyWithin(row, row - nodes, row);
    for (let node = 0; node < nodes; node += 1) {
      if (labels[row + node] !== 1) continue;
      for (const other of near[node] ?? []) last[row + other] = step;
    }
  }
  const length = inputSteps + targetSteps;
  return (start, node) => (last[(start + length - 1) * nodes + node] ?? -1) >= start;
}

/** Each node and those that an edge joins it to. */
function neighbourhoods(nodes: number, adjacency: Adjacency | null): ReadonlySet<number>[] {
  const near = Array.from({ length: nodes }, (_, node) => new Set([node]));
  adjacency?.from.forEach((from, edge) => {
    const to = adjacency.to[edge] ?? from;
    near[from]?.add(to);
    near[to]?.add(from);
  });
  return near;
}
