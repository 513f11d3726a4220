/** What one run of the queue does; stored with the run, so that config, seed and data hash rebuild it. */
import { z } from 'zod';
import { quantisationSchema, slimmingSchema } from './compression.ts';
import { methodRole, methodSchema, type RunMethod } from './distillation.ts';
import { ensembleWeightingSchema } from './ensemble.ts';
import { baselineModelSchema, networkModelSchema, studentModelSchema, teacherModelSchema } from './models.ts';
import { eventMethodFault, inputsFault, lossFault } from './event-rules.ts';
import { curriculumFault, formFault, methodFault, modelFault, quantileFault, viewsFault } from './network-rules.ts';
import { protocolSchema } from './protocol.ts';
import { startFromSchema } from './transfer.ts';
import { formSchema, inputsSchema, trainingSchema } from './training.ts';

/**
 * Raised whenever code changes what a run learns or measures of the same config: then nothing is taken over from runs of
 * before. Since 6, the profile that windows of more than a day read leaves out every day that they may reach.
 */
export const COMPUTATION_VERSION = 6;

/** In place of the experiment's graph: every node alone with itself, to see what the graph brings. */
const graph = z.literal('identity').optional();

const common = {
  protocol: protocolSchema,
  inputs: inputsSchema,
  form: formSchema,
  seed: z.int().min(0),
  /** A run that helps to choose hyper-parameters is judged by the validation part: it never forecasts the test part. */
  testPart: z.literal('withheld').optional(),
};

const roles = z.discriminatedUnion('role', [
  z.object({
    role: z.literal('baseline'),
    model: baselineModelSchema,
    training: trainingSchema,
    /** Share of the labels that it learns from, as a student of its seed does; absent: all. */
    labelShare: z.number().gt(0).lt(1).optional(),
    ...common,
  }),
  z.object({
    role: z.literal('teacher'),
    model: teacherModelSchema,
    training: trainingSchema,
    /** Nobody learns from it: it does not forecast the train part. */
    teaches: z.literal(false).optional(),
    graph,
    /** Share of the labels that it learns from, as a student of its seed does; absent: all. */
    labelShare: z.number().gt(0).lt(1).optional(),
    /** Of a born-again teacher, taught by the generation before: which generation it is. */
    generation: z.int().min(1).optional(),
    /** How it is taught; there with a generation. */
    method: methodSchema.optional(),
    ...common,
  }),
  /** The mean of the teachers that this run depends on; trains nothing. */
  z.object({
    role: z.literal('ensemble'),
    model: z.object({ name: z.literal('ensemble'), members: z.int().min(1) }),
    /** How much each counts; absent: all the same. */
    weighting: ensembleWeightingSchema.optional(),
    ...common,
  }),
  z.object({
    role: z.literal('student'),
    model: studentModelSchema,
    method: methodSchema,
    labelShare: z.number().gt(0).max(1),
    graph,
    /** Of a control that is trained for longer: how many times the updates of the one that it stands beside. */
    longer: z.number().gt(1).optional(),
    /** The run whose weights are the first ones; absent: they are drawn. */
    startFrom: startFromSchema.optional(),
    /** The sha256 of weights that were trained elsewhere: they are scored here, nothing is trained. */
    submitted: z.object({ weights: z.hash('sha256') }).optional(),
    training: trainingSchema,
    ...common,
  }),
  /** A trained network with weights and activations in eight bits; its source is the one run that this run depends on. */
  z.object({
    role: z.literal('quantised'),
    /** The model of the source. */
    model: networkModelSchema,
    compression: quantisationSchema,
    /** What the source itself had been made smaller by; absent: nothing. */
    slimming: slimmingSchema.optional(),
    /** How the source learnt, as a student; null for a teacher. */
    method: methodSchema.nullable(),
    /** The source's. */
    labelShare: z.number().gt(0).max(1),
    ...common,
  }),
  /**
   * A trained network with fewer numbers, trained further. Its source is the first run that this run depends on; its
   * teacher is the next one, or the source where there is no other.
   */
  z.object({
    role: z.literal('slimmed'),
    /** The model of the source. */
    model: networkModelSchema,
    compression: slimmingSchema,
    /** How it is trained further. */
    method: methodSchema,
    /** The source's. */
    labelShare: z.number().gt(0).max(1),
    training: trainingSchema,
    ...common,
  }),
]);
export type RunConfig = z.infer<typeof roles>;

type BaselineConfig = Extract<RunConfig, { role: 'baseline' }>;

/** The config of a run that trains a network: teachers, students, slimmed networks, and NLinear as a baseline. */
export type TrainedConfig =
  | Extract<RunConfig, { role: 'teacher' | 'student' | 'slimmed' }>
  | (BaselineConfig & { readonly model: { readonly name: 'nlinear' } });

/**
 * The config of a run that fits a rule or a closed form: other seeds give the same numbers, unless they draw a share of the
 * labels.
 */
export type ClosedFormConfig = BaselineConfig & {
  readonly model: Exclude<BaselineConfig['model'], { name: 'nlinear' }>;
};

/**
 * Whether a run takes optimiser updates; if not it is a closed form or made of trained runs: their mean (role `ensemble`)
 * or one of them in eight bits (role `quantised`).
 */
export function isTrained(config: RunConfig): config is TrainedConfig {
  switch (config.role) {
    case 'baseline':
      return config.model.name === 'nlinear';
    case 'ensemble':
    case 'quantised':
      return false;
    case 'teacher':
    case 'student':
    case 'slimmed':
      return true;
  }
}

/** Name of the method that a run is shown with: `none` where there is none. */
export function runMethod(config: RunConfig): RunMethod {
  switch (config.role) {
    case 'baseline':
    case 'teacher':
    case 'ensemble':
      return 'none';
    case 'student':
      if (config.submitted !== undefined) return 'submitted';
      return config.startFrom ? 'transfer' : config.method.name;
    case 'slimmed':
      return config.method.name;
    case 'quantised':
      return config.method?.name ?? 'compression';
  }
}

/**
 * Whether a run learns what its teacher says of views. A shuffled teacher is asked about none: it speaks of other windows.
 */
export function asksAboutViews(config: RunConfig): config is TrainedConfig {
  if (!isTrained(config) || config.role === 'baseline' || config.training.views === 0) return false;
  return config.method !== undefined && methodRole(config.method.name) === 'distilled';
}

/** A run's config; where a network would be trained, what does not go together is refused. */
export const runConfigSchema = roles.superRefine((config, context) => {
  if (!isTrained(config)) return;
  const { form, inputs, model, training, protocol } = config;
  for (const fault of [
    formFault(form, inputs),
    modelFault(model, inputs),
    curriculumFault(training, protocol.targetSteps),
    quantileFault(training),
    viewsFault(training),
    config.role === 'student' ? methodFault(config.model, config.method) : undefined,
    config.role === 'student' ? eventMethodFault(config.method, protocol.event) : undefined,
    inputsFault(inputs, protocol.event),
    lossFault(training, protocol.event),
  ]) {
    if (fault) context.addIssue({ code: 'custom', message: fault.message, path: [...fault.path] });
  }
});

/** The form of a stored run's config: a run that has ended keeps its place, whatever is asked of new ones since. */
export const storedRunConfigSchema = roles;
