import type { PreparedData } from '../data/index.ts';
import type { Baseline } from './baseline.ts';

/**
 * Repeats each node's last observed reading of the window at every horizon ("persistence"); the node's profile where
 * the window holds none. That table is counted as its input where the series has gaps.
 */
export function lastValue(data: PreparedData): Baseline {
  const { series, protocol, profile, profileTable } = data;
  const { nodes, values, mask } = series;
  const { inputSteps, targetSteps } = protocol;
  return {
    parameters: 0,
    weights: {},
    inputNumbers: mask.includes(0) ? profileTable.length : 0,
    over: (readings) => lastValue({ ...data, series: readings }),
    predictWindow(start, out) {
      for (let node = 0; node < nodes; node++) {
        let step = start + inputSteps - 1;
        while (step >= start && mask[step * nodes + node] !== 1) step--;
        for (let h = 0; h < targetSteps; h++) {
          const target = (start + inputSteps + h) * nodes + node;
          out[h * nodes + node] = (step >= start ? values[step * nodes + node] : profile[target]) ?? NaN;
        }
      }
    },
  };
}
