/** What people read of the sizes of models. */
import type { StudentModel, TeacherModel } from '@stillgraph/ml/config';
import type { FieldWords } from './config-fields.ts';

type Network = TeacherModel | StudentModel;
/** The fields of any model; one that no model has does not compile, and neither does a model whose field has no words. */
type SizeName = Exclude<Network extends infer Model ? keyof Model & string : never, 'name'>;

const words: Readonly<Record<SizeName, FieldWords>> = {
  hidden: { label: 'Width', description: 'Of the hidden states.' },
  channels: { label: 'Channels', description: 'Between the convolutions.' },
  inner: { label: 'Inner width', description: 'Between the two maps of a block; as the width where left out.' },
  gateChannels: { label: 'Gate channels', description: 'Of the gated convolutions; as the channels where left out.' },
  graphChannels: { label: 'Graph channels', description: 'Of the graph convolution in the middle of a block.' },
  skipChannels: { label: 'Skip channels', description: 'Of what every layer adds to the result.' },
  endChannels: { label: 'End channels', description: 'Of the head.' },
  blocks: { label: 'Blocks' },
  layers: { label: 'Layers' },
  dilations: { label: 'Dilations', description: 'Of each layer in turn; 1 and their sum are the steps that it sees.' },
  temporalKernel: { label: 'Temporal kernel', description: 'Steps that a temporal convolution spans.' },
  chebyshevTerms: { label: 'Chebyshev terms', description: 'k of them reach k − 1 edges far.' },
  walkSteps: { label: 'Walk steps', description: 'That a mixing takes along each graph.' },
  backwardWalk: { label: 'Walks against the edges too' },
  batchNormalisation: { label: 'Batch normalisation' },
  diffusionSteps: { label: 'Diffusion steps', description: 'In each direction of the graph; 0 looks at no neighbour.' },
  samplingDecay: { label: 'Sampling decay', description: 'In updates: how long labels are fed; 0 never feeds them.' },
  hops: { label: 'Hops', description: 'Of the propagation along the graph.' },
  neighbours: { label: 'Neighbours', description: 'Strongest edges of the learned graph that a sensor keeps.' },
  nodeEmbedding: { label: 'Sensor vector', description: 'Length of what is learnt of each sensor.' },
  nodeVectors: { label: 'Sensor vectors', description: 'Length of the two from which the graph is made.' },
  adaptiveRank: { label: 'Adaptive rank', description: 'Of the learned graph; 0 learns none.' },
  stepWidth: { label: 'Step width', description: 'Columns of a step for its reading.' },
  timeWidth: { label: 'Time width', description: 'Columns for the time of day, and as many for the day of the week.' },
  adaptiveWidth: { label: 'Place width', description: 'Columns for step and sensor; 0 for none.' },
  heads: { label: 'Heads', description: 'Of attention; they divide the columns of a step.' },
  feedForward: { label: 'Feed-forward width', description: 'Of the map after each attention.' },
  embedding: {
    label: 'Learned vectors',
    description: 'One map takes window and vectors together, or they stand beside the map of the window, as published.',
  },
  dropout: { label: 'Dropout' },
};

/**
 * Words of the fields that a model's schema has, in its order.
 *
 * @throws Error for a field without words
 */
export function modelWords(fields: readonly string[]): Record<string, FieldWords> {
  const all: Readonly<Record<string, FieldWords | undefined>> = words;
  return Object.fromEntries(
    fields
      .filter((name) => name !== 'name')
      .map((name) => {
        const found = all[name];
        if (found === undefined) throw new Error(`the field "${name}" of a model has no words`);
        return [name, found];
      }),
  );
}
