/** Edges of graphs, which may be tens of millions: read within bounds, and made into objects only where they are given. */
import { graphs, type Database } from '@stillgraph/db';
import { badInput } from '../../errors/api-error.ts';
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

/** All edges as they come where there are no more than `most`, else so many of the heaviest, the heaviest first. */
export function heaviestEdges({ from, to, weight }: graphs.Edges, most: number): GraphEdge[] {
  const edgeAt = (edge: number): GraphEdge => ({
    from: from[edge] ?? 0,
    to: to[edge] ?? 0,
    weight: weight[edge] ?? 0,
  });
  if (weight.length <= most) return Array.from(weight, (_, edge) => edgeAt(edge));
  if (most === 0) return [];
  const sorted = weight.slice().sort();
  const least = sorted[sorted.length - most] ?? 0;
  const above: number[] = [];
  const equal: number[] = [];
  for (const [edge, value] of weight.entries()) {
    if (value > least) above.push(edge);
    else if (value === least && equal.length < most) equal.push(edge);
  }
  above.sort((left, right) => (weight[right] ?? 0) - (weight[left] ?? 0));
  return [...above, ...equal.slice(0, most - above.length)].map(edgeAt);
}
