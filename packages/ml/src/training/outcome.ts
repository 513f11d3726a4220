import type { PreparedData } from '../data/index.ts';
import type { Engine } from '../engines/index.ts';
import { score } from '../evaluation/index.ts';
import type { RunOutcome } from './run-data.ts';

/** Completes an outcome: bytes, scores on validation and test, the engine's name. */
export function outcomeOf(
  data: PreparedData,
  engine: Engine,
  parts: Pick<RunOutcome, 'parameters' | 'trainSeconds' | 'weights' | 'predictions' | 'latency'>,
): RunOutcome {
  const { series, protocol, windows } = data;
  const { validation, test } = parts.predictions;
  return {
    ...parts,
    weightsBytes: parts.weights.byteLength,
    scores: {
      validation: score({ predictions: validation, starts: windows.validation, series, protocol }),
      test: score({ predictions: test, starts: windows.test, series, protocol }),
    },
    engine: { name: engine.name, threads: engine.threads },
  };
}
