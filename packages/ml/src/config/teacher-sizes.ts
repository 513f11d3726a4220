/** Sizes of teachers by name, so that a paper's form can be asked for without its figures. */
import { publishedTeacher } from './published.ts';
import { teacherModelSchema, type TeacherModel } from './models.ts';
import { trainingSchema, type Form, type Inputs, type Training } from './training.ts';

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
  readonly training: Training;
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

/** A teacher with its named size filled in; the optimiser's figures give way to those that were set. */
export function withSize<Teacher extends Asked>({ size, ...teacher }: Teacher): Omit<Teacher, 'size'> {
  const sized = size === undefined ? undefined : sizedTeacher(teacher.model.name, size);
  if (sized === undefined) return teacher;
  const usual: Readonly<Record<string, unknown>> = trainingSchema.parse({});
  const set = Object.entries(teacher.training).filter(([field, value]) => {
    const isFigure = field in sized.training;
    return !isFigure || JSON.stringify(value) !== JSON.stringify(usual[field]);
  });
  return { ...teacher, model: sized.model, training: { ...sized.training, ...Object.fromEntries(set) } as Training };
}
