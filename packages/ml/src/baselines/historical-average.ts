import type { PreparedData } from '../data/index.ts';
import type { Baseline } from './baseline.ts';

/** Forecasts the historical profile of the target steps and looks at nothing else (see `historicalProfile`). */
export function historicalAverage(data: PreparedData): Baseline {
  const { series, protocol, profile, profileTable } = data;
  const { nodes } = series;
  return {
    parameters: profileTable.length,
    weights: { profile: { shape: [2, profileTable.length / (2 * nodes), nodes], values: profileTable } },
    inputNumbers: 0,
    over: (readings) => historicalAverage({ ...data, series: readings }),
    predictWindow(start, out) {
      const from = (start + protocol.inputSteps) * nodes;
      out.set(profile.subarray(from, from + protocol.targetSteps * nodes));
    },
  };
}
