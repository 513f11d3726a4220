/** How far it is from sensor to sensor, measured as the API does it, so that a recipe can be seen before a graph is made. */

/** A road network and where sensors stand on it. */
export interface SensorRoads {
  readonly junctions: number;
  /** Junctions that segments leave and enter, and their lengths in metres, [segments]. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly metres: Float64Array;
  /** Segment of each sensor, -1 where it stands on none, and the share of it that lies behind the sensor, [sensors]. */
  readonly segment: Int32Array;
  readonly share: Float64Array;
}

/** Degrees, [sensors] each. */
export interface SensorPlaces {
  readonly latitudes: Float64Array;
  readonly longitudes: Float64Array;
}

/** Metres for pairs that have a way, sorted by `from` then `to`; 0 from a sensor to itself. */
export interface SensorDistances {
  readonly sensors: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly metres: Float64Array;
}

const RADIANS = Math.PI / 180;
const EARTH_RADIUS_METRES = 6_371_008.8;

/** The standard deviation of the distances: the sigma of a kernel that is given none. */
export function deviationOf({ metres }: Pick<SensorDistances, 'metres'>): number {
  let [count, mean, squares] = [0, 0, 0];
  for (const value of metres) {
    count += 1;
    const away = value - mean;
    mean += away / count;
    squares += away * (value - mean);
  }
  return count === 0 ? 0 : Math.sqrt(squares / count);
}

/**
 * Shortest ways along the direction of travel; a sensor on no segment reaches itself alone.
 *
 * @param most pairs further apart are left out, metres
 * @param sources whose ways are looked for; all when left out
 */
export function distancesByRoad(roads: SensorRoads, most: number, sources?: readonly number[]): SensorDistances {
  const { from, to, metres, segment, share } = roads;
  const leaving = segmentsByJunction(roads);
  const standing = sensorsByJunction(roads);
  const cost = new Float64Array(roads.junctions).fill(Infinity);
  const heap = new Heap();
  const pairs = new PairList();
  for (const sensor of sources ?? segment.keys()) {
    const row = new Map([[sensor, 0]]);
    const reach = (other: number, distance: number) => {
      if (distance <= most && distance < (row.get(other) ?? Infinity)) row.set(other, distance);
    };
    const own = segment[sensor] ?? -1;
    if (own >= 0) {
      const [length, behind] = [metres[own] ?? 0, share[sensor] ?? 0];
      for (const other of standing(from[own] ?? 0)) {
        const ahead = (share[other] ?? 0) - behind;
        if (segment[other] === own && ahead >= 0) reach(other, ahead * length);
      }
      const touched = [to[own] ?? 0];
      const begin = (1 - behind) * length;
      cost[touched[0] ?? 0] = begin;
      if (begin <= most) heap.add(touched[0] ?? 0, begin);
      for (let next = heap.take(); next !== undefined; next = heap.take()) {
        const [at, settled] = next;
        if (settled > (cost[at] ?? Infinity)) continue;
        for (const other of standing(at)) {
          reach(other, settled + (share[other] ?? 0) * (metres[segment[other] ?? 0] ?? Infinity));
        }
        for (const way of leaving(at)) {
          const there = to[way] ?? 0;
          const total = settled + (metres[way] ?? Infinity);
          if (total >= (cost[there] ?? Infinity) || total > most) continue;
          touched.push(there);
          cost[there] = total;
          heap.add(there, total);
        }
      }
      for (const junction of touched) cost[junction] = Infinity;
    }
    pairs.addRow(sensor, row);
  }
  return pairs.distances(segment.length);
}

/** Ways along the surface of the earth (haversine formula); sensors without a place reach themselves alone. */
export function distancesByAir(
  { latitudes, longitudes }: SensorPlaces,
  most: number,
  sources?: readonly number[],
): SensorDistances {
  const pairs = new PairList();
  const parallels = (most / EARTH_RADIUS_METRES / RADIANS) * (1 + 1e-9);
  for (const sensor of sources ?? latitudes.keys()) {
    const [north, east] = [latitudes[sensor] ?? NaN, longitudes[sensor] ?? NaN];
    for (let other = 0; other < latitudes.length; other += 1) {
      if (other === sensor) pairs.add(sensor, other, 0);
      const up = (latitudes[other] ?? NaN) - north;
      if (other === sensor || !(Math.abs(up) <= parallels)) continue;
      const half = (((longitudes[other] ?? NaN) - east) * RADIANS) / 2;
      const h =
        Math.sin((up * RADIANS) / 2) ** 2 +
        Math.cos(north * RADIANS) * Math.cos((north + up) * RADIANS) * Math.sin(half) ** 2;
      const distance = 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
      if (distance <= most) pairs.add(sensor, other, distance);
    }
  }
  return pairs.distances(latitudes.length);
}

function segmentsByJunction({ junctions, from }: SensorRoads): (junction: number) => Uint32Array {
  return grouped(junctions, from.length, (segment) => from[segment] ?? 0);
}

function sensorsByJunction({ junctions, from, segment }: SensorRoads): (junction: number) => Uint32Array {
  return grouped(junctions, segment.length, (sensor) => {
    const own = segment[sensor] ?? -1;
    return own < 0 ? -1 : (from[own] ?? 0);
  });
}

/** Things by the group that they are in; those in none (-1) are left out. */
function grouped(groups: number, things: number, groupOf: (thing: number) => number) {
  const first = new Uint32Array(groups + 1);
  for (let thing = 0; thing < things; thing += 1) {
    const group = groupOf(thing);
    if (group >= 0) first[group + 1] = (first[group + 1] ?? 0) + 1;
  }
  for (let group = 0; group < groups; group += 1) first[group + 1] = (first[group + 1] ?? 0) + (first[group] ?? 0);
  const next = first.slice();
  const members = new Uint32Array(first[groups] ?? 0);
  for (let thing = 0; thing < things; thing += 1) {
    const group = groupOf(thing);
    if (group < 0) continue;
    const at = next[group] ?? 0;
    members[at] = thing;
    next[group] = at + 1;
  }
  return (group: number) => members.subarray(first[group] ?? 0, first[group + 1] ?? 0);
}

/** The cheapest first: a binary heap, in which a thing may be more than once. */
class Heap {
  private readonly items: [thing: number, cost: number][] = [];

  add(thing: number, cost: number): void {
    const { items } = this;
    let at = items.length;
    items.push([thing, cost]);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = items[parent];
      if (above === undefined || above[1] <= cost) break;
      items[at] = above;
      at = parent;
    }
    items[at] = [thing, cost];
  }

  take(): readonly [thing: number, cost: number] | undefined {
    const { items } = this;
    const taken = items[0];
    const last = items.pop();
    if (taken === undefined || last === undefined || items.length === 0) return taken;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if ((items[child + 1]?.[1] ?? Infinity) < (items[child]?.[1] ?? Infinity)) child += 1;
      const below = items[child];
      if (below === undefined || below[1] >= last[1]) break;
      items[at] = below;
      at = child;
    }
    items[at] = last;
    return taken;
  }
}

class PairList {
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  private readonly metres: number[] = [];

  addRow(sensor: number, row: ReadonlyMap<number, number>): void {
    for (const other of [...row.keys()].sort((a, b) => a - b)) {
      this.add(sensor, other, row.get(other) ?? 0);
    }
  }

  add(sensor: number, other: number, metres: number): void {
    this.from.push(sensor);
    this.to.push(other);
    this.metres.push(metres);
  }

  distances(sensors: number): SensorDistances {
    return {
      sensors,
      from: Uint32Array.from(this.from),
      to: Uint32Array.from(this.to),
      metres: Float64Array.from(this.metres),
    };
  }
}
