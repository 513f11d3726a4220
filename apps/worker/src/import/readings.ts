/** Readings on their way from a source to the blocks: never whole in memory, read in slices as often as is asked. */
import type { SeriesArrays } from '@stillgraph/db/series';

/** Row-major [steps, nodes]; 0 where the mask is 0, which has a byte a reading, 1 = observed. */
export type Slice = SeriesArrays;

/** One channel over [steps, nodes], or several that stand side by side, [steps, nodes, channels]. */
export interface Readings {
  readonly steps: number;
  /**
   * Steps from `from` up to, not including, `to`. What is given may be the memory that the readings lie in: it is not written to,
   * and not kept beyond the next call.
   *
   * @throws ImportError for what is wrong with them in the source
   */
  rows(from: number, to: number): Slice | Promise<Slice>;
}

/** Readings that are in memory already. @param width readings a step */
export function readingsOf({ values, mask }: Slice, width: number): Readings {
  return {
    steps: values.length / width,
    rows: (from, to) => ({
      values: values.subarray(from * width, to * width),
      mask: mask.subarray(from * width, to * width),
    }),
  };
}

/** The same readings with every zero taken as missing. */
export function withoutZeros(readings: Readings): Readings {
  return {
    steps: readings.steps,
    rows: async (from, to) => {
      const { values, mask } = await readings.rows(from, to);
      return { values, mask: mask.map((observed, at) => (values[at] === 0 ? 0 : observed)) };
    },
  };
}

/** Channels of [steps, nodes] as one of [steps, nodes, channels], put together as they are read. */
export function sideBySide(channels: readonly [Readings, ...Readings[]]): Readings {
  const [target] = channels;
  if (channels.length === 1) return target;
  const width = channels.length;
  return {
    steps: target.steps,
    rows: async (from, to) => {
      // One after the other: two channels may come from one place that is read once.
      const parts: Slice[] = [];
      for (const channel of channels) parts.push(copied(await channel.rows(from, to)));
      const readings = parts[0]?.values.length ?? 0;
      const values = new Float32Array(readings * width);
      const mask = new Uint8Array(values.length);
      for (const [channel, part] of parts.entries()) {
        for (let reading = 0, at = channel; reading < readings; reading++, at += width) {
          values[at] = part.values[reading] ?? 0;
          mask[at] = part.mask[reading] ?? 0;
        }
      }
      return { values, mask };
    },
  };
}

const copied = ({ values, mask }: Slice): Slice => ({ values: values.slice(), mask: mask.slice() });
