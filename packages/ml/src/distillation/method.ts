/** What a method of distillation is: the loss as a sum of named, weighted terms, each of which is logged. */
import type * as tf from '@tensorflow/tfjs';
import type { Loss } from '../config/index.ts';

/** What a loss may look at; all on the z scale. */
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
}

/** Inputs of a term that learns from a teacher. */
export type TaughtInputs = LossInputs & Required<Pick<LossInputs, 'teacher' | 'teacherMask'>>;

export interface LossTerm {
  /** `label` or `response`: logged as `loss/<name>`. */
  readonly name: string;
  readonly weight: number;
  readonly value: tf.Scalar;
}

/** One term of a loss: how it is called, what it counts, and the function it is. */
export interface LossPart {
  readonly name: string;
  readonly weight: number;
  readonly value: (inputs: TaughtInputs) => tf.Scalar;
}

export interface DistillationMethod {
  /** Names of the terms, in order. */
  readonly termNames: readonly string[];
  readonly usesTeacher: boolean;
  /** Whether each window is taught by the teacher's forecast of another one. */
  readonly shufflesTeacher: boolean;
  terms(inputs: LossInputs): LossTerm[];
}
