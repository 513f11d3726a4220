/** Graphs from the places of nodes, without the distances of all pairs: a node is compared with those of near latitude. */
import { DataError, ShapeError } from '../errors.ts';
import type { Adjacency } from './adjacency.ts';
import { EARTH_RADIUS_METRES, greatCircleMetres } from './great-circle.ts';

/** Degrees, [nodes] each. */
export interface Places {
  readonly latitudes: ArrayLike<number>;
  readonly longitudes: ArrayLike<number>;
}

/**
 * The standard deviation of the great-circle distances between all nodes, those of nodes to themselves included: the sigma
 * of a kernel that is given none.
 *
 * @returns metres
 */
export function distanceDeviation(places: Places): number {
  const nodes = checked(places);
  let count = 0;
  let mean = 0;
  let squares = 0;
  for (let i = 0; i < nodes; i++) {
    for (let j = 0; j < nodes; j++) {
      const metres = i === j ? 0 : between(places, Math.min(i, j), Math.max(i, j));
      count += 1;
      const away = metres - mean;
      mean += away / count;
      squares += away * (metres - mean);
    }
  }
  return Math.sqrt(squares / count);
}

/**
 * As `gaussianKernel` on great-circle distances.
 *
 * @param options.sigma metres
 * @param options.threshold smallest weight that stays an edge, in (0, 1]
 * @throws DataError when sigma is not positive, or a threshold of 0 or less would join all pairs
 */
export function kernelOfPlaces(
  places: Places,
  { sigma, threshold }: { readonly sigma: number; readonly threshold: number },
): Adjacency {
  if (!(sigma > 0)) throw new DataError(`kernelOfPlaces: expected a sigma above 0, got ${sigma}`);
  if (!(threshold > 0)) throw new DataError(`kernelOfPlaces: expected a threshold above 0, got ${threshold}`);
  const nodes = checked(places);
  const order = new ByLatitude(places);
  const edges = new EdgeList();
  // A hair more than the distance at which the weight meets the threshold; the weight itself decides.
  const reach = sigma * Math.sqrt(Math.max(0, -Math.log(threshold))) * (1 + 1e-9) + 1e-6;
  for (let i = 0; i < nodes; i++) {
    const row = new Map(threshold <= 1 ? [[i, 1]] : []);
    for (const j of order.outwards(i)) {
      if (order.apart(i, j) > reach) break;
      const weight = Math.exp(-((between(places, Math.min(i, j), Math.max(i, j)) / sigma) ** 2));
      if (weight >= threshold) row.set(j, weight);
    }
    edges.addRow(i, row);
  }
  return edges.adjacency(nodes);
}

/**
 * Weights of 1 between nodes no further apart than `most` metres; no node leads to itself.
 *
 * @throws DataError when `most` is not positive
 */
export function withinPlaces(places: Places, most: number): Adjacency {
  if (!(most > 0)) throw new DataError(`withinPlaces: expected a distance above 0, got ${most}`);
  const nodes = checked(places);
  const order = new ByLatitude(places);
  const edges = new EdgeList();
  for (let i = 0; i < nodes; i++) {
    const row = new Map<number, number>();
    for (const j of order.outwards(i)) {
      if (order.apart(i, j) * (1 - 1e-9) > most) break;
      if (between(places, Math.min(i, j), Math.max(i, j)) <= most) row.set(j, 1);
    }
    edges.addRow(i, row);
  }
  return edges.adjacency(nodes);
}

/**
 * As `kNearest` on great-circle distances: each node is joined with its nearest others, and they with it, by weights of 1;
 * equal distances are decided by the lower index.
 *
 * @param options.directed true joins each node with its nearest alone, not them with it
 * @throws DataError when `neighbours` is not a whole number of 1 or more
 */
export function kNearestOfPlaces(
  places: Places,
  neighbours: number,
  { directed = false }: { readonly directed?: boolean } = {},
): Adjacency {
  if (!Number.isInteger(neighbours) || neighbours < 1) {
    throw new DataError(`kNearestOfPlaces: expected a whole number of neighbours of 1 or more, got ${neighbours}`);
  }
  const nodes = checked(places);
  const order = new ByLatitude(places);
  const rows = Array.from({ length: nodes }, () => new Map<number, number>());
  for (let i = 0; i < nodes; i++) {
    let nearest: { readonly node: number; readonly metres: number }[] = [];
    for (const j of order.outwards(i)) {
      const furthest = nearest.length === neighbours ? (nearest.at(-1)?.metres ?? Infinity) : Infinity;
      if (order.apart(i, j) * (1 - 1e-9) > furthest) break;
      const metres = between(places, Math.min(i, j), Math.max(i, j));
      if (!Number.isFinite(metres) || metres > furthest) continue;
      nearest = [...nearest, { node: j, metres }]
        .sort((a, b) => a.metres - b.metres || a.node - b.node)
        .slice(0, neighbours);
    }
    for (const { node } of nearest) {
      rows[i]?.set(node, 1);
      if (!directed) rows[node]?.set(i, 1);
    }
  }
  const edges = new EdgeList();
  for (const [node, row] of rows.entries()) edges.addRow(node, row);
  return edges.adjacency(nodes);
}

/** Nodes in the order of their latitudes: two nodes are at least as far apart as their latitudes are. */
class ByLatitude {
  private readonly order: Int32Array;
  private readonly rank: Int32Array;

  constructor(private readonly places: Places) {
    const { latitudes } = places;
    this.order = Int32Array.from({ length: latitudes.length }, (_, node) => node).sort(
      (a, b) => (latitudes[a] ?? 0) - (latitudes[b] ?? 0) || a - b,
    );
    this.rank = new Int32Array(this.order.length);
    this.order.forEach((node, rank) => (this.rank[node] = rank));
  }

  /** Metres between the parallels of two nodes. */
  apart(i: number, j: number): number {
    const { latitudes } = this.places;
    return (Math.abs((latitudes[i] ?? 0) - (latitudes[j] ?? 0)) * Math.PI * EARTH_RADIUS_METRES) / 180;
  }

  /** All other nodes, those of the nearest latitude first. */
  *outwards(node: number): Generator<number> {
    let below = (this.rank[node] ?? 0) - 1;
    let above = below + 2;
    for (;;) {
      const [under, over] = [this.order[below], this.order[above]];
      if (under === undefined && over === undefined) return;
      if (over === undefined || (under !== undefined && this.apart(node, under) <= this.apart(node, over))) {
        yield under ?? -1;
        below -= 1;
      } else {
        yield over;
        above += 1;
      }
    }
  }
}

function between({ latitudes, longitudes }: Places, i: number, j: number): number {
  return greatCircleMetres(latitudes[i] ?? NaN, longitudes[i] ?? NaN, latitudes[j] ?? NaN, longitudes[j] ?? NaN);
}

function checked({ latitudes, longitudes }: Places): number {
  if (longitudes.length === latitudes.length) return latitudes.length;
  throw new ShapeError('places of nodes', `${latitudes.length} longitudes`, String(longitudes.length));
}

/** Edges gathered row by row. */
class EdgeList {
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  private readonly weight: number[] = [];

  /** Edges of the next node, by where they lead. */
  addRow(node: number, row: ReadonlyMap<number, number>): void {
    for (const target of [...row.keys()].sort((a, b) => a - b)) {
      this.from.push(node);
      this.to.push(target);
      this.weight.push(row.get(target) ?? 0);
    }
  }

  adjacency(nodes: number): Adjacency {
    const { from, to, weight } = this;
    return { nodes, from: Uint32Array.from(from), to: Uint32Array.from(to), weight: Float32Array.from(weight) };
  }
}
