import type { Protocol } from '../config/index.ts';
import { historicalProfile } from './profile.ts';
import { fitScaler, type Scaler } from './scaler.ts';
import type { Series } from './series.ts';
import { cutsOf, windowsOf, type Windows } from './split.ts';

/** A series with all that is learnt from its train part before any model sees it. */
export interface PreparedData {
  readonly series: Series;
  readonly protocol: Protocol;
  readonly windows: Windows;
  readonly scaler: Scaler;
  /** Historical-average profile at every step, dataset unit, [steps, nodes]. */
  readonly profile: Float32Array;
}

/**
 * Windows, scaler and profile of a series under a protocol; nothing but the train part is learnt from.
 *
 * @throws DataError when a part is too short for one window, or the train part holds no reading
 */
export function prepareData(series: Series, protocol: Protocol): PreparedData {
  const windows = windowsOf(protocol, series.steps);
  const { train } = cutsOf(protocol, series.steps);
  return {
    series,
    protocol,
    windows,
    scaler: fitScaler(series, train),
    profile: historicalProfile(series, train),
  };
}
