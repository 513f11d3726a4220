/**
 * What the builder edits: an experiment config as the API takes it, with the fields that the form shows typed and all
 * others kept as they came from the preset.
 */
import { z } from 'zod';
import type { Settings } from './config-field.ts';

const loss = z.enum(['absolute', 'squared', 'huber']);
export type Loss = z.infer<typeof loss>;

const trainedModel = z.looseObject({
  model: z.looseObject({ name: z.string() }),
  compressions: z.array(z.looseObject({ name: z.string() })).optional(),
  training: z
    .looseObject({ updates: z.number(), loss: loss.optional(), quantiles: z.array(z.number()).optional() })
    .optional(),
  generations: z.number().optional(),
  startFrom: z.looseObject({ runId: z.string() }).optional(),
});
const method = z.looseObject({
  name: z.string(),
  weight: z.number().optional(),
  /** Of a composed method: what stands beside the labels. */
  terms: z.array(z.looseObject({ name: z.string() })).optional(),
});
const protocolSchema = z.looseObject({
  inputSteps: z.number().default(12),
  targetSteps: z.number().default(12),
  reportedHorizons: z.array(z.number()).default([3, 6, 12]),
  cumulativeHorizons: z.array(z.number()).default([]),
  split: z
    .looseObject({ train: z.number().default(0.7), validation: z.number().default(0.1) })
    .default({ train: 0.7, validation: 0.1 }),
  /** What is predicted in place of readings. */
  event: z.looseObject({ name: z.string() }).optional(),
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
  firstSeed: z.number().default(1),
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

export const draftSchema = z.object({
  name: z.string(),
  datasetId: z.string(),
  graphId: z.string(),
  /** Null where it began from an experiment without one. */
  preset: z.string().nullable(),
  config: configSchema,
});
export type Draft = Readonly<z.infer<typeof draftSchema>>;

/** Sizes that offered models were given in place of their own, by label. */
export const givenSizesSchema = z.record(z.string(), trainedModel.shape.model);

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

/** An event as the form edits it; throws when the API's is not one. */
export function draftEvent(value: unknown): NonNullable<DraftConfig['protocol']['event']> {
  return z.looseObject({ name: z.string() }).parse(value);
}

/** A baseline as the form edits it; throws when the API's is not one. */
export function draftBaseline(value: unknown): DraftConfig['baselines'][number] {
  return z.looseObject({ name: z.string() }).parse(value);
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

/** The loss of a draft: that of its first student; all networks have the same in the form. */
export function lossOf({ students, teachers }: DraftConfig): Loss {
  return [...students, ...teachers].find(({ training }) => training?.loss !== undefined)?.training?.loss ?? 'absolute';
}

/** The same networks, each with those settings of its training. */
export function withTraining(
  networks: readonly TrainedModel[],
  change: Partial<NonNullable<TrainedModel['training']>>,
): TrainedModel[] {
  return networks.map((network) =>
    network.training === undefined ? network : { ...network, training: { ...network.training, ...change } },
  );
}

/** What the trainings of all networks have in common; a setting in which they differ is there, and undefined. */
export function sharedTraining(networks: readonly TrainedModel[]): Settings {
  const trainings = networks.map(({ training }): Settings => training ?? {});
  const names = new Set(trainings.flatMap((training) => Object.keys(training)));
  const shared = [...names].map((name) => {
    const texts = new Set(trainings.map((training) => JSON.stringify(training[name])));
    return [name, texts.size === 1 ? trainings[0]?.[name] : undefined];
  });
  return Object.fromEntries(shared) as Settings;
}

/** Networks of a role, one of them perhaps new: that one is trained as the first of the others, for its own updates. */
export function asTheOthers(
  role: 'teachers' | 'students',
  networks: readonly TrainedModel[],
  config: DraftConfig,
): TrainedModel[] {
  const [first] = config[role];
  const asked = { loss: lossOf(config), quantiles: [...quantilesOf(config)] };
  return networks.flatMap((network) => {
    if (config[role].some((known) => sameModel(known.model, network.model))) return [network];
    const { updates: _, ...likewise } = { updates: 0, ...first?.training };
    return withTraining([network], { ...likewise, ...asked });
  });
}
