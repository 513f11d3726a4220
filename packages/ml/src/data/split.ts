import { cutsOf, type Protocol } from '../config/index.ts';
import { DataError } from '../errors.ts';

/** Start indices (first input step) of the windows of each part; windows never cross a cut. */
export interface Windows {
  readonly train: Int32Array;
  readonly validation: Int32Array;
  readonly test: Int32Array;
}

function startsBetween(from: number, to: number, length: number): Int32Array {
  return Int32Array.from({ length: Math.max(0, to - from - length + 1) }, (_, index) => from + index);
}

/**
 * Cuts the raw series chronologically first and makes windows inside each part afterwards, so that no two parts share
 * a step.
 *
 * @param protocol lengths and shares
 * @param steps length of the series
 * @throws DataError when a part is too short for a single window
 */
export function windowsOf(protocol: Protocol, steps: number): Windows {
  const cuts = cutsOf(protocol, steps);
  const length = protocol.inputSteps + protocol.targetSteps;
  const windows = {
    train: startsBetween(0, cuts.train, length),
    validation: startsBetween(cuts.train, cuts.validation, length),
    test: startsBetween(cuts.validation, steps, length),
  };
  for (const [part, starts] of Object.entries(windows)) {
    if (starts.length === 0) {
      throw new DataError(
        `the ${part} part of a series of ${steps} steps is shorter than one window of ${protocol.inputSteps} input and ` +
          `${protocol.targetSteps} target steps; use shorter windows or another split`,
      );
    }
  }
  return windows;
}
