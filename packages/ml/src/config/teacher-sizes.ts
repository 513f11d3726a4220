/** Sizes of teachers by name, so that a paper's form can be asked for without its figures. */
import { z } from 'zod';
import { publishedTeacher } from './published.ts';
import { teacherModelSchema, type TeacherModel } from './models.ts';
import type { Form, Inputs, Training } from './training.ts';

/**
 * `published`: the sizes of the paper and its optimiser's figures; hours on two cores where the network is recurrent or
 * attends. `mid`: the defaults of the schema, which train on a CPU in minutes.
 */
export const teacherSizes = ['published', 'mid'] as const;
export type TeacherSize = (typeof teacherSizes)[number];

export interface SizedTeacher {
  readonly model: TeacherModel;
  /** Figures of the optimiser; how many updates is the experiment's to say. */
  readonly training: Readonly<Partial<Training>>;
  /** What the paper shows the model, and which part it predicts; an experiment has one for all its networks. */
  readonly recipe: { readonly inputs: Inputs; readonly form: Form } | null;
}

/** @returns undefined for a published size of a model that is this project's own */
export function sizedTeacher(name: TeacherModel['name'], size: TeacherSize): SizedTeacher | undefined {
  if (size === 'mid') return { model: teacherModelSchema.parse({ name }), training: {}, recipe: null };
  const published = publishedTeacher(name);
  if (published === undefined) return undefined;
  const { batchSize, learningRate, weightDecay, clipNorm, patience } = published.training;
  return {
    model: published.model,
    training: { batchSize, learningRate, weightDecay, clipNorm, patience },
    recipe: { inputs: published.inputs, form: published.form },
  };
}

interface Asked {
  readonly model: TeacherModel;
  readonly size?: TeacherSize | undefined;
}

/** Why a teacher cannot have the size: nobody published it, or it was given sizes of its own. */
export function sizeFault({ model, size }: Asked): string | undefined {
  if (size === undefined) return undefined;
  if (sizedTeacher(model.name, size) === undefined) {
    return `${model.name} is this project's own: expected mid, or none and its fields, got ${size}`;
  }
  if (JSON.stringify(model) === JSON.stringify(teacherModelSchema.parse({ name: model.name }))) return undefined;
  return `expected a size by name or fields of the model, got both (${size})`;
}

/**
 * A teacher as it was written, with the figures of its named size where it has set none of its own: what was set stands,
 * even where it is what is usual. To be asked before defaults are filled in; what is no teacher is left as it is.
 */
export function withFigures<Written>(teacher: Written): Written {
  const { data } = writtenSize.safeParse(teacher);
  const figures = data && sizedTeacher(data.model.name, data.size)?.training;
  return figures === undefined ? teacher : { ...teacher, training: { ...figures, ...data?.training } };
}

const writtenSize = z.looseObject({
  model: z.looseObject({ name: z.enum(teacherModelSchema.options.map((option) => option.shape.name.value)) }),
  size: z.enum(teacherSizes),
  training: z.looseObject({}).optional(),
});

/** A teacher whose model has its named size. */
export function withSize<Teacher extends Asked>({ size, ...teacher }: Teacher): Omit<Teacher, 'size'> {
  const sized = size === undefined ? undefined : sizedTeacher(teacher.model.name, size);
  return sized === undefined ? teacher : { ...teacher, model: sized.model };
}
