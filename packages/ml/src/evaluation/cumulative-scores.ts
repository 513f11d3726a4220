import type { Protocol } from '../config/index.ts';
import type { Series } from '../data/index.ts';
import { ErrorSums, checkPredictions, type HorizonScore } from './score.ts';

/** Errors over all steps 1..h together, in the dataset's unit; without errors of single nodes. */
export type CumulativeScore = Omit<HorizonScore, 'nodeMae' | 'nodeRmse'>;

/**
 * Masked MAE, RMSE and MAPE over all target steps 1..h together, for each h of `protocol.cumulativeHorizons`, as the
 * family of T-GCN reports them: lower than the error at step h wherever errors grow with the horizon.
 *
 * @param options as for `score`
 * @returns one entry a cumulative horizon, in the protocol's order; empty where it has none
 * @throws ShapeError when the predictions have another size
 */
export function cumulativeScores(options: {
  readonly predictions: Float32Array;
  readonly starts: Int32Array;
  readonly series: Series;
  readonly protocol: Protocol;
}): CumulativeScore[] {
  const { predictions, starts, series, protocol } = options;
  const { nodes, values, mask } = series;
  const { inputSteps, targetSteps, cumulativeHorizons, mapeThreshold } = protocol;
  if (cumulativeHorizons.length === 0) return [];
  checkPredictions('cumulativeScores', predictions, starts.length, protocol, nodes);
  const sums = cumulativeHorizons.map((horizon) => ({ horizon, sum: new ErrorSums(nodes) }));
  let at = 0;
  for (const start of starts) {
    for (let step = 1; step <= targetSteps; step++) {
      const within = sums.filter(({ horizon }) => step <= horizon);
      const row = (start + inputSteps + step - 1) * nodes;
      for (let node = 0; node < nodes; node++, at++) {
        if (mask[row + node] !== 1) continue;
        const truth = values[row + node] ?? NaN;
        const error = (predictions[at] ?? NaN) - truth;
        for (const { sum } of within) sum.add(node, error, truth, mapeThreshold);
      }
    }
  }
  return sums.map(({ horizon, sum }) => {
    const { nodeMae: _, nodeRmse: __, ...score } = sum.score(horizon);
    return score;
  });
}
