import type { PreparedData } from '../data/index.ts';
import type { Baseline } from './baseline.ts';

/** Forecasts the historical profile of the target steps and looks at nothing else (see `historicalProfile`). */
export function historicalAverage(data: PreparedData): Baseline {
  const { series, protocol, profile } = data;
  const { nodes, stepSeconds } = series;
  // One mean a node, slot of the day and kind of day.
  const parameters = 2 * nodes * Math.max(1, Math.round(86_400 / stepSeconds));
  return {
    parameters,
    weights: {},
    predictWindow(start, out) {
      const from = (start + protocol.inputSteps) * nodes;
      out.set(profile.subarray(from, from + protocol.targetSteps * nodes));
    },
  };
}
