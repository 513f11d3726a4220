/** Lines on the ground: flat lists latitude, longitude, ... in degrees, at least two points; lengths in metres. */

type Line = readonly number[];

/** Where on a line a place is nearest to it. */
export interface Nearest {
  /** Metres from the first point, along the line. */
  readonly alongMetres: number;
  /** Metres between the place and the line. */
  readonly distanceMetres: number;
}

const RADIANS = Math.PI / 180;
/** Mean radius of the earth, as the API measures by. */
const EARTH_RADIUS_METRES = 6_371_008.8;
const METRES_PER_DEGREE = RADIANS * EARTH_RADIUS_METRES;

const at = (line: Line, index: number): number => line[index] ?? Number.NaN;

/** The way along the surface between two places in degrees (haversine formula), in metres. */
export function metresBetween(latitude1: number, longitude1: number, latitude2: number, longitude2: number): number {
  const [from, to] = [latitude1 * RADIANS, latitude2 * RADIANS];
  const halfLongitude = ((longitude2 - longitude1) * RADIANS) / 2;
  const h = Math.sin((to - from) / 2) ** 2 + Math.cos(from) * Math.cos(to) * Math.sin(halfLongitude) ** 2;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
}

const legMetres = (line: Line, start: number): number =>
  metresBetween(at(line, start), at(line, start + 1), at(line, start + 2), at(line, start + 3));

/** Metres along a line. */
export function lengthOf(line: Line): number {
  let metres = 0;
  for (let start = 0; start + 3 < line.length; start += 2) metres += legMetres(line, start);
  return metres;
}

/** The line from its last point to its first. */
export function reversedLine(line: Line): number[] {
  const turned: number[] = [];
  for (let start = line.length - 2; start >= 0; start -= 2) turned.push(at(line, start), at(line, start + 1));
  return turned;
}

/** Latitude and longitude so many metres along a line; an end where that lies beyond it. */
export function pointAlong(line: Line, metres: number): readonly [latitude: number, longitude: number] {
  let left = Math.max(0, metres);
  for (let start = 0; start + 3 < line.length; start += 2) {
    const length = legMetres(line, start);
    const isLast = start + 4 >= line.length;
    if (left <= length || isLast) {
      const share = length === 0 ? 0 : Math.min(1, left / length);
      const between = (index: number) => at(line, index) + share * (at(line, index + 2) - at(line, index));
      return [between(start), between(start + 1)];
    }
    left -= length;
  }
  return [at(line, 0), at(line, 1)];
}

/** Bends strictly between two distances along a line in metres, flat. */
export function bendsBetween(line: Line, fromMetres: number, toMetres: number): number[] {
  const bends: number[] = [];
  let along = 0;
  for (let start = 2; start + 3 < line.length; start += 2) {
    along += legMetres(line, start - 2);
    if (along > fromMetres && along < toMetres) bends.push(at(line, start), at(line, start + 1));
  }
  return bends;
}

/** The point of a line nearest to a place; around the place the ground is taken to be flat. */
export function nearestOn(line: Line, latitude: number, longitude: number): Nearest {
  const east = METRES_PER_DEGREE * Math.cos(latitude * RADIANS);
  let best: Nearest = { alongMetres: 0, distanceMetres: Number.POSITIVE_INFINITY };
  let before = 0;
  for (let start = 0; start + 3 < line.length; start += 2) {
    const x = (at(line, start + 1) - longitude) * east;
    const y = (at(line, start) - latitude) * METRES_PER_DEGREE;
    const dx = (at(line, start + 3) - longitude) * east - x;
    const dy = (at(line, start + 2) - latitude) * METRES_PER_DEGREE - y;
    const square = dx * dx + dy * dy;
    const share = square === 0 ? 0 : Math.min(1, Math.max(0, -(x * dx + y * dy) / square));
    const distance = Math.hypot(x + share * dx, y + share * dy);
    const metres = legMetres(line, start);
    if (distance < best.distanceMetres) best = { alongMetres: before + share * metres, distanceMetres: distance };
    before += metres;
  }
  return best;
}
