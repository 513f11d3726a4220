import { DataError } from '../errors.ts';
import type { ReadLog } from './read-log.ts';
import type { Series } from './series.ts';

/**
 * A percentile of each node's observed readings, linearly interpolated between order statistics (as NumPy does).
 *
 * @param steps number of steps, from the start, to take readings from
 * @param percentile above 0 and below 100
 * @param reads is told which steps were read
 * @returns [nodes], dataset unit
 * @throws DataError naming the first node without an observed reading there
 */
export function nodePercentiles(
  { values, mask, nodes }: Series,
  steps: number,
  percentile: number,
  reads?: ReadLog,
): Float32Array {
  reads?.mark('scaler', 0, steps);
  return Float32Array.from({ length: nodes }, (_, node) => {
    const observed: number[] = [];
    for (let at = node; at < steps * nodes; at += nodes) if (mask[at] === 1) observed.push(values[at] ?? NaN);
    if (observed.length === 0) {
      throw new DataError(
        `node ${node} (counted from 0) has no observed reading in the train part: its ${percentile}th percentile is unknown`,
      );
    }
    const sorted = Float64Array.from(observed).sort();
    const place = (percentile / 100) * (sorted.length - 1);
    const below = Math.floor(place);
    const low = sorted[below] ?? NaN;
    return low + (place - below) * ((sorted[below + 1] ?? low) - low);
  });
}
