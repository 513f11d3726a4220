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
}

export interface LayerDeclaration {
  readonly parameters: readonly ParameterSpec[];
  readonly dropouts?: readonly DropoutSpec[];
}

/** A layer from rows [N*B, K] to rows [N*B, O]. */
export interface RowLayer extends LayerDeclaration {
  apply(views: ParameterViews, rows: tf.Tensor2D, context: ForwardContext): tf.Tensor2D;
}
