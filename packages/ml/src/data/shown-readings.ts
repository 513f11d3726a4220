import type { Inputs } from '../config/index.ts';
import type { Series } from './series.ts';

/** Readings below this, which a noisy or stuck sensor may give of a count, enter as it. */
const LEAST = -0.99;

/**
 * Readings as models see them before the scaler, [steps, nodes]: as they are, or log(1 + x) of them.
 *
 * @param inputs as they are when left out
 */
export function shownReadings(series: Pick<Series, 'values'>, inputs?: Pick<Inputs, 'logScale'>): Float32Array {
  if (inputs?.logScale !== true) return series.values;
  return series.values.map((value) => Math.log1p(Math.max(LEAST, value)));
}
