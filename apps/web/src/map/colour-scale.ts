/**
 * Class scales for maps: evenly spaced classes whose width is a round number, clipped at the 98th percentile so that one
 * outlier does not wash out the rest. A scale names colour tokens, never colours: the theme resolves them.
 */

export type Palette = 'level' | 'error' | 'diverging';

export interface ColourScale {
  readonly palette: Palette;
  /** Lower edge of the first class, in the data's unit; the first and last class also hold what lies beyond. */
  readonly start: number;
  /** Whether values of the data lie beyond the first and the last edge. */
  readonly beyond: { readonly low: boolean; readonly high: boolean };
  /** Width of a class. */
  readonly step: number;
  /** Custom property of each class, from low to high values. */
  readonly tokens: readonly string[];
}

const CLASS_COUNT: Record<Palette, number> = { level: 7, error: 7, diverging: 9 };
const TOKEN_PREFIX: Record<Palette, string> = { level: '--level-', error: '--error-', diverging: '--div-' };
const ROUND_STEPS = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
/** Steps whose halves are round too: the middle class of a diverging scale reaches half a step to each side. */
const ROUND_HALVES = [1, 2, 3, 4, 6, 8, 10];
const CLIP = 0.98;

/** Smallest of the round numbers (times a power of ten) that is at least `value`; 1 for 0 or less. */
export function roundStep(value: number, rounds: readonly number[] = ROUND_STEPS): number {
  if (!(value > 0) || !Number.isFinite(value)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = rounds.find((candidate) => candidate * power >= value * (1 - 1e-9)) ?? 10;
  return Number((factor * power).toPrecision(12));
}

/**
 * Quantile of the finite values by linear interpolation; NaN when there are none. Large arrays are thinned to about
 * 100 000 evenly spaced values, which moves a percentile by less than a class.
 */
export function quantile(values: ArrayLike<number>, share: number): number {
  const stride = Math.max(1, Math.floor(values.length / 100_000));
  const kept = new Float64Array(Math.ceil(values.length / stride));
  let count = 0;
  for (let i = 0; i < values.length; i += stride) {
    const value = values[i] as number;
    if (Number.isFinite(value)) kept[count++] = value;
  }
  if (count === 0) return Number.NaN;
  const sorted = kept.subarray(0, count).sort();
  const position = share * (count - 1);
  const below = Math.floor(position);
  const low = sorted[below] as number;
  const high = sorted[Math.min(count - 1, below + 1)] as number;
  return low + (high - low) * (position - below);
}

/** A scale with what it clips of the values that it was made from. */
function clipping(scale: Omit<ColourScale, 'beyond'>, values: ArrayLike<number>): ColourScale {
  const end = Number((scale.start + scale.step * scale.tokens.length).toPrecision(10));
  const beyond = { low: false, high: false };
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] as number;
    if (value < scale.start) beyond.low = true;
    else if (value > end) beyond.high = true;
  }
  return { ...scale, beyond };
}

function tokensOf(palette: Palette, reversed: boolean): string[] {
  const tokens = Array.from({ length: CLASS_COUNT[palette] }, (_, index) => `${TOKEN_PREFIX[palette]}${index + 1}`);
  return reversed ? tokens.reverse() : tokens;
}

/**
 * Scale of an amount (speed, flow, count) from its 2nd to its 98th percentile.
 * `reversed` makes low values the strong ones, as for speeds, where slow is what matters.
 */
export function levelScale(values: ArrayLike<number>, reversed = false): ColourScale {
  const low = quantile(values, 1 - CLIP);
  const high = quantile(values, CLIP);
  const tokens = tokensOf('level', reversed);
  if (Number.isNaN(low)) return clipping({ palette: 'level', start: 0, step: 1, tokens }, values);
  let step = roundStep((high - low) / tokens.length);
  let start = Math.floor(low / step) * step;
  // Rounding the start down may leave the top uncovered: take the next wider class.
  while (start + step * tokens.length < high) {
    step = roundStep(step * 1.01);
    start = Math.floor(low / step) * step;
  }
  return clipping({ palette: 'level', start: Number(start.toPrecision(12)), step, tokens }, values);
}

/** Scale of something that is never negative and best at zero: absolute error, uncertainty, missing share. */
export function errorScale(values: ArrayLike<number>): ColourScale {
  const tokens = tokensOf('error', false);
  // Where all but a few are zero, those few are what there is to see.
  const high = quantile(values, CLIP) || quantile(values, 1);
  const step = roundStep(high / tokens.length);
  return clipping({ palette: 'error', start: 0, step, tokens }, values);
}

/** Scale of a signed difference: symmetric limits, and a middle class that spans zero. */
export function divergingScale(values: ArrayLike<number>): ColourScale {
  const tokens = tokensOf('diverging', false);
  const magnitudes = Float64Array.from(values, Math.abs);
  const step = roundStep(quantile(magnitudes, CLIP) / (tokens.length / 2), ROUND_HALVES);
  const start = Number(((-step * tokens.length) / 2).toPrecision(12));
  return clipping({ palette: 'diverging', start, step, tokens }, values);
}

/** Index of the class that holds the value, -1 for a missing value (NaN). */
export function classOf(scale: ColourScale, value: number): number {
  if (Number.isNaN(value)) return -1;
  const position = Math.floor((value - scale.start) / scale.step);
  return Math.min(scale.tokens.length - 1, Math.max(0, position));
}

/** Edges of the classes from the lower end of the first to the upper end of the last. */
export function edgesOf(scale: ColourScale): number[] {
  return Array.from({ length: scale.tokens.length + 1 }, (_, index) =>
    Number((scale.start + index * scale.step).toPrecision(10)),
  );
}

/** Decimals that the edges of the scale need to be told apart. */
export function decimalsOf(scale: ColourScale): number {
  for (let decimals = 0; decimals < 6; decimals += 1) {
    const isExact = edgesOf(scale).every((edge) => Math.abs(edge - Number(edge.toFixed(decimals))) < scale.step * 1e-6);
    if (isExact) return decimals;
  }
  return 6;
}
