/** The graph that a Gaussian kernel makes of distances between sensors, and what to know of it. */
import type { SensorDistances } from './sensor-distances.ts';

/** Directed edges, sorted by `from` then `to`. */
export interface WeightedGraph {
  readonly sensors: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly weight: Float32Array;
}

export interface Kernel {
  /** Scale of the distances, metres. */
  readonly sigma: number;
  /** Smallest weight that stays an edge, in (0, 1]. */
  readonly threshold: number;
}

export interface GraphFacts {
  readonly sensors: number;
  /** Edges of sensors to themselves are edges, too; degrees and parts leave them out. */
  readonly edges: number;
  /** Share of all ordered pairs, a sensor with itself included. */
  readonly density: number;
  /** Edges that leave each sensor, [sensors]. */
  readonly degrees: Uint32Array;
  readonly medianDegree: number;
  /** Parts that are joined, directions left aside. */
  readonly parts: number;
  /** Sensors without an edge to or from another. */
  readonly isolated: number;
  /** Edges without one that leads back, as a share of those between two sensors. */
  readonly oneWayShare: number;
  /** Edges between two sensors, by weight: so many equal spans from 0 to 1. */
  readonly weightCounts: readonly number[];
}

/** Spans of the weights that are counted. */
export const WEIGHT_SPANS = 20;

/** The furthest that two sensors are apart and still joined, metres. */
export function reachOf({ sigma, threshold }: Kernel): number {
  return sigma * Math.sqrt(Math.max(0, -Math.log(threshold)));
}

/** Weight of a distance, without a unit. */
export function weightOf(metres: number, sigma: number): number {
  return Math.exp(-((metres / sigma) ** 2));
}

/** exp(-(distance / sigma)^2) where that is at least the threshold. */
export function kernelGraph({ sensors, from, to, metres }: SensorDistances, kernel: Kernel): WeightedGraph {
  const { sigma, threshold } = kernel;
  // A hair more than the distance at which the weight meets the threshold; the weight itself decides.
  const reach = reachOf(kernel) * (1 + 1e-9) + 1e-6;
  const pairs: number[] = [];
  const weights: number[] = [];
  metres.forEach((distance, pair) => {
    if (distance > reach) return;
    const weight = weightOf(distance, sigma);
    if (weight < threshold || weight === 0) return;
    pairs.push(pair);
    weights.push(weight);
  });
  return {
    sensors,
    from: Uint32Array.from(pairs, (pair) => from[pair] ?? 0),
    to: Uint32Array.from(pairs, (pair) => to[pair] ?? 0),
    weight: Float32Array.from(weights),
  };
}

export function graphFacts({ sensors, from, to, weight }: WeightedGraph): GraphFacts {
  const degrees = new Uint32Array(sensors);
  const entered = new Uint8Array(sensors);
  const first = new Uint32Array(sensors + 1);
  const weightCounts = new Array<number>(WEIGHT_SPANS).fill(0);
  const root = new PartFinder(sensors);
  let between = 0;
  weight.forEach((value, edge) => {
    const [i, j] = [from[edge] ?? 0, to[edge] ?? 0];
    first[i + 1] = (first[i + 1] ?? 0) + 1;
    if (i === j) return;
    between += 1;
    degrees[i] = (degrees[i] ?? 0) + 1;
    entered[j] = 1;
    root.join(i, j);
    const span = Math.min(WEIGHT_SPANS - 1, Math.floor(value * WEIGHT_SPANS));
    weightCounts[span] = (weightCounts[span] ?? 0) + 1;
  });
  for (let sensor = 0; sensor < sensors; sensor += 1)
    first[sensor + 1] = (first[sensor + 1] ?? 0) + (first[sensor] ?? 0);
  let oneWay = 0;
  from.forEach((i, edge) => {
    const j = to[edge] ?? 0;
    if (i !== j && !holds(to, first[j] ?? 0, first[j + 1] ?? 0, i)) oneWay += 1;
  });
  const sorted = degrees.slice().sort();
  const middle = (sensors - 1) / 2;
  return {
    sensors,
    edges: weight.length,
    density: sensors === 0 ? 0 : weight.length / (sensors * sensors),
    degrees,
    medianDegree: ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2,
    parts: root.count,
    isolated: degrees.reduce((sum, degree, sensor) => sum + (degree === 0 && entered[sensor] === 0 ? 1 : 0), 0),
    oneWayShare: between === 0 ? 0 : oneWay / between,
    weightCounts,
  };
}

/** Whether a rising stretch of an array holds a value. */
function holds(values: Uint32Array, begin: number, end: number, wanted: number): boolean {
  let [low, high] = [begin, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low < end && values[low] === wanted;
}

/** Which sensors are joined, whatever the direction. */
class PartFinder {
  private readonly parent: Int32Array;
  count: number;

  constructor(sensors: number) {
    this.parent = Int32Array.from({ length: sensors }, (_, sensor) => sensor);
    this.count = sensors;
  }

  join(one: number, other: number): void {
    const [i, j] = [this.rootOf(one), this.rootOf(other)];
    if (i === j) return;
    this.parent[i] = j;
    this.count -= 1;
  }

  private rootOf(sensor: number): number {
    const { parent } = this;
    let at = sensor;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  }
}
