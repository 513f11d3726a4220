/** The common axis of the interval bars in a table. */
import { linearTicks } from '../../chart/value-ticks.ts';

export interface IntervalValue {
  readonly mean: number;
  readonly low?: number | null | undefined;
  readonly high?: number | null | undefined;
}

export interface IntervalAxis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/** Entries further off than this share of the middle spread are drawn as "off scale" instead of squeezing the rest. */
const OUTLIER_SPREADS = 1.5;

/**
 * Spans the intervals without the outliers: means above the third quartile by more than 1.5 times the distance from the
 * best to the third quartile are left off the axis.
 */
export function intervalAxis(values: readonly IntervalValue[]): IntervalAxis {
  const means = values.map((value) => value.mean).sort((a, b) => a - b);
  const best = means[0];
  const quartile = means[Math.floor((means.length - 1) * 0.75)];
  if (best === undefined || quartile === undefined) return { low: 0, high: 1, ticks: [0, 1] };
  const limit = quartile + OUTLIER_SPREADS * Math.max(quartile - best, Math.abs(best) * 0.01);
  const kept = values.filter((value) => value.mean <= limit);
  const lowest = Math.min(...kept.map((value) => value.low ?? value.mean));
  const highest = Math.max(...kept.map((value) => value.high ?? value.mean));
  const margin = Math.max((highest - lowest) * 0.08, Math.abs(best) * 0.004);
  const low = lowest - margin;
  const high = highest + margin;
  return { low, high, ticks: linearTicks(low, high, 4) };
}

export type PlaceOnAxis = { readonly kind: 'inside'; readonly share: number } | { readonly kind: 'off-scale' };

/** Share of the axis at which a value lies, or that it lies beyond. */
export function placeOn(axis: IntervalAxis, value: number): PlaceOnAxis {
  if (value > axis.high || value < axis.low) return { kind: 'off-scale' };
  return { kind: 'inside', share: (value - axis.low) / (axis.high - axis.low) };
}
