/** Where and when a finished run errs, as its worker takes it. */
import { errorBreakdown, regimesOf, type RunData } from '@stillgraph/ml';
import { cutsOf } from '@stillgraph/ml/config';
import type { Protocol } from '@stillgraph/ml/config';
import type { FinishedOutcome } from './outcome-message.ts';

/**
 * @param predictions of the test part, [windows, targetSteps, nodes]; none where it is withheld
 * @param starts first input step of each of its windows
 */
export function brokenDown(
  predictions: Float32Array,
  starts: Int32Array,
  protocol: Protocol,
  { series, adjacency, quantity }: RunData & { readonly quantity: string },
): Pick<FinishedOutcome, 'errorBreakdown' | 'cellBlocks'> {
  if (predictions.length === 0) return { errorBreakdown: null, cellBlocks: [] };
  const regimes = regimesOf(series, cutsOf(protocol, series.steps).train, quantity);
  const { breakdown, blocks } = errorBreakdown({ predictions, starts, series, protocol, regimes, adjacency });
  return {
    errorBreakdown: {
      ...breakdown,
      horizons: [...breakdown.horizons],
      groups: breakdown.groups.map(({ dimension, cells }) => ({
        dimension,
        cells: cells.map((cell) => ({ ...cell, mae: [...cell.mae], count: [...cell.count] })),
      })),
    },
    cellBlocks: blocks.map(({ dimension, key, absoluteSum, count }) => ({
      dimension,
      key,
      absoluteSum: [...absoluteSum],
      count: [...count],
    })),
  };
}
