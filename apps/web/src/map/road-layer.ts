/**
 * The roads of a network, ready to be stroked: projected once, set off beside each other once for each zoom, and kept in cells of
 * the plane, so that panning strokes what is in sight and builds nothing.
 */
import type { ColourOf } from '../theme/token-colours.ts';
import { toSquare } from './editor/mercator.ts';
import { byZoom, offsetPolyline, pointAlong, polylineLength } from './geometry.ts';
import type { MapSegment } from './map-data.ts';
import type { Context } from './map-scene.ts';

export const WIDTH_STOPS = [
  [10.5, 1],
  [12, 2],
  [14, 3],
  [16, 5],
] as const;
export const OFFSET_STOPS = [
  [11, 1.5],
  [16, 6],
] as const;
const CHEVRON_ZOOM = 12;
const CHEVRON_LENGTH = 44;
/** Pixels; a cell is small against the window, and thousands of segments fill few of them. */
const CELL = 512;

/** From the unit square of the projection to pixels of the container, as `LeafletView.square` tells it. */
interface SquarePlace {
  readonly side: number;
  readonly left: number;
  readonly top: number;
}

interface Cell {
  readonly column: number;
  readonly row: number;
  readonly roads: Path2D;
  readonly motorways: Path2D;
  readonly chevrons: Path2D;
}

/** Everything at one zoom, in pixels from the first point of the network. */
interface Plan {
  readonly zoom: number;
  readonly drivesOnLeft: boolean;
  readonly cells: readonly Cell[];
  /** How far a line may reach out of its cell. */
  readonly reach: number;
}

function trace(path: Path2D, flat: ArrayLike<number>): void {
  for (let i = 0; i + 1 < flat.length; i += 2) {
    const [x, y] = [flat[i] as number, flat[i + 1] as number];
    if (i === 0) path.moveTo(x, y);
    else path.lineTo(x, y);
  }
}

/** As `offsetPolyline` for a line of two points, as most are, in place. */
function offsetStraight(line: Float64Array, distance: number): Float64Array {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = line;
  const length = Math.hypot(x1 - x0, y1 - y0);
  if (length <= 1e-6) return line;
  const [dx, dy] = [(-(y1 - y0) / length) * distance, ((x1 - x0) / length) * distance];
  line[0] = x0 + dx;
  line[1] = y0 + dy;
  line[2] = x1 + dx;
  line[3] = y1 + dy;
  return line;
}

/** An open arrow head at 40 % of the length. */
function traceChevron(path: Path2D, flat: ArrayLike<number>): void {
  const point = pointAlong(flat, 0.4);
  if (!point) return;
  const [cos, sin] = [Math.cos(point.heading), Math.sin(point.heading)];
  const turned = [-3.5, -3.5, 1.5, 0, -3.5, 3.5].map((_, i, all) => {
    const [x, y] = [all[i - (i % 2)] as number, all[i - (i % 2) + 1] as number];
    return i % 2 === 0 ? point.x + x * cos - y * sin : point.y + x * sin + y * cos;
  });
  trace(path, turned);
}

export class RoadLayer {
  private readonly squares: readonly Float64Array[];
  private readonly anchor: readonly [x: number, y: number];
  private plan: Plan | null = null;

  constructor(private readonly segments: readonly MapSegment[]) {
    this.squares = segments.map(({ geometry }) => toSquare(geometry));
    const first = this.squares[0] ?? new Float64Array(2);
    this.anchor = [first[0] ?? 0, first[1] ?? 0];
  }

  /** Strokes what is in sight. */
  paint(
    context: Context,
    { side, left, top }: SquarePlace,
    view: {
      readonly width: number;
      readonly height: number;
      readonly zoom: number;
      readonly drivesOnLeft: boolean;
      readonly colour: ColourOf;
    },
  ): void {
    if (this.segments.length === 0) return;
    const { width, height, zoom, drivesOnLeft, colour } = view;
    if (this.plan?.zoom !== zoom || this.plan.drivesOnLeft !== drivesOnLeft) this.plan = this.build(side, view);
    const { cells, reach } = this.plan;
    const [x, y] = [left + this.anchor[0] * side, top + this.anchor[1] * side];
    const road = byZoom(WIDTH_STOPS, zoom);
    context.save();
    context.translate(x, y);
    context.lineJoin = 'round';
    context.lineCap = 'round';
    for (const { column, row, roads, motorways, chevrons } of cells) {
      const [from, above] = [column * CELL + x, row * CELL + y];
      const isOut = from > width + reach || from + CELL < -reach || above > height + reach || above + CELL < -reach;
      if (isOut) continue;
      context.strokeStyle = colour('--map-road');
      context.lineWidth = road;
      context.stroke(roads);
      context.lineWidth = road + 1;
      context.stroke(motorways);
      if (zoom < CHEVRON_ZOOM) continue;
      context.strokeStyle = colour('--ink-3');
      context.lineWidth = 1.4;
      context.stroke(chevrons);
    }
    context.restore();
  }

  private build(side: number, { zoom, drivesOnLeft }: { readonly zoom: number; readonly drivesOnLeft: boolean }): Plan {
    const offset = byZoom(OFFSET_STOPS, zoom) * (drivesOnLeft ? -1 : 1);
    const cells = new Map<string, Cell>();
    let reach = 0;
    this.squares.forEach((square, index) => {
      const line = new Float64Array(square.length);
      for (let i = 0; i < square.length; i += 1) line[i] = ((square[i] ?? 0) - (this.anchor[i % 2] ?? 0)) * side;
      const shifted = line.length === 4 ? offsetStraight(line, offset) : offsetPolyline(line, offset);
      const length = polylineLength(shifted);
      const [x, y] = [shifted[0] ?? 0, shifted[1] ?? 0];
      // A line lies in the cell of its beginning, and reaches out of it by its length at most.
      reach = Math.max(reach, length);
      const [column, row] = [Math.floor(x / CELL), Math.floor(y / CELL)];
      const key = `${column} ${row}`;
      let cell = cells.get(key);
      if (!cell) {
        cell = { column, row, roads: new Path2D(), motorways: new Path2D(), chevrons: new Path2D() };
        cells.set(key, cell);
      }
      trace(this.segments[index]?.isMotorway === true ? cell.motorways : cell.roads, shifted);
      if (zoom >= CHEVRON_ZOOM && length > CHEVRON_LENGTH) traceChevron(cell.chevrons, shifted);
    });
    return { zoom, drivesOnLeft, cells: [...cells.values()], reach };
  }
}
