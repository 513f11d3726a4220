import * as tf from '@tensorflow/tfjs';
import { encoder } from '../../layers/encoder.ts';
import { relativeLags } from '../../layers/form.ts';
import { gruCell } from '../../layers/gru-cell.ts';
import { required, type ForwardInputs, type ModelShape } from '../../layers/inputs.ts';
import { outputLayer } from '../../layers/output.ts';
import type { ParameterViews } from '../../layers/parameters.ts';
import { matMul2d } from '../../tensors/index.ts';
import { defineModel, type ModelDefinition } from '../model.ts';

/**
 * One gated recurrent unit for all nodes (Cho et al. 2014). It reads the lags one by one; what has no time axis (profile,
 * calendar, the node's learned vector) drives every step alike. The last hidden state gives all target steps.
 */
export function gru(
  config: { readonly hidden: number; readonly nodeEmbedding: number },
  shape: ModelShape,
): ModelDefinition {
  const { hidden, nodeEmbedding } = config;
  const { nodes, inputSteps } = shape;
  const stepFeatures = shape.masked ? 2 : 1;
  const context = encoder('context', shape, { width: 3 * hidden, nodeEmbedding, lags: false });
  const cell = gruCell('cell', hidden);
  const initialiser = { kind: 'uniform', fanIn: hidden } as const;
  const step = {
    parameters: [
      { name: 'step/weight', shape: [stepFeatures, 3 * hidden], initialiser },
      ...(shape.lagChannels > 0
        ? [{ name: 'step/calendar', shape: [shape.lagChannels, 3 * hidden], initialiser }]
        : []),
    ],
  };
  const output = outputLayer('output', shape, hidden);
  return defineModel(shape, [context, step, cell, output], (views, inputs, forward) => {
    const rows = nodes * forward.batch;
    const lags = tf.reshape<tf.Rank.R2>(relativeLags(shape, inputs), [rows, inputSteps]);
    const mask = shape.masked ? tf.reshape<tf.Rank.R2>(required(inputs, 'lagMask'), [rows, inputSteps]) : undefined;
    const everyStep = context.apply(views, inputs, forward);
    let state = tf.zeros<tf.Rank.R2>([rows, hidden]);
    for (let at = 0; at < inputSteps; at += 1) {
      const lag = tf.slice2d(lags, [0, at], [rows, 1]);
      const features = mask ? tf.concat2d([lag, tf.slice2d(mask, [0, at], [rows, 1])], 1) : lag;
      const driven = tf.add<tf.Tensor2D>(everyStep, matMul2d(features, views.matrix('step/weight')));
      state = cell.step(views, shape.lagChannels > 0 ? withCalendar(views, inputs, driven, at) : driven, state);
    }
    return output.apply(views, state, inputs, forward);
  });
}

/** Adds to what drives each row of step `at`, [N*B, 3 width], what the step's calendar contributes in each window. */
function withCalendar(views: ParameterViews, inputs: ForwardInputs, driven: tf.Tensor2D, at: number): tf.Tensor2D {
  const calendar = required(inputs, 'lagCalendar');
  const [batch, , channels] = calendar.shape;
  const now = tf.reshape<tf.Rank.R2>(tf.slice3d(calendar, [0, at, 0], [batch, 1, channels]), [batch, channels]);
  const perWindow = matMul2d(now, views.matrix('step/calendar'));
  const [rows, width] = driven.shape;
  return tf.reshape(tf.add(tf.reshape(driven, [rows / batch, batch, width]), perWindow), [rows, width]);
}
