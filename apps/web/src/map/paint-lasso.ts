/** Draws the line of a lasso: ink dashed, and what it holds filled by a breath of ink. */
import type { Point } from './geometry.ts';
import type { Context } from './map-scene.ts';
import type { ColourOf } from '../theme/token-colours.ts';

export function paintLasso(context: Context, line: readonly Point[], colour: ColourOf): void {
  if (line.length < 2) return;
  context.save();
  context.beginPath();
  for (const { x, y } of line) context.lineTo(x, y);
  context.closePath();
  context.fillStyle = colour('--map-ink');
  context.globalAlpha = 0.06;
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = colour('--map-ink');
  context.lineWidth = 1.5;
  context.setLineDash([5, 4]);
  context.stroke();
  context.restore();
}
