/** The forward pass of a model as a program: what it reads of a batch, and how it is compiled. */
import type * as tf from '@tensorflow/tfjs';
import type { Batch } from '../data/index.ts';
import type { Feed, Program, TensorSpec } from '../engines/index.ts';
import type { ForwardInputs, ModelShape } from '../layers/inputs.ts';
import type { ForwardContext, TapSpec } from '../layers/layer.ts';
import type { Entering } from '../layers/parameter-views.ts';
import type { ModelDefinition } from '../models/model.ts';
import { relu } from '../tensors/index.ts';

/** Fields of a batch that a model of that shape reads. */
export type BatchInput = Exclude<keyof Batch, 'target' | 'targetMask'>;

function batchInputs(shape: ModelShape): BatchInput[] {
  const names: BatchInput[] = ['lags', 'last'];
  if (shape.masked) names.push('lagMask');
  if (shape.profile) names.push('profile');
  if (shape.memoryFeatures > 0) names.push('memory');
  if (shape.form === 'deviation') names.push('profileLags');
  if (shape.covariates > 0) names.push('covariates');
  if (shape.calendarFeatures > 0) names.push('calendar');
  if (shape.lagChannels > 0) names.push('lagCalendar');
  if (shape.timeOfDaySlots > 0) names.push('slots');
  if (shape.dayOfWeek) names.push('weekdays');
  return names;
}

/** Declarations of the batch's inputs, for `batch` windows. */
export function batchSpecs(shape: ModelShape, batch: number): Record<string, TensorSpec> {
  const { nodes, inputSteps, targetSteps, calendarFeatures, lagChannels, memoryFeatures } = shape;
  const shapes: Record<BatchInput, readonly number[]> = {
    lags: [nodes, batch, inputSteps],
    lagMask: [nodes, batch, inputSteps],
    last: [nodes, batch, 1],
    profile: [nodes, batch, targetSteps],
    profileLags: [nodes, batch, inputSteps],
    covariates: [nodes, batch, shape.covariates],
    memory: [nodes, batch, memoryFeatures],
    calendar: [batch, calendarFeatures],
    lagCalendar: [batch, inputSteps, lagChannels],
    slots: [batch, inputSteps],
    weekdays: [batch, inputSteps],
  };
  return Object.fromEntries(
    batchInputs(shape).map((name) => [
      name,
      { shape: shapes[name], dtype: name === 'slots' || name === 'weekdays' ? 'int32' : 'float32' },
    ]),
  );
}

/** The arrays of a batch that a model of that shape reads. */
export function batchFeeds(shape: ModelShape, batch: Batch): Record<string, Feed> {
  return Object.fromEntries(batchInputs(shape).map((name) => [name, batch[name]]));
}

/** Declarations of the graph's inputs; none for a model that reads no graph. Their values never change. */
export function graphSpecs(model: ModelDefinition): Record<string, TensorSpec> {
  const { nodes } = model.shape;
  const dense = model.graphs
    .flatMap((name) => [name, `${name}Transposed`])
    .map((name) => [name, [nodes, nodes]] as const);
  const shapes = Object.entries(model.graphShapes ?? Object.fromEntries(dense));
  return Object.fromEntries(shapes.map(([name, shape]) => [name, { shape, dtype: 'float32' }]));
}

/** The program's tensors under the names that layers use. */
export function forwardInputs(inputs: Readonly<Record<string, tf.Tensor>>): ForwardInputs {
  // The engine has checked shapes against the declarations above; only the static types are lost on the way.
  return inputs as Record<string, tf.Tensor> & ForwardInputs;
}

/** A context without dropout. */
export function inferenceContext(shape: ModelShape, batch: number): ForwardContext {
  return {
    nodes: shape.nodes,
    batch,
    dropout: (_name, x) => x,
    reluDropout: (_name, x) => ({ rows: relu(x), scale: 1 }),
  };
}

/** The output of `forwardProgram` that holds the quantile at that place among those beside the median. */
export function quantileOutput(index: number): string {
  return `quantile${index + 1}`;
}

/**
 * The forward pass for `batch` windows. Inputs: the batch's arrays, `parameters` [P] and the graph's. Output:
 * `prediction` [N, B, H], z scale, or the log-odds of an event; with `quantiles`, instead, those that the model forecasts
 * beside it, as `quantile1`, `quantile2`, ... in the order of their levels, each [N, B, H], z scale.
 * With `tap`, instead, `hidden`: the hidden states of that tap, [N*B, C].
 *
 * @param options.entering what the rows become that meet a weight; themselves when left out
 */
export function forwardProgram(
  model: ModelDefinition,
  batch: number,
  options: {
    readonly quantiles?: boolean;
    readonly tap?: TapSpec['name'];
    readonly entering?: Entering | undefined;
  } = {},
): { program: Program; inputs: Record<string, TensorSpec>; graphInputs: readonly string[] } {
  const { layout, shape } = model;
  const graph = graphSpecs(model);
  return {
    inputs: {
      ...batchSpecs(shape, batch),
      ...graph,
      parameters: { shape: [layout.size], dtype: 'float32' },
    },
    graphInputs: Object.keys(graph),
    program: (inputs) => {
      const parameters = inputs['parameters'] as tf.Tensor1D;
      const views = layout.views(layout.slices(parameters), options.entering);
      const context = inferenceContext(shape, batch);
      if (options.tap !== undefined) {
        const shown: { rows?: tf.Tensor2D } = {};
        const tap = (_name: TapSpec['name'], rows: tf.Tensor2D): void => {
          shown.rows = rows;
        };
        model.forward(views, forwardInputs(inputs), { ...context, tap });
        if (!shown.rows) throw new RangeError(`the forward pass shows no ${options.tap}`);
        return { [options.tap]: shown.rows };
      }
      if (!options.quantiles) return { prediction: model.forward(views, forwardInputs(inputs), context) };
      let given: readonly tf.Tensor3D[] = [];
      const setQuantiles = (quantiles: readonly tf.Tensor3D[]): void => {
        given = quantiles;
      };
      model.forward(views, forwardInputs(inputs), { ...context, setQuantiles });
      return Object.fromEntries(given.map((values, index) => [quantileOutput(index), values]));
    },
  };
}
