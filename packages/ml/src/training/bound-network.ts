import type { TrainedConfig } from '../config/index.ts';
import { slimNetwork } from '../compression/slim.ts';
import { prepareData } from '../data/index.ts';
import { bindNetwork, type Network } from '../inference/network.ts';
import type { RunData } from './run-data.ts';

/**
 * The network of a run's config, bound to its data. With a label budget below 1 scaler and profile are the run's own (see
 * `prepareData`).
 *
 * @throws DataError when series or graph cannot carry the config
 */
export function boundNetwork(config: TrainedConfig, { series, adjacency }: RunData): Network {
  const budget = { share: config.labelShare ?? 1, seed: config.seed };
  const data = prepareData(series, config.protocol, { inputs: config.inputs, budget });
  return config.role === 'slimmed' ? slimNetwork(config, data, adjacency) : bindNetwork(config, data, adjacency);
}
