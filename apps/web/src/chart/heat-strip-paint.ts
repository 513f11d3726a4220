/** Paints a strip of time by horizon: one cell a class colour, nothing where there is no value. */
import { classOf } from '../map/colour-scale.ts';
import type { ColourScale } from '../map/colour-scale.ts';
import type { ColourOf } from '../theme/token-colours.ts';
import { binMeans } from './bin-means.ts';

export interface HeatStrip {
  /** Row-major [rows, columns]; NaN where there is no value. The first row is painted at the bottom. */
  readonly values: ArrayLike<number>;
  readonly rows: number;
  readonly columns: number;
  readonly scale: ColourScale;
}

const LEAST_CELL_PIXELS = 2;

export function paintHeatStrip(
  context: CanvasRenderingContext2D,
  strip: HeatStrip,
  width: number,
  height: number,
  colour: ColourOf,
): void {
  context.clearRect(0, 0, width, height);
  context.fillStyle = colour('--sunken');
  context.fillRect(0, 0, width, height);
  const bins = Math.max(1, Math.min(strip.columns, Math.floor(width / LEAST_CELL_PIXELS)));
  const means = binMeans(strip.values, strip.rows, strip.columns, bins);
  const cellHeight = height / strip.rows;
  for (let row = 0; row < strip.rows; row += 1) {
    const top = Math.round(height - (row + 1) * cellHeight);
    const bottom = Math.round(height - row * cellHeight);
    for (let bin = 0; bin < bins; bin += 1) {
      const token = strip.scale.tokens[classOf(strip.scale, means[row * bins + bin] as number)];
      if (!token) continue;
      const left = Math.round((bin * width) / bins);
      const right = Math.round(((bin + 1) * width) / bins);
      context.fillStyle = colour(token);
      context.fillRect(left, top, right - left, bottom - top);
    }
  }
}
