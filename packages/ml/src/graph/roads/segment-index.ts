import { DataError } from '../../errors.ts';
import { METRES_PER_DEGREE, legMetres, pointsOf, type Polyline } from './polyline.ts';

/** Metres of a cell's side at the least: finer ones would be many and hold little. */
const LEAST_CELL_METRES = 50;
const RADIANS = Math.PI / 180;

/** Finds segments near a place: a grid of cells, each with the segments that pass through it. */
export class SegmentIndex {
  private readonly cells = new Map<number, number[]>();
  private readonly cellDegrees: number;

  /**
   * @param lines of the segments, [segments]
   * @param reach the most metres that will be asked for
   * @throws DataError when the reach is not above 0
   */
  constructor(
    lines: readonly Polyline[],
    private readonly reach: number,
  ) {
    if (!(reach > 0)) throw new DataError(`SegmentIndex: expected a reach above 0 metres, got ${reach}`);
    this.cellDegrees = Math.max(reach, LEAST_CELL_METRES) / METRES_PER_DEGREE;
    for (const [segment, line] of lines.entries()) this.enter(segment, line);
  }

  /** Segments that may come within the reach of a place, each once; not all of them do. */
  near(latitude: number, longitude: number): Set<number> {
    const found = new Set<number>();
    const north = this.reach / METRES_PER_DEGREE;
    const east = north / Math.max(0.01, Math.cos(latitude * RADIANS));
    for (const cell of this.cellsOf(latitude - north, longitude - east, latitude + north, longitude + east)) {
      for (const segment of this.cells.get(cell) ?? []) found.add(segment);
    }
    return found;
  }

  /** Long legs are entered piece by piece, so that a cell holds what passes through it or its neighbour. */
  private enter(segment: number, line: Polyline): void {
    for (let leg = 0; leg + 1 < pointsOf(line); leg++) {
      const at = 2 * leg;
      const [latitude, longitude] = [line[at] ?? NaN, line[at + 1] ?? NaN];
      const [dLatitude, dLongitude] = [(line[at + 2] ?? NaN) - latitude, (line[at + 3] ?? NaN) - longitude];
      const pieces = Math.max(1, Math.ceil(legMetres(line, leg) / METRES_PER_DEGREE / this.cellDegrees));
      for (let piece = 0; piece < pieces; piece++) {
        const [begin, end] = [piece / pieces, (piece + 1) / pieces];
        const latitudes = [latitude + begin * dLatitude, latitude + end * dLatitude] as const;
        const longitudes = [longitude + begin * dLongitude, longitude + end * dLongitude] as const;
        const cells = this.cellsOf(
          Math.min(...latitudes),
          Math.min(...longitudes),
          Math.max(...latitudes),
          Math.max(...longitudes),
        );
        for (const cell of cells) {
          const held = this.cells.get(cell);
          if (held === undefined) this.cells.set(cell, [segment]);
          else if (held.at(-1) !== segment) held.push(segment);
        }
      }
    }
  }

  private *cellsOf(south: number, west: number, north: number, east: number): Generator<number> {
    const row = (degrees: number) => Math.floor((degrees + 90) / this.cellDegrees);
    const column = (degrees: number) => Math.floor((degrees + 180) / this.cellDegrees);
    const columns = Math.ceil(540 / this.cellDegrees);
    for (let y = row(south); y <= row(north); y++) {
      for (let x = column(west); x <= column(east); x++) yield y * columns + x;
    }
  }
}
