/** Simple forecasters that every network must beat. NLinear, which is trained, is a student with kind BASELINE. */
import type { BaselineModel, Inputs } from '../config/index.ts';
import type { PreparedData } from '../data/index.ts';
import type { Baseline } from './baseline.ts';
import { DataError } from '../errors.ts';
import { fitEventBaseline } from './events/index.ts';
import { historicalAverage } from './historical-average.ts';
import { lastValue } from './last-value.ts';
import { ridge } from './ridge.ts';

export { predictWindows, type Baseline } from './baseline.ts';

/**
 * Fits a rule or closed form on the train part; deterministic.
 *
 * @param model which one; NLinear, which is trained, is a network
 * @param data series, windows, scaler and profile; the validation part chooses the penalty of a ridge regression
 * @param inputs what a ridge regression sees beyond the lags; the others read none of it
 * @returns a forecaster that reads lags of `data`, and what it learnt; under an event protocol it gives probabilities
 * @throws DataError when probabilities are asked of a protocol without an event, or the normal equations of a ridge regression cannot be solved
 */
export function fitBaseline(
  model: Exclude<BaselineModel, { name: 'nlinear' }>,
  data: PreparedData,
  inputs: Inputs,
): Baseline {
  const { event, protocol } = data;
  if (event !== null && protocol.event !== undefined) {
    return fitEventBaseline(model, data, event, { inputs, definition: protocol.event });
  }
  switch (model.name) {
    case 'prevalence':
    case 'logistic-regression':
      throw new DataError(`${model.name} gives probabilities: it needs a protocol with an event`);
    case 'last-value':
      return lastValue(data);
    case 'historical-average':
      return historicalAverage(data);
    case 'ridge-node':
      return ridge(data, inputs, { perNode: true });
    case 'ridge-shared':
      return ridge(data, inputs, { perNode: false });
  }
}
