/**
 * From the inputs of a node and window to a hidden row for each input step: an affine map of the step's lag, its mask and
 * its calendar, plus one of what has no time axis (`encoder`), which enters every step alike.
 */
import * as tf from '@tensorflow/tfjs';
import { matMul2d } from '../tensors/index.ts';
import { encoder } from './encoder.ts';
import { relativeLags, staticFeatureCount } from './form.ts';
import { required, type ForwardInputs, type ModelShape } from './inputs.ts';
import type { ForwardContext, LayerDeclaration } from './layer.ts';
import { affineParameters, type ParameterViews } from './parameters.ts';
import { timeSecond } from './step-channels.ts';

export interface StepEncoder extends LayerDeclaration {
  /** @returns hidden rows of the last `length` steps, node first with time second, [N, length, B, width] */
  apply(views: ParameterViews, inputs: ForwardInputs, context: ForwardContext): tf.Tensor4D;
}

/** Whether anything without a time axis enters: profile, last value, calendar, learned vectors of slots or days. */
export function hasContext(shape: ModelShape): boolean {
  return staticFeatureCount(shape) > 0 || shape.calendarFeatures > 0 || shape.timeOfDaySlots > 0 || shape.dayOfWeek;
}

/**
 * @param options.width columns of the result
 * @param options.length steps of the result: the window is cut, or padded in front with steps of zeros
 */
export function stepEncoder(
  name: string,
  shape: ModelShape,
  options: { readonly width: number; readonly length: number },
): StepEncoder {
  const { width, length } = options;
  const nodeColumns = 1 + (shape.masked ? 1 : 0);
  const columns = nodeColumns + shape.lagChannels;
  const context = hasContext(shape)
    ? encoder(`${name}/context`, shape, { width, nodeEmbedding: 0, lags: false })
    : undefined;
  return {
    parameters: [...affineParameters(name, columns, width), ...(context?.parameters ?? [])],
    apply(views, inputs, forward) {
      const { nodes, batch } = forward;
      const weight = views.matrix(`${name}/weight`);
      const lags = [relativeLags(shape, inputs), ...(shape.masked ? [required(inputs, 'lagMask')] : [])];
      const features = lags.map((part) => tf.reshape(timeSecond(part, length), [nodes * length * batch, 1]));
      const perNode = matMul2d(
        (features.length > 1 ? tf.concat(features, 1) : features[0]) as tf.Tensor2D,
        shape.lagChannels > 0 ? tf.slice2d(weight, [0, 0], [nodeColumns, width]) : weight,
      );
      let offset: tf.Tensor = views.vector(`${name}/bias`);
      if (shape.lagChannels > 0) {
        const calendar = tf.reshape<tf.Rank.R2>(
          timeSecond(tf.reshape(required(inputs, 'lagCalendar'), [1, batch, -1]), length, shape.lagChannels),
          [length * batch, shape.lagChannels],
        );
        const perStep = matMul2d(calendar, tf.slice2d(weight, [nodeColumns, 0], [shape.lagChannels, width]));
        offset = tf.add(tf.reshape(perStep, [1, length, batch, width]), offset);
      }
      const steps = tf.add<tf.Tensor4D>(tf.reshape(perNode, [nodes, length, batch, width]), offset);
      if (!context) return steps;
      return tf.add(steps, tf.reshape(context.apply(views, inputs, forward), [nodes, 1, batch, width]));
    },
  };
}
