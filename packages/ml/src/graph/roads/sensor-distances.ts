/** How far it is from sensor to sensor along the roads. */
import { ShapeError } from '../../errors.ts';
import type { RoadGraph } from './road-graph.ts';
import { RoadSearch, type RoadPlace } from './shortest-paths.ts';

/** What it takes from node to node, for the pairs that have a way; sorted by `from` then `to`. */
export interface SparseDistances {
  readonly nodes: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** In one unit, 0 or more; 0 from a node to itself. */
  readonly distance: Float64Array;
}

/**
 * Cheapest ways from every sensor to every other along the direction of travel. A sensor that stands nowhere on the network
 * reaches itself alone. From a sensor to one further along its segment it is the way between them; to one behind it, the way
 * around.
 *
 * @param places where each sensor stands; null = nowhere, [sensors]
 * @param most pairs further apart are left out, in the unit of the graph's costs
 * @throws ShapeError when a sensor stands on a segment that is not there
 */
export function sensorDistances(
  graph: RoadGraph,
  places: readonly (RoadPlace | null)[],
  most = Infinity,
): SparseDistances {
  const byStart = sensorsByStart(graph, places);
  const pairs = new PairList();
  const search = new RoadSearch(graph);
  const row = new Map<number, number>();
  for (const [sensor, place] of places.entries()) {
    row.clear();
    row.set(sensor, 0);
    if (place !== null) {
      const costOfSegment = graph.cost[place.segment] ?? Infinity;
      const reach = (other: number, distance: number) => {
        if (distance <= most && distance < (row.get(other) ?? Infinity)) row.set(other, distance);
      };
      for (const other of byStart.get(graph.from[place.segment] ?? 0) ?? []) {
        const there = places[other];
        if (there?.segment !== place.segment || there.share < place.share) continue;
        reach(other, (there.share - place.share) * costOfSegment);
      }
      search.from(graph.to[place.segment] ?? 0, {
        begin: (1 - place.share) * costOfSegment,
        most,
        onSettled: (junction, cost) => {
          for (const other of byStart.get(junction) ?? []) {
            const there = places[other];
            if (there !== null && there !== undefined) {
              reach(other, cost + there.share * (graph.cost[there.segment] ?? Infinity));
            }
          }
          return false;
        },
      });
    }
    pairs.addRow(sensor, row);
  }
  return pairs.distances(places.length);
}

/**
 * For each sensor the first ones that a journey from it meets: roads are followed in the direction of travel until they pass
 * a sensor, and not beyond. Sensors in one place meet each other.
 *
 * @param places where each sensor stands; null = nowhere, [sensors]
 * @returns sensors that are met, with the way to them
 */
export function nextSensors(graph: RoadGraph, places: readonly (RoadPlace | null)[], most = Infinity): SparseDistances {
  const bySegment = new Map<number, number[]>();
  for (const [sensor, place] of places.entries()) {
    if (place === null) continue;
    bySegment.set(place.segment, [...(bySegment.get(place.segment) ?? []), sensor]);
  }
  const shareOf = (sensor: number) => places[sensor]?.share ?? 0;
  /** The first on a segment beyond a share, and those beside it. */
  const firstBeyond = (segment: number, share: number): number[] => {
    const ahead = (bySegment.get(segment) ?? []).filter((sensor) => shareOf(sensor) > share);
    const nearest = Math.min(...ahead.map(shareOf));
    return ahead.filter((sensor) => shareOf(sensor) === nearest);
  };
  // Segments with a sensor end a journey: they lead nowhere in the graph that is searched.
  const open = {
    ...graph,
    cost: graph.cost.map((cost, segment) => (bySegment.has(segment) ? Infinity : cost)),
  };
  const search = new RoadSearch(open);
  const pairs = new PairList();
  const row = new Map<number, number>();
  for (const [sensor, place] of places.entries()) {
    row.clear();
    const costOf = (segment: number) => graph.cost[segment] ?? Infinity;
    const meet = (others: readonly number[], before: number, since: number) => {
      for (const other of others) {
        const distance = before + (shareOf(other) - since) * costOf(places[other]?.segment ?? -1);
        if (other !== sensor && distance <= most && distance < (row.get(other) ?? Infinity)) row.set(other, distance);
      }
    };
    if (place !== null) {
      const beside = (bySegment.get(place.segment) ?? []).filter((other) => shareOf(other) === place.share);
      const ahead = firstBeyond(place.segment, place.share);
      meet([...beside, ...ahead], 0, place.share);
      if (ahead.length === 0) {
        search.from(graph.to[place.segment] ?? 0, {
          begin: (1 - place.share) * costOf(place.segment),
          most,
          onSettled: (junction, cost) => {
            for (let at = graph.first[junction] ?? 0; at < (graph.first[junction + 1] ?? 0); at++) {
              const segment = graph.leaving[at] ?? 0;
              if (bySegment.has(segment)) meet(firstBeyond(segment, -1), cost, 0);
            }
            return false;
          },
        });
      }
    }
    pairs.addRow(sensor, row);
  }
  return pairs.distances(places.length);
}

/** Sensors by the junction that their segment leaves. */
function sensorsByStart(graph: RoadGraph, places: readonly (RoadPlace | null)[]): Map<number, number[]> {
  const sensors = new Map<number, number[]>();
  for (const [sensor, place] of places.entries()) {
    if (place === null) continue;
    const start = graph.from[place.segment];
    if (start === undefined) {
      throw new ShapeError(
        'sensorDistances',
        `segments below ${graph.from.length}`,
        `${place.segment} of sensor ${sensor}`,
      );
    }
    const others = sensors.get(start);
    if (others === undefined) sensors.set(start, [sensor]);
    else others.push(sensor);
  }
  return sensors;
}

/** Pairs gathered row by row. */
class PairList {
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  private readonly distance: number[] = [];

  addRow(node: number, row: ReadonlyMap<number, number>): void {
    for (const target of [...row.keys()].sort((a, b) => a - b)) {
      this.from.push(node);
      this.to.push(target);
      this.distance.push(row.get(target) ?? Infinity);
    }
  }

  distances(nodes: number): SparseDistances {
    const { from, to, distance } = this;
    return { nodes, from: Uint32Array.from(from), to: Uint32Array.from(to), distance: Float64Array.from(distance) };
  }
}
