import type { z } from 'zod';
import type { graphWaveNetSchema } from '../../config/models.ts';
import type { ModelShape } from '../../layers/inputs.ts';
import type { ModelDefinition } from '../model.ts';
import { graphWaveNet } from '../teachers/graph-wavenet.ts';

type Sizes = Pick<
  z.infer<typeof graphWaveNetSchema>,
  'channels' | 'gateChannels' | 'skipChannels' | 'endChannels' | 'dilations' | 'adaptiveRank' | 'dropout'
>;

/** Graph WaveNet in a small size that mixes over the graph that it learns and over no given one. */
export function graphWaveNetTiny(config: Sizes, shape: ModelShape): ModelDefinition {
  const plain = { walkSteps: 1, backwardWalk: false, batchNormalisation: false };
  return graphWaveNet({ ...config, ...plain }, shape, { given: false });
}
