/** A scene in pixels: projected once onto the unit square, then moved to where the view is. */
import { nearestWithin, type Point } from '../geometry.ts';
import type { EditorScene, MapPart, ScenePoint, SceneSegment } from './editor-scene.ts';
import { toSquare } from './mercator.ts';

interface Square {
  readonly side: number;
  readonly left: number;
  readonly top: number;
}

const pointsOf = (points: readonly Omit<ScenePoint, 'id'>[]): Float64Array =>
  toSquare(points.flatMap(({ latitude, longitude }) => [latitude, longitude]));

function moved(square: Float64Array, { side, left, top }: Square): Float64Array {
  const pixels = new Float64Array(square.length);
  for (let index = 0; index + 1 < square.length; index += 2) {
    pixels[index] = (square[index] ?? 0) * side + left;
    pixels[index + 1] = (square[index + 1] ?? 0) * side + top;
  }
  return pixels;
}

export class ProjectedScene {
  /** Flat x, y, ... in pixels of the container, in the order of the scene. */
  lines: readonly Float64Array[] = [];
  junctions: Float64Array = new Float64Array(0);
  sensors: Float64Array = new Float64Array(0);
  rings: Float64Array = new Float64Array(0);
  private readonly square: Record<'junctions' | 'sensors' | 'rings', Float64Array>;
  private readonly squareLines: ReadonlyMap<SceneSegment, Float64Array>;

  constructor(
    readonly scene: EditorScene,
    before?: ProjectedScene,
  ) {
    this.squareLines = new Map(
      scene.segments.map((segment) => [segment, before?.squareLines.get(segment) ?? toSquare(segment.line)]),
    );
    this.square = {
      junctions: pointsOf(scene.junctions),
      sensors: pointsOf(scene.sensors),
      rings: pointsOf(scene.rings),
    };
  }

  /** Another scene; segments that are the same objects are not projected again. */
  next(scene: EditorScene): ProjectedScene {
    return new ProjectedScene(scene, this);
  }

  moveTo(square: Square): void {
    this.lines = [...this.squareLines.values()].map((line) => moved(line, square));
    this.junctions = moved(this.square.junctions, square);
    this.sensors = moved(this.square.sensors, square);
    this.rings = moved(this.square.rings, square);
  }

  /** The sensor, else the junction, else the segment under a point, within so many pixels. */
  partAt(point: Point, reach: number): MapPart | null {
    const sensor = this.scene.sensors[nearestWithin(this.sensors, point, reach)];
    if (sensor !== undefined) return { kind: 'SENSOR', id: sensor.id };
    const junction = this.junctionAt(point, reach);
    if (junction !== null) return { kind: 'JUNCTION', id: junction };
    const segment = this.segmentAt(point, reach);
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
    for (const [index, segment] of this.scene.segments.entries()) {
      const near = nearestPlace(this.lines[index] ?? new Float64Array(0), point);
      // The wrong side counts as further away by a hair, so that the nearer of two like lines is the one that is drawn there.
      const distance = near.distance + (near.right * side < 0 ? 0.5 : 0);
      if (distance >= least || segment.change === 'REMOVED') continue;
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
