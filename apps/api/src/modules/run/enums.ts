/** The closed sets that runs are described by. */
import { registerEnumType } from 'type-graphql';

export const runKinds = { BASELINE: 'BASELINE', TEACHER: 'TEACHER', STUDENT: 'STUDENT' } as const;
registerEnumType(runKinds, {
  name: 'RunKind',
  description: 'The part that a run plays in its experiment.',
  valuesConfig: {
    BASELINE: { description: 'A simple forecast that every model must beat.' },
    TEACHER: { description: 'A large accurate network, or the mean of several.' },
    STUDENT: { description: 'A small network, distilled or trained from labels alone (a control).' },
  },
});
export type RunKindName = keyof typeof runKinds;

export const runStatuses = {
  QUEUED: 'QUEUED',
  RUNNING: 'RUNNING',
  SUCCEEDED: 'SUCCEEDED',
  FAILED: 'FAILED',
  CANCELLED: 'CANCELLED',
} as const;
registerEnumType(runStatuses, {
  name: 'RunStatus',
  description: 'Where a run, or a whole experiment, stands.',
  valuesConfig: {
    QUEUED: { description: 'It waits for a worker, or for the runs that it learns from.' },
    RUNNING: { description: 'A worker has it.' },
    SUCCEEDED: { description: 'It ended well; its scores are there.' },
    FAILED: { description: 'It ended badly; errorMessage says why.' },
    CANCELLED: { description: 'Somebody ended it, or what it depends on failed.' },
  },
});
export type RunStatusName = keyof typeof runStatuses;

export const splits = { VALIDATION: 'VALIDATION', TEST: 'TEST' } as const;
registerEnumType(splits, {
  name: 'Split',
  description: 'The part of the series that scores were computed on.',
  valuesConfig: {
    VALIDATION: { description: 'Chooses hyper-parameters and stops training.' },
    TEST: { description: 'Judged once, after every choice was made.' },
  },
});
export type SplitName = keyof typeof splits;

export const intervalKinds = {
  SPLIT: 'SPLIT',
  ADAPTIVE: 'ADAPTIVE',
  QUANTILE: 'QUANTILE',
  CONFORMAL_QUANTILE: 'CONFORMAL_QUANTILE',
} as const;
registerEnumType(intervalKinds, {
  name: 'IntervalKind',
  description: 'How an interval around a forecast is found.',
  valuesConfig: {
    SPLIT: { description: 'One quantile of the validation errors at each horizon (split conformal).' },
    ADAPTIVE: { description: 'A quantile that follows the misses over the test part (adaptive conformal).' },
    QUANTILE: { description: 'Between two quantiles that the network forecasts, as they are.' },
    CONFORMAL_QUANTILE: {
      description:
        'Between two forecast quantiles, moved by what the validation part asked for (conformalised quantile regression).',
    },
  },
});
export type IntervalKindName = keyof typeof intervalKinds;

export const runEventTypes = { STATUS: 'STATUS', PROGRESS: 'PROGRESS', METRICS: 'METRICS', LOG: 'LOG' } as const;
registerEnumType(runEventTypes, {
  name: 'RunEventType',
  description: 'What an event of a run tells.',
  valuesConfig: {
    LOG: { description: 'A line was written.' },
    METRICS: { description: 'Something was measured.' },
    PROGRESS: { description: 'More was done.' },
    STATUS: { description: 'The run came to another status.' },
  },
});
export type RunEventTypeName = keyof typeof runEventTypes;
