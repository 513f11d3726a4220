import type { PreparedData } from '../data/index.ts';
import type { Engine } from '../engines/index.ts';
import { score } from '../evaluation/index.ts';
import { writeWeights, type WeightsFile } from '../inference/weights.ts';
import type { RunOutcome } from './run-data.ts';

/** Completes an outcome: weights as a file and their size, scores on validation and test, the engine's name. */
export function outcomeOf(
  data: PreparedData,
  engine: Engine,
  parts: Pick<RunOutcome, 'parameters' | 'trainSeconds' | 'predictions' | 'latency'> & { readonly learnt: WeightsFile },
): RunOutcome {
  const { series, protocol, windows } = data;
  const { learnt, ...rest } = parts;
  const { validation, test } = parts.predictions;
  return {
    ...rest,
    weights: writeWeights(learnt),
    weightsBytes: Object.values(learnt.arrays).reduce((bytes, { values }) => bytes + values.byteLength, 0),
    scores: {
      validation: score({ predictions: validation, starts: windows.validation, series, protocol }),
      test: score({ predictions: test, starts: windows.test, series, protocol }),
    },
    engine: { name: engine.name, threads: engine.threads },
  };
}
