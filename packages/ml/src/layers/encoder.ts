/**
 * From the inputs of a node and window to a hidden row: one affine map of the concatenation of features, the node's
 * learned vector and the calendar (Shao et al. 2022, "Spatial-Temporal Identity"), computed as a sum of three maps so
 * that the node's part is computed once a node and the calendar's part once a window.
 */
import * as tf from '@tensorflow/tfjs';
import { matMul2d } from '../tensors/index.ts';
import { relativeLags, staticFeatureCount, staticFeatures } from './form.ts';
import { required, type ForwardInputs, type ModelShape } from './inputs.ts';
import type { ForwardContext, LayerDeclaration } from './layer.ts';
import type { Initialiser, ParameterSpec, ParameterViews } from './parameters.ts';
import { timeEmbedding } from './time-embedding.ts';

export interface Encoder extends LayerDeclaration {
  /** @returns rows [N*B, width] */
  apply(views: ParameterViews, inputs: ForwardInputs, context: ForwardContext): tf.Tensor2D;
}

/**
 * Slots of the day and days of the week add their learned vectors of that width.
 *
 * @param options.width columns of the result
 * @param options.nodeEmbedding length of each node's learned vector; 0 for none
 * @param options.lags whether the lags (with their mask, where the shape is masked, and their calendar) are among the features
 */
export function encoder(
  name: string,
  shape: ModelShape,
  options: { readonly width: number; readonly nodeEmbedding: number; readonly lags: boolean },
): Encoder {
  const { width, nodeEmbedding } = options;
  const lagColumns = options.lags ? shape.inputSteps * (shape.masked ? 2 : 1) : 0;
  const lagCalendarColumns = options.lags ? shape.inputSteps * shape.lagChannels : 0;
  const featureColumns = lagColumns + staticFeatureCount(shape);
  const calendarColumns = shape.calendarFeatures + lagCalendarColumns;
  const initialiser: Initialiser = { kind: 'uniform', fanIn: featureColumns + nodeEmbedding + calendarColumns };
  const parameters: ParameterSpec[] = [{ name: `${name}/bias`, shape: [width], initialiser }];
  if (featureColumns > 0)
    parameters.push({ name: `${name}/features`, shape: [featureColumns, width], initialiser, place: 'edge' });
  if (nodeEmbedding > 0) {
    parameters.push(
      {
        name: `${name}/nodes`,
        shape: [shape.nodes, nodeEmbedding],
        initialiser: { kind: 'normal', deviation: 0.3 },
        place: 'table',
      },
      { name: `${name}/node-weight`, shape: [nodeEmbedding, width], initialiser },
    );
  }
  if (calendarColumns > 0) {
    parameters.push({ name: `${name}/calendar`, shape: [calendarColumns, width], initialiser, place: 'edge' });
  }
  const time = timeEmbedding(name, shape, width);
  parameters.push(...time.parameters);
  return {
    parameters,
    apply(views, inputs, { nodes, batch }) {
      const parts = staticFeatures(shape, inputs);
      if (options.lags) {
        parts.unshift(relativeLags(shape, inputs));
        if (shape.masked) parts.push(required(inputs, 'lagMask'));
      }
      // What does not depend on the features is put together first: with fixed weights it is known ahead, and the product
      // takes it up in one go.
      let offset: tf.Tensor = views.vector(`${name}/bias`);
      if (nodeEmbedding > 0) {
        const perNode = matMul2d(views.table(`${name}/nodes`), views.matrix(`${name}/node-weight`));
        offset = tf.add(tf.reshape(perNode, [nodes, 1, width]), offset);
      }
      const calendar: tf.Tensor[] = shape.calendarFeatures > 0 ? [required(inputs, 'calendar')] : [];
      if (lagCalendarColumns > 0) {
        calendar.push(tf.reshape(required(inputs, 'lagCalendar'), [batch, lagCalendarColumns]));
      }
      if (calendarColumns > 0) {
        const columns = (calendar.length === 1 ? calendar[0] : tf.concat(calendar, 1)) as tf.Tensor2D;
        const perWindow = views.product(`${name}/calendar`, columns);
        offset = tf.add(offset, tf.reshape(perWindow, [1, batch, width]));
      }
      for (const vectors of time.apply(views, inputs)) {
        offset = tf.add(offset, tf.reshape(vectors, [1, batch, width]));
      }
      const rows = nodes * batch;
      const features = parts.length > 1 ? tf.concat(parts, 2) : parts[0];
      const encoded = features
        ? views.product(`${name}/features`, tf.reshape(features, [rows, featureColumns]))
        : tf.zeros<tf.Rank.R2>([rows, width]);
      if (offset.size === rows * width) return tf.add(encoded, tf.reshape(offset, [rows, width]));
      if (offset.rank === 1) return tf.add(encoded, offset);
      return tf.reshape(tf.add(tf.reshape(encoded, [nodes, batch, width]), offset), [rows, width]);
    },
  };
}
