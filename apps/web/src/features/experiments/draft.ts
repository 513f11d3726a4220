/**
 * What the builder edits: an experiment config as the API takes it, with the fields that the form shows typed and all
 * others kept as they came from the preset.
 */
import { z } from 'zod';
import { isWeight } from './method-weight.ts';

const loss = z.enum(['absolute', 'squared', 'huber']);
export type Loss = z.infer<typeof loss>;

const trainedModel = z.looseObject({
  model: z.looseObject({ name: z.string() }),
  compressions: z.array(z.looseObject({ name: z.string() })).optional(),
  training: z
    .looseObject({ updates: z.number(), loss: loss.optional(), quantiles: z.array(z.number()).optional() })
    .optional(),
  generations: z.number().optional(),
});
const method = z.looseObject({
  name: z.string(),
  weight: z.number().optional(),
  confidence: z.enum(['plain', 'confidence']).optional(),
});
const protocolSchema = z.looseObject({
  inputSteps: z.number().default(12),
  targetSteps: z.number().default(12),
  reportedHorizons: z.array(z.number()).default([3, 6, 12]),
  cumulativeHorizons: z.array(z.number()).default([]),
  split: z
    .looseObject({ train: z.number().default(0.7), validation: z.number().default(0.1) })
    .default({ train: 0.7, validation: 0.1 }),
});
const configSchema = z.looseObject({
  inputs: z
    .looseObject({ covariates: z.array(z.string()).default([]), missingIndicator: z.boolean().default(false) })
    .prefault({}),
  protocol: protocolSchema.prefault({}),
  teachers: z.array(trainedModel),
  students: z.array(trainedModel),
  baselines: z.array(z.looseObject({ name: z.string() })).default([]),
  methods: z.array(method).default([]),
  ensemble: z.boolean().default(true),
  ensembleWeighting: z.looseObject({ name: z.enum(['mean', 'validation']) }).default({ name: 'mean' }),
  seeds: z.number(),
  studentLabelShare: z.number().default(1),
  controls: z
    .looseObject({
      longer: z.number().nullable().default(null),
      shuffledTeacher: z.boolean().default(false),
      noGraph: z.boolean().default(false),
    })
    .prefault({}),
  teacherLabels: z.enum(['archive', 'same']).default('archive'),
});
export type DraftConfig = z.infer<typeof configSchema>;
export type TrainedModel = z.infer<typeof trainedModel>;

export interface Draft {
  readonly name: string;
  readonly datasetId: string;
  readonly graphId: string;
  readonly preset: string;
  readonly config: DraftConfig;
}

/** The config of a preset as the form edits it; throws when the API's preset is not one. */
export function draftConfig(config: unknown): DraftConfig {
  return configSchema.parse(config);
}

/** A method as the form edits it; throws when the API's is not one. */
export function draftMethod(value: unknown): DraftConfig['methods'][number] {
  return method.parse(value);
}

/** A protocol as the form edits it; throws when the API's is not one. */
export function draftProtocol(value: unknown): DraftConfig['protocol'] {
  return protocolSchema.parse(value);
}

/** Whether two protocols cut and report alike, in whichever order their fields stand. */
export function sameProtocol(a: DraftConfig['protocol'], b: DraftConfig['protocol']): boolean {
  const told = ({ inputSteps, targetSteps, reportedHorizons, cumulativeHorizons, split }: DraftConfig['protocol']) =>
    JSON.stringify([inputSteps, targetSteps, reportedHorizons, cumulativeHorizons, split.train, split.validation]);
  return told(a) === told(b);
}

/** Same model with the same sizes: entries of an experiment are told apart by it. */
export function sameModel(a: TrainedModel['model'], b: TrainedModel['model']): boolean {
  const normal = (model: TrainedModel['model']) =>
    JSON.stringify(Object.entries(model).sort(([x], [y]) => (x < y ? -1 : 1)));
  return normal(a) === normal(b);
}

/** Whether two configs ask the same, in whichever order fields and models stand. */
export function sameConfig(a: DraftConfig, b: DraftConfig): boolean {
  const normal = (value: unknown): string =>
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
        : part,
    );
  const ordered = (config: DraftConfig) =>
    normal({ ...config, teachers: config.teachers.map(normal).sort(), students: config.students.map(normal).sort() });
  return ordered(a) === ordered(b);
}

/** Puts a model in, or takes it out. */
export function toggleModel(list: readonly TrainedModel[], entry: TrainedModel): TrainedModel[] {
  const without = list.filter((one) => !sameModel(one.model, entry.model));
  return without.length === list.length ? [...list, entry] : without;
}

/** Levels of the quantiles that all networks of a draft forecast; none for point forecasts alone. */
export function quantilesOf({ students, teachers }: DraftConfig): readonly number[] {
  return [...students, ...teachers].find(({ training }) => training?.quantiles?.length)?.training?.quantiles ?? [];
}

/** The same models, each forecasting quantiles at those levels. */
export function withQuantiles(list: readonly TrainedModel[], quantiles: readonly number[]): TrainedModel[] {
  return list.map((entry) =>
    entry.training === undefined ? entry : { ...entry, training: { ...entry.training, quantiles: [...quantiles] } },
  );
}

/** The loss of a draft: that of its first student; all networks have the same in the form. */
export function lossOf({ students, teachers }: DraftConfig): Loss {
  return [...students, ...teachers].find(({ training }) => training?.loss !== undefined)?.training?.loss ?? 'absolute';
}

/** The networks trained by that loss. */
export function withLoss(networks: readonly TrainedModel[], chosen: Loss): TrainedModel[] {
  return networks.map((network) =>
    network.training === undefined ? network : { ...network, training: { ...network.training, loss: chosen } },
  );
}

/** Models of a draft, one of them perhaps new: trained for what the form asks of all networks. */
export function asTheOthers(networks: readonly TrainedModel[], config: DraftConfig): TrainedModel[] {
  return withQuantiles(withLoss(networks, lossOf(config)), quantilesOf(config));
}

/** Whether a model may be trained for so many updates. */
export function isUpdates(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 1_000_000;
}

/** What stops the draft from being sent, by field, in words; the API checks everything again. */
export function draftProblems(draft: Draft): Readonly<Record<string, string>> {
  const problems: Record<string, string> = {};
  if (draft.name.trim() === '') problems['name'] = 'Give the experiment a name.';
  if (draft.datasetId === '') problems['datasetId'] = 'Choose a dataset.';
  if (draft.graphId === '') problems['graphId'] = 'Choose a graph.';
  if (draft.config.teachers.length === 0) problems['teachers'] = 'Choose at least one teacher.';
  if (draft.config.students.length === 0) problems['students'] = 'Choose at least one student.';
  for (const role of ['teachers', 'students'] as const) {
    const wrong = draft.config[role].find(({ training }) => training !== undefined && !isUpdates(training.updates));
    if (wrong !== undefined) problems[role] = 'Updates are a whole number from 1 to 1,000,000.';
  }
  if (draft.config.methods.length === 0) problems['methods'] = 'Choose at least one method.';
  if (draft.config.methods.some(({ name, weight }) => weight !== undefined && !isWeight(name, weight))) {
    problems['methods'] = 'A weight is above 0, and a share of the loss at most 1.';
  }
  const { seeds } = draft.config;
  if (!Number.isInteger(seeds) || seeds < 1 || seeds > 50) problems['seeds'] = 'Seeds are a whole number from 1 to 50.';
  const share = draft.config.studentLabelShare;
  if (!(share > 0 && share <= 1)) problems['studentLabelShare'] = 'The share of labels lies between 1 and 100 %.';
  const { longer } = draft.config.controls;
  if (longer !== null && !(longer > 1 && longer <= 20)) {
    problems['controls'] = 'A longer control takes above 1 to 20 times the updates.';
  }
  return problems;
}
