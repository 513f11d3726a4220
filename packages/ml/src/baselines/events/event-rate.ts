import { ratedProbability, type PreparedData, type PreparedEvent } from '../../data/index.ts';
import type { Baseline } from '../baseline.ts';

/** How often the event is at that time of that day of the week at the node, and nothing else (see `eventRates`). */
export function eventRate({ series, protocol }: PreparedData, event: PreparedEvent): Baseline {
  const { nodes } = series;
  const { ratesTable, rates } = event;
  const baseline: Baseline = {
    parameters: ratesTable.length,
    weights: { rates: { shape: [7, ratesTable.length / (7 * nodes), nodes], values: ratesTable } },
    inputNumbers: 0,
    over: () => baseline,
    predictWindow(start, out) {
      const issue = start + protocol.inputSteps - 1;
      for (let at = 0; at < out.length; at++) {
        const place = { issue, horizon: 1 + Math.floor(at / nodes), node: at % nodes };
        out[at] = ratedProbability(rates, event, nodes, place);
      }
    },
  };
  return baseline;
}
