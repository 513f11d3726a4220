/** Simple forecasters of an event's probability. */
import type { BaselineModel, EventDefinition, Inputs } from '../../config/index.ts';
import { prepareData, type PreparedData, type PreparedEvent } from '../../data/index.ts';
import type { Baseline } from '../baseline.ts';
import { lastValue } from '../last-value.ts';
import { ridge } from '../ridge.ts';
import { eventRate } from './event-rate.ts';
import { logisticRegression } from './logistic-regression.ts';
import { prevalence } from './prevalence.ts';
import { thresholded } from './thresholded.ts';

/**
 * Fits a rule or closed form to an event: rates and regressions at once, forecasts of readings by way of the threshold.
 *
 * @throws DataError when a regression cannot be solved, or a forecast is asked of an event that no threshold makes
 */
export function fitEventBaseline(
  model: Exclude<BaselineModel, { name: 'nlinear' }>,
  data: PreparedData,
  event: PreparedEvent,
  options: { readonly inputs: Inputs; readonly definition: EventDefinition },
): Baseline {
  const { inputs, definition } = options;
  const asTheyAre = { ...inputs, logScale: false };
  const forecastBy = (fit: (forecasts: PreparedData) => Baseline) =>
    thresholded(fit(forecastsOf(data)), data, event, isBelow(definition));
  switch (model.name) {
    case 'prevalence':
      return prevalence(data, event);
    case 'historical-average':
      return eventRate(data, event);
    case 'logistic-regression':
      return logisticRegression(data, inputs);
    case 'last-value':
      return forecastBy(lastValue);
    case 'ridge-node':
      return forecastBy((forecasts) => ridge(forecasts, asTheyAre, { perNode: true }));
    case 'ridge-shared':
      return forecastBy((forecasts) => ridge(forecasts, asTheyAre, { perNode: false }));
  }
}

/**
 * The same series, cuts and labelled windows with the readings as targets, as they are and not as logarithms; read for the
 * same record.
 */
function forecastsOf({ series, protocol, budget, reads }: PreparedData): PreparedData {
  const { event: _, ...forecast } = protocol;
  return prepareData(series, forecast, { budget, reads });
}

function isBelow(definition: EventDefinition): boolean {
  if (definition.name !== 'exceedance') return true;
  return definition.comparison === 'below' || definition.comparison === 'at-most';
}
