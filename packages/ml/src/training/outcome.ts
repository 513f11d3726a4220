import type { PreparedData } from '../data/index.ts';
import type { Engine } from '../engines/index.ts';
import {
  adaptiveConformal,
  cumulativeScores,
  quantileIntervals,
  splitConformal,
  type LevelForecasts,
} from '../evaluation/index.ts';
import { writeWeights, type WeightsFile } from '../inference/weights.ts';
import { provenanceOf } from './provenance.ts';
import type { RunOutcome } from './run-data.ts';
import { scorePart } from './score-part.ts';

/**
 * Completes an outcome: weights as a file, their size and that of the tables beside them, scores on validation and test, the engine's name. Where the test
 * part is withheld there are no forecasts of it, and so neither scores nor intervals.
 */
export function outcomeOf(
  data: PreparedData,
  engine: Engine,
  parts: Pick<RunOutcome, 'parameters' | 'trainSeconds' | 'predictions' | 'latency' | 'stress'> & {
    readonly learnt: WeightsFile;
    /** Numbers that it reads beside those (see `inputNumbers`). */
    readonly inputNumbers: number;
    /** Forecasts at other levels than the median; none of a point forecast. */
    readonly quantiles?: { readonly validation: readonly LevelForecasts[]; readonly test: readonly LevelForecasts[] };
  },
): RunOutcome {
  const { learnt, inputNumbers, quantiles, ...rest } = parts;
  const { validation, test } = parts.predictions;
  const { series, protocol, windows } = data;
  const isWithheld = test.length === 0;
  const validationScores = scorePart(data, 'validation', validation);
  return {
    ...rest,
    quantiles: data.event === null ? (quantiles?.test ?? []) : [],
    weights: writeWeights(learnt),
    weightsBytes: Object.values(learnt.arrays).reduce((bytes, { values }) => bytes + values.byteLength, 0),
    inputBytes: inputNumbers * Float32Array.BYTES_PER_ELEMENT,
    scores: {
      validation: validationScores,
      test: isWithheld ? [] : scorePart(data, 'test', test, validationScores),
    },
    cumulative: {
      validation: cumulativeScores({ predictions: validation, starts: windows.validation, series, protocol }),
      test: isWithheld ? [] : cumulativeScores({ predictions: test, starts: windows.test, series, protocol }),
    },
    // Of a probability there is no interval to hold the truth in.
    intervals: isWithheld || data.event !== null ? [] : intervalsOf(data, { validation, test }, quantiles),
    provenance: provenanceOf(data),
    engine: { name: engine.name, threads: engine.threads },
  };
}

/** Share of truths that intervals should hold. */
const LEVEL = 0.9;

function intervalsOf(
  { series, protocol, windows }: PreparedData,
  predictions: { readonly validation: Float32Array; readonly test: Float32Array },
  quantiles: Parameters<typeof outcomeOf>[2]['quantiles'],
): RunOutcome['intervals'] {
  const options = {
    validation: { predictions: predictions.validation, starts: windows.validation },
    test: { predictions: predictions.test, starts: windows.test },
    series,
    protocol,
    level: LEVEL,
  };
  const plain = { weightedIntervalScore: null };
  return [
    ...splitConformal(options).map((report) => ({ ...report, ...plain, kind: 'split' as const })),
    ...adaptiveConformal(options).map((report) => ({ ...report, ...plain, kind: 'adaptive' as const })),
    ...(quantiles
      ? quantileIntervals({
          ...options,
          validation: { ...options.validation, quantiles: quantiles.validation },
          test: { ...options.test, quantiles: quantiles.test },
        })
      : []),
  ];
}
