import type { Engine } from '../engines/index.ts';
import { evenStride } from '../even-stride.ts';
import type { Network } from '../inference/network.ts';
import type { Levels } from '../tensors/index.ts';
import { BATCH, observeRows, spread } from './observe.ts';

/** Values that a percentile is taken of, at most: enough for the thousandth that is cut off to be hundreds. */
const MOST_VALUES = 1 << 20;

/**
 * The 256 levels that stand for what meets each of the weights: from the (100 − p)th to the pth percentile of the values
 * in train windows, and zero among them.
 *
 * @param names weights whose rows are rounded
 * @param options.windows train windows to look at, evenly spread
 * @param options.percentile p, in percent
 */
export async function activationLevels(
  network: Network,
  engine: Engine,
  parameters: Float32Array,
  options: {
    readonly names: readonly string[];
    readonly windows: number;
    readonly percentile: number;
    readonly pause: () => Promise<void>;
  },
): Promise<ReadonlyMap<string, Levels>> {
  const { names, pause, percentile } = options;
  const starts = spread(network.data.windows.train, options.windows);
  const samples = new Map<string, Float32Array[]>(names.map((name) => [name, []]));
  await observeRows(network, engine, parameters, {
    names,
    starts,
    pause,
    onRows(name, rows, columns) {
      const share = MOST_VALUES / Math.ceil(starts.length / BATCH);
      samples.get(name)?.push(thinned(rows, columns, share));
    },
  });
  return new Map([...samples].map(([name, parts]) => [name, levelsOf(parts, percentile)]));
}

/** Every so-manieth value, over all columns alike. */
function thinned(rows: Float32Array, columns: number, most: number): Float32Array {
  const stride = evenStride(rows.length, most, columns);
  if (stride === 1) return rows;
  return Float32Array.from({ length: Math.ceil(rows.length / stride) }, (_, index) => rows[index * stride] ?? 0);
}

function levelsOf(parts: readonly Float32Array[], percentile: number): Levels {
  const values = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    values.set(part, at);
    at += part.length;
  }
  values.sort();
  const at100 = (share: number): number => values[Math.round(share * (values.length - 1))] ?? 0;
  const high = Math.max(0, at100(percentile / 100));
  const low = Math.min(0, at100(1 - percentile / 100));
  // What never differs from zero needs one level; any scale will do.
  const scale = Math.fround((high - low) / 255) || 1;
  return { scale, zero: Math.min(255, Math.round(-low / scale)) };
}
