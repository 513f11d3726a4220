import { eventLabelAt, labelledStarts, UNKNOWN, type PreparedData, type PreparedEvent } from '../../data/index.ts';
import { DataError } from '../../errors.ts';
import type { Baseline } from '../baseline.ts';

/** The share of events among the known labels of the train windows that may be learnt from, by horizon: what is known without looking. */
export function prevalence(data: PreparedData, event: PreparedEvent): Baseline {
  const { series, protocol } = data;
  const { nodes } = series;
  const learnt = labelledStarts(data);
  data.reads.markWindows('labels', learnt, protocol.inputSteps, protocol.targetSteps);
  const shares = Float32Array.from({ length: protocol.targetSteps }, (_, index) => {
    let [events, known] = [0, 0];
    for (const start of learnt) {
      for (let node = 0; node < nodes; node++) {
        const label = eventLabelAt(event, nodes, start + protocol.inputSteps - 1, index + 1, node);
        if (label === UNKNOWN) continue;
        events += label;
        known += 1;
      }
    }
    if (known === 0) throw new DataError(`no label ${index + 1} steps ahead is known in the windows to learn from`);
    return events / known;
  });
  const baseline: Baseline = {
    parameters: shares.length,
    weights: { prevalence: { shape: [shares.length], values: shares } },
    inputNumbers: 0,
    over: () => baseline,
    predictWindow(_start, out) {
      for (let at = 0; at < out.length; at++) out[at] = shares[Math.floor(at / nodes)] ?? NaN;
    },
  };
  return baseline;
}
