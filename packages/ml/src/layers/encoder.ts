/**
 * From the inputs of a node and window to a hidden row: one affine map of the concatenation of features, the node's
 * learned vector and the calendar (Shao et al. 2022, "Spatial-Temporal Identity"), computed as a sum of three maps so
 * that the node's part is computed once a node and the calendar's part once a window.
 */
import * as tf from '@tensorflow/tfjs';
import { linear, matMul2d } from '../tensors/index.ts';
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
  const parameters: ParameterSpec[] = [{ name: `${name}/bias`, shape: [width], initialiser }];
  if (featureColumns > 0) {
    parameters.push({ name: `${name}/features`, shape: [featureColumns, width], initialiser });
  }
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
      const bias = views.vector(`${name}/bias`);
      let hidden: tf.Tensor | undefined;
      if (featureColumns > 0) {
        const features = tf.reshape<tf.Rank.R2>(parts.length === 1 ? (parts[0] ?? inputs.last) : tf.concat(parts, 2), [
          nodes * batch,
          featureColumns,
        ]);
        hidden = tf.reshape(linear(features, views.matrix(`${name}/features`), bias), [nodes, batch, width]);
      }
      if (nodeEmbedding > 0) {
        const perNode = matMul2d(views.matrix(`${name}/nodes`), views.matrix(`${name}/node-weight`));
        hidden = sum(hidden, tf.reshape(perNode, [nodes, 1, width]));
      }
      if (shape.calendarFeatures > 0) {
        const perWindow = matMul2d(required(inputs, 'calendar'), views.matrix(`${name}/calendar`));
        hidden = sum(hidden, tf.reshape(perWindow, [1, batch, width]));
      }
      if (featureColumns === 0) hidden = sum(hidden, bias);
      return tf.reshape(tf.broadcastTo(hidden ?? bias, [nodes, batch, width]), [nodes * batch, width]);
    },
  };
}

function sum(left: tf.Tensor | undefined, right: tf.Tensor): tf.Tensor {
  return left ? tf.add(left, right) : right;
}
