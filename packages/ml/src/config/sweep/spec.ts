/**
 * A sweep: which fields of an experiment's config are tried at which values, on which of its networks, and how far it may
 * go. Trials are judged by the validation part alone.
 */
import { z } from 'zod';

/** More trials than a table shows, or anybody waits for. */
export const MOST_TRIALS = 200;

/** A value of a field: whatever a config may hold there. */
export const fieldValueSchema = z.json();
export type FieldValue = z.infer<typeof fieldValueSchema>;

const rangeSchema = z
  .strictObject({
    low: z.number(),
    high: z.number(),
    /** `log`: as many trials between 0.001 and 0.01 as between 0.01 and 0.1. */
    scale: z.enum(['linear', 'log']).default('linear'),
    /** Whether only whole numbers are tried. */
    integer: z.boolean().default(false),
    /** Values that a grid takes of the range, both ends among them; random draws take any. */
    points: z.int().min(2).max(MOST_TRIALS).optional(),
  })
  .refine(({ low, high }) => low < high, {
    error: ({ input }) => {
      const { low, high } = input as { low: number; high: number };
      return `expected a high end above the low one, ${low}, got ${high}`;
    },
    path: ['high'],
  })
  .refine(({ low, scale }) => scale === 'linear' || low > 0, {
    error: ({ input }) => `expected a low end above 0 on a log scale, got ${(input as { low: number }).low}`,
    path: ['low'],
  });
export type SweepRange = z.infer<typeof rangeSchema>;

const dimensionSchema = z
  .strictObject({
    /** Where the field is in the experiment's config: `students.0.training.learningRate`. */
    path: z.string().regex(/^[A-Za-z0-9]+(\.[A-Za-z0-9]+)*$/, {
      error: ({ input }) =>
        `expected the path of a field such as students.0.training.learningRate, got ${JSON.stringify(input)}`,
    }),
    /** These values and no others. */
    values: z.array(fieldValueSchema).min(1).max(MOST_TRIALS).optional(),
    range: rangeSchema.optional(),
  })
  .refine(({ values, range }) => (values === undefined) !== (range === undefined), {
    error: 'expected either values or a range, and not both',
  });
export type SweepDimension = z.infer<typeof dimensionSchema>;

const trialCount = z.int().min(1).max(MOST_TRIALS);
const drawSeed = z.int().min(0).default(1);

const strategySchema = z.discriminatedUnion('name', [
  /** Every combination of the values. */
  z.strictObject({ name: z.literal('grid') }),
  /** Independent draws (Bergstra & Bengio 2012), each combination once. */
  z.strictObject({ name: z.literal('random'), trials: trialCount, seed: drawSeed }),
  /**
   * Synchronous successive halving (Jamieson & Talwalkar 2016; one bracket of Hyperband, Li et al. 2018): random draws
   * with few updates, of which the best `1 / eta` are trained with `eta` times as many, and so on up to the updates of the
   * config. A survivor is trained anew, with the whole schedule of its updates: the cosine of the learning rate ends with
   * the last update, so that a shorter run is no beginning of a longer one.
   */
  z.strictObject({
    name: z.literal('halving'),
    trials: trialCount.min(2),
    seed: drawSeed,
    eta: z.int().min(2).max(10).default(3),
    /** The first rung has at least so many updates. */
    minUpdates: z.int().min(1),
  }),
]);
export type SweepStrategy = z.infer<typeof strategySchema>;

const targetSchema = z.discriminatedUnion('role', [
  z.strictObject({
    role: z.literal('teacher'),
    /** Its place in the config's `teachers`. */
    index: z.int().min(0).default(0),
  }),
  z.strictObject({
    role: z.literal('student'),
    /** Its place in the config's `students`. */
    index: z.int().min(0).default(0),
    /**
     * The place of its method in the config's `methods`; its control is then tried at the same values, as often. null:
     * the student without a teacher, alone.
     */
    method: z.int().min(0).nullable().default(0),
  }),
]);
export type SweepTarget = z.infer<typeof targetSchema>;

export const sweepSpecSchema = z.strictObject({
  target: targetSchema,
  space: z
    .array(dimensionSchema)
    .min(1, 'a sweep needs at least one field to try values of')
    .max(12)
    .refine((space) => new Set(space.map(({ path }) => path)).size === space.length, {
      error: 'expected each field once',
    }),
  strategy: strategySchema,
  /**
   * What it may cost. `runs` counts every run of the sweep, teachers and controls too, and is known before it starts;
   * `minutes` of training end it on the way.
   */
  budget: z.strictObject({ runs: z.int().min(1).optional(), minutes: z.number().gt(0).optional() }).prefault({}),
  /** Paired seeds of each trial; the objective is the mean over them. */
  seeds: z.int().min(1).max(10).default(1),
});
/** What is asked, defaults filled in. */
export type SweepSpec = z.infer<typeof sweepSpecSchema>;
export type SweepSpecInput = z.input<typeof sweepSpecSchema>;
