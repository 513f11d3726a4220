/** How a student learns from a teacher. `none` is the control: labels alone, same budget, same seeds. */
import { z } from 'zod';

/**
 * `plain` weighs every teacher output the same; `confidence` weighs it by exp(-|teacher - label| / tau), normalised.
 */
const trust = {
  confidence: z.enum(['plain', 'confidence']).default('plain'),
  /** Scale of the confidence weight, in standard deviations of the dataset. */
  tau: z.number().gt(0).default(0.5),
};
const weight = z.number().gt(0).max(10);
const temperature = z.number().min(1).max(4).default(2);

/** Terms that a composed loss may have beside the labels, each with its own weight. */
export const methodTermSchema = z.discriminatedUnion('name', [
  /** MAE(student, teacher). */
  z.strictObject({ name: z.literal('response'), weight: weight.default(0.5), ...trust }),
  /** The student's error where it is not better than the teacher's by the margin. */
  z.strictObject({
    name: z.literal('teacher-bounded'),
    weight: weight.default(0.5),
    margin: z.number().min(0).default(0),
  }),
  /** MAE between the steps from horizon to horizon that student and teacher predict. */
  z.strictObject({ name: z.literal('temporal-relation'), weight: weight.default(0.1) }),
  /** Mean square between the teacher's hidden states and a trained linear map of the student's. */
  z.strictObject({ name: z.literal('hint'), weight: weight.default(0.1) }),
  /** Distance between the maps of where, among the nodes, the hidden states of each have their energy. */
  z.strictObject({ name: z.literal('attention-transfer'), weight: weight.default(0.1) }),
  /** Mean square between the cosines of all pairs of nodes' hidden states. */
  z.strictObject({ name: z.literal('spatial-relation'), weight: weight.default(0.1) }),
  /** T² KL(teacher, student) of the probabilities at temperature T; event protocols alone. */
  z.strictObject({ name: z.literal('soft-labels'), weight: weight.default(0.5), temperature }),
]);
export type MethodTerm = z.infer<typeof methodTermSchema>;

/** Methods of one term that learn from a teacher and look at its outputs alone. */
const byOutputs = [
  z.strictObject({
    name: z.literal('response'),
    /** Share a of the teacher term: loss = (1 - a) MAE(student, label) + a MAE(student, teacher). */
    weight: z.number().gt(0).max(1).default(0.9),
    ...trust,
  }),
  z.strictObject({
    name: z.literal('teacher-bounded'),
    /** Weight b of the bounded term beside the labels, whose weight is 1. */
    weight: weight.default(0.5),
    /** By how much the student must be better than the teacher for the term to vanish, standard deviations. */
    margin: z.number().min(0).default(0),
  }),
  z.strictObject({
    name: z.literal('temporal-relation'),
    /** Weight of the relation beside the labels, whose weight is 1. */
    weight: weight.default(0.1),
  }),
] as const;

/** Methods that look into the networks; the weight of the term beside the labels, whose weight is 1. */
const byHidden = [
  z.strictObject({ name: z.literal('hint'), weight: weight.default(0.1) }),
  z.strictObject({ name: z.literal('attention-transfer'), weight: weight.default(0.1) }),
  z.strictObject({ name: z.literal('spatial-relation'), weight: weight.default(0.1) }),
] as const;

const softLabels = z.strictObject({
  name: z.literal('soft-labels'),
  /** Share a: loss = (1 - a) BCE(label, student) + a T² KL(teacher, student) at temperature T; event protocols alone. */
  weight: z.number().gt(0).max(1).default(0.5),
  temperature,
});

const composed = z.strictObject({
  name: z.literal('composed'),
  /** Weight of MAE(student, label). */
  labelWeight: z.number().min(0).max(10).default(0.5),
  terms: z
    .array(methodTermSchema)
    .min(1)
    .refine((terms) => new Set(terms.map(({ name }) => name)).size === terms.length, {
      message: 'each term may stand in a composed loss once',
    })
    .default([
      { name: 'response', weight: 0.5, confidence: 'plain', tau: 0.5 },
      { name: 'temporal-relation', weight: 0.1 },
    ]),
});

const taughtMethodSchema = z.discriminatedUnion('name', [...byOutputs, ...byHidden, softLabels, composed]);
/** A method that learns from a teacher: what a control with another teacher may be the control of. */
export type TaughtMethod = z.infer<typeof taughtMethodSchema>;

/** Share of the response in a control that names no method of which it is one. */
export const USUAL_SHARE = 0.9;
/** Of a response; where `of` is there, that method has its own weights. */
const shareOfResponse = z.number().gt(0).max(1).default(USUAL_SHARE);

const oneWeight = {
  error: ({ input }: { readonly input?: unknown }) =>
    `the weights are those of the method that it is the control of: expected none beside it, got ${String((input as { weight: unknown }).weight)}`,
  path: ['weight'],
};
const weighsOnce = ({ weight: share, of }: { readonly weight: number; readonly of?: unknown }): boolean =>
  of === undefined || share === USUAL_SHARE;

export const methodSchema = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('none') }),
  ...byOutputs,
  ...byHidden,
  softLabels,
  /**
   * A control: the loss of a method, with the teacher's outputs for another window of the same slot of the day and kind of
   * day. It carries the teacher's smoothness and what it usually says at that time, but nothing of what goes on in the
   * window.
   */
  z
    .strictObject({
      name: z.literal('shuffled-teacher'),
      weight: shareOfResponse,
      /** The method that it is the control of; a plain response of the weight when left out. */
      of: taughtMethodSchema.optional(),
    })
    .refine(weighsOnce, oneWeight),
  /**
   * A control without a teacher: response to the labels averaged over the target steps around each. It shows what softer
   * targets do by themselves.
   */
  z.strictObject({
    name: z.literal('smoothed-labels'),
    weight: z.number().gt(0).max(1).default(0.9),
    /** Steps before and after a target step that its smoothed label is averaged over, where they are in the target. */
    reach: z.int().min(1).max(6).default(1),
  }),
  /**
   * A control with a weak teacher: the loss of a method, with the historical-average profile, which knows nothing of the
   * day, in the teacher's place.
   */
  z
    .strictObject({
      name: z.literal('profile-teacher'),
      weight: shareOfResponse,
      /** The method that it is the control of, of those that look at outputs alone; a plain response when left out. */
      of: z.discriminatedUnion('name', [...byOutputs, softLabels]).optional(),
    })
    .refine(weighsOnce, oneWeight),
  composed,
]);
export type Method = z.infer<typeof methodSchema>;

/**
 * The method that a run is shown with: `compression` for a teacher that was made smaller and not trained again, `transfer`
 * for a student that learns from labels alone, from the weights of another run on, `submitted` for weights that were trained
 * elsewhere, of which nothing is known but what they score.
 */
export type RunMethod = Method['name'] | 'compression' | 'transfer' | 'submitted';

/**
 * What a student's method makes of it. `control`: trained from labels alone. `shuffled-control`: taught by forecasts that
 * know nothing of its windows, which shows what a teacher's habits alone do. `teacherless-control`: taught by targets that
 * no trained network made, which shows what softer targets alone do. `compressed`: a teacher made smaller, which learnt as
 * its teacher did. `transferred`: begun with another run's weights, then trained from labels alone. `submitted`: trained
 * elsewhere, nobody here knows how. `distilled`: everything else.
 */
export type MethodRole =
  'control' | 'shuffled-control' | 'teacherless-control' | 'distilled' | 'compressed' | 'transferred' | 'submitted';

/** Terms that compare hidden states of student and teacher. */
const HIDDEN: readonly string[] = ['hint', 'attention-transfer', 'spatial-relation'] satisfies MethodTerm['name'][];

/** The method whose loss a control with another teacher has: the one that it names, else a plain response. */
export function controlledMethod({
  weight: share,
  of,
}: Extract<Method, { name: 'shuffled-teacher' | 'profile-teacher' }>): TaughtMethod {
  return of ?? { name: 'response', weight: share, confidence: 'plain', tau: 0.5 };
}

/** Whether a method compares hidden states, which not every network has. */
export function usesHidden(method: Method): boolean {
  if (method.name === 'shuffled-teacher') return usesHidden(controlledMethod(method));
  const names = method.name === 'composed' ? method.terms.map(({ name }) => name) : [method.name];
  return names.some((name) => HIDDEN.includes(name));
}

/** The role of a student with the method of that name. */
export function methodRole(name: RunMethod): MethodRole {
  switch (name) {
    case 'none':
      return 'control';
    case 'shuffled-teacher':
      return 'shuffled-control';
    case 'compression':
      return 'compressed';
    case 'smoothed-labels':
    case 'profile-teacher':
      return 'teacherless-control';
    case 'transfer':
      return 'transferred';
    case 'submitted':
      return 'submitted';
    case 'response':
    case 'teacher-bounded':
    case 'temporal-relation':
    case 'hint':
    case 'attention-transfer':
    case 'spatial-relation':
    case 'soft-labels':
    case 'composed':
      return 'distilled';
  }
}

/** Whether a student with the method of that name depends on a teacher's outputs. */
export function hasTeacher(name: RunMethod): boolean {
  const role = methodRole(name);
  return role !== 'control' && role !== 'teacherless-control' && role !== 'submitted';
}

/** Short label of a method, as shown in tables. */
export function methodLabel(method: Method): string {
  switch (method.name) {
    case 'none':
      return 'control';
    case 'response':
    case 'teacher-bounded':
    case 'temporal-relation':
    case 'hint':
    case 'attention-transfer':
    case 'spatial-relation':
    case 'soft-labels':
      return termLabel(method);
    case 'shuffled-teacher':
      return controlLabel('shuffled', 'shuffled teacher', controlledMethod(method));
    case 'smoothed-labels':
      return `smoothed labels ${method.weight}`;
    case 'profile-teacher':
      return controlLabel('profile as teacher,', 'profile as teacher', controlledMethod(method));
    case 'composed':
      return [`labels ${method.labelWeight}`, ...method.terms.map(termLabel)].join(' + ');
  }
}

/** `shuffled teacher 0.9` of a plain response, as the usual one; of others `shuffled soft labels 0.5, T 2`. */
function controlLabel(what: string, usual: string, of: TaughtMethod): string {
  if (of.name === 'response' && of.confidence === 'plain') return `${usual} ${of.weight}`;
  return of.name === 'composed' ? `${what} (${methodLabel(of)})` : `${what} ${methodLabel(of)}`;
}

function termLabel(term: MethodTerm): string {
  switch (term.name) {
    case 'response':
      return term.confidence === 'plain' ? `response ${term.weight}` : `response ${term.weight}, confidence`;
    case 'teacher-bounded':
      return `teacher-bounded ${term.weight}`;
    case 'temporal-relation':
      return `temporal relation ${term.weight}`;
    case 'hint':
      return `hint ${term.weight}`;
    case 'attention-transfer':
      return `attention transfer ${term.weight}`;
    case 'spatial-relation':
      return `spatial relation ${term.weight}`;
    case 'soft-labels':
      return `soft labels ${term.weight}, T ${term.temperature}`;
  }
}
