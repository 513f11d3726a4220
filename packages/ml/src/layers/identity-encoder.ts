/**
 * The encoder of Shao et al. 2022, "Spatial-Temporal Identity", as published: an affine map of a node's window beside the
 * learned vectors of the node, of the slot of the day and of the day of the week. `encoder` maps all of them together.
 */
import * as tf from '@tensorflow/tfjs';
import type { Encoder } from './encoder.ts';
import { relativeLags, staticFeatures, staticFeatureCount } from './form.ts';
import { required, type ModelShape } from './inputs.ts';
import { affineParameters } from './parameters.ts';
import { timeEmbedding } from './time-embedding.ts';

/**
 * @param options.width columns of the result: those of the window, what the vectors leave, and those of the vectors
 * @param options.embedding length of the vectors of a node, a slot and a day; `modelFault` sees that they leave the window a
 *   column
 */
export function identityEncoder(
  name: string,
  shape: ModelShape,
  options: { readonly width: number; readonly embedding: number },
): Encoder {
  const { width, embedding } = options;
  const time = timeEmbedding(name, shape, embedding);
  const windowWidth = width - (1 + time.count) * embedding;
  const lagColumns = shape.inputSteps * (1 + (shape.masked ? 1 : 0) + shape.lagChannels);
  const columns = lagColumns + staticFeatureCount(shape) + shape.calendarFeatures;
  return {
    parameters: [
      ...affineParameters(`${name}/window`, columns, windowWidth, { place: 'edge' }),
      {
        name: `${name}/nodes`,
        shape: [shape.nodes, embedding],
        place: 'table',
        initialiser: { kind: 'xavier', fanIn: embedding, fanOut: shape.nodes },
      },
      ...time.parameters,
    ],
    apply(views, inputs, { nodes, batch }) {
      const overNodes = (perWindow: tf.Tensor): tf.Tensor => {
        const length = perWindow.size / batch;
        return tf.broadcastTo(tf.reshape(perWindow, [1, batch, length]), [nodes, batch, length]);
      };
      const features: tf.Tensor[] = [relativeLags(shape, inputs)];
      if (shape.masked) features.push(required(inputs, 'lagMask'));
      if (shape.lagChannels > 0) features.push(overNodes(required(inputs, 'lagCalendar')));
      features.push(...staticFeatures(shape, inputs));
      if (shape.calendarFeatures > 0) features.push(overNodes(required(inputs, 'calendar')));
      const rows = tf.reshape<tf.Rank.R2>(features.length > 1 ? tf.concat(features, 2) : inputs.lags, [
        nodes * batch,
        columns,
      ]);
      const window = views.affine(`${name}/window`, rows);
      const vectors = tf.reshape(views.table(`${name}/nodes`), [nodes, 1, embedding]);
      const parts: tf.Tensor[] = [
        tf.reshape(window, [nodes, batch, windowWidth]),
        tf.broadcastTo(vectors, [nodes, batch, embedding]),
        ...time.apply(views, inputs).map(overNodes),
      ];
      return tf.reshape(tf.concat(parts, 2), [nodes * batch, width]);
    },
  };
}
