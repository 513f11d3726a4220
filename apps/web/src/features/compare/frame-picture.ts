/** A frame as a picture to keep: the maps as they stand, their titles, the legend and a caption that says what it is of. */
import type { ColourScale } from '../../map/colour-scale.ts';
import { edgeLabels } from '../../map/scale-edges.ts';
import { tokenColours, type ColourOf } from '../../theme/token-colours.ts';

interface FramePicture {
  /** One map, or two beside each other, in pixels of the screen. */
  readonly maps: readonly HTMLCanvasElement[];
  /** Share of the width at which a swipe lies; null without one. */
  readonly split: number | null;
  /** What stands over each side. */
  readonly titles: readonly string[];
  readonly legend: {
    readonly title: string;
    readonly note: string;
    readonly scale: ColourScale;
    readonly low: string | undefined;
    readonly high: string | undefined;
    readonly missing: string;
  };
  /** Lines below the picture, the first in ink: what it shows, and whose data it is. */
  readonly caption: readonly string[];
}

const PAD = 14;
const LINE = 18;
const RAMP_WIDTH = 320;

/** @throws Error when the browser gives no picture */
export async function pictureOf(frame: FramePicture): Promise<Blob> {
  const ratio = window.devicePixelRatio || 1;
  const colour = tokenColours();
  const widths = frame.maps.map(({ width }) => width / ratio);
  const mapHeight = Math.max(...frame.maps.map(({ height }) => height)) / ratio;
  const width = widths.reduce((sum, one) => sum + one, 0) + Math.max(0, frame.maps.length - 1);
  const height = mapHeight + PAD + 64 + frame.caption.length * LINE + PAD;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no 2D canvas, which a picture needs.');
  context.scale(ratio, ratio);
  context.fillStyle = colour('--surface');
  context.fillRect(0, 0, width, height);
  const font = getComputedStyle(document.body).fontFamily;
  let x = 0;
  frame.maps.forEach((map, index) => {
    context.drawImage(map, x, 0, map.width / ratio, map.height / ratio);
    if (index > 0) rule(context, colour, x - 0.5, mapHeight);
    if (frame.split === null)
      title(context, colour, font, frame.titles[index] ?? '', x + (widths[index] ?? 0) / 2, 'center');
    x += (widths[index] ?? 0) + 1;
  });
  if (frame.split !== null) {
    const at = width * frame.split;
    rule(context, colour, at, mapHeight);
    title(context, colour, font, frame.titles[0] ?? '', at - PAD, 'right');
    title(context, colour, font, frame.titles[1] ?? '', at + PAD, 'left');
  }
  legend(context, colour, font, frame.legend, mapHeight + PAD);
  context.textAlign = 'left';
  context.font = `13px ${font}`;
  frame.caption.forEach((line, index) => {
    context.fillStyle = colour(index === 0 ? '--ink' : '--ink-3');
    context.fillText(line, PAD, mapHeight + PAD + 64 + (index + 0.8) * LINE, width - 2 * PAD);
  });
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error('the browser made no picture')) : resolve(blob))),
  );
}

function rule(context: CanvasRenderingContext2D, colour: ColourOf, x: number, height: number): void {
  context.fillStyle = colour('--map-ink');
  context.fillRect(x - 1, 0, 2, height);
}

function title(
  context: CanvasRenderingContext2D,
  colour: ColourOf,
  font: string,
  text: string,
  x: number,
  align: CanvasTextAlign,
): void {
  context.font = `600 13px ${font}`;
  context.textAlign = align;
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = colour('--map-ground');
  context.strokeText(text, x, 38);
  context.fillStyle = colour('--map-ink');
  context.fillText(text, x, 38);
}

function legend(
  context: CanvasRenderingContext2D,
  colour: ColourOf,
  font: string,
  { title: name, note, scale, low, high, missing }: FramePicture['legend'],
  top: number,
): void {
  context.textAlign = 'left';
  context.font = `500 12px ${font}`;
  context.fillStyle = colour('--ink');
  context.fillText(name, PAD, top + 10);
  const nameWidth = context.measureText(`${name}  `).width;
  context.font = `12px ${font}`;
  context.fillStyle = colour('--ink-3');
  context.fillText(note, PAD + nameWidth, top + 10);
  const step = RAMP_WIDTH / scale.tokens.length;
  scale.tokens.forEach((token, index) => {
    context.fillStyle = colour(token);
    context.fillRect(PAD + index * step, top + 18, step, 12);
  });
  context.font = `11px ${font}`;
  context.fillStyle = colour('--ink-3');
  for (const { share, text } of edgeLabels(scale)) {
    context.textAlign = share === 0 ? 'left' : share === 1 ? 'right' : 'center';
    context.fillText(text, PAD + share * RAMP_WIDTH, top + 42);
  }
  context.textAlign = 'left';
  context.fillText(low ?? '', PAD, top + 56);
  context.textAlign = 'right';
  context.fillText(high ?? '', PAD + RAMP_WIDTH, top + 56);
  hatch(context, colour, PAD + RAMP_WIDTH + 16, top + 18);
  context.textAlign = 'left';
  context.fillStyle = colour('--ink-3');
  context.fillText(missing, PAD + RAMP_WIDTH + 44, top + 28);
}

/** What was not observed. */
function hatch(context: CanvasRenderingContext2D, colour: ColourOf, x: number, y: number): void {
  context.save();
  context.beginPath();
  context.rect(x, y, 22, 12);
  context.clip();
  context.strokeStyle = colour('--map-ink');
  context.lineWidth = 0.9;
  context.beginPath();
  for (let shift = -12; shift < 24; shift += 4) {
    context.moveTo(x + shift, y + 12);
    context.lineTo(x + shift + 12, y);
  }
  context.stroke();
  context.restore();
}
