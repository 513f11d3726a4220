/** Paints the network of the editor: segments as offset lines with chevrons, junctions, sensors, faults, the selection. */
import type { ColourOf } from '../../theme/token-colours.ts';
import { byZoom, offsetPolyline, pointAlong, polylineLength } from '../geometry.ts';
import type { Context } from '../map-scene.ts';
import type { MapPart } from './editor-scene.ts';
import type { ProjectedScene } from './projected-scene.ts';
import { OFFSET_STOPS, WIDTH_STOPS } from '../paint-roads.ts';

export interface EditorPicture {
  readonly projected: ProjectedScene;
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
  readonly colour: ColourOf;
  readonly selected: MapPart | null;
  /** Under the keyboard's mark or the pointer. */
  readonly marked: MapPart | null;
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

function isInView({ width, height }: EditorPicture, line: ArrayLike<number>): boolean {
  let [west, east, north, south] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let index = 0; index + 1 < line.length; index += 2) {
    const [x, y] = [line[index] ?? 0, line[index + 1] ?? 0];
    west = Math.min(west, x);
    east = Math.max(east, x);
    north = Math.min(north, y);
    south = Math.max(south, y);
  }
  return east > -12 && west < width + 12 && south > -12 && north < height + 12;
}

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

/** One path for each look, so that ten thousand segments are a handful of strokes. */
export function paintEditor(context: Context, picture: EditorPicture): void {
  const { projected, zoom, colour, selected, marked } = picture;
  const offset = byZoom(OFFSET_STOPS, zoom) * (picture.drivesOnLeft ? -1 : 1);
  const width = byZoom(WIDTH_STOPS, zoom);
  const roads = { plain: new Path2D(), motorway: new Path2D(), chevrons: new Path2D() };
  const changed = { ADDED: new Path2D(), REMOVED: new Path2D(), CHANGED: new Path2D() };
  const chosen: { line: number[]; isSelected: boolean }[] = [];
  projected.lines.forEach((line, index) => {
    const segment = projected.scene.segments[index];
    if (segment === undefined || !isInView(picture, line)) return;
    const isSelected = selected?.kind === 'SEGMENT' && selected.id === segment.id;
    const shifted = offsetPolyline(line, isSelected && picture.isSelectedCentred ? 0 : offset);
    if (segment.change !== undefined) addLine(changed[segment.change], shifted);
    else addLine(segment.isMotorway ? roads.motorway : roads.plain, shifted);
    if (zoom >= CHEVRON_ZOOM && polylineLength(shifted) > CHEVRON_LENGTH) addChevron(roads.chevrons, shifted);
    if (isSelected || (marked?.kind === 'SEGMENT' && marked.id === segment.id))
      chosen.push({ line: shifted, isSelected });
  });
  context.lineJoin = 'round';
  context.lineCap = 'round';
  const stroke = (path: Path2D, token: string, lineWidth: number) => {
    context.strokeStyle = colour(token);
    context.lineWidth = lineWidth;
    context.stroke(path);
  };
  stroke(roads.plain, '--map-road', width);
  stroke(roads.motorway, '--map-road', width + 1);
  for (const [kind, { token, dash }] of Object.entries(CHANGES)) {
    context.setLineDash([...dash]);
    stroke(changed[kind as keyof typeof CHANGES], token, width + 1.5);
  }
  context.setLineDash([]);
  for (const { line, isSelected } of chosen) {
    const path = new Path2D();
    addLine(path, line);
    if (isSelected) stroke(path, '--map-halo', 9);
    stroke(path, '--map-ink', isSelected ? 3.5 : width + 1);
  }
  stroke(roads.chevrons, '--map-ink', 1.4);
  paintJunctions(context, picture);
  paintSensors(context, picture);
  paintRings(context, picture);
}

function paintJunctions(context: Context, { projected, zoom, colour, selected, marked, width, height }: EditorPicture) {
  const { junctions, scene } = projected;
  const side = zoom >= JUNCTION_ZOOM ? 7 : 4;
  context.lineWidth = 1.4;
  context.strokeStyle = colour('--map-ink');
  context.fillStyle = colour('--map-ground');
  const squares = new Path2D();
  let count = 0;
  scene.junctions.forEach(({ id }, index) => {
    const [x, y] = [junctions[2 * index] ?? 0, junctions[2 * index + 1] ?? 0];
    if (x < -10 || y < -10 || x > width + 10 || y > height + 10) return;
    count += 1;
    squares.rect(x - side / 2, y - side / 2, side, side);
    if (isThis(selected, 'JUNCTION', id)) paintRing(context, colour, { x, y }, true);
    else if (isThis(marked, 'JUNCTION', id)) paintRing(context, colour, { x, y }, false);
  });
  if (count > MOST_JUNCTIONS) return;
  context.lineWidth = 1.4;
  context.strokeStyle = colour('--map-ink');
  context.fill(squares);
  context.stroke(squares);
}

function paintSensors(context: Context, { projected, zoom, colour, selected, marked, width, height }: EditorPicture) {
  const radius = byZoom(SENSOR_STOPS, zoom);
  projected.scene.sensors.forEach(({ id, isPlaced }, index) => {
    const [x, y] = [projected.sensors[2 * index] ?? 0, projected.sensors[2 * index + 1] ?? 0];
    if (!(x > -10 && y > -10 && x < width + 10 && y < height + 10)) return;
    if (isThis(selected, 'SENSOR', id)) paintRing(context, colour, { x, y }, true);
    else if (isThis(marked, 'SENSOR', id)) paintRing(context, colour, { x, y }, false);
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fillStyle = colour(isPlaced ? '--map-ink' : '--map-ground');
    context.fill();
    context.strokeStyle = colour(isPlaced ? '--map-ground' : '--map-ink');
    context.lineWidth = 1.2;
    context.setLineDash(isPlaced ? [] : [2, 2]);
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
