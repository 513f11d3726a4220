/**
 * Lines that stand for roads where a dataset has a graph but no road network: the strongest links that hold each
 * connected part of the graph together (its maximum spanning forest, after Kruskal).
 */
import type { MapLink } from './map-data.ts';

export interface WeightedLink {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

export function backboneLinks(edges: readonly WeightedLink[], nodeCount: number): MapLink[] {
  const parent = Int32Array.from({ length: nodeCount }, (_, index) => index);
  const rootOf = (node: number): number => {
    let root = node;
    while (parent[root] !== root) root = parent[root] as number;
    parent[node] = root;
    return root;
  };
  const links: MapLink[] = [];
  for (const { from, to } of [...edges].sort((a, b) => b.weight - a.weight)) {
    const start = rootOf(from);
    const end = rootOf(to);
    if (start === end) continue;
    parent[start] = end;
    links.push({ from, to });
  }
  return links;
}
