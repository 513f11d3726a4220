/** Simple forecasters that every network must beat. NLinear, which is trained, is a student with kind BASELINE. */
import type { BaselineModel, Inputs } from '../config/index.ts';
import type { PreparedData } from '../data/index.ts';
import type { Baseline } from './baseline.ts';
import { historicalAverage } from './historical-average.ts';
import { lastValue } from './last-value.ts';
import { ridge } from './ridge.ts';

export { predictWindows, type Baseline } from './baseline.ts';

/** Fits a rule or closed form on the train part; deterministic. */
export function fitBaseline(
  model: Exclude<BaselineModel, { name: 'nlinear' }>,
  data: PreparedData,
  inputs: Inputs,
): Baseline {
  switch (model.name) {
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
