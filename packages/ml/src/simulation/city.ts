/**
 * A generated city: a grid of arterials in both directions, and around it a motorway ring in both directions with
 * ramps to the grid's corners. Junctions are jittered and roads bend, so that no two cities of different seeds agree.
 */
import { RandomStream } from '../random/stream.ts';
import type { SimulationConfig } from './config.ts';

export interface SimulatedJunction {
  readonly id: string;
  readonly latitude: number;
  readonly longitude: number;
}

export interface SimulatedSegment {
  readonly id: string;
  readonly name: string;
  /** Index of the junction it leaves. */
  readonly from: number;
  /** Index of the junction it enters. */
  readonly to: number;
  readonly lengthMetres: number;
  readonly lanes: number;
  /** km/h */
  readonly speedLimit: number;
  readonly roadClass: 'motorway' | 'ramp' | 'arterial';
  /** latitude, longitude, latitude, longitude, ... in the direction of travel. */
  readonly geometry: readonly number[];
}

export interface City {
  readonly junctions: readonly SimulatedJunction[];
  readonly segments: readonly SimulatedSegment[];
  /** 0 at the rim of the grid to 1 in its centre, for each junction; the ring has 0. */
  readonly centrality: Float64Array;
}

const CENTRE = { latitude: 51.2, longitude: 9.6 };
const METRES_PER_DEGREE = 111_195;

interface Point {
  readonly east: number;
  readonly north: number;
}

function toDegrees(point: Point): { latitude: number; longitude: number } {
  return {
    latitude: CENTRE.latitude + point.north / METRES_PER_DEGREE,
    longitude: CENTRE.longitude + point.east / (METRES_PER_DEGREE * Math.cos((CENTRE.latitude * Math.PI) / 180)),
  };
}

/** Points of a gently bent road from a to b, ends included; `bend` is the sideways reach as a share of the length. */
function bentLine(a: Point, b: Point, bend: number): Point[] {
  const sideways = { east: -(b.north - a.north) * bend, north: (b.east - a.east) * bend };
  return Array.from({ length: 5 }, (_, index) => {
    const along = index / 4;
    const reach = Math.sin(Math.PI * along);
    return {
      east: a.east + (b.east - a.east) * along + sideways.east * reach,
      north: a.north + (b.north - a.north) * along + sideways.north * reach,
    };
  });
}

function lengthOf(points: readonly Point[]): number {
  return points
    .slice(1)
    .reduce(
      (sum, point, index) =>
        sum + Math.hypot(point.east - (points[index]?.east ?? 0), point.north - (points[index]?.north ?? 0)),
      0,
    );
}

const ROADS = {
  motorway: { lanes: 3, speedLimit: 100 },
  ramp: { lanes: 1, speedLimit: 60 },
  arterial: { lanes: 2, speedLimit: 50 },
} as const;

/** Draws the city of a seed. */
export function drawCity(config: SimulationConfig): City {
  const random = new RandomStream(config.seed, 'city');
  const { gridSize, blockMetres } = config;
  const points: Point[] = [];
  const centralities: number[] = [];
  const names: string[] = [];
  const half = (gridSize - 1) / 2;
  const jitter = () => (random.uniform() - 0.5) * 0.3 * blockMetres;
  for (let row = 0; row < gridSize; row++) {
    for (let column = 0; column < gridSize; column++) {
      points.push({ east: (column - half) * blockMetres + jitter(), north: (half - row) * blockMetres + jitter() });
      centralities.push(half === 0 ? 1 : 1 - Math.max(Math.abs(row - half), Math.abs(column - half)) / (half + 0.5));
      names.push(`J${row + 1}${String.fromCharCode(65 + column)}`);
    }
  }
  const ringSize = 12;
  const radius = (half + 1.1) * blockMetres * 1.15;
  const ringStart = points.length;
  for (let index = 0; index < ringSize; index++) {
    const angle = (2 * Math.PI * index) / ringSize + Math.PI / 4;
    const reach = radius * (1 + (random.uniform() - 0.5) * 0.12);
    points.push({ east: reach * Math.cos(angle), north: reach * Math.sin(angle) });
    centralities.push(0);
    names.push(`R${String(index + 1).padStart(2, '0')}`);
  }

  const segments: SimulatedSegment[] = [];
  const connect = (from: number, to: number, roadClass: keyof typeof ROADS, name: string, bend: number) => {
    const a = points[from];
    const b = points[to];
    if (a === undefined || b === undefined) throw new Error(`drawCity: no junction ${from} or ${to}`);
    const line = bentLine(a, b, bend);
    const { lanes, speedLimit } = ROADS[roadClass];
    segments.push({
      id: `${names[from] ?? from}-${names[to] ?? to}`,
      name,
      from,
      to,
      lengthMetres: lengthOf(line),
      lanes,
      speedLimit,
      roadClass,
      geometry: line.flatMap((point) => Object.values(toDegrees(point))),
    });
  };
  const bothWays = (a: number, b: number, roadClass: keyof typeof ROADS, name: string) => {
    const bend = (random.uniform() - 0.5) * 0.16;
    connect(a, b, roadClass, name, bend);
    connect(b, a, roadClass, name, -bend);
  };
  for (let row = 0; row < gridSize; row++) {
    for (let column = 0; column < gridSize; column++) {
      const at = row * gridSize + column;
      if (column + 1 < gridSize) bothWays(at, at + 1, 'arterial', `${row + 1}. Cross Street`);
      if (row + 1 < gridSize) bothWays(at, at + gridSize, 'arterial', `${String.fromCharCode(65 + column)} Avenue`);
    }
  }
  for (let index = 0; index < ringSize; index++) {
    bothWays(ringStart + index, ringStart + ((index + 1) % ringSize), 'motorway', 'Ring Motorway');
  }
  const last = gridSize - 1;
  const corners = [last, 0, last * gridSize, last * gridSize + last];
  corners.forEach((corner, index) => {
    bothWays(ringStart + index * 3, corner, 'ramp', `Ramp ${index + 1}`);
  });
  const middle = Math.floor(gridSize / 2);
  const sides = [middle, middle * gridSize, last * gridSize + middle, middle * gridSize + last];
  // Ring junction nearest to the middle of the north, west, south and east side.
  const sideRing = [1, 4, 7, 10];
  sides.forEach((side, index) => {
    bothWays(ringStart + (sideRing[index] ?? 0), side, 'ramp', `Ramp ${index + 5}`);
  });
  return {
    junctions: points.map((point, index) => ({ id: names[index] ?? String(index), ...toDegrees(point) })),
    segments,
    centrality: Float64Array.from(centralities),
  };
}
