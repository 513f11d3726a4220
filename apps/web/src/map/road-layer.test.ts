import { beforeEach, expect, it, vi } from 'vitest';
import type { MapSegment } from './map-data.ts';
import type { Context } from './map-scene.ts';
import { RoadLayer } from './road-layer.ts';

class RecordedPath {
  static made = 0;
  readonly points: (readonly [number, number])[] = [];
  constructor() {
    RecordedPath.made += 1;
  }
  moveTo(x: number, y: number) {
    this.points.push([x, y]);
  }
  lineTo(x: number, y: number) {
    this.points.push([x, y]);
  }
}

/** A street of one segment at each of many longitudes on the equator. */
const segments: MapSegment[] = Array.from({ length: 40 }, (_, index) => ({
  geometry: [0, index, 0, index + 0.5],
  isMotorway: index === 0,
}));
const stroked: { readonly points: number; readonly width: number }[] = [];
const context = {
  ...{ lineWidth: 0, save: () => undefined, restore: () => undefined, translate: () => undefined },
  stroke(this: { lineWidth: number }, path: RecordedPath) {
    if (path.points.length > 0) stroked.push({ points: path.points.length, width: this.lineWidth });
  },
} as unknown as Context;
const view = { width: 1000, height: 600, zoom: 10, drivesOnLeft: false, colour: () => '' };
const side = 256 * 2 ** 10;
/** Where the square lies so that a longitude on the equator is at the left edge, in the middle of the height. */
const placeOf = (longitude: number) => ({ side, left: (-(longitude + 180) / 360) * side, top: 300 - side / 2 });

beforeEach(() => {
  vi.stubGlobal('Path2D', RecordedPath);
  stroked.length = 0;
});

it('strokes what is in sight, the motorway wider, and nothing of what is not', () => {
  const layer = new RoadLayer(segments);
  layer.paint(context, placeOf(0), view);
  expect(stroked.reduce((sum, { points }) => sum + points, 0)).toBeLessThan(20);
  expect(new Set(stroked.map(({ width }) => width))).toEqual(new Set([1, 2]));
  stroked.length = 0;
  layer.paint(context, placeOf(90), view);
  expect(stroked).toEqual([]);
});

it('builds once for a zoom, however the map is panned', () => {
  const layer = new RoadLayer(segments);
  layer.paint(context, placeOf(0), view);
  const { made } = RecordedPath;
  layer.paint(context, placeOf(5), view);
  expect(RecordedPath.made).toBe(made);
  layer.paint(context, { ...placeOf(5), side: side * 2 }, { ...view, zoom: 11 });
  expect(RecordedPath.made).toBeGreaterThan(made);
});
