/** What a dataset's row says about its readings, taken from them in one place so that it cannot disagree. */
import type { SeriesArrays } from './blocks.ts';

export interface NodeStatistics {
  readonly mean: number | null;
  readonly standardDeviation: number | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly missingShare: number;
}

/** Statistics of one channel, one entry a node, over the observed readings. */
export function nodeStatistics(
  series: SeriesArrays,
  shape: { readonly nodes: number; readonly channels: number; readonly channel: number },
): NodeStatistics[] {
  const { nodes, channels, channel } = shape;
  const rowWidth = nodes * channels;
  const steps = series.values.length / rowWidth;
  return Array.from({ length: nodes }, (_, node) => {
    let count = 0;
    let mean = 0;
    let squares = 0;
    let minimum = Infinity;
    let maximum = -Infinity;
    for (let i = node * channels + channel; i < series.values.length; i += rowWidth) {
      if (series.mask[i] === 0) continue;
      const value = series.values[i] ?? 0;
      // Welford's update: no loss of digits where the mean is far from zero.
      count += 1;
      const away = value - mean;
      mean += away / count;
      squares += away * (value - mean);
      minimum = Math.min(minimum, value);
      maximum = Math.max(maximum, value);
    }
    const missingShare = 1 - count / steps;
    return count === 0
      ? { mean: null, standardDeviation: null, minimum: null, maximum: null, missingShare }
      : { mean, standardDeviation: Math.sqrt(squares / count), minimum, maximum, missingShare };
  });
}

/** Share of all readings that are missing; throws where an observed reading is no number. */
export function missingShareOf(series: SeriesArrays): number {
  let missing = 0;
  for (let i = 0; i < series.mask.length; i++) {
    if (series.mask[i] === 0) missing += 1;
    else if (!Number.isFinite(series.values[i])) {
      throw new RangeError(`reading ${i} is marked as observed but is ${String(series.values[i])}`);
    }
  }
  return missing / series.mask.length;
}
