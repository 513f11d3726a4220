/** Paints the network of the editor: segments as offset lines with chevrons, junctions, sensors, faults, the selection. */
import type { ColourOf } from '../../theme/token-colours.ts';
import { byZoom, offsetPolyline, pointAlong, polylineLength } from '../geometry.ts';
import type { Context } from '../map-scene.ts';
import type { MapPart, SceneArc, SceneChange } from './editor-scene.ts';
import { paintArcs } from './paint-arcs.ts';
import type { ProjectedScene } from './projected-scene.ts';
import { OFFSET_STOPS, WIDTH_STOPS } from '../road-layer.ts';

export interface EditorPicture {
  readonly projected: ProjectedScene;
  readonly arcs: readonly SceneArc[];
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
  readonly colour: ColourOf;
  readonly selected: MapPart | null;
  /** While it is bent it lies in the middle of its road, where its handles are. */
  readonly isSelectedCentred: boolean;
  readonly drivesOnLeft: boolean;
}

const CHEVRON_ZOOM = 12;
const CHEVRON_LENGTH = 44;
const JUNCTION_ZOOM = 12.5;
/** More junctions in sight than this would hide the roads. */
const MOST_JUNCTIONS = 1500;
const CHANGES = {
  ADDED: { token: '--ok', dash: [] },
  REMOVED: { token: '--bad', dash: [7, 4] },
  CHANGED: { token: '--warn', dash: [2, 4] },
} as const;

function addLine(path: Path2D, flat: ArrayLike<number>): void {
  for (let index = 0; index + 1 < flat.length; index += 2) {
    const [x, y] = [flat[index] ?? 0, flat[index + 1] ?? 0];
    if (index === 0) path.moveTo(x, y);
    else path.lineTo(x, y);
  }
}

function addChevron(path: Path2D, flat: ArrayLike<number>): void {
  const point = pointAlong(flat, 0.4);
  if (point === null) return;
  const [along, across] = [Math.cos(point.heading), Math.sin(point.heading)];
  const place = (x: number, y: number): [number, number] => [
    point.x + x * along - y * across,
    point.y + x * across + y * along,
  ];
  path.moveTo(...place(-3.5, -3.5));
  path.lineTo(...place(1.5, 0));
  path.lineTo(...place(-3.5, 3.5));
}

const offsetOf = ({ zoom, drivesOnLeft }: EditorPicture): number =>
  byZoom(OFFSET_STOPS, zoom) * (drivesOnLeft ? -1 : 1);

/** One path for each look, so that ten thousand segments are a handful of strokes. */
export function paintEditor(context: Context, picture: EditorPicture): void {
  const { projected, zoom, colour, selected } = picture;
  const offset = offsetOf(picture);
  const width = byZoom(WIDTH_STOPS, zoom);
  const roads = { plain: new Path2D(), motorway: new Path2D(), chevrons: new Path2D() };
  const changed = { ADDED: new Path2D(), REMOVED: new Path2D(), CHANGED: new Path2D() };
  let chosen: number[] | null = null;
  for (const { segment, pixels } of projected.inView) {
    const isSelected = isThis(selected, 'SEGMENT', segment.id);
    const shifted = offsetPolyline(pixels, isSelected && picture.isSelectedCentred ? 0 : offset);
    if (segment.change !== undefined) addLine(changed[segment.change], shifted);
    else addLine(segment.isMotorway ? roads.motorway : roads.plain, shifted);
    if (zoom >= CHEVRON_ZOOM && polylineLength(shifted) > CHEVRON_LENGTH) addChevron(roads.chevrons, shifted);
    if (isSelected) chosen = shifted;
  }
  context.lineJoin = 'round';
  context.lineCap = 'round';
  const stroke = (path: Path2D, token: string, lineWidth: number) =>
    strokePath(context, path, colour(token), lineWidth);
  stroke(roads.plain, '--map-road', width);
  stroke(roads.motorway, '--map-road', width + 1);
  for (const [kind, { token, dash }] of Object.entries(CHANGES)) {
    context.setLineDash([...dash]);
    stroke(changed[kind as keyof typeof CHANGES], token, width + 1.5);
  }
  context.setLineDash([]);
  if (chosen !== null) {
    const path = new Path2D();
    addLine(path, chosen);
    stroke(path, '--map-halo', 9);
    stroke(path, '--map-ink', 3.5);
  }
  stroke(roads.chevrons, '--map-ink', 1.4);
  paintArcs(context, picture);
  paintJunctions(context, picture);
  paintSensors(context, picture);
  paintRings(context, picture);
}

/** What is under the keyboard's mark or the pointer, over the rest, so that moving it paints nothing else anew. */
export function paintMark(context: Context, picture: EditorPicture, marked: MapPart | null): void {
  const { projected, colour, zoom, selected } = picture;
  if (marked === null || isThis(selected, marked.kind, marked.id)) return;
  if (marked.kind === 'SEGMENT') {
    const line = projected.inView.find(({ segment }) => segment.id === marked.id)?.pixels;
    if (line === undefined) return;
    const path = new Path2D();
    const shifted = offsetPolyline(line, offsetOf(picture));
    addLine(path, shifted);
    if (zoom >= CHEVRON_ZOOM && polylineLength(shifted) > CHEVRON_LENGTH) addChevron(path, shifted);
    context.lineJoin = 'round';
    context.lineCap = 'round';
    strokePath(context, path, colour('--map-ink'), byZoom(WIDTH_STOPS, zoom) + 1);
    return;
  }
  const { parts, pixels } =
    marked.kind === 'JUNCTION'
      ? { parts: projected.scene.junctions, pixels: projected.junctions }
      : { parts: projected.scene.sensors, pixels: projected.sensors };
  const index = parts.findIndex(({ id }) => id === marked.id);
  if (index >= 0) paintRing(context, colour, { x: pixels[2 * index] ?? 0, y: pixels[2 * index + 1] ?? 0 }, false);
}

function strokePath(context: Context, path: Path2D, colour: string, lineWidth: number): void {
  context.strokeStyle = colour;
  context.lineWidth = lineWidth;
  context.stroke(path);
}

function paintJunctions(context: Context, { projected, zoom, colour, selected, width, height }: EditorPicture) {
  const { junctions, scene } = projected;
  const side = zoom >= JUNCTION_ZOOM ? 7 : 4;
  context.lineWidth = 1.4;
  context.strokeStyle = colour('--map-ink');
  context.fillStyle = colour('--map-ground');
  const squares = new Path2D();
  let count = 0;
  const changed: { x: number; y: number; change: SceneChange }[] = [];
  scene.junctions.forEach(({ id, change }, index) => {
    const [x, y] = [junctions[2 * index] ?? 0, junctions[2 * index + 1] ?? 0];
    if (x < -10 || y < -10 || x > width + 10 || y > height + 10) return;
    count += 1;
    squares.rect(x - side / 2, y - side / 2, side, side);
    if (isThis(selected, 'JUNCTION', id)) paintRing(context, colour, { x, y }, true);
    if (change !== undefined) changed.push({ x, y, change });
  });
  context.lineWidth = 1.4;
  context.strokeStyle = colour('--map-ink');
  if (count <= MOST_JUNCTIONS) {
    context.fill(squares);
    context.stroke(squares);
  }
  for (const { x, y, change } of changed) paintChange(context, colour, { x, y }, change);
}

/** What was added is full, what was changed open, what is gone crossed out. */
function paintChange(
  context: Context,
  colour: ColourOf,
  { x, y }: { x: number; y: number },
  change: SceneChange,
): void {
  const { token } = CHANGES[change];
  const path = new Path2D();
  if (change === 'REMOVED') {
    for (const down of [-1, 1]) {
      path.moveTo(x - 5, y - 5 * down);
      path.lineTo(x + 5, y + 5 * down);
    }
  } else path.rect(x - 4.5, y - 4.5, 9, 9);
  context.fillStyle = colour(change === 'ADDED' ? token : '--map-ground');
  if (change !== 'REMOVED') context.fill(path);
  strokePath(context, path, colour(token), 2.2);
}

function paintSensors(context: Context, { projected, zoom, colour, selected, width, height }: EditorPicture) {
  const radius = byZoom(SENSOR_STOPS, zoom);
  projected.scene.sensors.forEach(({ id, isPlaced, change }, index) => {
    const [x, y] = [projected.sensors[2 * index] ?? 0, projected.sensors[2 * index + 1] ?? 0];
    if (!(x > -10 && y > -10 && x < width + 10 && y < height + 10)) return;
    if (isThis(selected, 'SENSOR', id)) paintRing(context, colour, { x, y }, true);
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fillStyle = colour(isPlaced ? '--map-ink' : '--map-ground');
    context.fill();
    context.strokeStyle = colour(isPlaced ? '--map-ground' : '--map-ink');
    context.lineWidth = 1.2;
    context.setLineDash(isPlaced ? [] : [2, 2]);
    context.stroke();
    context.setLineDash([]);
    if (change === undefined) return;
    context.beginPath();
    context.arc(x, y, radius + 3, 0, 2 * Math.PI);
    context.strokeStyle = colour(CHANGES[change].token);
    context.lineWidth = 2;
    context.setLineDash([...CHANGES[change].dash]);
    context.stroke();
    context.setLineDash([]);
  });
}

/** Faults: dashed, so that they are told from the selection without their colour. */
function paintRings(context: Context, { projected, colour }: EditorPicture): void {
  context.strokeStyle = colour('--bad');
  context.lineWidth = 1.6;
  context.setLineDash([3, 2.5]);
  for (let index = 0; index + 1 < projected.rings.length; index += 2) {
    context.beginPath();
    context.arc(projected.rings[index] ?? 0, projected.rings[index + 1] ?? 0, 12, 0, 2 * Math.PI);
    context.stroke();
  }
  context.setLineDash([]);
}

const SENSOR_STOPS = [
  [10, 2.5],
  [13, 3.5],
  [16, 6],
] as const;

function isThis(part: MapPart | null, kind: MapPart['kind'], id: string): boolean {
  return part?.kind === kind && part.id === id;
}

function paintRing(context: Context, colour: ColourOf, { x, y }: { x: number; y: number }, isSelected: boolean): void {
  context.beginPath();
  context.arc(x, y, 10, 0, 2 * Math.PI);
  if (isSelected) {
    context.strokeStyle = colour('--map-halo');
    context.lineWidth = 5;
    context.stroke();
  }
  context.strokeStyle = colour('--map-ink');
  context.lineWidth = isSelected ? 2 : 1.2;
  context.stroke();
}
