/**
 * Hyper-parameters of every model; one discriminated union a role. The defaults of baselines, STID, graph STID, Graph
 * WaveNet, GRU and NLinear were found by comparison; those of the other teachers, of STGCN-tiny and of Graph WaveNet-tiny
 * are sizes that train on a CPU and were not tuned. As published (`published.ts`) DCRNN, MTGNN, AGCRN and STAEformer take
 * hours on two cores; `size: 'published'` of a teacher asks for that form.
 */
import { z } from 'zod';

export const baselineModelSchema = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('last-value') }),
  z.strictObject({ name: z.literal('historical-average') }),
  /** Ridge regression with one weight matrix a node; the penalty is chosen on the validation part. */
  z.strictObject({ name: z.literal('ridge-node') }),
  /** Ridge regression with one weight matrix for all nodes. */
  z.strictObject({ name: z.literal('ridge-shared') }),
  z.strictObject({ name: z.literal('nlinear') }),
  /** The share of events in the train part; event protocols alone. */
  z.strictObject({ name: z.literal('prevalence') }),
  /** Logistic regression with one set of weights a horizon for all nodes; event protocols alone. */
  z.strictObject({ name: z.literal('logistic-regression') }),
]);
export type BaselineModel = z.infer<typeof baselineModelSchema>;

/** Defaults: the paper's sizes, but its learned vectors enter by one map (`mapped`), which needs no columns for them. */
export const stidSchema = z.strictObject({
  name: z.literal('stid'),
  /** Width of the residual blocks. */
  hidden: z.int().min(4).max(1024).default(128),
  /** Width inside the blocks, between the two maps of each; as `hidden` where left out. */
  inner: z.int().min(1).max(1024).optional(),
  blocks: z.int().min(1).max(12).default(3),
  /** Length of the learned vector of each node; 0 makes the model inductive. */
  nodeEmbedding: z.int().min(0).max(256).default(32),
  dropout: z.number().min(0).lt(1).default(0.15),
  /**
   * `mapped`: one affine map takes the window and all learned vectors together. `concatenated`: the vectors of node, slot
   * of the day and day of the week, equally long, stand beside the map of the window, as published.
   */
  embedding: z.enum(['mapped', 'concatenated']).default('mapped'),
});
export const graphStidSchema = z.strictObject({
  name: z.literal('graph-stid'),
  hidden: z.int().min(4).max(1024).default(64),
  /** Width inside the blocks, between the two maps of each; as `hidden` where left out. */
  inner: z.int().min(1).max(1024).optional(),
  blocks: z.int().min(1).max(12).default(3),
  nodeEmbedding: z.int().min(0).max(256).default(16),
  /** Rank of the adaptive adjacency softmax(relu(E1 E2)); 0 uses the given graph alone. */
  adaptiveRank: z.int().min(0).max(64).default(10),
  dropout: z.number().min(0).lt(1).default(0.15),
});
/** Defaults: four layers, one step of the walk and narrow heads, where the paper has eight, two, 256 and 512, walks back too and normalises batches: a fifth of the time of a step. */
export const graphWaveNetSchema = z.strictObject({
  name: z.literal('graph-wavenet'),
  /** Residual and dilation channels. */
  channels: z.int().min(2).max(128).default(32),
  /** Channels of the gated convolutions; as `channels` where left out. */
  gateChannels: z.int().min(1).max(128).optional(),
  skipChannels: z.int().min(2).max(512).default(64),
  endChannels: z.int().min(2).max(1024).default(128),
  /** Dilation of each layer; the receptive field is 1 + their sum. */
  dilations: z.array(z.int().min(1).max(64)).min(1).max(16).default([1, 2, 4, 5]),
  adaptiveRank: z.int().min(0).max(64).default(10),
  /** Steps that a mixing takes along each graph: P x, P² x, ...; 2 as published. */
  walkSteps: z.int().min(1).max(3).default(1),
  /** Whether it walks against the edges of the given graph as well, as published. */
  backwardWalk: z.boolean().default(false),
  /** Whether every layer but the last ends in batch normalisation, as published. */
  batchNormalisation: z.boolean().default(false),
  dropout: z.number().min(0).lt(1).default(0.1),
});
/** Defaults: one layer of 32, where the paper has two of 64: twelve steps in and out are unrolled, hours on two cores. Decay 60 suits 600 to 1000 updates as 2000 does the paper's 37,000. */
export const dcrnnSchema = z.strictObject({
  name: z.literal('dcrnn'),
  /** Width of the state of each recurrent layer. */
  hidden: z.int().min(2).max(256).default(32),
  /** Recurrent layers of the encoder, and as many of the decoder. */
  layers: z.int().min(1).max(4).default(1),
  /** Steps of the diffusion in each direction of the graph; 0 looks at no neighbour. */
  diffusionSteps: z.int().min(0).max(4).default(2),
  /**
   * k, in updates: the decoder is fed labels with probability k / (k + exp(i / k)) at update i of the training, a half at
   * k ln k; k ln k should lie before the middle of the training. 0 never feeds labels.
   */
  samplingDecay: z.number().min(0).max(1e6).default(60),
});
/** Defaults: the paper's sizes; dropout 0.1, where the common version has 0.5, for short trainings. */
export const stgcnSchema = z.strictObject({
  name: z.literal('stgcn'),
  /** Channels between the convolutions. */
  channels: z.int().min(2).max(256).default(64),
  /** Channels of the graph convolution in the middle of a block, through which all must pass. */
  graphChannels: z.int().min(2).max(256).default(16),
  /** Channels of the head. */
  endChannels: z.int().min(2).max(1024).default(128),
  blocks: z.int().min(1).max(8).default(2),
  /** Steps that a temporal convolution spans; a block holds two. */
  temporalKernel: z.int().min(2).max(12).default(3),
  /** Chebyshev polynomials of the graph convolution; k of them reach k − 1 edges far. */
  chebyshevTerms: z.int().min(1).max(8).default(3),
  dropout: z.number().min(0).lt(1).default(0.1),
});
/** Defaults: two layers, where the paper has three: they see 13 steps, enough for windows of 12. Dropout 0.1, where it has 0.3. */
export const mtgnnSchema = z.strictObject({
  name: z.literal('mtgnn'),
  /** Residual and convolution channels, a quarter of them for each length of the temporal convolution. */
  channels: z.int().min(4).max(128).multipleOf(4).default(32),
  skipChannels: z.int().min(2).max(512).default(64),
  endChannels: z.int().min(2).max(1024).default(128),
  /** Each layer reaches six steps further back: two see 13 steps, as published three see 19. */
  layers: z.int().min(1).max(6).default(2),
  /** Length of a node's two learned vectors, from which the graph is made. */
  nodeVectors: z.int().min(1).max(256).default(40),
  /** Strongest edges of the learned graph that a node keeps. */
  neighbours: z.int().min(1).max(1000).default(20),
  /** Hops of the propagation along the graph. */
  hops: z.int().min(1).max(4).default(2),
  dropout: z.number().min(0).lt(1).default(0.1),
});
/** Defaults: one layer of 32 with vectors of 8, where the paper has two of 64 with 10: each node has weights of its own, hours on two cores. */
export const agcrnSchema = z.strictObject({
  name: z.literal('agcrn'),
  /** Width of the state of each recurrent layer. */
  hidden: z.int().min(2).max(256).default(32),
  layers: z.int().min(1).max(4).default(1),
  /** Length of the learned vector of each node, from which its weights and its neighbours come. */
  nodeEmbedding: z.int().min(1).max(64).default(8),
});
/** Defaults: one layer, columns 16, 8 and 16, two heads, where the paper has three layers, 24, 24 and 80, four heads: attention over nodes and steps takes hours on two cores. */
export const staeformerSchema = z.strictObject({
  name: z.literal('staeformer'),
  /** Columns of a step for its reading. */
  stepWidth: z.int().min(1).max(256).default(16),
  /** Columns of a step for the vector of its slot of the day, and as many for its day of the week, where those are inputs. */
  timeWidth: z.int().min(1).max(256).default(8),
  /** Columns of a step for its place: the learned vector of that step of the window at that node; 0 for none. */
  adaptiveWidth: z.int().min(0).max(256).default(16),
  /** Heads of attention; they divide the columns of a step. */
  heads: z.int().min(1).max(16).default(2),
  /** Layers along time, and as many along nodes. */
  layers: z.int().min(1).max(6).default(1),
  /** Width of the inner map after each attention. */
  feedForward: z.int().min(2).max(1024).default(64),
  dropout: z.number().min(0).lt(1).default(0.1),
});
export const teacherModelSchema = z.discriminatedUnion('name', [
  stidSchema,
  graphStidSchema,
  graphWaveNetSchema,
  dcrnnSchema,
  stgcnSchema,
  mtgnnSchema,
  agcrnSchema,
  staeformerSchema,
]);
export type TeacherModel = z.infer<typeof teacherModelSchema>;

export const studentModelSchema = z.discriminatedUnion('name', [
  z.strictObject({
    name: z.literal('stid-s'),
    hidden: z.int().min(4).max(256).default(32),
    /** Width inside the blocks, between the two maps of each; as `hidden` where left out. */
    inner: z.int().min(1).max(1024).optional(),
    blocks: z.int().min(1).max(4).default(2),
    nodeEmbedding: z.int().min(0).max(64).default(8),
    dropout: z.number().min(0).lt(1).default(0),
  }),
  z.strictObject({
    name: z.literal('graph-stid-s'),
    hidden: z.int().min(4).max(256).default(32),
    /** Width inside the blocks, between the two maps of each; as `hidden` where left out. */
    inner: z.int().min(1).max(1024).optional(),
    blocks: z.int().min(1).max(4).default(2),
    nodeEmbedding: z.int().min(0).max(64).default(8),
    /** Rank of the adaptive adjacency; 0 uses the given graph alone. */
    adaptiveRank: z.int().min(0).max(32).default(6),
    dropout: z.number().min(0).lt(1).default(0),
  }),
  z.strictObject({
    name: z.literal('graph-wavenet-tiny'),
    channels: z.int().min(2).max(64).default(16),
    /** Channels of the gated convolutions; as `channels` where left out. */
    gateChannels: z.int().min(1).max(128).optional(),
    skipChannels: z.int().min(2).max(128).default(32),
    endChannels: z.int().min(2).max(256).default(64),
    /** Dilation of each layer; the receptive field is 1 + their sum. */
    dilations: z.array(z.int().min(1).max(64)).min(1).max(8).default([1, 2, 4, 5]),
    /** Rank of the adaptive adjacency, the only graph that it mixes over; 0 for no graph at all. */
    adaptiveRank: z.int().min(0).max(32).default(10),
    dropout: z.number().min(0).lt(1).default(0),
  }),
  z.strictObject({
    name: z.literal('stgcn-tiny'),
    channels: z.int().min(2).max(64).default(16),
    graphChannels: z.int().min(2).max(64).default(8),
    endChannels: z.int().min(2).max(128).default(16),
    blocks: z.int().min(1).max(4).default(1),
    temporalKernel: z.int().min(2).max(12).default(3),
    /** Chebyshev polynomials of the graph convolution; k of them reach k − 1 edges far. */
    chebyshevTerms: z.int().min(1).max(4).default(2),
    dropout: z.number().min(0).lt(1).default(0),
  }),
  z.strictObject({
    name: z.literal('gru'),
    hidden: z.int().min(4).max(256).default(32),
    nodeEmbedding: z.int().min(0).max(64).default(8),
  }),
  z.strictObject({ name: z.literal('nlinear') }),
]);
export type StudentModel = z.infer<typeof studentModelSchema>;

/** Any trained network, whatever its role. */
export const networkModelSchema = z.discriminatedUnion('name', [
  ...teacherModelSchema.options,
  ...studentModelSchema.options,
]);
export type NetworkModel = z.infer<typeof networkModelSchema>;
export type Model = BaselineModel | NetworkModel;

/** Short label of a model with its size, as shown in tables: `STID-s 32/2`, `Graph WaveNet 32/4`, `ridge per node`. */
export function modelLabel(model: Model | { name: 'ensemble'; members: number }): string {
  switch (model.name) {
    case 'last-value':
      return 'last value';
    case 'historical-average':
      return 'historical average';
    case 'ridge-node':
      return 'ridge per node';
    case 'ridge-shared':
      return 'ridge shared';
    case 'nlinear':
      return 'NLinear';
    case 'prevalence':
      return 'prevalence';
    case 'logistic-regression':
      return 'logistic regression';
    case 'stid':
      return `STID ${model.hidden}/${model.blocks}`;
    case 'graph-stid':
      return `graph STID ${model.hidden}/${model.blocks}`;
    case 'graph-wavenet':
      return `Graph WaveNet ${model.channels}/${model.dilations.length}`;
    case 'dcrnn':
      return `DCRNN ${model.hidden}/${model.layers}`;
    case 'stgcn':
      return `STGCN ${model.channels}/${model.blocks}`;
    case 'mtgnn':
      return `MTGNN ${model.channels}/${model.layers}`;
    case 'agcrn':
      return `AGCRN ${model.hidden}/${model.layers}`;
    case 'staeformer':
      return `STAEformer ${model.stepWidth + model.adaptiveWidth}/${model.layers}`;
    case 'stid-s':
      return `STID-s ${model.hidden}/${model.blocks}`;
    case 'graph-stid-s':
      return `graph STID-s ${model.hidden}/${model.blocks}`;
    case 'graph-wavenet-tiny':
      return `Graph WaveNet-tiny ${model.channels}/${model.dilations.length}`;
    case 'stgcn-tiny':
      return `STGCN-tiny ${model.channels}/${model.blocks}`;
    case 'gru':
      return `GRU ${model.hidden}`;
    case 'ensemble':
      return `ensemble of ${model.members}`;
  }
}
