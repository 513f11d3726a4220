/** Edges of graphs, which may be tens of millions: read within bounds, and made into objects only where they are given. */
import { graphs, type Database } from '@stillgraph/db';
import { badInput } from '../../errors/api-error.ts';
import { nthHeaviest } from './nth-heaviest.ts';
import type { GraphEdge } from './type.ts';

/** Edges of all graphs together that one operation reads: 360 MB. The largest graph of a recipe has 25 million. */
const MOST_READ = 30_000_000;

/**
 * Reads edges for one operation, by graph id.
 *
 * @throws ApiError (what is returned does) where the graphs that were asked for so far have too many together
 */
export function edgesForOperation(
  database: Database,
): (ids: readonly string[]) => Promise<ReadonlyMap<string, graphs.Edges>> {
  let read = 0;
  return async (ids) => {
    for (const { edgeCount } of (await graphs.byIds(database, ids)).values()) read += edgeCount;
    if (read > MOST_READ) {
      throw badInput(
        `the graphs that one operation asks the edges of have up to ${MOST_READ} together; these have ${read}: ask for fewer ` +
          'graphs at a time',
      );
    }
    return graphs.edgesByIds(database, ids);
  };
}

/** Fewer are not looked for at once: those that are asked for next cost no look through all edges. */
const FEWEST_IN_ORDER = 20_000;

/** The heaviest edges in their order, as far as they were looked for: every field of an operation reads the same edges. */
const inOrder = new WeakMap<graphs.Edges, readonly number[]>();

/** All edges as they come where there are no more than `most`, else so many of the heaviest, the heaviest first. */
export function heaviestEdges(edges: graphs.Edges, most: number): GraphEdge[] {
  const { from, to, weight } = edges;
  const edgeAt = (edge: number): GraphEdge => ({
    from: from[edge] ?? 0,
    to: to[edge] ?? 0,
    weight: weight[edge] ?? 0,
  });
  if (weight.length <= most) return Array.from(weight, (_, edge) => edgeAt(edge));
  if (most === 0) return [];
  const known = inOrder.get(edges) ?? [];
  if (known.length >= most) return known.slice(0, most).map(edgeAt);
  // At least twice as many as before, so that a few looks are all that one operation can ask for.
  const size = Math.min(weight.length, Math.max(most, FEWEST_IN_ORDER, 2 * known.length));
  const order = heaviestInOrder(weight, size);
  inOrder.set(edges, order);
  return order.slice(0, most).map(edgeAt);
}

/** Places of the `size` heaviest, the heaviest first and of equals the one that comes first. */
function heaviestInOrder(weight: Float32Array, size: number): number[] {
  const least = nthHeaviest(weight, size);
  const above: number[] = [];
  const equal: number[] = [];
  for (let edge = 0; edge < weight.length; edge++) {
    const value = weight[edge] ?? 0;
    if (value > least) above.push(edge);
    else if (value === least && equal.length < size) equal.push(edge);
  }
  above.sort((left, right) => (weight[right] ?? 0) - (weight[left] ?? 0));
  return [...above, ...equal.slice(0, size - above.length)];
}
