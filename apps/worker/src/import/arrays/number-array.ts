/** Arrays of numbers that lie in files: read by rows of their first axis, handed on as readings. */
import { ImportError } from '../import-error.ts';
import type { Readings, Slice } from '../readings.ts';
import { MOST_READINGS } from '../wide-values.ts';

export interface NumberArray {
  /** How it is called in messages: its file, and within the file where there are several. */
  readonly label: string;
  readonly shape: readonly number[];
  /** Rows [from, to) of the first axis, row-major; NaN where there is no number, infinite where float32 cannot hold it. */
  rows(from: number, to: number): Float32Array | Promise<Float32Array>;
}

/** So many numbers are read at once: 4 MiB as float32. */
const STRETCH_NUMBERS = 1 << 20;

/**
 * Steps, nodes and channels of an array of measurements.
 *
 * @throws ImportError where it has not two or three axes, one of them is empty, or there are too many readings
 */
export function shapeOf({ label, shape }: NumberArray): { steps: number; nodes: number; channels: number } {
  const [steps = 0, nodes = 0, channels = 1] = shape;
  const text = `[${shape.join(', ')}]`;
  if (shape.length < 2 || shape.length > 3) {
    throw new ImportError(label, null, `expected an array [steps, sensors] or [steps, sensors, channels], got ${text}`);
  }
  if (![steps, nodes, channels].every((length) => Number.isSafeInteger(length) && length > 0)) {
    throw new ImportError(label, null, `expected an array with numbers in it, got one of ${text}`);
  }
  if (steps * nodes * channels > MOST_READINGS) {
    throw new ImportError(
      label,
      null,
      `holds ${text} numbers, more than the ${MOST_READINGS} that can be imported at once; split it by time or by sensors`,
    );
  }
  return { steps, nodes, channels };
}

/**
 * The channels of an array as readings; NaN is missing. They are read in longer stretches than they are asked for, and the last
 * stretch is kept, so that channels which are read side by side read the file once.
 */
export function channelsOf(array: NumberArray): readonly [Readings, ...Readings[]] {
  const { steps, nodes, channels } = shapeOf(array);
  const perStretch = Math.max(1, Math.floor(STRETCH_NUMBERS / (nodes * channels)));
  let kept: { readonly first: number; readonly numbers: Float32Array } | undefined;
  const stretchAt = async (step: number) => {
    const first = step - (step % perStretch);
    if (kept?.first !== first) {
      kept = undefined;
      const last = Math.min(steps, first + perStretch);
      const numbers = await array.rows(first, last);
      if (numbers.length !== (last - first) * nodes * channels) {
        throw new ImportError(
          array.label,
          null,
          `rows ${first} to ${last - 1} are not all there; is the file cut off?`,
        );
      }
      kept = { first, numbers };
    }
    return kept;
  };
  const channel = (index: number): Readings => ({
    steps,
    rows: async (from, to) => {
      const slice: Slice = {
        values: new Float32Array((to - from) * nodes),
        mask: new Uint8Array((to - from) * nodes),
      };
      for (let step = from; step < to;) {
        const { first, numbers } = await stretchAt(step);
        const end = Math.min(to, first + perStretch);
        const found = { label: array.label, numbers, first, nodes, channels, index };
        take(found, step, end, slice, (step - from) * nodes);
        step = end;
      }
      return slice;
    },
  });
  const [target, ...others] = Array.from({ length: channels }, (_, index) => channel(index));
  return [target ?? channel(0), ...others];
}

interface Found {
  readonly label: string;
  readonly numbers: Float32Array;
  /** Step of the first of them. */
  readonly first: number;
  readonly nodes: number;
  readonly channels: number;
  readonly index: number;
}

function take(found: Found, from: number, to: number, { values, mask }: Slice, at: number): void {
  const { label, numbers, first, nodes, channels, index } = found;
  let source = (from - first) * nodes * channels + index;
  for (let target = at; target < at + (to - from) * nodes; target++, source += channels) {
    const value = numbers[source] ?? NaN;
    if (Number.isNaN(value)) continue;
    if (!Number.isFinite(value)) {
      const step = from + Math.floor((target - at) / nodes);
      throw new ImportError(
        label,
        `row ${step}`,
        `expected a number that float32 can hold for sensor ${(target - at) % nodes}, got an infinite one`,
      );
    }
    values[target] = value;
    mask[target] = 1;
  }
}
