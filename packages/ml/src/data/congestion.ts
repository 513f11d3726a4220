import type { EventTruth } from './event-labels.ts';
import type { Series } from './series.ts';

/**
 * Onsets of congestion. With c_t = "observed and below the threshold": step t is an onset where c holds at t, ..., t + k - 1
 * and t - k, ..., t - 1 were observed and free. Whether it is stays unknown where a missing reading decides, and where
 * the k steps reach beyond the part that t lies in.
 *
 * A window must not end in a slow step: congestion goes on there, or sets in just then, which only later readings tell from a
 * short dip. What counts is decided by that step alone; were dips kept and congestion left out, the choice itself would say
 * what follows.
 *
 * @param thresholds reading below which a step is slow, dataset unit, [nodes]
 * @param k steps that make congestion, and that must be free before
 * @param ends step at which each part ends, ascending, the last one the end of the series
 */
export function onsetsOf(
  { values, mask, nodes, steps }: Series,
  thresholds: Float32Array,
  k: number,
  ends: readonly number[],
): Pick<EventTruth, 'state' | 'ongoing'> {
  const state = new Int8Array(steps * nodes);
  const ongoing = new Uint8Array(steps * nodes);
  const slow = new Int8Array(steps);
  for (let node = 0; node < nodes; node++) {
    for (let step = 0; step < steps; step++) {
      const at = step * nodes + node;
      slow[step] = mask[at] === 1 ? Number((values[at] ?? NaN) < (thresholds[node] ?? NaN)) : -1;
      ongoing[at] = slow[step] === 1 ? 1 : 0;
    }
    let part = 0;
    for (let step = 0; step < steps; step++) {
      while (step >= (ends[part] ?? steps)) part += 1;
      state[step * nodes + node] = onsetAt(slow, step, k, ends[part] ?? steps);
    }
  }
  return { state, ongoing };
}

/** 1, 0 or -1: one reading that speaks against an onset settles it, whatever else is missing. */
function onsetAt(slow: Int8Array, step: number, k: number, end: number): -1 | 0 | 1 {
  let known = true;
  for (let ahead = step; ahead < step + k; ahead++) {
    if (ahead >= end || slow[ahead] === -1) known = false;
    else if (slow[ahead] === 0) return 0;
  }
  for (let before = step - k; before < step; before++) {
    if (before < 0 || slow[before] === -1) known = false;
    else if (slow[before] === 1) return 0;
  }
  return known ? 1 : -1;
}
