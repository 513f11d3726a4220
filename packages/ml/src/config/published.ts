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
  /** How many of them the published code declares though no forecast depends on them; ours has none of these. */
  readonly unread: number;
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
    // Yu et al. 2018, "Spatio-Temporal Graph Convolutional Networks", in the common PyTorch version (which declares a map
    // beside every widening or passing residual), with a head for all target steps.
    case 'stgcn':
      return published(246_028, {
        unread: 14_784,
        model: { name, channels: 64, graphChannels: 16, endChannels: 128, blocks: 2, dropout: 0.5 },
        inputs: bare,
        training: { batchSize: 32, learningRate: 1e-3, weightDecay: 1e-3 },
      });
    // Wu et al. 2019, "Graph WaveNet"; figures of the authors' code. Unread: mixing and norm of the last layer, and the
    // residual map of each layer, which the mixing takes the place of.
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
        unread: 7 * 32 * 32 + 32 + 2 * 32 + 8 * (32 * 32 + 32),
      });
    // Wu et al. 2020, "Connecting the Dots"; figures of the authors' code (which declares maps for a model without a graph,
    // and weights for steps of padding).
    case 'mtgnn':
      return published(405_452, {
        unread: 4064,
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
  options: { readonly model: object; readonly inputs: object; readonly training: object; readonly unread?: number },
): PublishedTeacher {
  return {
    model: teacherModelSchema.parse(options.model),
    inputs: inputsSchema.parse(options.inputs),
    form: formSchema.enum.direct,
    training: trainingSchema.parse(options.training),
    parameters,
    unread: options.unread ?? 0,
  };
}
