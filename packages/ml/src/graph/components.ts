/** Parts of a graph. */
import { starts, type Adjacency } from './adjacency.ts';

/** Sizes of the parts that are joined, directions left aside, largest first. */
export function weakComponents({ nodes, from, to }: Adjacency): number[] {
  const parent = Int32Array.from({ length: nodes }, (_, node) => node);
  const root = (node: number): number => {
    let at = node;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  for (let edge = 0; edge < from.length; edge++) parent[root(from[edge] ?? 0)] = root(to[edge] ?? 0);
  const sizes = new Map<number, number>();
  for (let node = 0; node < nodes; node++) sizes.set(root(node), (sizes.get(root(node)) ?? 0) + 1);
  return [...sizes.values()].sort((a, b) => b - a);
}

/** Sizes of the parts in which every node leads to every other, largest first. */
export function strongComponents(graph: Arrows): number[] {
  const sizes: number[] = [];
  for (const part of strongParts(graph)) sizes[part] = (sizes[part] ?? 0) + 1;
  return sizes.sort((a, b) => b - a);
}

/** Edges sorted by `from`. */
type Arrows = Pick<Adjacency, 'nodes' | 'from' | 'to'>;

/**
 * Parts in which every node leads to every other: the number of the part of each node, from 0 on, [nodes].
 *
 * Source: Tarjan, "Depth-First Search and Linear Graph Algorithms", SIAM J. Computing 1, 1972; with a stack of our own in
 * place of recursion, which long chains would exhaust.
 */
export function strongParts({ nodes, from, to }: Arrows): Uint32Array {
  const first = starts(nodes, from);
  const order = new Int32Array(nodes).fill(-1);
  const lowest = new Int32Array(nodes);
  const isOpen = new Uint8Array(nodes);
  const open: number[] = [];
  const next = first.slice(0, nodes);
  const partOf = new Uint32Array(nodes);
  let parts = 0;
  let count = 0;
  const enter = (node: number) => {
    order[node] = count;
    lowest[node] = count;
    count += 1;
    open.push(node);
    isOpen[node] = 1;
  };
  const lower = (node: number, value: number) => {
    lowest[node] = Math.min(lowest[node] ?? 0, value);
  };
  for (let root = 0; root < nodes; root++) {
    if (order[root] !== -1) continue;
    const path = [root];
    enter(root);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const edge = next[node] ?? 0;
      if (edge < (first[node + 1] ?? 0)) {
        next[node] = edge + 1;
        const target = to[edge] ?? 0;
        if (order[target] === -1) {
          enter(target);
          path.push(target);
        } else if (isOpen[target] === 1) lower(node, order[target] ?? 0);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above !== undefined) lower(above, lowest[node] ?? 0);
      if (lowest[node] !== order[node]) continue;
      const size = open.length - open.lastIndexOf(node);
      for (const member of open.splice(-size)) {
        isOpen[member] = 0;
        partOf[member] = parts;
      }
      parts += 1;
    }
  }
  return partOf;
}
