/** Scores of a part by what its protocol asks: errors of forecasts, or how good probabilities of an event are. */
import type { PreparedData } from '../data/index.ts';
import { blockErrors, score, scoreEvent, type HorizonScore } from '../evaluation/index.ts';
import type { ValidationErrors } from './loop.ts';

/**
 * @param predictions [W, H, N] of the windows of that part
 * @param validation scores of the validation part, whose thresholds call the events of another part; the part chooses its own
 *   when left out
 */
export function scorePart(
  { series, protocol, windows }: PreparedData,
  part: 'validation' | 'test',
  predictions: Float32Array,
  validation?: readonly HorizonScore[],
): HorizonScore[] {
  const { event } = protocol;
  const starts = windows[part];
  if (event === undefined) return score({ predictions, starts, series, protocol });
  const thresholds = validation?.map((horizon) => horizon.event?.threshold ?? NaN);
  return scoreEvent({
    ...{ probabilities: predictions, starts, series, protocol, event },
    ...(thresholds === undefined ? {} : { thresholds }),
  });
}

/** Errors of the validation part, over all steps together, that weights may be chosen by; the record says so. */
export function validationErrors(data: PreparedData, predictions: Float32Array): ValidationErrors {
  const { series, protocol, reads } = data;
  const starts = data.windows.validation;
  reads.readWindows('selection', starts, protocol);
  if (data.event === null) {
    const [all] = score({ predictions, starts, series, protocol });
    return { mae: all?.mae ?? NaN, rmse: all?.rmse ?? NaN };
  }
  const { absoluteSum, count } = blockErrors({ predictions, starts, series, protocol });
  const total = (values: Float64Array) => values.reduce((a, b) => a + b, 0);
  return { crossEntropy: total(absoluteSum) / total(count) };
}
