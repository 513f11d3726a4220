/** What a line chart draws besides its curves: shade of the future, rules, rings and labels on the curves. */
import type uPlot from 'uplot';
import type { ColourOf } from '../theme/token-colours.ts';
import { spreadLabels } from './label-layout.ts';
import type { LineChartSpec, LineSpec } from './line-chart-spec.ts';

export interface MarkStyle {
  readonly colour: ColourOf;
  readonly font: string;
}

const LABEL_GAP = 16;

/** Ground below the curves. */
export function paintShade(plot: uPlot, spec: LineChartSpec, style: MarkStyle): void {
  if (spec.shadeFrom === undefined) return;
  const { ctx: context, bbox } = plot;
  const from = Math.max(bbox.left, plot.valToPos(spec.shadeFrom, 'x', true));
  const width = bbox.left + bbox.width - from;
  if (width <= 0) return;
  context.save();
  context.fillStyle = style.colour('--ground');
  context.fillRect(from, bbox.top, width, bbox.height);
  context.fillStyle = style.colour('--ink');
  context.fillRect(from, bbox.top, Math.max(1, uPlotRatio(plot) * 1.2), bbox.height);
  context.restore();
}

function uPlotRatio(plot: uPlot): number {
  return plot.ctx.canvas.width / plot.width;
}

export function paintRules(plot: uPlot, spec: LineChartSpec, style: MarkStyle): void {
  const { ctx: context, bbox } = plot;
  const ratio = uPlotRatio(plot);
  context.save();
  for (const rule of spec.rules ?? []) {
    const position = plot.valToPos(rule.at, rule.axis, true);
    const isVertical = rule.axis === 'x';
    const isInside = isVertical
      ? position >= bbox.left - 1 && position <= bbox.left + bbox.width + 1
      : position >= bbox.top - 1 && position <= bbox.top + bbox.height + 1;
    if (!isInside) continue;
    context.strokeStyle = style.colour(rule.token);
    context.lineWidth = (rule.width ?? 1) * ratio;
    context.setLineDash((rule.dash ?? []).map((length) => length * ratio));
    context.beginPath();
    if (isVertical) {
      context.moveTo(position, bbox.top);
      context.lineTo(position, bbox.top + bbox.height);
    } else {
      context.moveTo(bbox.left, position);
      context.lineTo(bbox.left + bbox.width, position);
    }
    context.stroke();
    if (!rule.label) continue;
    context.font = `${11 * ratio}px ${style.font}`;
    context.fillStyle = isVertical ? style.colour('--ink-3') : style.colour(rule.token);
    context.textAlign = 'right';
    context.textBaseline = isVertical ? 'top' : 'alphabetic';
    if (isVertical) context.fillText(rule.label, position - 5 * ratio, bbox.top + 2 * ratio);
    else context.fillText(rule.label, bbox.left + bbox.width - 2 * ratio, position - 5 * ratio);
  }
  context.restore();
}

function lastPoint(line: LineSpec): number {
  for (let index = line.values.length - 1; index >= 0; index -= 1) {
    if (line.values[index] !== null && line.values[index] !== undefined) return index;
  }
  return -1;
}

export function paintRings(plot: uPlot, spec: LineChartSpec, style: MarkStyle): void {
  const ratio = uPlotRatio(plot);
  const { ctx: context } = plot;
  for (const line of spec.lines) {
    const index = line.ringAt ?? -1;
    const value = line.values[index];
    const x = spec.x[index];
    if (value === null || value === undefined || x === undefined) continue;
    context.save();
    context.beginPath();
    context.arc(plot.valToPos(x, 'x', true), plot.valToPos(value, 'y', true), 4 * ratio, 0, 2 * Math.PI);
    context.fillStyle = style.colour('--surface');
    context.strokeStyle = style.colour(line.token);
    context.lineWidth = 2 * ratio;
    context.fill();
    context.stroke();
    context.restore();
  }
}

/** Labels at the ends of the curves, moved apart, with a halo where they lie over the plot. */
export function paintEndLabels(plot: uPlot, spec: LineChartSpec, style: MarkStyle): void {
  const ratio = uPlotRatio(plot);
  const { ctx: context, bbox } = plot;
  const ends = spec.lines.flatMap((line) => {
    const index = lastPoint(line);
    const value = line.values[index];
    const x = spec.x[index];
    if (!line.endLabel || value === null || value === undefined || x === undefined) return [];
    return [{ line, label: line.endLabel, x: plot.valToPos(x, 'x', true), y: plot.valToPos(value, 'y', true) }];
  });
  const places = spreadLabels(
    ends.map((end) => end.y / ratio),
    LABEL_GAP,
    bbox.top / ratio + 6,
    (bbox.top + bbox.height) / ratio - 6,
  );
  context.save();
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.font = `${12 * ratio}px ${style.font}`;
  context.lineJoin = 'round';
  ends.forEach(({ line, label, x }, index) => {
    const y = (places[index] as number) * ratio;
    const isInFuture = spec.shadeFrom !== undefined && x < bbox.left + bbox.width - ratio;
    const left = x + 8 * ratio;
    const name = `${label.name} `;
    context.strokeStyle = style.colour(isInFuture ? '--ground' : '--surface');
    context.lineWidth = 4 * ratio;
    const textLeft = left + 13 * ratio;
    context.strokeText(`${name}${label.value}`, textLeft, y);
    context.fillStyle = style.colour(line.token);
    context.fillRect(left, y - 4 * ratio, 8 * ratio, 8 * ratio);
    context.fillStyle = style.colour('--ink');
    context.fillText(name, textLeft, y);
    context.fillStyle = style.colour('--ink-3');
    context.fillText(label.value, textLeft + context.measureText(name).width, y);
  });
  context.restore();
}

export function paintAxisName(plot: uPlot, spec: LineChartSpec, style: MarkStyle): void {
  if (!spec.xName) return;
  const ratio = uPlotRatio(plot);
  const { ctx: context, bbox } = plot;
  context.save();
  context.font = `${11 * ratio}px ${style.font}`;
  context.textAlign = 'right';
  context.textBaseline = 'alphabetic';
  context.lineWidth = 3 * ratio;
  context.strokeStyle = style.colour(spec.shadeFrom === undefined ? '--surface' : '--ground');
  const y = bbox.top + bbox.height - 4 * ratio;
  context.strokeText(spec.xName, bbox.left + bbox.width, y);
  context.fillStyle = style.colour('--ink-2');
  context.fillText(spec.xName, bbox.left + bbox.width, y);
  context.restore();
}
