/**
 * Shortest paths over a road network, along the direction of travel. Turns are not restricted: whoever reaches a junction may
 * leave it by every segment, back along the other direction of the same road included.
 */
import { ShapeError } from '../../errors.ts';
import type { RoadGraph } from './road-graph.ts';
import { SmallestFirst } from './smallest-first.ts';

/** A place on a road network. */
export interface RoadPlace {
  readonly segment: number;
  /** Share of the segment that lies behind the place, in [0, 1]. */
  readonly share: number;
}

export interface RoadPath {
  /** In the unit of the graph's costs. */
  readonly cost: number;
  /** Segments in the order of travel; those of both ends included where only a part of them is gone along. */
  readonly segments: readonly number[];
}

/** Marks a junction that no segment leads to. */
const NONE = 0xffff_ffff;

/**
 * Dijkstra's search with a binary heap, its arrays kept from one search to the next: O((J + S) log S) a search that reaches
 * J junctions over S segments.
 *
 * Source: Dijkstra, "A Note on Two Problems in Connexion with Graphs", Numerische Mathematik 1, 1959.
 */
export class RoadSearch {
  /** Cost from where the last search began to each junction; infinite where it did not come, [junctions]. */
  readonly cost: Float64Array;
  /** Segment by which the last search came to each junction, [junctions]. */
  private readonly cameBy: Uint32Array;
  private readonly queue = new SmallestFirst();
  private touched: number[] = [];

  constructor(private readonly graph: RoadGraph) {
    this.cost = new Float64Array(graph.junctions).fill(Infinity);
    this.cameBy = new Uint32Array(graph.junctions).fill(NONE);
  }

  /**
   * Searches from a junction.
   *
   * @param begin what it took to come to the junction
   * @param most what costs more is not reached
   * @param onSettled told of each junction in the order of their costs; true ends the search
   */
  from(junction: number, { begin = 0, most = Infinity, onSettled }: SearchOptions = {}): void {
    const { graph, cost, cameBy, queue } = this;
    if (!(junction >= 0 && junction < graph.junctions)) {
      throw new ShapeError('RoadSearch', `a junction below ${graph.junctions}`, String(junction));
    }
    for (const reached of this.touched) {
      cost[reached] = Infinity;
      cameBy[reached] = NONE;
    }
    this.touched = [];
    queue.clear();
    if (begin > most) return;
    cost[junction] = begin;
    this.touched.push(junction);
    queue.add(junction, begin);
    for (let next = queue.take(); next !== undefined; next = queue.take()) {
      const { thing: at, cost: settled } = next;
      if (settled > (cost[at] ?? Infinity)) continue;
      if (onSettled?.(at, settled) === true) return;
      const end = graph.first[at + 1] ?? 0;
      for (let place = graph.first[at] ?? 0; place < end; place++) {
        const segment = graph.leaving[place] ?? 0;
        const there = graph.to[segment] ?? 0;
        const total = settled + (graph.cost[segment] ?? Infinity);
        const known = cost[there] ?? Infinity;
        if (total >= known || total > most) continue;
        if (known === Infinity) this.touched.push(there);
        cost[there] = total;
        cameBy[there] = segment;
        queue.add(there, total);
      }
    }
  }

  /** Segments from where the last search began to a junction that it came to, in the order of travel. */
  wayTo(junction: number): number[] {
    const segments: number[] = [];
    for (let at = junction; this.cameBy[at] !== NONE;) {
      const segment = this.cameBy[at] ?? 0;
      segments.push(segment);
      at = this.graph.from[segment] ?? 0;
    }
    return segments.toReversed();
  }
}

export interface SearchOptions {
  readonly begin?: number;
  readonly most?: number;
  readonly onSettled?: (junction: number, cost: number) => boolean | undefined;
}

/**
 * The cheapest way from one place to another along the direction of travel.
 *
 * @param from a junction's number or a place on a segment
 * @param to as `from`
 * @returns null where no way leads there; no segments where both are one junction
 */
export function shortestPath(graph: RoadGraph, from: number | RoadPlace, to: number | RoadPlace): RoadPath | null {
  const start = endOf(from);
  const goal = endOf(to);
  const costOf = (segment: number) => graph.cost[segment] ?? Infinity;
  if (start !== null && goal !== null && start.segment === goal.segment && start.share <= goal.share) {
    return { cost: (goal.share - start.share) * costOf(start.segment), segments: [start.segment] };
  }
  const begin = start === null ? 0 : (1 - start.share) * costOf(start.segment);
  const leaves = start === null ? Number(from) : (graph.to[start.segment] ?? 0);
  const enters = goal === null ? Number(to) : (graph.from[goal.segment] ?? 0);
  const search = new RoadSearch(graph);
  search.from(leaves, { begin, onSettled: (junction) => junction === enters });
  const reached = search.cost[enters] ?? Infinity;
  if (reached === Infinity) return null;
  return {
    cost: reached + (goal === null ? 0 : goal.share * costOf(goal.segment)),
    segments: [
      ...(start === null ? [] : [start.segment]),
      ...search.wayTo(enters),
      ...(goal === null ? [] : [goal.segment]),
    ],
  };
}

const endOf = (end: number | RoadPlace): RoadPlace | null => (typeof end === 'number' ? null : end);
