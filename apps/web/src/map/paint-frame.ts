/** Draws what frames the map: graticule below the marks, its labels and the scale bar above them. */
import type { ColourOf } from '../theme/token-colours.ts';
import { formatLatitude, formatLongitude, graticuleLines, graticuleStep, scaleBar } from './graticule.ts';
import type { Context } from './map-scene.ts';

export interface MapFrame {
  readonly width: number;
  readonly height: number;
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
  readonly metresPerPixel: number;
  readonly colour: ColourOf;
  readonly font: string;
  readonly xOf: (longitude: number) => number;
  readonly yOf: (latitude: number) => number;
}

const PIXELS_PER_LINE = 110;

function lines(frame: MapFrame): { step: number; meridians: number[]; parallels: number[] } {
  const step = graticuleStep(frame.east - frame.west, Math.max(2, frame.width / PIXELS_PER_LINE));
  return {
    step,
    meridians: graticuleLines(frame.west, frame.east, step),
    parallels: graticuleLines(frame.south, frame.north, step),
  };
}

export function paintGraticule(context: Context, frame: MapFrame): void {
  const { meridians, parallels } = lines(frame);
  context.strokeStyle = frame.colour('--map-graticule');
  context.lineWidth = 1;
  context.beginPath();
  for (const longitude of meridians) {
    const x = Math.round(frame.xOf(longitude)) + 0.5;
    context.moveTo(x, 0);
    context.lineTo(x, frame.height);
  }
  for (const latitude of parallels) {
    const y = Math.round(frame.yOf(latitude)) + 0.5;
    context.moveTo(0, y);
    context.lineTo(frame.width, y);
  }
  context.stroke();
}

function haloText(context: Context, frame: MapFrame, text: string, x: number, y: number): void {
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = frame.colour('--map-ground');
  context.strokeText(text, x, y);
  context.fillStyle = frame.colour('--map-label');
  context.fillText(text, x, y);
}

/** Longitudes along the top, latitudes down the right, turned. */
export function paintGraticuleLabels(context: Context, frame: MapFrame): void {
  const { step, meridians, parallels } = lines(frame);
  context.font = `11px ${frame.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const longitude of meridians) {
    const x = frame.xOf(longitude);
    if (x > 34 && x < frame.width - 34) haloText(context, frame, formatLongitude(longitude, step), x, 10);
  }
  for (const latitude of parallels) {
    const y = frame.yOf(latitude);
    if (y < 46 || y > frame.height - 34) continue;
    context.save();
    context.translate(frame.width - 10, y);
    context.rotate(Math.PI / 2);
    haloText(context, frame, formatLatitude(latitude, step), 0, 0);
    context.restore();
  }
}

/** Bar of two halves, low left. */
export function paintScaleBar(context: Context, frame: MapFrame): void {
  const bar = scaleBar(frame.metresPerPixel, Math.min(130, frame.width / 3));
  const x = 16;
  const y = frame.height - 16;
  context.fillStyle = frame.colour('--map-ground');
  context.fillRect(x - 2, y - 2, bar.pixels + 4, 8);
  context.fillStyle = frame.colour('--map-label');
  context.fillRect(x, y, bar.pixels / 2, 4);
  context.strokeStyle = frame.colour('--map-label');
  context.lineWidth = 1;
  context.strokeRect(x + 0.5, y + 0.5, bar.pixels - 1, 3);
  context.font = `11px ${frame.font}`;
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
  haloText(context, frame, '0', x, y - 5);
  context.textAlign = 'right';
  haloText(context, frame, bar.label, x + bar.pixels, y - 5);
}
