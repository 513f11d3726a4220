/**
 * Which part of the signal a network predicts.
 *
 * `last-value`: the last valid reading l is subtracted from the lags and added to the output, y = l + f(x − l, l, ...)
 * (the normalisation of NLinear; Zeng et al. 2023, "Are Transformers Effective for Time Series Forecasting?").
 * `deviation`: the historical-average profile p is subtracted from the lags and added to the output,
 * y = p_future + f(x − p_past, p_future, ...).
 * `direct`: y = f(x, ...).
 *
 * Of an event y is the log-odds: the profile is that of its rates, and the last value, a reading, is added to nothing.
 */
import * as tf from '@tensorflow/tfjs';
import { required, type ForwardInputs, type ModelShape } from './inputs.ts';

/** What is subtracted from the lags, [N, B, 1] or [N, B, T]; nothing with `direct`. */
function subtracted(shape: ModelShape, inputs: ForwardInputs): tf.Tensor3D | undefined {
  switch (shape.form) {
    case 'last-value':
      return inputs.last;
    case 'deviation':
      return required(inputs, 'profileLags');
    case 'direct':
      return undefined;
  }
}

/** What the lags deviate by from what is subtracted, [N, B, T]; 0 where a lag is missing. */
export function relativeLags(shape: ModelShape, inputs: ForwardInputs): tf.Tensor3D {
  const base = subtracted(shape, inputs);
  const relative = base ? tf.sub<tf.Tensor3D>(inputs.lags, base) : inputs.lags;
  return shape.masked ? tf.mul(relative, required(inputs, 'lagMask')) : relative;
}

/** What the target steps deviate by from what `addBase` adds: the inverse of it, [N, B, H]. */
export function relativeTarget(shape: ModelShape, inputs: ForwardInputs, target: tf.Tensor3D): tf.Tensor3D {
  const base = addedBase(shape, inputs);
  return base ? tf.sub(target, base) : target;
}

/** What is added to the network's output, [N, B, 1] or [N, B, H]; nothing with `direct`. */
function addedBase(shape: ModelShape, inputs: ForwardInputs): tf.Tensor3D | undefined {
  switch (shape.form) {
    case 'last-value':
      return shape.event ? undefined : inputs.last;
    case 'deviation':
      return required(inputs, 'profile');
    case 'direct':
      return undefined;
  }
}

/** Whether `addBase` adds anything, so that a network that says nothing already predicts something. */
export function hasBase({ form, event }: ModelShape): boolean {
  return form === 'deviation' || (form === 'last-value' && !event);
}

/** Adds to the network's output [N, B, H] what the form took away. */
export function addBase(shape: ModelShape, inputs: ForwardInputs, output: tf.Tensor3D): tf.Tensor3D {
  const base = addedBase(shape, inputs);
  return base ? tf.add(output, base) : output;
}

/** Number of columns of `staticFeatures`. */
export function staticFeatureCount(shape: ModelShape): number {
  return (
    (shape.form === 'last-value' ? 1 : 0) +
    (shape.profile ? shape.targetSteps : 0) +
    shape.memoryFeatures +
    shape.covariates
  );
}

/**
 * Features of a node and window that have no time axis: last value (form `last-value`), profile, means of past weeks,
 * covariates; parts of [N, B, *].
 */
export function staticFeatures(shape: ModelShape, inputs: ForwardInputs): tf.Tensor3D[] {
  const parts: tf.Tensor3D[] = [];
  if (shape.form === 'last-value') parts.push(inputs.last);
  if (shape.profile) parts.push(required(inputs, 'profile'));
  if (shape.memoryFeatures > 0) parts.push(required(inputs, 'memory'));
  if (shape.covariates > 0) parts.push(required(inputs, 'covariates'));
  return parts;
}
