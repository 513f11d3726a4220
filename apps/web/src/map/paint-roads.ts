/** Draws road segments as offset parallel lines with chevrons, and links between sensors as cased lines. */
import { classOf } from './colour-scale.ts';
import { byZoom, offsetPolyline, pointAlong, polylineLength } from './geometry.ts';
import type { MapPane } from './map-data.ts';
import { valueAt } from './map-scene.ts';
import type { Context, MapScene } from './map-scene.ts';

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

function trace(context: Context, flat: ArrayLike<number>): void {
  context.beginPath();
  for (let i = 0; i + 1 < flat.length; i += 2) {
    const x = flat[i] as number;
    const y = flat[i + 1] as number;
    if (i === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
}

function chevron(context: Context, flat: ArrayLike<number>, colour: string): void {
  const point = pointAlong(flat, 0.4);
  if (!point) return;
  context.save();
  context.translate(point.x, point.y);
  context.rotate(point.heading);
  context.strokeStyle = colour;
  context.lineWidth = 1.4;
  context.beginPath();
  context.moveTo(-3.5, -3.5);
  context.lineTo(1.5, 0);
  context.lineTo(-3.5, 3.5);
  context.stroke();
  context.restore();
}

/** Directed segments of the road network, in the neutral road colour. */
export function paintSegments(context: Context, scene: MapScene): void {
  const width = byZoom(WIDTH_STOPS, scene.zoom);
  const offset = byZoom(OFFSET_STOPS, scene.zoom) * (scene.drivesOnLeft ? -1 : 1);
  context.lineJoin = 'round';
  context.lineCap = 'round';
  scene.lines.forEach((line, index) => {
    const shifted = offsetPolyline(line, offset);
    context.strokeStyle = scene.colour('--map-road');
    context.lineWidth = width + (scene.network.segments[index]?.isMotorway ? 1 : 0);
    trace(context, shifted);
    context.stroke();
    if (scene.zoom >= CHEVRON_ZOOM && polylineLength(shifted) > CHEVRON_LENGTH) {
      chevron(context, shifted, scene.colour('--ink-3'));
    }
  });
}

/** Links between sensors; where the pane carries data a link takes the mean of its two ends, else the road colour. */
export function paintLinks(context: Context, scene: MapScene, pane: MapPane): void {
  if (scene.network.links.length === 0) return;
  const order = new Map(scene.network.sensors.map((sensor, position) => [sensor.index, position]));
  context.lineCap = 'round';
  for (const pass of ['casing', 'line'] as const) {
    for (const link of scene.network.links) {
      const from = order.get(link.from);
      const to = order.get(link.to);
      if (from === undefined || to === undefined) continue;
      const start = valueAt(pane, link.from);
      const end = valueAt(pane, link.to);
      const hasData = start !== null && end !== null && pane.scale !== null;
      const bin = hasData ? classOf(pane.scale, (start + end) / 2) : -1;
      const token = bin >= 0 ? pane.scale?.tokens[bin] : undefined;
      context.lineWidth = pass === 'casing' ? (hasData ? 7 : 4) : hasData ? 4.5 : 2;
      context.strokeStyle = scene.colour(pass === 'line' && token ? token : '--map-road');
      context.globalAlpha = pass === 'casing' ? 0.45 : 1;
      trace(context, [
        scene.positions[from * 2] as number,
        scene.positions[from * 2 + 1] as number,
        scene.positions[to * 2] as number,
        scene.positions[to * 2 + 1] as number,
      ]);
      context.stroke();
    }
  }
  context.globalAlpha = 1;
}
