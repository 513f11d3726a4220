/** One training step as one program: forward pass, loss, gradients, clipping, AdamW and the averaged weights. */
import * as tf from '@tensorflow/tfjs';
import type { Training } from '../config/index.ts';
import { quantileError, type DistillationMethod, type HiddenPair, type LossTerm } from '../distillation/index.ts';
import type { CompileOptions, Program, TensorSpec } from '../engines/index.ts';
import { batchSpecs, forwardInputs, graphSpecs } from '../inference/forward-program.ts';
import type { ForwardContext } from '../layers/layer.ts';
import { slicesOf } from '../layers/parameter-views.ts';
import { ParameterLayout } from '../layers/parameters.ts';
import type { ModelDefinition } from '../models/model.ts';
import { dropout, reluDropout, withoutGradient } from '../tensors/index.ts';
import { ADAM } from './schedule.ts';

/**
 * Flat vectors [P + Q] that a step reads and writes: weights, AdamW's moments, averaged weights. The model's P numbers come
 * first; behind them are the Q of the maps that a method trains beside the model (`projectionLayout`), 0 as a rule.
 */
export const stateNames = ['parameters', 'firstMoment', 'secondMoment', 'average'] as const;
export type StateName = (typeof stateNames)[number];

export interface StepProgram {
  readonly program: Program;
  readonly inputs: Readonly<Record<string, TensorSpec>>;
  readonly options: CompileOptions;
  /** Outputs to fetch at every step: `loss/total`, `loss/<term>`, `gradientNorm`. */
  readonly reports: readonly string[];
}

/**
 * The step of a model under a method. With g the gradient of the loss, clipped to a global norm, and k the learning rate:
 * m ← β1 m + (1 − β1) g, v ← β2 v + (1 − β2) g², w ← w (1 − k λ) − k m̂ / (√v̂ + ε)
 * (Loshchilov and Hutter 2019, "Decoupled Weight Decay Regularization"), then average ← d average + (1 − d) w.
 * Running statistics, at the end of w, take the values that the forward pass gives instead; their average is that of the
 * weights they belong to, and their moments stay 0.
 *
 * @param options.teacherWidth channels of the teacher's hidden states; there for a method that compares hidden states
 */
export function stepProgram(
  model: ModelDefinition,
  method: DistillationMethod,
  training: Pick<Training, 'batchSize' | 'weightDecay' | 'clipNorm' | 'averageDecay'> & Partial<Pick<Training, 'loss'>>,
  options: { readonly teacherWidth?: number } = {},
): StepProgram {
  const { layout, shape } = model;
  const projections = projectionLayout(model, method, options.teacherWidth);
  const rows = shape.nodes * training.batchSize;
  const { batchSize: batch } = training;
  const targets: TensorSpec = { shape: [shape.nodes, batch, shape.targetSteps], dtype: 'float32' };
  const scalar: TensorSpec = { shape: [], dtype: 'float32' };
  const state: TensorSpec = { shape: [layout.size + projections.size], dtype: 'float32' };
  const graph = graphSpecs(model);
  return {
    inputs: {
      ...batchSpecs(shape, batch),
      ...graph,
      target: targets,
      labelMask: targets,
      ...(method.usesTeacher ? { teacher: targets, teacherMask: targets } : {}),
      ...(method.usesHidden
        ? {
            teacherHidden: { shape: [rows, options.teacherWidth ?? 0], dtype: 'float32' as const },
            hiddenMask: { shape: [rows], dtype: 'float32' as const },
          }
        : {}),
      ...Object.fromEntries(
        model.dropouts.map((spec) => [spec.name, { shape: spec.shape(batch), dtype: 'uint8' as const }]),
      ),
      ...Object.fromEntries(
        model.samplings.map(({ name }) => [name, { shape: [shape.targetSteps], dtype: 'uint8' as const }]),
      ),
      learningRate: scalar,
      firstCorrection: scalar,
      secondCorrection: scalar,
      ...Object.fromEntries(stateNames.map((name) => [name, state])),
    },
    options: {
      state: Object.fromEntries(stateNames.map((name) => [`next/${name}`, name])),
      constants: Object.keys(graph),
    },
    reports: ['loss/total', ...termNames(model, method).map((name) => `loss/${name}`), 'gradientNorm'],
    program: (inputs) => {
      const { total, terms, gradient, running } = lossAndGradient(model, method, projections, training, inputs);
      const updated = update(inputs, { gradient, running, trained: layout.trained }, training);
      return {
        'loss/total': total,
        ...Object.fromEntries(terms.map(({ name, value }) => [`loss/${name}`, value])),
        ...updated,
      };
    },
  };
}

/** Terms of the loss: those of the method, and the one by which quantiles learn where the model has any. */
function termNames({ shape }: ModelDefinition, method: DistillationMethod): readonly string[] {
  return shape.quantiles.length > 0 ? [...method.termNames, 'quantile'] : method.termNames;
}

/**
 * Where the maps that a method trains beside a model lie, behind the model's own numbers.
 * @throws RangeError when the method compares hidden states and the model shows none, or no teacher's width is given
 */
export function projectionLayout(
  model: ModelDefinition,
  method: DistillationMethod,
  teacherWidth: number | undefined,
): ParameterLayout {
  if (!method.usesHidden) return new ParameterLayout([]);
  const [tap] = model.taps;
  if (!tap) throw new RangeError('a method that compares hidden states was given a model that shows none');
  if (teacherWidth === undefined) throw new RangeError("the width of the teacher's hidden states was not given");
  return new ParameterLayout(method.projections({ student: tap.width, teacher: teacherWidth }));
}

type Inputs = Readonly<Record<string, tf.Tensor>>;

function given(inputs: Inputs, name: string): tf.Tensor {
  const tensor = inputs[name];
  if (!tensor) throw new RangeError(`the training step was not given ${name}`);
  return tensor;
}

function lossAndGradient(
  model: ModelDefinition,
  method: DistillationMethod,
  projections: ParameterLayout,
  { batchSize: batch, loss: kind = 'absolute' }: Pick<Training, 'batchSize'> & Partial<Pick<Training, 'loss'>>,
  inputs: Inputs,
): { total: tf.Tensor; terms: { name: string; value: tf.Tensor }[]; gradient: tf.Tensor; running: tf.Tensor[] } {
  const rates = new Map(model.dropouts.map((spec) => [spec.name, spec.rate]));
  const rateOf = (name: string): number => {
    const rate = rates.get(name);
    if (rate === undefined) throw new RangeError(`the model declares no dropout called ${name}`);
    return rate;
  };
  // Kept copies, since the tidy around a differentiated function frees all but its value; handed over below.
  const nextRunning = new Map<string, tf.Tensor>();
  let hidden: tf.Tensor2D | undefined;
  const context: ForwardContext = {
    nodes: model.shape.nodes,
    batch,
    dropout: (name, x) => dropout(x, given(inputs, name), rateOf(name)),
    reluDropout: (name, x) => reluDropout(x, given(inputs, name), rateOf(name)),
    fedLabels: (name) => ({
      target: given(inputs, 'target') as tf.Tensor3D,
      fed: tf.mul(given(inputs, 'labelMask'), given(inputs, name)),
    }),
    tap: (_name, rows) => {
      hidden = rows;
    },
    setRunning: (name, next) => nextRunning.set(name, tf.keep(tf.clone(next))),
  };
  const { layout } = model;
  const flat = given(inputs, 'parameters') as tf.Tensor1D;
  const slices = layout.slices(flat);
  const maps = slicesOf(
    flat,
    projections.entries.map((entry) => ({ ...entry, offset: layout.size + entry.offset })),
  );
  const trainedEntries = layout.entries.filter(({ trained }) => trained ?? true).length;
  const [trained, untrained] = [slices.slice(0, trainedEntries), slices.slice(trainedEntries)];
  const terms: LossTerm[] = [];
  const loss = (...parameters: tf.Tensor[]): tf.Scalar => {
    const views = layout.views([...parameters.slice(0, trainedEntries), ...untrained]);
    let quantiles: readonly tf.Tensor3D[] = [];
    const prediction = model.forward(views, forwardInputs(inputs), {
      ...context,
      setQuantiles(given) {
        quantiles = given;
      },
      aroundMedian: withoutGradient,
    });
    const found = method.terms({
      prediction,
      target: given(inputs, 'target') as tf.Tensor3D,
      labelMask: given(inputs, 'labelMask') as tf.Tensor3D,
      loss: kind,
      ...(method.usesTeacher
        ? {
            teacher: given(inputs, 'teacher') as tf.Tensor3D,
            teacherMask: given(inputs, 'teacherMask') as tf.Tensor3D,
          }
        : {}),
      ...(method.usesHidden
        ? { hidden: hiddenPair(hidden, inputs, model, projections.views(parameters.slice(trainedEntries))) }
        : {}),
    });
    if (quantiles.length > 0) found.push(quantileTerm(model, quantiles, inputs));
    terms.push(...found.map((term) => ({ ...term, value: tf.keep(tf.clone(term.value)) })));
    return weightedSum(found);
  };
  const { value: total, grads } = tf.valueAndGrads(loss)([...trained, ...maps]);
  const running = layout.entries.slice(trained.length).map(({ name }) => {
    const next = nextRunning.get(name);
    if (!next) throw new RangeError(`the forward pass gave no next value of ${name}, which is not trained`);
    return handedOver(next);
  });
  return {
    total,
    terms: terms.map(({ name, value }) => ({ name, value: handedOver(value) })),
    gradient: tf.concat([
      ...grads.slice(0, trainedEntries).map((part) => tf.reshape(part, [-1])),
      ...running.map((part) => tf.zerosLike(tf.reshape(part, [-1]))),
      ...grads.slice(trainedEntries).map((part) => tf.reshape(part, [-1])),
    ]),
    running,
  };
}

/**
 * By which the quantiles beside the median learn: from labels, whatever the method. A teacher's outputs are point
 * forecasts, so distillation concerns the median alone; and it alone decides the median, which this term does not move.
 */
function quantileTerm({ shape }: ModelDefinition, quantiles: readonly tf.Tensor3D[], inputs: Inputs): LossTerm {
  const levels = shape.quantiles.filter((_, index) => index !== (shape.quantiles.length - 1) / 2);
  const [target, labelMask] = [given(inputs, 'target'), given(inputs, 'labelMask')] as [tf.Tensor3D, tf.Tensor3D];
  return { name: 'quantile', weight: 1, value: quantileError(quantiles, levels, target, labelMask) };
}

function hiddenPair(
  student: tf.Tensor2D | undefined,
  inputs: Inputs,
  { shape }: ModelDefinition,
  projections: HiddenPair['projections'],
): HiddenPair {
  if (!student) throw new RangeError('the forward pass showed no hidden state');
  return {
    student,
    teacher: given(inputs, 'teacherHidden') as tf.Tensor2D,
    valid: given(inputs, 'hiddenMask') as tf.Tensor1D,
    nodes: shape.nodes,
    projections,
  };
}

/** A kept tensor as one that the tidy around it frees. */
function handedOver(kept: tf.Tensor): tf.Tensor {
  const copy = tf.clone(kept);
  kept.dispose();
  return copy;
}

function weightedSum(terms: readonly LossTerm[]): tf.Scalar {
  const parts = terms.map(({ weight, value }) => (weight === 1 ? value : tf.mul<tf.Scalar>(value, weight)));
  return parts.reduce((sum, part) => tf.add<tf.Scalar>(sum, part));
}

function update(
  inputs: Inputs,
  {
    gradient,
    running,
    trained,
  }: { readonly gradient: tf.Tensor; readonly running: readonly tf.Tensor[]; readonly trained: number },
  { weightDecay, clipNorm, averageDecay }: Pick<Training, 'weightDecay' | 'clipNorm' | 'averageDecay'>,
): Record<string, tf.Tensor> {
  const rate = given(inputs, 'learningRate');
  const tail = running.map((next) => tf.reshape<tf.Rank.R1>(next, [-1]));
  const gradientNorm = tf.sqrt(tf.sum(tf.square(gradient)));
  const clipped = tf.mul(gradient, tf.minimum(tf.div(clipNorm, tf.add(gradientNorm, 1e-6)), 1));
  const first = blend(given(inputs, 'firstMoment'), clipped, ADAM.first);
  const second = blend(given(inputs, 'secondMoment'), tf.square(clipped), ADAM.second);
  const direction = tf.div(
    tf.mul(first, given(inputs, 'firstCorrection')),
    tf.add(tf.sqrt(tf.mul(second, given(inputs, 'secondCorrection'))), ADAM.epsilon),
  );
  const decayed = tf.mul(given(inputs, 'parameters'), tf.sub(1, tf.mul(rate, weightDecay)));
  const moved = tf.sub(decayed, tf.mul(direction, rate));
  const behind = trained + tail.reduce((sum, { size }) => sum + size, 0);
  const parameters =
    tail.length > 0
      ? tf.concat([tf.slice(moved, [0], [trained]), ...tail, tf.slice(moved, [behind], [moved.size - behind])])
      : moved;
  return {
    gradientNorm,
    'next/parameters': parameters,
    'next/firstMoment': first,
    'next/secondMoment': second,
    'next/average': blend(given(inputs, 'average'), parameters, averageDecay),
  };
}

/** d old + (1 − d) new */
function blend(old: tf.Tensor, fresh: tf.Tensor, decay: number): tf.Tensor {
  return tf.add(tf.mul(old, decay), tf.mul(fresh, 1 - decay));
}
