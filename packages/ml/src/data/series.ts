import { ShapeError } from '../errors.ts';
import { calendarOf, type Calendar } from './calendar.ts';

/** One measured channel of all nodes on a regular clock. */
export interface Series {
  /** Row-major [steps, nodes] in the dataset's unit; meaningless where `mask` is 0. */
  readonly values: Float32Array;
  /** Row-major [steps, nodes]: 1 where a reading was observed, 0 where it is missing. */
  readonly mask: Uint8Array;
  readonly steps: number;
  readonly nodes: number;
  readonly stepSeconds: number;
  readonly calendar: Calendar;
}

/**
 * Puts values, mask and clock together.
 *
 * @param options.values [steps, nodes], dataset unit
 * @param options.mask [steps, nodes], 1 = observed
 * @param options.startAt instant of step 0, milliseconds since 1970-01-01 UTC
 * @param options.zone IANA time zone of the sensors
 * @throws ShapeError when a length does not fit; every observed value must be finite
 */
export function createSeries(options: {
  readonly values: Float32Array;
  readonly mask: Uint8Array;
  readonly nodes: number;
  readonly startAt: number;
  readonly stepSeconds: number;
  readonly zone: string;
}): Series {
  const { values, mask, nodes, startAt, stepSeconds, zone } = options;
  if (nodes < 1 || values.length % nodes !== 0) {
    throw new ShapeError('createSeries', `values of a whole number of rows of ${nodes} nodes`, String(values.length));
  }
  if (mask.length !== values.length) {
    throw new ShapeError('createSeries', `a mask of ${values.length} entries`, String(mask.length));
  }
  for (let i = 0; i < values.length; i++) {
    if (mask[i] === 1 && !Number.isFinite(values[i])) {
      throw new ShapeError(
        'createSeries',
        'finite values wherever the mask is 1',
        `${String(values[i])} at entry ${i}`,
      );
    }
  }
  const steps = values.length / nodes;
  return { values, mask, steps, nodes, stepSeconds, calendar: calendarOf({ startAt, stepSeconds, steps, zone }) };
}
