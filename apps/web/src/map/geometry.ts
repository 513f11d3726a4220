/** Plane geometry of the map, in screen pixels with y pointing down. A polyline is a flat list x, y, x, y, ... */

export interface Point {
  readonly x: number;
  readonly y: number;
}

const at = (flat: ArrayLike<number>, index: number): number => flat[index] as number;

/** Length of a polyline. */
export function polylineLength(flat: ArrayLike<number>): number {
  let length = 0;
  for (let i = 2; i < flat.length; i += 2) {
    length += Math.hypot(at(flat, i) - at(flat, i - 2), at(flat, i + 1) - at(flat, i - 1));
  }
  return length;
}

/** Point and heading (radians, 0 = along x) at a share of the polyline's length; null for a polyline without length. */
export function pointAlong(flat: ArrayLike<number>, share: number): (Point & { heading: number }) | null {
  let left = polylineLength(flat) * share;
  for (let i = 2; i < flat.length; i += 2) {
    const dx = at(flat, i) - at(flat, i - 2);
    const dy = at(flat, i + 1) - at(flat, i - 1);
    const length = Math.hypot(dx, dy);
    if (length > 0 && left <= length) {
      const part = left / length;
      return { x: at(flat, i - 2) + dx * part, y: at(flat, i - 1) + dy * part, heading: Math.atan2(dy, dx) };
    }
    left -= length;
  }
  return null;
}

/**
 * Parallel of a polyline, `distance` pixels to the right of its travel (negative: to the left). Corners are mitred, but
 * never stretched beyond twice the distance. Points that repeat are dropped.
 */
export function offsetPolyline(flat: ArrayLike<number>, distance: number): number[] {
  const points: Point[] = [];
  for (let i = 0; i + 1 < flat.length; i += 2) {
    const previous = points[points.length - 1];
    const point = { x: at(flat, i), y: at(flat, i + 1) };
    if (!previous || Math.hypot(point.x - previous.x, point.y - previous.y) > 1e-6) points.push(point);
  }
  if (points.length < 2) return points.flatMap((point) => [point.x, point.y]);
  const normals = points.slice(1).map((point, index) => {
    const start = points[index] as Point;
    const length = Math.hypot(point.x - start.x, point.y - start.y);
    return { x: -(point.y - start.y) / length, y: (point.x - start.x) / length };
  });
  return points.flatMap((point, index) => {
    const before = normals[Math.max(0, index - 1)] as Point;
    const after = normals[Math.min(normals.length - 1, index)] as Point;
    const sum = { x: before.x + after.x, y: before.y + after.y };
    const square = sum.x * sum.x + sum.y * sum.y;
    // The mitre is (n1 + n2) * 2 / |n1 + n2|^2; a sharp turn would make it endless.
    const factor = square < 1 ? 1 : 2 / square;
    return [point.x + sum.x * factor * distance, point.y + sum.y * factor * distance];
  });
}

/** Piecewise linear in zoom, constant beyond the ends; `stops` are [zoom, value] with rising zoom. */
export function byZoom(stops: readonly (readonly [number, number])[], zoom: number): number {
  const first = stops[0];
  const last = stops[stops.length - 1];
  if (!first || !last) throw new RangeError('byZoom needs at least one stop.');
  if (zoom <= first[0]) return first[1];
  for (let i = 1; i < stops.length; i += 1) {
    const [z1, v1] = stops[i] as readonly [number, number];
    const [z0, v0] = stops[i - 1] as readonly [number, number];
    if (zoom <= z1) return v0 + ((v1 - v0) * (zoom - z0)) / (z1 - z0);
  }
  return last[1];
}

export type Direction = 'left' | 'right' | 'up' | 'down';

const AXIS: Record<Direction, Point> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/**
 * The mark that an arrow key moves to: the nearest one within 60 degrees of the direction, where what lies off the axis
 * counts as further away; -1 when there is none. `positions` is a flat list of x, y.
 */
export function neighbourInDirection(positions: ArrayLike<number>, current: number, direction: Direction): number {
  const axis = AXIS[direction];
  const x0 = at(positions, current * 2);
  const y0 = at(positions, current * 2 + 1);
  let best = -1;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let i = 0; i < positions.length / 2; i += 1) {
    if (i === current) continue;
    const dx = at(positions, i * 2) - x0;
    const dy = at(positions, i * 2 + 1) - y0;
    const along = dx * axis.x + dy * axis.y;
    const across = Math.abs(dx * axis.y - dy * axis.x);
    if (along <= 0 || across > along * Math.sqrt(3)) continue;
    const cost = along + 2 * across;
    if (cost < bestCost) {
      bestCost = cost;
      best = i;
    }
  }
  return best;
}

/** Index of the position nearest to a point within `reach` pixels, -1 when there is none. */
export function nearestWithin(positions: ArrayLike<number>, point: Point, reach: number): number {
  let best = -1;
  let bestDistance = reach;
  for (let i = 0; i < positions.length / 2; i += 1) {
    const distance = Math.hypot(at(positions, i * 2) - point.x, at(positions, i * 2 + 1) - point.y);
    if (distance <= bestDistance) {
      bestDistance = distance;
      best = i;
    }
  }
  return best;
}

/** Width that the legend, low left, takes of the map with its margins. */
const LEGEND_WIDTH = 328;

/**
 * Where the room for a network begins, in pixels from the left, so that the network is centred in what remains. A
 * network that fits beside the legend is moved right of it by as little as that takes; a wider one keeps the margin and
 * its size.
 */
export function startBesideLegend(mapWidth: number, networkWidth: number, margin: number): number {
  const fitsBeside = LEGEND_WIDTH + networkWidth + margin <= mapWidth;
  if (!fitsBeside) return margin;
  return Math.max(margin, 2 * LEGEND_WIDTH + networkWidth + margin - mapWidth);
}
