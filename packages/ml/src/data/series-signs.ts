/** Signs in a series that make every score on it suspect, whatever was trained. */
import type { Protocol, Provenance } from '../config/index.ts';
import type { Series } from './series.ts';
import type { Windows } from './split.ts';
import { ZeroStretches } from './zero-stretches.ts';

type Signs = Provenance['series'];

/** Windows that repeat, and zeros that look like gaps. */
export function seriesSigns(series: Series, protocol: Protocol, windows: Windows): Signs {
  return { ...repeated(series, protocol, windows), suspectZeroShare: suspectZeroShare(series) };
}

/**
 * How many test windows are, reading for reading, a train window too, as where days were copied into a gap. Windows whose
 * rows are mostly missing or all one value are not compared: they are alike without being copies.
 */
function repeated(
  { values, mask, nodes, steps }: Series,
  { inputSteps, targetSteps }: Protocol,
  windows: Windows,
): Pick<Signs, 'comparedWindows' | 'repeatedWindows'> {
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  const rows = new Uint32Array(steps);
  const telling = new Uint8Array(steps);
  for (let step = 0; step < steps; step++) {
    let hash = 0x811c9dc5;
    let only: number | undefined;
    for (let at = step * nodes; at < (step + 1) * nodes; at++) {
      const isRead = mask[at] === 1;
      hash = Math.imul(hash ^ (isRead ? (bits[at] ?? 0) : 1), 0x01000193);
      hash ^= hash >>> 15;
      if (!isRead) continue;
      if (only === undefined) only = bits[at];
      else if (only !== bits[at]) telling[step] = 1;
    }
    rows[step] = hash >>> 0;
  }
  const length = inputSteps + targetSteps;
  const keyOf = (start: number): number | undefined => {
    let [high, low, told] = [17, 31, 0];
    for (let step = start; step < start + length; step++) {
      const row = rows[step] ?? 0;
      high = Math.imul(high ^ row, 0x85ebca6b) ^ (high >>> 13);
      low = (Math.imul(low, 33) + row) | 0;
      told += telling[step] ?? 0;
    }
    if (2 * told < length) return undefined;
    return (high >>> 0) * 0x20_0000 + ((low >>> 0) & 0x1f_ffff);
  };
  const known = new Set<number>();
  for (const start of windows.train) {
    const key = keyOf(start);
    if (key !== undefined) known.add(key);
  }
  let comparedWindows = 0;
  let repeatedWindows = 0;
  for (const start of windows.test) {
    const key = keyOf(start);
    if (key === undefined) continue;
    comparedWindows += 1;
    if (known.has(key)) repeatedWindows += 1;
  }
  return { comparedWindows, repeatedWindows };
}

/** Share of the observed readings of some nodes that are zeros in stretches which begin and end abruptly. */
function suspectZeroShare(series: Series): number {
  const stretches = new ZeroStretches(series);
  stretches.add(series);
  return stretches.share();
}
