/**
 * What makes two scores comparable: how the series is cut, which targets count, which horizons are reported.
 * A protocol together with a dataset's content hash is hashed by the platform; scores of different hashes are
 * never shown on one leaderboard.
 */
import { z } from 'zod';

/** Raised whenever the code that computes a score changes its result. Part of every protocol's hash. */
export const METRIC_VERSION = 1;

export const splitSchema = z
  .object({
    /** Share of the series' steps, from its start, that models may learn from. */
    train: z.number().gt(0).lt(1).default(0.7),
    /** Share that follows; chooses hyper-parameters and stops training early. */
    validation: z.number().gt(0).lt(1).default(0.1),
  })
  .refine((split) => split.train + split.validation < 1, {
    message: 'train and validation shares must leave a part of the series for the test (their sum must be below 1)',
  });

export const protocolSchema = z
  .object({
    /** Length of the input window, in steps of the dataset. */
    inputSteps: z.int().min(1).max(288).default(12),
    /** Length of the target, in steps of the dataset. */
    targetSteps: z.int().min(1).max(288).default(12),
    /** Horizons reported singly, counted in steps from 1; the mean over all target steps is always reported too. */
    reportedHorizons: z.array(z.int().min(1)).min(1).default([3, 6, 12]),
    /** Chronological cut of the raw series; windows never cross a cut. */
    split: splitSchema.prefault({}),
    /** Which targets count: `observed` counts every reading that is present in the mask. */
    maskRule: z.literal('observed').default('observed'),
    /** Targets with an absolute value at or below this do not enter MAPE (dataset unit). */
    mapeThreshold: z.number().min(0).default(1e-3),
    metricVersion: z.literal(METRIC_VERSION).default(METRIC_VERSION),
  })
  .refine((protocol) => protocol.reportedHorizons.every((horizon) => horizon <= protocol.targetSteps), {
    message: 'a reported horizon lies beyond the target window',
    path: ['reportedHorizons'],
  });

export type Protocol = z.infer<typeof protocolSchema>;
