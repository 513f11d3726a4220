/**
 * What a run wrote down about the readings that it touched, by purpose: the linter judges a run by this record. What hands out
 * windows writes down which and what for, and shows no targets to those who only forecast; what averages readings, and what
 * scores forecasts to choose by, writes down its own.
 */
import { z } from 'zod';

/** Steps [from, to) of a series. */
export const rangeSchema = z.tuple([z.int().min(0), z.int().min(0)]);
export type Range = z.infer<typeof rangeSchema>;

/**
 * `scaler`, `profile`: readings that were averaged. `inputs`, `labels`: input and target steps of windows that were learnt
 * from. `taught`: windows on which a teacher was listened to. `selection`: windows by which weights, a penalty or the end
 * of training were chosen.
 */
export const readPurposes = ['scaler', 'profile', 'inputs', 'labels', 'taught', 'selection'] as const;
export type ReadPurpose = (typeof readPurposes)[number];

const ranges = z.array(rangeSchema);

export const readsSchema = z.object({
  scaler: ranges,
  profile: ranges,
  inputs: ranges,
  labels: ranges,
  taught: ranges,
  selection: ranges,
});
export type Reads = z.infer<typeof readsSchema>;

/** The windows of a part that were forecast or learnt from. */
const windows = z.object({
  count: z.int().min(0),
  distinct: z.int().min(0),
  /** First input step of the first window, and the step behind the last target of the last. */
  from: z.int().min(0),
  to: z.int().min(0),
});

export const provenanceSchema = z.object({
  /** Length of the series. */
  steps: z.int().min(1),
  reads: readsSchema,
  /** Channels that were shown at the target steps too, since the dataset says that they are known ahead. */
  shownAhead: z.array(z.string()).default([]),
  /** All channels beside the target that were shown, up to the end of a window or further. */
  shown: z.array(z.string()).default([]),
  windows: z.object({ train: windows, validation: windows, test: windows }),
  /** How often the test part was forecast with weights that could still have been chosen otherwise. */
  testForecasts: z.int().min(0),
  /**
   * By how much the profile that a train window reads moves when its own readings (of an event, its labels too) are changed,
   * as a share of the change; 0 where the days that it reaches are left out, null where no day could be tried.
   */
  ownDayShare: z.number().nullable(),
  series: z.object({
    /** Test windows that were compared with all train windows, and those of them that repeat one reading for reading. */
    comparedWindows: z.int().min(0),
    repeatedWindows: z.int().min(0),
    /** Share of observed readings that are zeros in stretches which begin and end abruptly, as gaps do. */
    suspectZeroShare: z.number().min(0).max(1),
  }),
});
export type Provenance = z.infer<typeof provenanceSchema>;
