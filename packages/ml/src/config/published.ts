/**
 * Teachers as their papers have them: sizes, inputs, form and the optimiser's figures. Our recipe for a model (its
 * schema's defaults, with profile and harmonics of the time of day) is usually better and always faster; these are for
 * standing beside published numbers. AdamW with a cosine takes the place of the papers' stepwise schedules throughout.
 */
import { teacherModelSchema, type TeacherModel } from './models.ts';
import { formSchema, inputsSchema, trainingSchema, type Form, type Inputs, type Training } from './training.ts';

export interface PublishedTeacher {
  readonly model: TeacherModel;
  readonly inputs: Inputs;
  readonly form: Form;
  readonly training: Training;
  /** Numbers of the model at 207 nodes (METR-LA), an hour in and out, as published. */
  readonly parameters: number;
  /** What of them the published code declares though no forecast depends on it; ours has none of these. */
  readonly unread: readonly UnreadModule[];
}

/** A module of the published code whose tensors no forecast depends on. */
export interface UnreadModule {
  /** Its path in the published code, `*` for a number. */
  readonly module: string;
  /** The tensors of one of them, in the published code's axes. */
  readonly shapes: readonly (readonly number[])[];
  /** How many there are of it; 1 when left out. */
  readonly times?: number;
  /** Why nothing reads it. */
  readonly why: string;
}

/** How many numbers the published code declares though no forecast depends on them. */
export function unreadNumbers(modules: readonly UnreadModule[]): number {
  const size = (shape: readonly number[]): number => shape.reduce((product, dimension) => product * dimension, 1);
  return modules.reduce(
    (sum, { shapes, times = 1 }) => sum + times * shapes.reduce((all, shape) => all + size(shape), 0),
    0,
  );
}

const bare = { timeOfDayHarmonics: 0, weekendFlag: false, profile: false };

/**
 * The published form of a teacher.
 *
 * @returns undefined for a model that is this project's own
 */
export function publishedTeacher(name: TeacherModel['name']): PublishedTeacher | undefined {
  switch (name) {
    // Shao et al. 2022, "Spatial-Temporal Identity"; figures of the authors' code.
    case 'stid':
      return published(117_868, {
        model: { name, hidden: 128, blocks: 3, nodeEmbedding: 32, dropout: 0.15, embedding: 'concatenated' },
        inputs: { ...bare, timeOfDaySlots: 288, dayOfWeek: true, lagTimeOfDay: true, lagDayOfWeek: true },
        training: { batchSize: 32, learningRate: 2e-3, weightDecay: 1e-4 },
      });
    // Li et al. 2018, "Diffusion Convolutional Recurrent Neural Network"; figures of the authors' code.
    case 'dcrnn':
      return published(372_353, {
        model: { name, hidden: 64, layers: 2, diffusionSteps: 2, samplingDecay: 2000 },
        inputs: { ...bare, lagTimeOfDay: true },
        training: { batchSize: 64, learningRate: 1e-2, weightDecay: 0 },
      });
    // Yu et al. 2018, "Spatio-Temporal Graph Convolutional Networks", in the common PyTorch version, with a head for all
    // target steps.
    case 'stgcn':
      return published(246_028, {
        unread: [
          unreadAlignment('st_blocks.0.tmp_conv1', 1, 64),
          unreadAlignment('st_blocks.0.tmp_conv2', 16, 64),
          unreadAlignment('st_blocks.1.tmp_conv1', 64, 64),
          unreadAlignment('st_blocks.1.tmp_conv2', 16, 64),
          unreadAlignment('output.tmp_conv1', 64, 128),
        ],
        model: { name, channels: 64, graphChannels: 16, endChannels: 128, blocks: 2, dropout: 0.5 },
        inputs: bare,
        training: { batchSize: 32, learningRate: 1e-3, weightDecay: 1e-3 },
      });
    // Wu et al. 2019, "Graph WaveNet"; figures of the authors' code.
    case 'graph-wavenet':
      return published(309_400, {
        model: {
          name,
          channels: 32,
          skipChannels: 256,
          endChannels: 512,
          dilations: [1, 2, 1, 2, 1, 2, 1, 2],
          adaptiveRank: 10,
          walkSteps: 2,
          backwardWalk: true,
          batchNormalisation: true,
          dropout: 0.3,
        },
        inputs: { ...bare, lagTimeOfDay: true },
        training: { batchSize: 64, learningRate: 1e-3, weightDecay: 1e-4, clipNorm: 5 },
        unread: [
          {
            module: 'gconv.7.mlp.mlp',
            shapes: [[32, 7 * 32, 1, 1], [32]],
            why: 'the head reads the skips, and the skip of the last layer is taken before it mixes',
          },
          { module: 'bn.7', shapes: [[32], [32]], why: 'it normalises what the last layer mixed' },
          {
            module: 'residual_convs.*',
            shapes: [[32, 32, 1, 1], [32]],
            times: 8,
            why: 'the mixing of a layer takes the place of its residual map wherever the model has a graph',
          },
        ],
      });
    // Wu et al. 2020, "Connecting the Dots"; figures of the authors' code.
    case 'mtgnn':
      return published(405_452, {
        unread: [
          {
            module: 'residual_convs.*',
            shapes: [[32, 32, 1, 1], [32]],
            times: 3,
            why: 'the mix-hop of a layer takes the place of its residual map wherever the model has a graph',
          },
          {
            module: 'skip0.weight[..., :7]',
            shapes: [[64, 2, 1, 7]],
            why: 'the first 7 of the 19 steps are padding in front of 12 steps: these weights meet zeros alone',
          },
        ],
        model: { name, channels: 32, skipChannels: 64, endChannels: 128, layers: 3, neighbours: 20, dropout: 0.3 },
        inputs: { ...bare, lagTimeOfDay: true },
        training: { batchSize: 64, learningRate: 1e-3, weightDecay: 1e-4 },
      });
    // Bai et al. 2020, "Adaptive Graph Convolutional Recurrent Network"; figures of the authors' code.
    case 'agcrn':
      return published(747_810, {
        model: { name, hidden: 64, layers: 2, nodeEmbedding: 10 },
        inputs: bare,
        training: { batchSize: 64, learningRate: 3e-3, weightDecay: 0, patience: 15 },
      });
    // Liu et al. 2023, "Spatio-Temporal Adaptive Embedding"; figures of the authors' code.
    case 'staeformer':
      return published(1_258_980, {
        model: { name, stepWidth: 24, timeWidth: 24, adaptiveWidth: 80, heads: 4, layers: 3, feedForward: 256 },
        inputs: { ...bare, timeOfDaySlots: 288, dayOfWeek: true, lagTimeOfDay: true, lagDayOfWeek: true },
        training: { batchSize: 16, learningRate: 1e-3, weightDecay: 3e-4 },
      });
    case 'graph-stid':
      return undefined;
  }
}

function published(
  parameters: number,
  options: {
    readonly model: object;
    readonly inputs: object;
    readonly training: object;
    readonly unread?: readonly UnreadModule[];
  },
): PublishedTeacher {
  return {
    model: teacherModelSchema.parse(options.model),
    inputs: inputsSchema.parse(options.inputs),
    form: formSchema.enum.direct,
    training: trainingSchema.parse(options.training),
    parameters,
    unread: options.unread ?? [],
  };
}

/** The map that an alignment declares beside itself though it widens its input with zeros, or passes it on. */
function unreadAlignment(convolution: string, inputs: number, outputs: number): UnreadModule {
  return {
    module: `${convolution}.align.align_conv`,
    shapes: [[outputs, inputs, 1, 1], [outputs]],
    why: `an alignment of ${inputs} channels to ${outputs} maps nothing: it adds zeros, or passes its input on`,
  };
}
