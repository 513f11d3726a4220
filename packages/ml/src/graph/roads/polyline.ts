/** Lines on the ground: flat lists latitude, longitude, latitude, longitude, ... in degrees, at least two points. */
import { EARTH_RADIUS_METRES, greatCircleMetres } from '../great-circle.ts';

/** Flat: latitude, longitude, latitude, longitude, ... in degrees. */
export type Polyline = readonly number[];

/** A place by or on a line. */
export interface Projection {
  /** Metres from the line's first point, along it. */
  readonly alongMetres: number;
  /** Metres between the place and the nearest point of the line. */
  readonly distanceMetres: number;
  /** Direction of travel at the nearest point, degrees clockwise from north, in [0, 360). */
  readonly bearing: number;
  /** Metres from the line, positive to the right of the direction of travel. */
  readonly rightMetres: number;
}

const RADIANS = Math.PI / 180;
export const METRES_PER_DEGREE = RADIANS * EARTH_RADIUS_METRES;

/** Points of a line. */
export function pointsOf(line: Polyline): number {
  return line.length / 2;
}

/** Metres along a line. */
export function lengthOf(line: Polyline): number {
  let metres = 0;
  for (let leg = 0; leg + 1 < pointsOf(line); leg++) metres += legMetres(line, leg);
  return metres;
}

/** Metres of the leg from point `leg` to the next. */
export function legMetres(line: Polyline, leg: number): number {
  const at = 2 * leg;
  return greatCircleMetres(line[at] ?? NaN, line[at + 1] ?? NaN, line[at + 2] ?? NaN, line[at + 3] ?? NaN);
}

/** The line from its last point to its first. */
export function reversedLine(line: Polyline): number[] {
  const turned: number[] = [];
  for (let point = pointsOf(line) - 1; point >= 0; point--)
    turned.push(line[2 * point] ?? NaN, line[2 * point + 1] ?? NaN);
  return turned;
}

/**
 * The point of a line nearest to a place. Around the place the ground is taken to be flat, which is right to a thousandth
 * within tens of kilometres.
 *
 * @param latitude degrees, as `longitude`
 */
export function project(line: Polyline, latitude: number, longitude: number): Projection {
  const east = METRES_PER_DEGREE * Math.cos(latitude * RADIANS);
  let best: Projection = { alongMetres: 0, distanceMetres: Infinity, bearing: 0, rightMetres: 0 };
  let before = 0;
  for (let leg = 0; leg + 1 < pointsOf(line); leg++) {
    const at = 2 * leg;
    const x0 = ((line[at + 1] ?? NaN) - longitude) * east;
    const y0 = ((line[at] ?? NaN) - latitude) * METRES_PER_DEGREE;
    const dx = ((line[at + 3] ?? NaN) - longitude) * east - x0;
    const dy = ((line[at + 2] ?? NaN) - latitude) * METRES_PER_DEGREE - y0;
    const square = dx * dx + dy * dy;
    const share = square === 0 ? 0 : Math.min(1, Math.max(0, -(x0 * dx + y0 * dy) / square));
    const distance = Math.hypot(x0 + share * dx, y0 + share * dy);
    const metres = legMetres(line, leg);
    // A leg of no length has no direction: the one before it keeps the place.
    if (distance < best.distanceMetres && (square > 0 || best.distanceMetres === Infinity)) {
      best = {
        alongMetres: before + share * metres,
        distanceMetres: distance,
        bearing: (Math.atan2(dx, dy) / RADIANS + 360) % 360,
        // The place lies at the origin: the cross product of the direction with the way from the leg's start to it.
        rightMetres: square === 0 ? 0 : (dx * y0 - dy * x0) / Math.sqrt(square),
      };
    }
    before += metres;
  }
  return best;
}

/** The part of a line between two distances from its first point, in metres; at least two points, also where they meet. */
export function sliceOf(line: Polyline, fromMetres: number, toMetres: number): number[] {
  const [latitude, longitude] = pointAlong(line, fromMetres);
  const slice = [latitude, longitude];
  let along = 0;
  for (let point = 1; point + 1 < pointsOf(line); point++) {
    along += legMetres(line, point - 1);
    if (along > fromMetres && along < toMetres) slice.push(line[2 * point] ?? NaN, line[2 * point + 1] ?? NaN);
  }
  slice.push(...pointAlong(line, toMetres));
  return slice;
}

/** Latitude and longitude, degrees, of the point so many metres along a line; its ends where that is beyond them. */
export function pointAlong(line: Polyline, metres: number): [number, number] {
  let left = Math.max(0, metres);
  for (let leg = 0; leg + 1 < pointsOf(line); leg++) {
    const at = 2 * leg;
    const length = legMetres(line, leg);
    const isLast = leg + 2 === pointsOf(line);
    if (left <= length || isLast) {
      const share = length === 0 ? 0 : Math.min(1, left / length);
      const between = (coordinate: number) =>
        (line[coordinate] ?? NaN) + share * ((line[coordinate + 2] ?? NaN) - (line[coordinate] ?? NaN));
      return [between(at), between(at + 1)];
    }
    left -= length;
  }
  return [line[0] ?? NaN, line[1] ?? NaN];
}
