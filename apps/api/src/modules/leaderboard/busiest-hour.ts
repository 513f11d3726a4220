/** The hour of a day in which a network of sensors is busiest, and what each sensor read in it. */

export interface Readings {
  /** Row-major [steps, nodes]; NaN where nothing was observed. */
  readonly values: Float32Array;
  readonly steps: number;
  readonly nodes: number;
}

export interface BusiestHour {
  /** First step of the hour, and one past its last. */
  readonly from: number;
  readonly to: number;
  /** Mean of each sensor; null where it had no reading. */
  readonly means: readonly (number | null)[];
}

/**
 * Looks at every span of an hour (one step, where steps are longer) that lies inside of the readings. Spans with
 * less than half as many readings as the fullest are passed over: a mean of few sensors says nothing of the rest.
 *
 * @param isSlowBusy whether low readings mean busy, as of speeds
 * @returns the first of equals; the last span where nothing was observed at all
 */
export function busiestHour({ values, steps, nodes }: Readings, stepSeconds: number, isSlowBusy: boolean): BusiestHour {
  const length = Math.max(1, Math.min(steps, Math.round(3600 / stepSeconds)));
  const spans = Array.from({ length: Math.max(0, steps - length + 1) }, (_, from) => {
    const part = values.subarray(from * nodes, (from + length) * nodes);
    let sum = 0;
    let count = 0;
    for (const value of part) {
      if (Number.isNaN(value)) continue;
      sum += value;
      count += 1;
    }
    return { from, count, mean: sum / count };
  });
  const fullest = Math.max(0, ...spans.map(({ count }) => count));
  const [busiest] = spans
    .filter(({ count }) => count > 0 && 2 * count >= fullest)
    .sort((a, b) => (isSlowBusy ? a.mean - b.mean : b.mean - a.mean) || a.from - b.from);
  const from = busiest?.from ?? Math.max(0, steps - length);
  const to = Math.min(steps, from + length);
  const means = Array.from({ length: nodes }, (_, node) => {
    let sum = 0;
    let count = 0;
    for (let step = from; step < to; step += 1) {
      const value = values[step * nodes + node] ?? NaN;
      if (Number.isNaN(value)) continue;
      sum += value;
      count += 1;
    }
    return count === 0 ? null : sum / count;
  });
  return { from, to, means };
}
