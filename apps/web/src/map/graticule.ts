/** Meridians, parallels and the scale bar of a map without tiles. */

const STEPS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30];

/** Distance of the lines in degrees so that about `lines` of them cross the span. */
export function graticuleStep(spanDegrees: number, lines: number): number {
  return STEPS.find((step) => spanDegrees / step <= lines) ?? 45;
}

/** Multiples of the step inside [from, to]. */
export function graticuleLines(from: number, to: number, step: number): number[] {
  const lines: number[] = [];
  for (let index = Math.ceil(from / step); index * step <= to; index += 1)
    lines.push(Number((index * step).toFixed(6)));
  return lines;
}

function decimalsOf(step: number): number {
  return Math.max(0, Math.min(4, Math.ceil(-Math.log10(step) - 1e-9)));
}

function degrees(value: number, step: number, positive: string, negative: string): string {
  const side = value === 0 ? '' : value > 0 ? positive : negative;
  return `${Math.abs(value).toFixed(decimalsOf(step))}°${side === '' ? '' : `\u2009${side}`}`;
}

/** `118.55° W`; longitudes beyond a half turn are brought back. */
export function formatLongitude(longitude: number, step: number): string {
  const turned = ((((longitude + 180) % 360) + 360) % 360) - 180;
  return degrees(turned, step, 'E', 'W');
}

/** `34.20° N`. */
export function formatLatitude(latitude: number, step: number): string {
  return degrees(latitude, step, 'N', 'S');
}

export interface ScaleBar {
  readonly pixels: number;
  readonly label: string;
}

/** Longest bar of a round length (1, 2 or 5 times a power of ten metres) that fits. */
export function scaleBar(metresPerPixel: number, longestPixels: number): ScaleBar {
  const longest = metresPerPixel * longestPixels;
  const power = 10 ** Math.floor(Math.log10(longest));
  const factor = longest / power >= 5 ? 5 : longest / power >= 2 ? 2 : 1;
  const metres = factor * power;
  const label = metres >= 1000 ? `${metres / 1000} km` : metres >= 1 ? `${metres} m` : `${Math.round(metres * 100)} cm`;
  return { pixels: metres / metresPerPixel, label };
}
