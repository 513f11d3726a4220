/** What a model is: parameters, dropout masks and a forward pass, built from a config for given sizes. */
import type * as tf from '@tensorflow/tfjs';
import type { ForwardInputs, GraphName, ModelShape } from '../layers/inputs.ts';
import type { DropoutSpec, ForwardContext, LayerDeclaration, SamplingSpec, TapSpec } from '../layers/layer.ts';
import { ParameterLayout, type ParameterViews } from '../layers/parameters.ts';

/** From parameters and inputs to predictions [N, B, H], z scale. */
export type Forward = (views: ParameterViews, inputs: ForwardInputs, context: ForwardContext) => tf.Tensor3D;

export interface ModelDefinition {
  readonly shape: ModelShape;
  readonly layout: ParameterLayout;
  readonly dropouts: readonly DropoutSpec[];
  readonly samplings: readonly SamplingSpec[];
  /** Hidden states that the forward pass shows; none where nothing lies between inputs and forecast. */
  readonly taps: readonly TapSpec[];
  /** Forms of the given graph that the forward pass reads; none where it reads no graph. */
  readonly graphs: readonly GraphName[];
  /** Shapes of the inputs that the graph is given by, once it is known; without them the forms are dense, [N, N]. */
  readonly graphShapes?: Readonly<Record<string, readonly number[]>>;
  readonly forward: Forward;
}

/** Gathers what the layers of a model declare. */
export function defineModel(
  shape: ModelShape,
  layers: readonly LayerDeclaration[],
  forward: Forward,
  options: { readonly graphs?: readonly GraphName[] } = {},
): ModelDefinition {
  return {
    shape,
    layout: new ParameterLayout(layers.flatMap((layer) => layer.parameters)),
    dropouts: layers.flatMap((layer) => layer.dropouts ?? []),
    samplings: layers.flatMap((layer) => layer.samplings ?? []),
    taps: layers.flatMap((layer) => layer.taps ?? []),
    graphs: shape.graph ? (options.graphs ?? []) : [],
    forward,
  };
}
