/** Tensors that every network sees, and the sizes that a network is built for. */
import type * as tf from '@tensorflow/tfjs';
import type { Form } from '../config/index.ts';

/** Sizes and kinds of inputs; all that a model must know of a dataset and a protocol. */
export interface ModelShape {
  /** N */
  readonly nodes: number;
  /** T, steps of the input window. */
  readonly inputSteps: number;
  /** H, steps of the target. */
  readonly targetSteps: number;
  /** K, columns of the calendar; 0 when no calendar enters. */
  readonly calendarFeatures: number;
  /** C, channels that nodes share beside each lag: time of day, day of the week; 0 when none enter. */
  readonly lagChannels: number;
  /** Slots of the day that have a learned vector each; 0 for none. */
  readonly timeOfDaySlots: number;
  /** Whether each day of the week has a learned vector. */
  readonly dayOfWeek: boolean;
  /** Whether the historical-average profile of the target steps enters. */
  readonly profile: boolean;
  /** M, features of a node and window from past weeks; 0 when none enter. */
  readonly memoryFeatures: number;
  /** Whether the mask of the lags enters as a feature: so where the train part has missing readings. */
  readonly masked: boolean;
  /** K', columns of the covariates; 0 when none enter. */
  readonly covariates: number;
  /** Which part of the signal is predicted. */
  readonly form: Form;
  /** Whether the output is the log-odds of an event, not a reading on the z scale. */
  readonly event: boolean;
  /** Whether there is a given graph. */
  readonly graph: boolean;
  /** Levels of the forecast quantiles, ascending around the median; none for a point forecast alone. */
  readonly quantiles: readonly number[];
}

/**
 * Node-first tensors of B windows, on the z scale (the profile of an event in log-odds); see `Batch` of the data room for
 * what each holds.
 */
export interface ForwardInputs extends Readonly<Partial<Record<SparseInput, tf.Tensor>>> {
  /** [N, B, T] */
  readonly lags: tf.Tensor3D;
  /** [N, B, 1] */
  readonly last: tf.Tensor3D;
  /** [N, B, T], 1 where observed; there when the shape is masked. */
  readonly lagMask?: tf.Tensor3D;
  /** [N, B, H]; there when the shape has a profile. */
  readonly profile?: tf.Tensor3D;
  /** [N, B, M]; there when M is not 0. */
  readonly memory?: tf.Tensor3D;
  /** [N, B, T]; there when the form is `deviation`. */
  readonly profileLags?: tf.Tensor3D;
  /** [N, B, K']; there when K' is not 0. */
  readonly covariates?: tf.Tensor3D;
  /** [B, K]; there when K is not 0. */
  readonly calendar?: tf.Tensor2D;
  /** [B, T, C]; there when C is not 0. */
  readonly lagCalendar?: tf.Tensor3D;
  /** [B, T] int32, slot of the day of each input step; there when slots have vectors. */
  readonly slots?: tf.Tensor2D;
  /** [B, T] int32, day of the week of each input step, 0 (Monday) to 6; there when days have vectors. */
  readonly weekdays?: tf.Tensor2D;
  /** Random walk over the given graph and its transpose, [N, N], rows summing to 1; there when the shape has a graph. */
  readonly walk?: tf.Tensor2D;
  readonly walkTransposed?: tf.Tensor2D;
  /** The same against the direction of the edges; there when the shape has a graph and the model names it. */
  readonly backwardWalk?: tf.Tensor2D;
  readonly backwardWalkTransposed?: tf.Tensor2D;
  /** The scaled Laplacian of the given graph, symmetric, and its transpose; there when the model names it. */
  readonly scaledLaplacian?: tf.Tensor2D;
  readonly scaledLaplacianTransposed?: tf.Tensor2D;
}

/** A form of the given graph that a model may read, beside its transpose. */
export type GraphName = 'walk' | 'backwardWalk' | 'scaledLaplacian';

/** The parts of a form that is given as a sparse matrix (see `SparseSupport`), in place of the dense one. */
export const sparseParts = ['weights', 'sourceNodes', 'places'] as const;
export type SparseInput = `${GraphName}${'' | 'Transposed'}/${(typeof sparseParts)[number]}`;

/**
 * An input that the shape promises.
 * @throws RangeError when it was not given
 */
export function required<Name extends keyof ForwardInputs>(
  inputs: ForwardInputs,
  name: Name,
): NonNullable<ForwardInputs[Name]> {
  const tensor = inputs[name];
  if (!tensor) throw new RangeError(`the model was built for the input ${name}, which was not given`);
  return tensor;
}
