/** What people read of the config's fields. A field that gets no word here is asked for in another way, or not at all. */
import type { Compression, EventDefinition, Inputs, Method, MethodTerm, Training } from '@stillgraph/ml/config';
import type { FieldWords } from './config-fields.ts';

/** Words of every field but those left out by name: a new field of the schema does not compile without. */
type Words<Holder, Without extends string = never> = Readonly<
  Record<Exclude<keyof Holder & string, 'name' | Without>, FieldWords>
>;

export const trainingWords: Words<Training> = {
  updates: { label: 'Updates', description: 'Optimiser updates.' },
  loss: { label: 'Loss', description: 'Which errors training punishes.' },
  quantiles: { label: 'Quantiles', description: 'Levels around 0.5 that are forecast too, such as 0.05, 0.5, 0.95.' },
  mixup: { label: 'Mixup', description: 'Windows mixed in pairs with shares from Beta(a, a); 0 mixes none.' },
  views: {
    label: 'Fixed views',
    description:
      'Each window in so many versions, noisy and with sensors hidden; the teacher is asked about each once.',
  },
  lagNoise: {
    label: 'Input noise',
    description: 'Deviation of noise on readings that a model is shown, in deviations of the dataset.',
  },
  hiddenNodes: { label: 'Hidden sensors', description: 'Share of the sensors of a window whose readings are hidden.' },
  covariateDropout: {
    label: 'Covariate dropout',
    description: 'Share of windows in which a further channel is absent.',
  },
  updatesPerHorizon: {
    label: 'Curriculum',
    description: 'Updates after which one more horizon enters the loss; 0 has all from the start.',
  },
  patience: { label: 'Patience', description: 'Validations without improvement that stop training; 0 never stops.' },
  positiveWeight: {
    label: 'Weight of an event',
    description: 'Beside 1 of none; events alone. Above 1 probabilities are not calibrated.',
  },
  learningRate: { label: 'Learning rate', description: 'Its peak.' },
  warmUpUpdates: { label: 'Warm-up', description: 'Updates over which the learning rate rises.' },
  finalLearningRateShare: { label: 'Last learning rate', description: 'As a share of the peak.' },
  batchSize: { label: 'Batch', description: 'Windows in a batch, all sensors of each.' },
  weightDecay: { label: 'Weight decay', description: 'Of AdamW, decoupled.' },
  clipNorm: { label: 'Gradient clip', description: 'Largest norm of the gradient.' },
  averageDecay: { label: 'Weight averaging', description: 'Decay per update of the averaged weights that are kept.' },
  validations: { label: 'Validations', description: 'Spread over the training.' },
};

export const inputWords: Words<Inputs, 'covariates'> = {
  missingIndicator: { label: 'Which readings are missing, even where the train part has no gap' },
  profile: { label: 'Historical average of the target steps' },
  timeOfDayHarmonics: { label: 'Harmonics of the time of day', description: '0 leaves the time of day out.' },
  weekendFlag: { label: 'Whether it is a weekend' },
  timeOfDaySlots: { label: 'Learned slots of the day', description: 'As in STID, 288 of five minutes; 0 for none.' },
  dayOfWeek: { label: 'Learned day of the week' },
  lagTimeOfDay: { label: 'Time of day of each input step' },
  lagDayOfWeek: { label: 'Day of the week of each input step' },
  recentWeeks: { label: 'Mean of recent weeks', description: 'Numbers of weeks that a longer memory reaches back.' },
  sameSlotWeeks: { label: 'Mean at that time in recent weeks', description: 'Numbers of weeks, for each target step.' },
  logScale: { label: 'Counts as log(1 + x)', description: 'Under a protocol with an event alone.' },
};

export const experimentWords = {
  seeds: { label: 'Number of seeds' },
  firstSeed: { label: 'First seed' },
  studentLabelShare: { label: 'Share of windows whose labels the students and baselines see' },
  form: {
    label: 'What networks predict',
    description: 'The difference from the last reading, from the profile, or the reading itself.',
  },
} as const satisfies Record<string, FieldWords>;

export const controlWords = {
  longer: { label: 'Times the updates of the control' },
} as const satisfies Record<string, FieldWords>;

export const teacherWords = {
  generations: { label: 'Born-again generations', description: 'The same network, taught by the one before.' },
} as const satisfies Record<string, FieldWords>;

type Of<Union, Name> = Extract<Union, { readonly name: Name }>;

const weight = { label: 'Weight' };
const trust = {
  confidence: { label: 'Outputs of the teacher count', description: 'All the same, or more where it was right.' },
  tau: {
    label: 'Scale of confidence',
    description: 'Error at which an output of the teacher counts e times less, in deviations.',
  },
};
const margin = {
  label: 'Margin',
  description: 'By how much the student must be better than the teacher, in deviations.',
};
const temperature = { label: 'Temperature', description: 'Above 1 probabilities are softer.' };

export const termWords: { readonly [Name in MethodTerm['name']]: Words<Of<MethodTerm, Name>> } = {
  response: { weight, ...trust },
  'teacher-bounded': { weight, margin },
  'temporal-relation': { weight },
  hint: { weight },
  'attention-transfer': { weight },
  'spatial-relation': { weight },
  'soft-labels': { weight, temperature },
};

export const methodWords: { readonly [Name in Method['name']]: Words<Of<Method, Name>, 'terms' | 'of'> } = {
  ...termWords,
  none: {},
  'shuffled-teacher': { weight },
  'smoothed-labels': {
    weight,
    reach: { label: 'Reach', description: 'Steps before and after that a label is averaged over.' },
  },
  'profile-teacher': { weight },
  composed: { labelWeight: { label: 'Weight of the labels' } },
};

export const eventWords: { readonly [Name in EventDefinition['name']]: Words<Of<EventDefinition, Name>> } = {
  onset: {
    freeSpeedPercentile: {
      label: 'Free speed, percentile',
      description: "Of a sensor's own readings in the train part.",
    },
    share: { label: 'Share of free speed', description: 'Below it a step is slow.' },
    steps: { label: 'Slow steps in a row', description: 'That make congestion, and as many free ones before it.' },
  },
  exceedance: {
    comparison: { label: 'Reading', description: 'How it stands beside the threshold.' },
    reference: {
      label: 'Threshold is',
      description: "A percentile of each sensor's own readings in the train part, or one value for all in their unit.",
    },
    threshold: { label: 'Threshold', description: 'The percentile, above 0 and below 100, or the value.' },
  },
  incident: {},
};

const calibrationWindows = {
  label: 'Windows measured',
  description: 'Train windows on which activations are measured.',
};

export const compressionWords: { readonly [Name in Compression['name']]: Words<Of<Compression, Name>, 'training'> } = {
  int8: {
    percentile: { label: 'Percentile', description: 'Of activations, where their range ends.' },
    calibrationWindows,
    edges: { label: 'First and last map too' },
  },
  pruning: {
    keep: { label: 'Share kept', description: 'Of the hidden units.' },
    calibrationWindows,
    thenInt8: { label: 'Then in eight bits', description: 'What is left, as one more run behind the pruned one.' },
  },
  'low-rank': { rank: { label: 'Rank', description: "As a share of a weight's smaller side." } },
};
