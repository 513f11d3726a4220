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
  /**
   * Row-major [steps, nodes]: 1 where the dataset's channel of labels says that an event is, 0 where none is, -1 where it
   * does not say; absent without such a channel.
   */
  readonly labels?: Int8Array;
  /** Further channels that a model may be shown; none when left out. */
  readonly covariates?: readonly Covariate[];
}

/** A channel beside the target. */
export interface Covariate {
  /** Unique in the series; channels of one source share what stands before a slash: `incidents/0`, `incidents/1`. */
  readonly name: string;
  /** Whether the reading of a step is known a whole window of targets before it; otherwise it is known from its step on. */
  readonly isKnownAhead: boolean;
  /** [steps, nodes] row-major, unit of the channel. */
  readonly values: Float32Array;
  /** [steps, nodes], 1 = observed. */
  readonly mask: Uint8Array;
}

/**
 * Puts values, mask and clock together.
 *
 * @param options.values [steps, nodes], dataset unit
 * @param options.mask [steps, nodes], 1 = observed
 * @param options.labels [steps, nodes], 1, 0 or -1; left out where the dataset has none
 * @param options.startAt instant of step 0, milliseconds since 1970-01-01 UTC
 * @param options.zone IANA time zone of the sensors
 * @param options.covariates further channels, each as long as `values`
 * @throws ShapeError when a length does not fit; every observed value must be finite
 */
export function createSeries(options: {
  readonly values: Float32Array;
  readonly mask: Uint8Array;
  readonly nodes: number;
  readonly startAt: number;
  readonly stepSeconds: number;
  readonly zone: string;
  readonly labels?: Int8Array;
  readonly covariates?: readonly Covariate[];
}): Series {
  const { values, mask, nodes, startAt, stepSeconds, zone, labels, covariates = [] } = options;
  if (nodes < 1 || values.length % nodes !== 0) {
    throw new ShapeError('createSeries', `values of a whole number of rows of ${nodes} nodes`, String(values.length));
  }
  if (mask.length !== values.length) {
    throw new ShapeError('createSeries', `a mask of ${values.length} entries`, String(mask.length));
  }
  if (labels !== undefined && labels.length !== values.length) {
    throw new ShapeError('createSeries', `labels of ${values.length} entries`, String(labels.length));
  }
  checkObserved('values', values, mask);
  for (const covariate of covariates) {
    if (covariate.values.length !== values.length || covariate.mask.length !== values.length) {
      const came = `${covariate.values.length} and ${covariate.mask.length}`;
      throw new ShapeError(
        'createSeries',
        `values and mask of ${values.length} entries for covariate ${covariate.name}`,
        came,
      );
    }
    checkObserved(`values of covariate ${covariate.name}`, covariate.values, covariate.mask);
  }
  const steps = values.length / nodes;
  const calendar = calendarOf({ startAt, stepSeconds, steps, zone });
  return {
    ...{ values, mask, steps, nodes, stepSeconds, calendar },
    ...(labels === undefined ? {} : { labels }),
    ...(covariates.length > 0 ? { covariates } : {}),
  };
}

function checkObserved(what: string, values: Float32Array, mask: Uint8Array): void {
  for (let i = 0; i < values.length; i++) {
    if (mask[i] !== 1 || Number.isFinite(values[i])) continue;
    throw new ShapeError('createSeries', `finite ${what} wherever the mask is 1`, `${String(values[i])} at entry ${i}`);
  }
}
