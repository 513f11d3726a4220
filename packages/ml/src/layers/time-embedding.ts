import * as tf from '@tensorflow/tfjs';
import { lookUp } from '../tensors/index.ts';
import { required, type ForwardInputs, type ModelShape } from './inputs.ts';
import type { LayerDeclaration } from './layer.ts';
import type { ParameterSpec, ParameterViews } from './parameters.ts';

/** Days of a week. */
const DAYS = 7;

export interface TimeEmbedding extends LayerDeclaration {
  /** Number of tables: slots of the day, days of the week, or both. */
  readonly count: number;
  /** @returns the vectors of the last input step, [B, width], one tensor a table */
  apply(views: ParameterViews, inputs: ForwardInputs): tf.Tensor2D[];
  /** @returns the vectors of every input step, [B*T, width], one tensor a table */
  everyStep(views: ParameterViews, inputs: ForwardInputs): tf.Tensor2D[];
}

/**
 * A learned vector for each slot of the day and for each day of the week, where the shape has them
 * (Shao et al. 2022, "Spatial-Temporal Identity").
 *
 * @param name prefix of the tables `<name>/slots` [slots, width] and `<name>/days` [7, width]
 */
export function timeEmbedding(name: string, shape: ModelShape, width: number): TimeEmbedding {
  const tables: { readonly parameter: ParameterSpec; readonly input: 'slots' | 'weekdays' }[] = [];
  const table = (suffix: string, rows: number): ParameterSpec => ({
    name: `${name}/${suffix}`,
    shape: [rows, width],
    place: 'table',
    initialiser: { kind: 'xavier', fanIn: width, fanOut: rows },
  });
  if (shape.timeOfDaySlots > 0) tables.push({ parameter: table('slots', shape.timeOfDaySlots), input: 'slots' });
  if (shape.dayOfWeek) tables.push({ parameter: table('days', DAYS), input: 'weekdays' });
  return {
    parameters: tables.map(({ parameter }) => parameter),
    count: tables.length,
    apply: (views, inputs) =>
      tables.map(({ parameter, input }) => {
        const steps = required(inputs, input);
        const [batch, length] = steps.shape;
        const last = tf.reshape<tf.Rank.R1>(tf.slice2d(steps, [0, length - 1], [batch, 1]), [batch]);
        return views.table(parameter.name, (table) => lookUp(table, last));
      }),
    everyStep: (views, inputs) =>
      tables.map(({ parameter, input }) =>
        views.table(parameter.name, (table) => lookUp(table, tf.reshape<tf.Rank.R1>(required(inputs, input), [-1]))),
      ),
  };
}
