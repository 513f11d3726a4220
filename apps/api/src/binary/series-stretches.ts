/**
 * A long series in few numbers: of every stretch of steps the lowest reading, the mean and the highest, so that peaks stay
 * however little of the series is sent.
 */
import type { datasets } from '@stillgraph/db';
import type { SeriesSelection } from './series-bytes.ts';

/** Numbers of a stretch: lowest, mean, highest. */
export const STRETCH_NUMBERS = 3;

export interface Stretches {
  /** Steps of each, the last one perhaps fewer. */
  readonly steps: number;
  /** Whether the sensors are put together too. */
  readonly together: boolean;
}

/** @returns float32 [stretches, 3, columns] of whole stretches, in pieces; NaN where nothing was observed in one */
export async function* stretchesOf(
  parts: AsyncIterable<datasets.SeriesPart>,
  shape: { readonly nodeCount: number; readonly channelCount: number },
  { channel, nodes, from, to }: SeriesSelection,
  stretches: Stretches,
): AsyncGenerator<Float32Array<ArrayBuffer>> {
  const { nodeCount, channelCount } = shape;
  const read = nodes?.length ?? nodeCount;
  const columns = stretches.together ? 1 : read;
  const lowest = new Float64Array(columns).fill(Infinity);
  const highest = new Float64Array(columns).fill(-Infinity);
  const sums = new Float64Array(columns);
  const counts = new Float64Array(columns);
  const row = (): Float32Array => {
    const numbers = new Float32Array(STRETCH_NUMBERS * columns).fill(Number.NaN);
    for (let column = 0; column < columns; column += 1) {
      const count = counts[column] ?? 0;
      if (count === 0) continue;
      numbers[column] = lowest[column] ?? Number.NaN;
      numbers[columns + column] = (sums[column] ?? Number.NaN) / count;
      numbers[2 * columns + column] = highest[column] ?? Number.NaN;
    }
    lowest.fill(Infinity);
    highest.fill(-Infinity);
    sums.fill(0);
    counts.fill(0);
    return numbers;
  };
  for await (const part of parts) {
    const rows: Float32Array[] = [];
    for (let at = 0; at < part.steps; at += 1) {
      for (let column = 0; column < read; column += 1) {
        const reading = (at * nodeCount + (nodes?.[column] ?? column)) * channelCount + channel;
        if (part.mask[reading] !== 1) continue;
        const value = part.values[reading] ?? Number.NaN;
        const into = stretches.together ? 0 : column;
        if (value < (lowest[into] ?? Infinity)) lowest[into] = value;
        if (value > (highest[into] ?? -Infinity)) highest[into] = value;
        sums[into] = (sums[into] ?? 0) + value;
        counts[into] = (counts[into] ?? 0) + 1;
      }
      const step = part.startStep + at + 1;
      if ((step - from) % stretches.steps === 0 || step === to) rows.push(row());
    }
    if (rows.length === 0) continue;
    const piece = new Float32Array(rows.length * STRETCH_NUMBERS * columns);
    for (const [at, numbers] of rows.entries()) piece.set(numbers, at * numbers.length);
    yield piece;
  }
}
