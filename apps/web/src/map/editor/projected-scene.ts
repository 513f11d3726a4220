/** A scene in pixels: projected once onto the unit square, then moved to where the view is. */
import { nearestWithin, type Point } from '../geometry.ts';
import type { EditorScene, MapPart, ScenePoint, SceneSegment } from './editor-scene.ts';
import { toSquare } from './mercator.ts';

interface Square {
  readonly side: number;
  readonly left: number;
  readonly top: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A segment where it lies: on the unit square, and in pixels once it is in view. */
interface Lying {
  readonly segment: SceneSegment;
  readonly square: Float64Array;
  /** Flat x, y, ... of the container; of the last view that it was in. */
  readonly pixels: Float64Array;
  /** What surrounds it on the unit square: west, east, north, south. */
  readonly bounds: readonly [west: number, east: number, north: number, south: number];
}

/** Further out of sight than this, in pixels, nothing is caught by the pointer nor seen. */
const MARGIN = 48;

const pointsOf = (points: readonly Omit<ScenePoint, 'id'>[]): Float64Array =>
  toSquare(points.flatMap(({ latitude, longitude }) => [latitude, longitude]));

function move(square: Float64Array, { side, left, top }: Square, pixels: Float64Array): void {
  for (let index = 0; index + 1 < square.length; index += 2) {
    pixels[index] = (square[index] ?? 0) * side + left;
    pixels[index + 1] = (square[index + 1] ?? 0) * side + top;
  }
}

function lying(segment: SceneSegment): Lying {
  const square = toSquare(segment.line);
  let [west, east, north, south] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let index = 0; index + 1 < square.length; index += 2) {
    const [x, y] = [square[index] ?? 0, square[index + 1] ?? 0];
    west = Math.min(west, x);
    east = Math.max(east, x);
    north = Math.min(north, y);
    south = Math.max(south, y);
  }
  return { segment, square, pixels: new Float64Array(square.length), bounds: [west, east, north, south] };
}

export class ProjectedScene {
  /** Segments of which something may be in sight, in the order of the scene. */
  inView: readonly Lying[] = [];
  /** Flat x, y, ... in pixels of the container, in the order of the scene. */
  readonly junctions: Float64Array;
  readonly sensors: Float64Array;
  readonly rings: Float64Array;
  private readonly square: Record<'junctions' | 'sensors' | 'rings', Float64Array>;
  private readonly all: ReadonlyMap<SceneSegment, Lying>;

  constructor(
    readonly scene: EditorScene,
    before?: ProjectedScene,
  ) {
    this.all = new Map(scene.segments.map((segment) => [segment, before?.all.get(segment) ?? lying(segment)]));
    this.square = {
      junctions: pointsOf(scene.junctions),
      sensors: pointsOf(scene.sensors),
      rings: pointsOf(scene.rings),
    };
    // Nowhere, until they are moved to where they lie in a view.
    const nowhere = ({ length }: Float64Array) => new Float64Array(length).fill(Number.NaN);
    this.junctions = nowhere(this.square.junctions);
    this.sensors = nowhere(this.square.sensors);
    this.rings = nowhere(this.square.rings);
  }

  /** Another scene; segments that are the same objects are not projected again. */
  next(scene: EditorScene): ProjectedScene {
    return new ProjectedScene(scene, this);
  }

  /** Brings everything that is in view to where it lies in it; arrays are filled anew, so that no frame makes any. */
  moveTo(square: Square, { width, height }: Size): void {
    const { side, left, top } = square;
    const [west, east] = [(-MARGIN - left) / side, (width + MARGIN - left) / side];
    const [north, south] = [(-MARGIN - top) / side, (height + MARGIN - top) / side];
    const inView: Lying[] = [];
    for (const each of this.all.values()) {
      const { bounds } = each;
      if (bounds[1] < west || bounds[0] > east || bounds[3] < north || bounds[2] > south) continue;
      move(each.square, square, each.pixels);
      inView.push(each);
    }
    this.inView = inView;
    move(this.square.junctions, square, this.junctions);
    move(this.square.sensors, square, this.sensors);
    move(this.square.rings, square, this.rings);
  }

  /** The sensor, else the junction, else the segment under a point, within so many pixels. */
  partAt(point: Point, reach: number, side: 1 | -1 = 1): MapPart | null {
    const sensor = this.scene.sensors[nearestWithin(this.sensors, point, reach)];
    if (sensor !== undefined) return { kind: 'SENSOR', id: sensor.id };
    const junction = this.junctionAt(point, reach);
    if (junction !== null) return { kind: 'JUNCTION', id: junction };
    const segment = this.segmentAt(point, reach, side);
    return segment === null ? null : { kind: 'SEGMENT', id: segment.id };
  }

  junctionAt(point: Point, reach: number, but: string | null = null): string | null {
    const first = this.scene.junctions[nearestWithin(this.junctions, point, reach)];
    if (first === undefined || first.id !== but) return first?.id ?? null;
    const others = this.junctions.slice();
    const index = this.scene.junctions.indexOf(first);
    others[2 * index] = Number.NaN;
    return this.scene.junctions[nearestWithin(others, point, reach)]?.id ?? null;
  }

  /**
   * The segment nearest to a point, with the nearest place on it. Of the two directions of a road it is the one on whose side
   * the point lies, `side` being 1 where traffic keeps right and -1 where it keeps left.
   */
  segmentAt(point: Point, reach: number, side: 1 | -1 = 1): ({ readonly id: string } & Point) | null {
    let best: ({ readonly id: string } & Point) | null = null;
    let least = reach;
    for (const { segment, pixels } of this.inView) {
      const near = nearestPlace(pixels, point);
      // The wrong side counts as further away by a hair, so that the nearer of two like lines is the one that is drawn there.
      const distance = near.distance + (near.right * side < 0 ? 0.5 : 0);
      if (distance >= least) continue;
      least = distance;
      best = { id: segment.id, x: near.x, y: near.y };
    }
    return best;
  }
}

/** The place of a line nearest to a point; `right` is positive where the point lies to the right of the travel. */
function nearestPlace(
  line: Float64Array,
  { x, y }: Point,
): Point & { readonly distance: number; readonly right: number } {
  let best = { x: Number.NaN, y: Number.NaN, distance: Number.POSITIVE_INFINITY, right: 0 };
  for (let index = 0; index + 3 < line.length; index += 2) {
    const [x0, y0] = [line[index] ?? 0, line[index + 1] ?? 0];
    const [dx, dy] = [(line[index + 2] ?? 0) - x0, (line[index + 3] ?? 0) - y0];
    const square = dx * dx + dy * dy;
    const share = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / square));
    const [nx, ny] = [x0 + share * dx, y0 + share * dy];
    const distance = Math.hypot(x - nx, y - ny);
    if (distance < best.distance) best = { x: nx, y: ny, distance, right: dx * (y - y0) - dy * (x - x0) };
  }
  return best;
}
