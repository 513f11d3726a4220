/** Inputs that every trained model sees, and how its weights are fitted. */
import { z } from 'zod';

export const inputsSchema = z.strictObject({
  /** Number of sine/cosine pairs of the time of day of the window's last step; 0 leaves the time of day out. */
  timeOfDayHarmonics: z.int().min(0).max(12).default(4),
  /** Whether the last step falls on a weekend, as 0 or 1. */
  weekendFlag: z.boolean().default(true),
  /**
   * The historical-average profile of the target steps, from train days only, leaving out the window's own day, and of
   * windows of more than a day all that they reach.
   */
  profile: z.boolean().default(true),
  /** Slots of the day that have a learned vector each, as in STID (288 of five minutes); 0 for none. */
  timeOfDaySlots: z.int().min(0).max(1440).default(0),
  /** Whether each day of the week has a learned vector, as in STID. Days that the train part lacks are never trained. */
  dayOfWeek: z.boolean().default(false),
  /** The time of day of each input step, in [0, 1), as a channel beside the lags (as in DCRNN and Graph WaveNet). */
  lagTimeOfDay: z.boolean().default(false),
  /** The day of the week of each input step, 0 (Monday) to 6 in sevenths, as a channel beside the lags (as in STID). */
  lagDayOfWeek: z.boolean().default(false),
  /**
   * Further channels of the dataset that every trained model but NLinear sees, by name, or by the source before a slash.
   * What is known in the past only is shown up to the window's end, what is known ahead at the target steps too.
   */
  covariates: z.array(z.string().min(1)).max(64).default([]),
  /** Whether networks see which lags were observed even where the train part has no gap, so that they are ready for one. */
  missingIndicator: z.boolean().default(false),
  /**
   * Weeks that a longer memory than the window reaches back: for each number w the mean of the node's readings in the w
   * weeks up to the window's last step. It may lie before the cut of a part, as a past reading of any service does. Of the
   * train part only readings that the labels at hand buy enter.
   */
  recentWeeks: z.array(z.int().min(1).max(104)).max(8).default([]),
  /** For each number w and target step the mean of the node's readings at that time in the w weeks before. */
  sameSlotWeeks: z.array(z.int().min(1).max(104)).max(8).default([]),
  /** Whether readings enter as log(1 + x), as counts should; event protocols alone, where no reading is forecast. */
  logScale: z.boolean().default(false),
});
export type Inputs = z.infer<typeof inputsSchema>;

/**
 * Which part of the signal a network predicts.
 * `last-value`: the last valid reading is subtracted from the lags, kept as one feature, and added to the output.
 * `deviation`: the profile is subtracted from the lags and added to the output; best on counts.
 * `direct`: nothing is subtracted or added, as the papers of most models have it.
 */
export const formSchema = z.enum(['last-value', 'deviation', 'direct']);
export type Form = z.infer<typeof formSchema>;

/**
 * What an error of a forecast costs, on the z scale, in every term of a training loss, and by what validation chooses.
 * `absolute`: |e|, chosen by MAE. `squared`: e², chosen by RMSE, for protocols that score by it. `huber`: e² / 2 up to one
 * standard deviation and |e| − 1/2 beyond, chosen by MAE.
 */
export const lossSchema = z.enum(['absolute', 'squared', 'huber']);
export type Loss = z.infer<typeof lossSchema>;

/** Levels closer than this are the same. */
const LEVEL_TOLERANCE = 1e-9;

/** Why levels do not make quantiles around a median; undefined where they do, or there are none. */
function quantileFault(levels: readonly number[]): string | undefined {
  if (levels.length === 0) return undefined;
  const ascending = levels.every((level, index) => index === 0 || level > (levels[index - 1] ?? 1));
  const symmetric = levels.every((level, index) => {
    const mirrored = levels[levels.length - 1 - index] ?? NaN;
    return Math.abs(level + mirrored - 1) < LEVEL_TOLERANCE;
  });
  if (ascending && symmetric && levels.length >= 3 && levels.length % 2 === 1) return undefined;
  return (
    `expected an odd number of levels, three or more, ascending and symmetric around 0.5 (such as 0.1, 0.5, 0.9), got ` +
    levels.join(', ')
  );
}

/** Updates; cut short in a training that has no more. */
export const DEFAULT_WARM_UP = 20;

export const trainingSchema = z.strictObject({
  /** Optimiser updates. */
  updates: z.int().min(1).max(1_000_000).default(1000),
  /** Windows in a batch (all nodes of each). */
  batchSize: z.int().min(1).max(1024).default(16),
  /** Peak learning rate of AdamW. */
  learningRate: z.number().gt(0).max(1).default(2e-3),
  /** Updates over which the learning rate rises linearly from 0. */
  warmUpUpdates: z.int().min(0).default(DEFAULT_WARM_UP),
  /** Learning rate at the end of the cosine, as a share of the peak. */
  finalLearningRateShare: z.number().min(0).max(1).default(0.02),
  /** Decoupled weight decay of AdamW. */
  weightDecay: z.number().min(0).default(1e-4),
  /** Largest global norm of the gradient. */
  clipNorm: z.number().gt(0).default(5),
  /** Decay per update of the averaged weights that are evaluated and kept. */
  averageDecay: z.number().min(0).lt(1).default(0.98),
  /** Evaluations on the validation part spread over the run. */
  validations: z.int().min(1).default(20),
  /**
   * Updates after which one more horizon enters the loss, from the first on; 0, the default, has all from the start
   * (Wu et al. 2020, MTGNN). All horizons have to be open before the last update. A student and its control have the same
   * curriculum.
   */
  updatesPerHorizon: z.int().min(0).default(0),
  /** Deviation of the noise that is added to observed lags, standard deviations of the dataset; targets stay clean. */
  lagNoise: z.number().min(0).max(2).default(0),
  /** Share of the nodes of a window whose lags are hidden: they show the profile instead; means over past weeks stay. */
  hiddenNodes: z.number().min(0).lt(1).default(0),
  /**
   * Fixed views of a train window, each with noise and hidden nodes of its own as the two fields above say. An update shows a
   * window in one of them or as it was read, and a distilled student learns what its teacher says of that very view, which
   * is asked once. 0, the default, draws anew for each update, and the teacher's outputs are those of the readings. A student
   * and its control see the same views.
   */
  views: z.int().min(0).max(8).default(0),
  /**
   * Windows of a batch that are mixed in pairs, inputs, labels and teacher's outputs alike, with shares from Beta(a, a)
   * (Zhang et al. 2018, mixup); 0, the default, mixes none. No teacher is asked again. A student and its control mix alike.
   */
  mixup: z.number().min(0).max(1).default(0),
  /**
   * Share of windows in which a source of covariates is absent in training, each source drawn for itself (modality
   * dropout), so that a forecast is possible without it.
   */
  covariateDropout: z.number().min(0).lt(1).default(0),
  /**
   * Validations without improvement after which training stops; 0, the default, takes every update. A student and its
   * control have the same patience, and each stops by its own validation. With a curriculum it is counted from the update
   * on at which all horizons are open.
   */
  patience: z.int().min(0).default(0),
  /** A student and its control have the same. */
  loss: lossSchema.default('absolute'),
  /**
   * Levels of the quantiles that the network forecasts beside its point forecast, which is their median: ascending,
   * symmetric around 0.5, such as 0.05, 0.5, 0.95. None by default. A student and its control have the same.
   */
  quantiles: z
    .array(z.number().gt(0).lt(1))
    .max(19)
    .default([])
    .superRefine((levels, context) => {
      const message = quantileFault(levels);
      if (message !== undefined) context.addIssue({ code: 'custom', message });
    }),
  /**
   * Weight of an event in the cross-entropy beside 1 of none; event protocols alone. Above 1 rare events are called
   * sooner, and probabilities are no longer calibrated.
   */
  positiveWeight: z.number().min(1).max(10).default(1),
});
export type Training = z.infer<typeof trainingSchema>;
