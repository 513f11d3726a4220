/** What a method of distillation is: the loss as a sum of named, weighted terms, each of which is logged. */
import type * as tf from '@tensorflow/tfjs';
import type { Loss } from '../config/index.ts';
import type { ParameterSpec, ParameterViews } from '../layers/parameters.ts';

/** Hidden states of student and teacher for the same nodes and windows, one row each, node first. */
export interface HiddenPair {
  /** [N*B, C of the student] */
  readonly student: tf.Tensor2D;
  /** [N*B, C of the teacher], divided by the root of their mean square over the train windows; no gradient reaches them. */
  readonly teacher: tf.Tensor2D;
  /** 1 where the teacher's state is kept and rests on a valid input, [N*B]. */
  readonly valid: tf.Tensor1D;
  /** N */
  readonly nodes: number;
  /** What `LossPart.projections` declared, by name. */
  readonly projections: ParameterViews;
}

/** What a loss may look at; all on the z scale, of an event log-odds and labels of 0 and 1. */
export interface LossInputs {
  /** The student's (or teacher's own) prediction, [N, B, H]. */
  readonly prediction: tf.Tensor3D;
  /** Labels, [N, B, H], 0 where missing. */
  readonly target: tf.Tensor3D;
  /** 1 where a label is observed and may be used, [N, B, H]. */
  readonly labelMask: tf.Tensor3D;
  /** What an error costs, in labels and in what is learnt from a teacher alike; `absolute` when left out. */
  readonly loss?: Loss;
  /** The teacher's prediction, [N, B, H]; absent for methods that use none. */
  readonly teacher?: tf.Tensor3D;
  /** 1 where the teacher's prediction rests on a valid input, [N, B, H]. */
  readonly teacherMask?: tf.Tensor3D;
  /** Absent for methods that look into no network. */
  readonly hidden?: HiddenPair;
}

/** What a network's output costs beside the labels. */
export type LabelLoss = (inputs: LossInputs) => tf.Scalar;

/** Inputs of a term that learns from a teacher. */
export type TaughtInputs = LossInputs & Required<Pick<LossInputs, 'teacher' | 'teacherMask'>>;

export interface LossTerm {
  /** `label` or `response`: logged as `loss/<name>`. */
  readonly name: string;
  readonly weight: number;
  readonly value: tf.Scalar;
}

/** Widths of the hidden states that a term compares. */
export interface HiddenWidths {
  readonly student: number;
  readonly teacher: number;
}

/** One term of a loss: how it is called, what it counts, and the function it is. */
export interface LossPart {
  readonly name: string;
  readonly weight: number;
  readonly value: (inputs: TaughtInputs) => tf.Scalar;
  /** Whether it compares hidden states. */
  readonly usesHidden?: boolean;
  /** Whether it counts labelled places alone, so that a window without labels teaches nothing by it. */
  readonly needsLabels?: boolean;
  /**
   * Maps that are trained beside the student and needed by the loss alone: neither counted among its parameters nor kept
   * with its weights.
   */
  readonly projections?: (widths: HiddenWidths) => ParameterSpec[];
}

export interface DistillationMethod {
  /** Names of the terms, in order. */
  readonly termNames: readonly string[];
  readonly usesTeacher: boolean;
  /** Whether a window without labels teaches anything; else batches are drawn from the labelled ones alone. */
  readonly learnsUnlabelled: boolean;
  /** Whether each window is taught by what the teacher says, and is inside, of another one. */
  readonly shufflesTeacher: boolean;
  /** Whether the historical-average profile stands in the teacher's place. */
  readonly profileTeaches?: boolean;
  /** Whether any term compares hidden states: the teacher's are then an input. */
  readonly usesHidden: boolean;
  /** Maps that the terms train beside the student (see `LossPart.projections`). */
  projections(widths: HiddenWidths): ParameterSpec[];
  terms(inputs: LossInputs): LossTerm[];
}

/**
 * The hidden states that a term compares.
 * @throws RangeError when the loss was given none
 */
export function hiddenOf({ hidden }: LossInputs): HiddenPair {
  if (!hidden) throw new RangeError('a term that compares hidden states was given none');
  return hidden;
}
