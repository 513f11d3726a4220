/** How long one forecast takes: the figure on which a student may be smaller than its teacher. */
import type { Predictor } from './predictor.ts';

export interface Latency {
  /** Median time from window start to forecast in the dataset's unit, milliseconds. */
  readonly p50Ms: number;
  /** 99th percentile of it; null with under 100 samples, whose largest is no percentile. */
  readonly p99Ms: number | null;
  readonly samples: number;
}

const WARM_UP = 20;
const SAMPLES = 300;
const SAMPLES_FOR_P99 = 100;
const FEWEST_SAMPLES = 30;
const LONGEST_MS = 4000;
const LONGEST_FOR_P99_MS = 12_000;

/**
 * Times single forecasts after a warm-up: 300, or as many as four seconds allow. Where those are under 100, up to twelve
 * seconds are spent to have 100; at least 30 are timed however long they take.
 *
 * @param starts windows to forecast, in turn
 * @param pause awaited between forecasts, outside of the timed part; may throw to stop
 */
export async function measureLatency(
  predictor: Pick<Predictor, 'predict'>,
  starts: Int32Array,
  pause: () => Promise<void>,
): Promise<Latency> {
  const times: number[] = [];
  const began = performance.now();
  for (let count = -WARM_UP; count < SAMPLES; count += 1) {
    await pause();
    const start = starts[(count + WARM_UP) % starts.length];
    if (start === undefined) throw new RangeError('latency is measured on at least one window');
    const before = performance.now();
    await predictor.predict(start);
    const after = performance.now();
    if (count >= 0) times.push(after - before);
    const longest = times.length >= SAMPLES_FOR_P99 ? LONGEST_MS : LONGEST_FOR_P99_MS;
    if (times.length >= FEWEST_SAMPLES && after - began > longest) break;
  }
  times.sort((a, b) => a - b);
  return {
    p50Ms: nearestRank(times, 0.5),
    p99Ms: times.length >= SAMPLES_FOR_P99 ? nearestRank(times, 0.99) : null,
    samples: times.length,
  };
}

function nearestRank(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}
