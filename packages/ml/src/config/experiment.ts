/** A question: some baselines, teachers and students with their methods, n seeds, one protocol and one graph. */
import { z } from 'zod';
import { compressionFault, compressionSchema } from './compression.ts';
import { controlsSchema } from './controls.ts';
import { methodSchema } from './distillation.ts';
import { ensembleWeightingSchema } from './ensemble.ts';
import { eventSchema } from './event.ts';
import { readsGivenGraph } from './given-graph.ts';
import { baselineModelSchema, studentModelSchema, teacherModelSchema } from './models.ts';
import { baselineFault, eventMethodFault, inputsFault, lossFault } from './event-rules.ts';
import {
  curriculumFault,
  formFault,
  methodFault,
  modelFault,
  quantileFault,
  viewsFault,
  warmUpFault,
  type Fault,
} from './network-rules.ts';
import { protocolSchema } from './protocol.ts';
import { sizeFault, teacherSizes, withFigures, withSize } from './teacher-sizes.ts';
import { startFromSchema, transferFault } from './transfer.ts';
import { formSchema, inputsSchema, trainingSchema } from './training.ts';

/** Smaller networks that are made of each of the trained ones, beside it. */
const compressions = z.array(compressionSchema).default([]);

const teacher = z
  .strictObject({
    model: teacherModelSchema,
    /** Its sizes by name in place of fields: those of its paper with the optimiser's figures, or the defaults. */
    size: z.enum(teacherSizes).optional(),
    training: trainingSchema.prefault({}),
    compressions,
    /**
     * Born-again generations (Furlanello et al. 2018, "Born-Again Neural Networks"): so many further teachers of the same
     * architecture follow, each with other first weights and taught by the response of the one before.
     */
    generations: z.int().min(0).max(3).default(0),
  })
  .superRefine((sized, context) => {
    const message = sizeFault(sized);
    if (message !== undefined) context.addIssue({ code: 'custom', message, path: ['size'] });
  })
  .transform(withSize);

const shape = z.strictObject({
  protocol: protocolSchema.prefault({}),
  inputs: inputsSchema.prefault({}),
  form: formSchema.default('last-value'),
  baselines: z
    .array(baselineModelSchema)
    .default([
      { name: 'last-value' },
      { name: 'historical-average' },
      { name: 'ridge-node' },
      { name: 'ridge-shared' },
    ]),
  teachers: z
    .array(z.preprocess(withFigures<z.input<typeof teacher>>, teacher))
    .min(1, 'an experiment needs at least one teacher'),
  /** Whether the mean of all teachers, generations included, is a teacher of its own, which then teaches the students. */
  ensemble: z.boolean().default(true),
  /** How much each teacher counts in that mean. */
  ensembleWeighting: ensembleWeightingSchema.default({ name: 'mean' }),
  students: z
    .array(
      z.strictObject({
        model: studentModelSchema,
        training: trainingSchema.prefault({}),
        compressions,
        startFrom: startFromSchema.optional(),
      }),
    )
    .min(1, 'an experiment needs at least one student'),
  /** Methods of distillation; the control (`none`) is always trained beside them. */
  methods: z
    .array(methodSchema)
    .min(1)
    .default([{ name: 'response', weight: 0.9, confidence: 'plain', tau: 0.5 }]),
  /**
   * Paired seeds: the same seed gives a student and its control the same first weights, the same labels and, where those
   * are all (`studentLabelShare` 1), the same batches.
   */
  seeds: z.int().min(1).max(50).default(3),
  firstSeed: z.int().min(0).default(1),
  /**
   * Share of the train windows whose labels the students (not the teachers) may see, drawn in one-hour blocks per seed:
   * 'a teacher with the archive, a student with few days'. A student, its control and the baselines then learn everything that comes
   * from readings (labels, scaler, profile) at the target steps of labelled windows alone. A control draws its batches
   * from those windows; a distilled student draws from all and is taught by the teacher's outputs there. The validation
   * part, which chooses weights for both, stays whole, and so do the lags that a model is shown.
   */
  studentLabelShare: z.number().gt(0).max(1).default(1),
  /** Further controls; none unless asked for. */
  controls: controlsSchema.prefault({}),
  /**
   * Whose labels the teachers learn from where students see a share: the `archive` of all, or the `same` windows as the
   * student of their seed, scaler and profile too. Only with the same labels does a gain of the students come from
   * distillation alone.
   */
  teacherLabels: z.enum(['archive', 'same']).default('archive'),
});

/** Everything of the config's networks that does not go together, each with its place. */
function faults(config: z.infer<typeof shape>): Fault[] {
  const { controls, form, inputs, protocol, teachers, students, baselines, methods } = config;
  const { event } = protocol;
  const found: Fault[] = [];
  const note = (fault: Fault | undefined, ...under: string[]): void => {
    if (fault !== undefined) found.push({ ...fault, path: [...under, ...fault.path] });
  };
  note(formFault(form, inputs));
  if (controls.noGraph && ![...teachers, ...students].some(({ model }) => readsGivenGraph(model))) {
    const message = 'expected a teacher or student that reads the given graph, got models that need none';
    note({ message, path: ['controls', 'noGraph'] });
  }
  note(inputsFault(inputs, event));
  for (const [index, model] of baselines.entries()) note(baselineFault(model, event), 'baselines', String(index));
  for (const [index, method] of methods.entries()) note(eventMethodFault(method, event), 'methods', String(index));
  for (const [role, networks] of Object.entries({ teachers, students })) {
    for (const [index, network] of networks.entries()) {
      const { model, training, compressions } = network;
      note(modelFault(model, inputs), role, String(index));
      note(curriculumFault(training, protocol.targetSteps), role, String(index));
      note(warmUpFault(training), role, String(index));
      note(quantileFault(training), role, String(index));
      note(viewsFault(training), role, String(index));
      note(transferFault(network), role, String(index));
      for (const [place, compression] of compressions.entries()) {
        const under = [role, String(index), 'compressions', String(place)];
        note(compressionFault(model, compression), ...under);
        if (compression.name === 'int8') continue;
        note(curriculumFault(compression.training, protocol.targetSteps), ...under);
        note(warmUpFault(compression.training), ...under);
        note(viewsFault(compression.training), ...under);
        // Loss and quantiles are the network's own, and spoken of there.
        note(lossFault({ ...compression.training, loss: 'absolute', quantiles: [] }, event), ...under);
      }
      note(lossFault(training, event), role, String(index));
    }
  }
  for (const [index, method] of methods.entries()) {
    // A student that cannot learn by a method is not trained by it; a method that no student can learn by is a slip.
    const unable = students.map(({ model }) => methodFault(model, method));
    const [first] = unable;
    if (first && unable.every((fault) => fault !== undefined)) note({ ...first, path: [] }, 'methods', String(index));
  }
  return found;
}

/** Of an event baselines and methods that are left out are those that say something of it. */
function withEventDefaults(input: z.input<typeof shape>): z.input<typeof shape> {
  const asked = z.looseObject({ protocol: z.looseObject({ event: eventSchema }) }).safeParse(input);
  if (!asked.success) return input;
  return {
    ...input,
    baselines: input.baselines ?? [
      { name: 'prevalence' },
      { name: 'historical-average' },
      { name: 'logistic-regression' },
    ],
    methods: input.methods ?? [{ name: 'soft-labels' }],
  };
}

/** An experiment's config. A field that it does not know is refused, so that a slip of the pen is not a default. */
export const experimentConfigSchema = z.preprocess(
  withEventDefaults,
  shape.superRefine((config, context) => {
    for (const { message, path } of faults(config)) context.addIssue({ code: 'custom', message, path: [...path] });
  }),
);
/** The form of a stored experiment's config: a sweep that was planned goes on, whatever is asked of new ones since. */
export const storedExperimentConfigSchema = shape;
export type ExperimentConfig = z.infer<typeof experimentConfigSchema>;
/** What a user may leave out: every field but teachers and students has a default. */
export type ExperimentConfigInput = z.input<typeof experimentConfigSchema>;
