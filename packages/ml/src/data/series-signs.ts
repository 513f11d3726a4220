/** Signs in a series that make every score on it suspect, whatever was trained. */
import type { Protocol, Provenance } from '../config/index.ts';
import type { Series } from './series.ts';
import type { Windows } from './split.ts';

/** Nodes whose zeros are looked at, spread over all. */
const TRIED_NODES = 64;
/** Length from which a stretch of zeros may be a gap, seconds and steps. */
const STRETCH_SECONDS = 900;
const STRETCH_STEPS = 3;
/** A stretch begins and ends abruptly where its neighbours are at least this share of the node's mean of other readings. */
const ABRUPT_SHARE = 0.5;
/** Whole numbers of which a twentieth is at most this are counts, for which a zero is the next smaller one. */
const SMALL_COUNT = 2;

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
export function suspectZeroShare(series: Series): number {
  const { nodes, stepSeconds } = series;
  const every = Math.max(1, Math.floor(nodes / TRIED_NODES));
  const shortest = Math.max(STRETCH_STEPS, Math.ceil(STRETCH_SECONDS / stepSeconds));
  let observed = 0;
  let suspect = 0;
  for (let node = 0; node < nodes; node += every) {
    const readings = readingsOf(series, node);
    observed += readings.length;
    suspect += abruptZeros(readings, shortest);
  }
  return observed === 0 ? 0 : suspect / observed;
}

function readingsOf({ values, mask, nodes, steps }: Series, node: number): Float32Array {
  const found = new Float32Array(steps);
  let count = 0;
  for (let step = 0; step < steps; step++) {
    const at = step * nodes + node;
    if (mask[at] === 1) found[count++] = values[at] ?? 0;
  }
  return found.subarray(0, count);
}

/** Zeros of a node in long stretches between readings that are far from zero. */
function abruptZeros(readings: Float32Array, shortest: number): number {
  const others = readings.filter((value) => value !== 0);
  if (others.length === 0 || others.length === readings.length) return 0;
  // Negative readings lie on both sides of zero, which is then a value like any other.
  if (others.some((value) => value < 0)) return 0;
  const isCount = others.every(Number.isInteger);
  const smallest = others.toSorted()[Math.floor(others.length / 20)] ?? 0;
  if (isCount && smallest <= SMALL_COUNT) return 0;
  const far = (ABRUPT_SHARE * others.reduce((sum, value) => sum + value, 0)) / others.length;
  let suspect = 0;
  for (let from = readings.indexOf(0); from >= 0;) {
    let to = from;
    while (readings[to] === 0) to += 1;
    const before = from === 0 ? Infinity : (readings[from - 1] ?? 0);
    const after = to === readings.length ? Infinity : (readings[to] ?? 0);
    if (to - from >= shortest && before >= far && after >= far) suspect += to - from;
    from = readings.indexOf(0, to);
  }
  return suspect;
}
