/** Draws sensors as discs: filled by class with a hairline, hatched where missing, ringed in ink where chosen. */
import { classOf } from './colour-scale.ts';
import { byZoom } from './geometry.ts';
import type { MapPane } from './map-data.ts';
import { valueAt } from './map-scene.ts';
import type { Context, MapScene } from './map-scene.ts';

const RADIUS_STOPS = [
  [10, 3],
  [16, 6],
] as const;
const DATA_RADIUS = 5;
const LEFT_OUT_RADIUS = 2;
/** Looks beside the tokens of a scale. */
const PLAIN = 'plain';
const MISSING = 'missing';
const LEFT_OUT = 'left out';
/** Clear of the disc, and inside the ring of the chosen sensor. */
const MARK_RADIUS = 7.5;
/** Of several that are chosen; a single one has a ring of 10. */
const CHOSEN_RADIUS = 8;

function disc(context: Context, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
}

/** Diagonal hatch on the map's ground, for what was not observed. */
function paintMissing(context: Context, scene: MapScene, x: number, y: number): void {
  disc(context, x, y, DATA_RADIUS);
  context.fillStyle = scene.colour('--map-ground');
  context.fill();
  context.save();
  context.clip();
  context.strokeStyle = scene.colour('--map-ink');
  context.lineWidth = 0.9;
  context.globalAlpha = 0.75;
  context.beginPath();
  for (let shift = -8; shift <= 8; shift += 3) {
    context.moveTo(x + shift - DATA_RADIUS, y + DATA_RADIUS);
    context.lineTo(x + shift + DATA_RADIUS, y - DATA_RADIUS);
  }
  context.stroke();
  context.restore();
  context.save();
  context.setLineDash([2, 1.6]);
  context.strokeStyle = scene.colour('--map-ink');
  context.lineWidth = 0.9;
  disc(context, x, y, DATA_RADIUS);
  context.stroke();
  context.restore();
}

/** A ring of its own hue: ink rings what is chosen. */
function paintMark(context: Context, scene: MapScene, x: number, y: number): void {
  disc(context, x, y, MARK_RADIUS);
  context.strokeStyle = scene.colour('--cat-3');
  context.lineWidth = 2;
  context.stroke();
}

/** How a sensor looks, or null where it is out of sight. */
function lookOf(scene: MapScene, pane: MapPane, position: number): string | null {
  const x = scene.positions[position * 2] as number;
  const y = scene.positions[position * 2 + 1] as number;
  if (x < scene.from - 20 || y < -20 || x > scene.to + 20 || y > scene.height + 20) return null;
  const index = scene.network.sensors[position]?.index ?? -1;
  if (pane.leftOut?.[index] === 1) return LEFT_OUT;
  const value = valueAt(pane, index);
  if (value === null || !pane.scale) return PLAIN;
  return pane.scale.tokens[classOf(pane.scale, value)] ?? MISSING;
}

/** Sensors of one look at once: one path to fill, one to stroke. */
function paintAlike(context: Context, scene: MapScene, look: string, positions: readonly number[]): void {
  const place = (position: number) =>
    [scene.positions[position * 2] as number, scene.positions[position * 2 + 1] as number] as const;
  if (look === MISSING) {
    for (const position of positions) paintMissing(context, scene, ...place(position));
    return;
  }
  const radius = look === LEFT_OUT ? LEFT_OUT_RADIUS : look === PLAIN ? byZoom(RADIUS_STOPS, scene.zoom) : DATA_RADIUS;
  context.beginPath();
  for (const position of positions) {
    const [x, y] = place(position);
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
  }
  context.fillStyle = scene.colour(look === LEFT_OUT ? '--map-road' : look === PLAIN ? '--map-ink' : look);
  context.fill();
  if (look === LEFT_OUT || look === PLAIN) return;
  context.strokeStyle = scene.colour('--map-ink');
  context.globalAlpha = 0.55;
  context.lineWidth = 0.8;
  context.stroke();
  context.globalAlpha = 1;
}

function paintSensor(context: Context, scene: MapScene, pane: MapPane, position: number): void {
  const look = lookOf(scene, pane, position);
  if (look !== null) paintAlike(context, scene, look, [position]);
}

function paintRing(context: Context, scene: MapScene, position: number, radius: number, dash: number[]): void {
  const x = scene.positions[position * 2] as number;
  const y = scene.positions[position * 2 + 1] as number;
  disc(context, x, y, radius);
  context.strokeStyle = scene.colour('--map-halo');
  context.lineWidth = dash.length > 0 ? 4 : 5;
  context.stroke();
  context.save();
  context.setLineDash(dash);
  context.strokeStyle = scene.colour('--map-ink');
  context.lineWidth = 2;
  context.stroke();
  context.restore();
}

/** The middle class of a diverging scale first, then those further and further out; other scales from low to high. */
function outward(tokens: readonly string[]): string[] {
  if (tokens[0]?.startsWith('--div-') !== true) return [...tokens];
  const middle = (tokens.length - 1) / 2;
  return tokens.toSorted((a, b) => Math.abs(tokens.indexOf(a) - middle) - Math.abs(tokens.indexOf(b) - middle));
}

/** All sensors of a pane; the hovered, focused and selected ones last, so that nothing covers them. */
export function paintSensors(context: Context, scene: MapScene, pane: MapPane): void {
  const alike = new Map<string, number[]>();
  for (let position = 0; position < scene.network.sensors.length; position += 1) {
    const look = lookOf(scene, pane, position);
    if (look === null) continue;
    const positions = alike.get(look);
    if (positions === undefined) alike.set(look, [position]);
    else positions.push(position);
    if (pane.ringed?.[scene.network.sensors[position]?.index ?? -1] === 1) {
      const at = position * 2;
      paintMark(context, scene, scene.positions[at] as number, scene.positions[at + 1] as number);
    }
  }
  // Weak classes first, so that what stands out is not covered.
  const order = [LEFT_OUT, PLAIN, ...(pane.scale === null ? [] : outward(pane.scale.tokens)), MISSING];
  for (const look of order) paintAlike(context, scene, look, alike.get(look) ?? []);
  // All rings before all discs: neighbours do not cover each other's colour.
  for (const position of scene.chosen) paintRing(context, scene, position, CHOSEN_RADIUS, []);
  for (const position of scene.chosen) paintSensor(context, scene, pane, position);
  if (scene.hovered >= 0 && scene.hovered !== scene.selected) {
    paintSensor(context, scene, pane, scene.hovered);
    const x = scene.positions[scene.hovered * 2] as number;
    const y = scene.positions[scene.hovered * 2 + 1] as number;
    disc(context, x, y, DATA_RADIUS + 1.5);
    context.strokeStyle = scene.colour('--map-ink');
    context.lineWidth = 1.5;
    context.stroke();
  }
  if (scene.focused >= 0 && scene.focused !== scene.selected) {
    paintRing(context, scene, scene.focused, 10, [3, 2.5]);
    paintSensor(context, scene, pane, scene.focused);
  }
  if (scene.selected >= 0) {
    paintRing(context, scene, scene.selected, 10, []);
    paintSensor(context, scene, pane, scene.selected);
  }
}
