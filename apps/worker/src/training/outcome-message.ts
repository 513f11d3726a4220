/** What a finished run came to, as the training process tells the worker. */
import { z } from 'zod';
import { provenanceSchema } from '@stillgraph/ml/config';
import { filedArray } from './filed-array.ts';
import { bytes, floats, handed, trainForecasts } from './message-arrays.ts';

const share = z.number().nullable();
const eventScore = z.object({
  crossEntropy: z.number(),
  brier: z.number(),
  prevalence: z.number(),
  averagePrecision: share,
  nodeAveragePrecision: share,
  threshold: z.number(),
  precision: share,
  recall: share,
  f1: share,
  alarms: z
    .object({
      events: z.int(),
      detected: z.int(),
      late: z.int(),
      alarms: z.int(),
      falsePerNodeDay: z.number(),
      leadMinutes: z.object({ median: z.number(), low: z.number(), high: z.number() }).nullable(),
    })
    .nullable(),
});

const horizonScores = z.array(
  z.object({
    horizon: z.int(),
    mae: z.number(),
    rmse: z.number(),
    mape: z.number().nullable(),
    validCount: z.number(),
    nodeMae: floats,
    nodeRmse: floats,
    event: eventScore.optional(),
  }),
);

const cumulativeScores = z.array(
  z.object({
    horizon: z.int(),
    mae: z.number(),
    rmse: z.number(),
    mape: z.number().nullable(),
    validCount: z.number(),
  }),
);

const dimension = z.enum(['hour', 'regime', 'in-degree', 'out-degree']);
const blockErrors = z.object({ absoluteSum: z.array(z.number()), count: z.array(z.number()) });

/** Where and when a run errs. */
const breakdown = z.object({
  horizons: z.array(z.int()),
  regimeRule: z.enum(['free-speed', 'terciles']),
  groups: z.array(
    z.object({
      dimension,
      cells: z.array(
        z.object({
          key: z.string(),
          mae: z.array(z.number().nullable()),
          count: z.array(z.number()),
          days: z.number(),
        }),
      ),
    }),
  ),
});

const stress = z.object({
  scenario: z.enum(['outage-10', 'outage-30', 'stuck-30', 'noise', 'incident', 'unusual']),
  mae: z.number(),
  cleanMae: z.number(),
  windows: z.int(),
  validCount: z.number(),
});

const agreement = z.object({
  mae: z.number().nullable(),
  studentNearer: z.number().nullable(),
  count: z.number(),
});
/** How far a student follows its teacher on one part. */
const fidelity = agreement.extend({
  forecastCorrelation: z.number().nullable(),
  errorCorrelation: z.number().nullable(),
  nodes: z.array(agreement),
  hours: z.array(agreement),
});

export const engine = z.object({
  name: z.string(),
  threads: z.int().min(1),
  /** Why this one, in words. */
  reason: z.string(),
  versions: z.record(z.string(), z.string()),
});
export type EngineInfo = z.infer<typeof engine>;

export const outcome = z.object({
  parameters: z.number(),
  weightsBytes: z.number(),
  inputBytes: z.int().min(0),
  trainSeconds: z.number(),
  weights: bytes,
  /** `test` is empty where the run's config withholds the test part; then it has no scores and no blocks either. */
  predictions: z.object({ train: trainForecasts.optional(), validation: handed, test: handed }),
  /** Forecasts of the test part at the levels beside the median. */
  quantiles: z.array(z.object({ level: z.number().gt(0).lt(1), values: handed })),
  /**
   * What came of the event in the test windows: 1, 0 or 255 where it is not known; null where readings are forecast or the
   * test part is withheld.
   */
  labels: z.union([bytes, filedArray]).nullable(),
  /** First input step of the first window of each part. */
  firstStarts: z.object({ train: z.int(), validation: z.int(), test: z.int() }),
  scores: z.object({ validation: horizonScores, test: horizonScores }),
  /** Over all steps 1..h together. */
  cumulative: z.object({ validation: cumulativeScores, test: cumulativeScores }),
  /** What it read and used, for the linter. */
  provenance: provenanceSchema,
  intervals: z.array(
    z.object({
      kind: z.enum(['split', 'adaptive', 'quantile', 'conformal-quantile']),
      level: z.number(),
      horizon: z.int(),
      coverage: z.number().nullable(),
      halfWidth: z.number().nullable(),
      intervalScore: z.number().nullable(),
      weightedIntervalScore: z.number().nullable(),
    }),
  ),
  /** Sums of absolute error of each block of test windows: what intervals are made from. */
  testBlocks: blockErrors,
  /** Null where the test part is withheld. */
  errorBreakdown: breakdown.nullable(),
  stress: z.array(stress),
  /** None where nothing was learnt from a teacher, or its forecasts were not given. */
  fidelity: z.object({ validation: fidelity, test: fidelity }).nullable(),
  /** The same sums for each cell of the breakdown. */
  cellBlocks: z.array(blockErrors.extend({ dimension, key: z.string() })),
  latency: z.object({ p50Ms: z.number(), p99Ms: z.number().nullable(), samples: z.int() }),
  engine,
});
export type FinishedOutcome = z.infer<typeof outcome>;
