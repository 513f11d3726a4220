/** What a layer is: the parameters that it declares, the dropout masks that it wants, and the function it computes. */
import type * as tf from '@tensorflow/tfjs';
import type { Scaled } from '../tensors/index.ts';
import type { ParameterSpec, ParameterViews } from './parameters.ts';

/** A dropout mask, given as an input of the program: for each element 1 where it is kept, else 0. */
export interface DropoutSpec {
  readonly name: string;
  /** Share of dropped elements, in (0, 1). */
  readonly rate: number;
  /** Shape of the dropped tensor for a batch of that many windows. */
  readonly shape: (batch: number) => readonly number[];
}

/**
 * A decoder that in training is fed the label of the step before, in place of its own output, with a probability that falls
 * over the updates i (from 0) as k / (k + exp(i / k)) (Bengio et al. 2015, "Scheduled Sampling for Sequence Prediction with
 * Recurrent Neural Networks", inverse sigmoid decay). The draws are an input of the program: for each target step 1 where
 * the label is fed, else 0, the same for all windows of a batch.
 */
export interface SamplingSpec {
  readonly name: string;
  /** k > 0, in updates: the probability is a half at update k ln k. */
  readonly decay: number;
}

/** Labels that a decoder may be fed in training. */
export interface FedLabels {
  /** [N, B, H], z scale, 0 where missing. */
  readonly target: tf.Tensor3D;
  /** [N, B, H], 1 where the label is observed and the draw of its step is for it, else 0. */
  readonly fed: tf.Tensor3D;
}

/**
 * A hidden state that a network shows while it computes: `hidden` is what its last layer makes the forecast from, one row
 * a node and window, node first.
 */
export interface TapSpec {
  readonly name: 'hidden';
  /** C, columns of the state. */
  readonly width: number;
}

/** What a forward pass knows beside parameters and inputs. */
export interface ForwardContext {
  /** N, number of nodes. */
  readonly nodes: number;
  /** B, number of windows. */
  readonly batch: number;
  /** Applies the dropout declared under that name; the identity outside of training. */
  readonly dropout: (name: string, x: tf.Tensor) => tf.Tensor;
  /** max(x, 0), then the dropout declared under that name; in one operation, which leaves the scale to the next weight. */
  readonly reluDropout: (name: string, x: tf.Tensor) => Scaled;
  /** Labels for the sampling declared under that name; absent outside of training. */
  readonly fedLabels?: (name: string) => FedLabels;
  /**
   * Takes the next value of a running statistic, a parameter that is not trained, by its name. There in training alone:
   * a layer tells by it whether the statistics of the batch or the running ones count.
   */
  readonly setRunning?: (name: string, next: tf.Tensor) => void;
  /**
   * Takes the quantiles beside the median, in the order of their levels, each [N, B, H] on the z scale. Absent where the
   * forecast alone is wanted: then they are not computed.
   */
  readonly setQuantiles?: (quantiles: readonly tf.Tensor3D[]) => void;
  /** What of the median, [N, B, H], the quantiles stand around: the median itself when left out. */
  readonly aroundMedian?: (median: tf.Tensor3D) => tf.Tensor3D;
  /** Takes the hidden state of that tap, rows [N*B, C]; there where somebody looks on. */
  readonly tap?: (name: TapSpec['name'], rows: tf.Tensor2D) => void;
}

export interface LayerDeclaration {
  readonly parameters: readonly ParameterSpec[];
  readonly dropouts?: readonly DropoutSpec[];
  readonly samplings?: readonly SamplingSpec[];
  readonly taps?: readonly TapSpec[];
}

/** A layer from rows [N*B, K] to rows [N*B, O]. */
export interface RowLayer extends LayerDeclaration {
  apply(views: ParameterViews, rows: tf.Tensor2D, context: ForwardContext): tf.Tensor2D;
}
