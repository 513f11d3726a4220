import * as tf from '@tensorflow/tfjs';
import type { z } from 'zod';
import type { dcrnnSchema } from '../../config/models.ts';
import { diffusion } from '../../layers/diffusion.ts';
import { diffusionGruCell, type DiffusedState, type Drive } from '../../layers/diffusion-gru-cell.ts';
import { encoder } from '../../layers/encoder.ts';
import { addBase, hasBase, relativeLags, relativeTarget } from '../../layers/form.ts';
import { required, type ForwardInputs, type ModelShape } from '../../layers/inputs.ts';
import type { ForwardContext, SamplingSpec } from '../../layers/layer.ts';
import { affineParameters } from '../../layers/parameters.ts';
import { quantileSpread } from '../../layers/quantile-spread.ts';
import { hasContext } from '../../layers/step-encoder.ts';
import { defineModel, type ModelDefinition } from '../model.ts';

/** The name of the draws of scheduled sampling. */
const SAMPLING = 'decoder/sampling';

/**
 * DCRNN (Li et al. 2018, "Diffusion Convolutional Recurrent Neural Network: Data-Driven Traffic Forecasting"): layers of
 * gated recurrent units whose products are diffusion convolutions over both directions of the graph read the window step by
 * step; a second stack of such layers begins with their states and writes the target step by step, each step from the
 * output of the one before. In training the label takes the place of that output by scheduled sampling, where it is
 * observed; the first input is zeros.
 *
 * Differences from the paper and its code: with a form other than `direct` the decoder reads and writes what the target
 * deviates by from the form's base; features without a time axis (profile, calendar, last value) drive every step of both
 * stacks, and the profile of a target step enters the decoder at that step; each direction of the diffusion starts from the
 * signal itself, as in the paper's equation 2 (the authors' code starts the second direction from the first step of the
 * first), and its terms are powers of the walk (Chebyshev polynomials of it in the code, which span the same maps).
 * Of an event, whose labels are no outputs of the decoder, none are fed.
 * A state's steps along the graph are computed once, for the next step and for the layer above.
 */
export function dcrnn(config: Omit<z.infer<typeof dcrnnSchema>, 'name'>, shape: ModelShape): ModelDefinition {
  const { hidden, layers, samplingDecay } = config;
  const { nodes, inputSteps, targetSteps } = shape;
  const walks = diffusion(shape, config.diffusionSteps);
  const terms = walks.count;
  const lagFeatures = 1 + (shape.masked ? 1 : 0) + shape.lagChannels;
  const outputFeatures = 1 + (shape.profile ? 1 : 0);
  const stack = (name: string, features: number) => ({
    context: hasContext(shape)
      ? encoder(`${name}/context`, shape, { width: 3 * hidden, nodeEmbedding: 0, lags: false })
      : undefined,
    cells: Array.from({ length: layers }, (_, index) =>
      diffusionGruCell(`${name}/layer${index + 1}`, {
        nodes,
        inputs: terms * (index === 0 ? features : hidden),
        terms,
        width: hidden,
      }),
    ),
  });
  type Stack = ReturnType<typeof stack>;
  const reader = stack('encoder', lagFeatures);
  const writer = stack('decoder', outputFeatures);
  const samplings: SamplingSpec[] =
    samplingDecay > 0 && targetSteps > 1 && !shape.event ? [{ name: SAMPLING, decay: samplingDecay }] : [];
  const projection = {
    parameters: affineParameters('output', hidden, 1, {
      start: hasBase(shape) ? 'zeros' : 'uniform',
    }),
    samplings,
    // What the encoder hands to the decoder: the state of its last layer after the whole window.
    taps: [{ name: 'hidden', width: hidden } as const],
  };
  const spread = quantileSpread('output', shape, { width: hidden, perStep: true });
  const contexts = [reader.context, writer.context].filter((context) => context !== undefined);

  return defineModel(
    shape,
    [...contexts, ...reader.cells, ...writer.cells, projection, spread],
    (views, inputs, forward) => {
      const diffuse = walks.open(inputs);
      const rows = nodes * forward.batch;
      const driveOf = ({ context }: Stack): Drive | undefined => {
        const columns = context?.apply(views, inputs, forward);
        if (!columns) return undefined;
        const [gates, candidate] = tf.split(columns, [2 * hidden, hidden], 1) as [tf.Tensor2D, tf.Tensor2D];
        return { gates, candidate };
      };
      /** All layers of a stack by one step; the lowest reads `input`, each other the state of the one below. */
      const advance = (
        { cells }: Stack,
        input: tf.Tensor2D,
        states: readonly DiffusedState[],
        drive: Drive | undefined,
      ): DiffusedState[] => {
        const next: DiffusedState[] = [];
        for (const [index, cell] of cells.entries()) {
          const below = next.at(-1);
          next.push(cell.step(views, diffuse, below?.diffused() ?? input, states[index], below ? undefined : drive));
        }
        return next;
      };
      /** From [N, B, S, C] to diffused rows [N*B, terms C] of each of the S steps. */
      const perStep = (features: tf.Tensor4D): ((at: number) => tf.Tensor2D) => {
        const [, , steps, columns] = features.shape;
        const side = diffuse(tf.reshape(features, [nodes, forward.batch * steps, columns]));
        const timeFirst = tf.transpose(tf.reshape(side, [rows, steps, terms * columns]), [1, 0, 2]);
        return (at) => tf.reshape(tf.slice(timeFirst, [at, 0, 0], [1, rows, terms * columns]), [rows, terms * columns]);
      };

      const read = perStep(lagFeaturesOf(shape, inputs, forward));
      const readDrive = driveOf(reader);
      let states: DiffusedState[] = [];
      for (let at = 0; at < inputSteps; at += 1) states = advance(reader, read(at), states, readDrive);
      const handedOver = states.at(-1);
      if (handedOver) forward.tap?.('hidden', handedOver.rows);

      const profile = shape.profile
        ? perStep(tf.reshape(required(inputs, 'profile'), [nodes, forward.batch, targetSteps, 1]))
        : undefined;
      const writeDrive = driveOf(writer);
      const feed = feeding(shape, inputs, forward, samplings.length > 0);
      const outputs: tf.Tensor2D[] = [];
      const written: tf.Tensor2D[] = [];
      for (let at = 0; at < targetSteps; at += 1) {
        const before = outputs.at(-1);
        const fed = before ? feed(before, at - 1) : tf.zeros<tf.Rank.R2>([rows, 1]);
        const own = tf.reshape<tf.Rank.R2>(diffuse(tf.reshape(fed, [nodes, forward.batch, 1])), [rows, terms]);
        states = advance(writer, profile ? tf.concat2d([own, profile(at)], 1) : own, states, writeDrive);
        const newest = newestRows(states);
        outputs.push(views.affine('output', newest));
        written.push(newest);
      }
      const output = tf.reshape<tf.Rank.R3>(tf.concat(outputs, 1), [nodes, forward.batch, targetSteps]);
      const median = addBase(shape, inputs, output);
      if (forward.setQuantiles) {
        spread.give(views, tf.reshape(tf.stack(written, 1), [rows * targetSteps, hidden]), median, forward);
      }
      return median;
    },
    { graphs: walks.graphs },
  );
}

/** The state of the highest layer, [N*B, hidden]. */
function newestRows(states: readonly DiffusedState[]): tf.Tensor2D {
  const state = states.at(-1);
  if (!state) throw new RangeError('a stack of recurrent layers has no layer');
  return state.rows;
}

/** Lag, its mask where the shape is masked, and its calendar, [N, B, T, C]. */
function lagFeaturesOf(shape: ModelShape, inputs: ForwardInputs, { nodes, batch }: ForwardContext): tf.Tensor4D {
  const { inputSteps, lagChannels } = shape;
  const parts: tf.Tensor[] = [relativeLags(shape, inputs), ...(shape.masked ? [required(inputs, 'lagMask')] : [])];
  const columns = parts.map((part) => tf.reshape<tf.Rank.R4>(part, [nodes, batch, inputSteps, 1]));
  if (lagChannels > 0) {
    const calendar = tf.reshape(required(inputs, 'lagCalendar'), [1, batch, inputSteps, lagChannels]);
    columns.push(tf.broadcastTo(calendar, [nodes, batch, inputSteps, lagChannels]));
  }
  return columns.length > 1 ? tf.concat(columns, 3) : (columns[0] as tf.Tensor4D);
}

/** What the decoder reads after its output [N*B, 1] of a target step: that output, or in training the label by draw. */
function feeding(
  shape: ModelShape,
  inputs: ForwardInputs,
  forward: ForwardContext,
  sampled: boolean,
): (own: tf.Tensor2D, at: number) => tf.Tensor2D {
  const labels = sampled ? forward.fedLabels?.(SAMPLING) : undefined;
  if (!labels) return (own) => own;
  const rows = shape.nodes * forward.batch;
  const truth = tf.mul(relativeTarget(shape, inputs, labels.target), labels.fed);
  const [given, kept] = [truth, tf.sub(1, labels.fed)].map((x) => tf.reshape<tf.Rank.R2>(x, [rows, shape.targetSteps]));
  const step = (x: tf.Tensor2D | undefined, at: number): tf.Tensor2D =>
    tf.slice2d(x as tf.Tensor2D, [0, at], [rows, 1]);
  return (own, at) => tf.add(tf.mul(own, step(kept, at)), step(given, at));
}
