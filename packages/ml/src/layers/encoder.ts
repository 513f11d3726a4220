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

export interface Encoder extends LayerDeclaration {
  /** @returns rows [N*B, width] */
  apply(views: ParameterViews, inputs: ForwardInputs, context: ForwardContext): tf.Tensor2D;
}

/**
 * @param options.width columns of the result
 * @param options.nodeEmbedding length of each node's learned vector; 0 for none
 * @param options.lags whether the lags (and their mask, where the shape is masked) are among the features
 */
export function encoder(
  name: string,
  shape: ModelShape,
  options: { readonly width: number; readonly nodeEmbedding: number; readonly lags: boolean },
): Encoder {
  const { width, nodeEmbedding } = options;
  const lagColumns = options.lags ? shape.inputSteps * (shape.masked ? 2 : 1) : 0;
  const featureColumns = lagColumns + staticFeatureCount(shape);
  const initialiser: Initialiser = { kind: 'uniform', fanIn: featureColumns + nodeEmbedding + shape.calendarFeatures };
  // Never without features: the last value or, for deviations, the profile is always one.
  const parameters: ParameterSpec[] = [
    { name: `${name}/bias`, shape: [width], initialiser },
    { name: `${name}/features`, shape: [featureColumns, width], initialiser },
  ];
  if (nodeEmbedding > 0) {
    parameters.push(
      { name: `${name}/nodes`, shape: [shape.nodes, nodeEmbedding], initialiser: { kind: 'normal', deviation: 0.3 } },
      { name: `${name}/node-weight`, shape: [nodeEmbedding, width], initialiser },
    );
  }
  if (shape.calendarFeatures > 0) {
    parameters.push({ name: `${name}/calendar`, shape: [shape.calendarFeatures, width], initialiser });
  }
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
        const perNode = matMul2d(views.matrix(`${name}/nodes`), views.matrix(`${name}/node-weight`));
        offset = tf.add(tf.reshape(perNode, [nodes, 1, width]), offset);
      }
      if (shape.calendarFeatures > 0) {
        const perWindow = matMul2d(required(inputs, 'calendar'), views.matrix(`${name}/calendar`));
        offset = tf.add(offset, tf.reshape(perWindow, [1, batch, width]));
      }
      const rows = nodes * batch;
      const features = tf.reshape<tf.Rank.R2>(parts.length === 1 ? (parts[0] ?? inputs.last) : tf.concat(parts, 2), [
        rows,
        featureColumns,
      ]);
      const encoded = matMul2d(features, views.matrix(`${name}/features`));
      if (offset.size === rows * width) return tf.add(encoded, tf.reshape(offset, [rows, width]));
      if (offset.rank === 1) return tf.add(encoded, offset);
      return tf.reshape(tf.add(tf.reshape(encoded, [nodes, batch, width]), offset), [rows, width]);
    },
  };
}
