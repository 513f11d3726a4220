/** Classes of nodes by how many others they are linked with. */
import type { Adjacency } from '../graph/index.ts';

export interface DegreeClasses {
  /** Degrees of each class in words: `0`, `1–2`, `5`. */
  readonly names: readonly string[];
  /** Index into `names`, [nodes]. */
  readonly classes: Uint8Array;
}

/** Number of classes that nodes with links are put into at most. */
const CLASSES = 3;

/**
 * Nodes without links are a class of their own; the others fall into up to three classes of about equal size, cut between
 * degrees, so that nodes of one degree are never parted.
 *
 * @param side `in`: edges that enter a node; `out`: edges that leave it; self-loops count for neither
 */
export function degreeClasses({ nodes, from, to }: Adjacency, side: 'in' | 'out'): DegreeClasses {
  const degrees = new Uint32Array(nodes);
  const ends = side === 'in' ? to : from;
  ends.forEach((node, edge) => {
    if (from[edge] !== to[edge]) degrees[node] = (degrees[node] ?? 0) + 1;
  });
  const linked = degrees.filter((degree) => degree > 0).sort();
  const cuts = Array.from({ length: CLASSES }, (_, index) => {
    const rank = Math.ceil(((index + 1) * linked.length) / CLASSES) - 1;
    return linked[Math.max(0, rank)] ?? 0;
  });
  // The highest degree of each class, ascending.
  const tops = [...new Set([...(degrees.includes(0) ? [0] : []), ...(linked.length > 0 ? cuts : [])])];
  const classes = Uint8Array.from(degrees, (degree) => tops.findIndex((top) => degree <= top));
  const names = tops.map((top, index) => {
    const members = degrees.filter((_, node) => classes[node] === index);
    const lowest = members.reduce((least, degree) => Math.min(least, degree), top);
    return lowest === top ? String(top) : `${lowest}–${top}`;
  });
  return { names, classes };
}
