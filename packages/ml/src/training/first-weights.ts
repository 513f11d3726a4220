import type { TrainedConfig } from '../config/index.ts';
import { slimParameters } from '../compression/slim.ts';
import { bindNetwork, type Network } from '../inference/network.ts';
import type { RunOptions } from './run-data.ts';
import { sourceOf } from './source.ts';
import { transferredWeights } from './transferred-weights.ts';
import { pauseUnless } from './turn.ts';

/**
 * The weights that a run begins with where those are of a trained network.
 *
 * @param network what `boundNetwork` gives for the config
 * @returns flat weights [P]; undefined where they are drawn
 * @throws SourceMismatchError when the network that the run is made of is missing or another one; RunInterruptedError after
 *   the signal was aborted
 */
export async function firstWeights(
  config: TrainedConfig,
  network: Network,
  options: Pick<RunOptions, 'data' | 'engine' | 'source' | 'signal' | 'hooks'>,
): Promise<Float32Array | undefined> {
  if (config.role === 'student' && config.startFrom) {
    const { arrays, masked } = sourceOf(config, options);
    return transferredWeights(network.model, { arrays, masked });
  }
  if (config.role !== 'slimmed') return undefined;
  const source = sourceOf(config, options);
  const whole = bindNetwork({ ...source.config, training: config.training }, network.data, options.data.adjacency);
  const trained = whole.model.layout.flatten(source.arrays);
  const { engine, signal, hooks } = options;
  const first = await slimParameters(config, whole, trained, network, { engine, pause: pauseUnless(signal) });
  const share = ((100 * network.model.layout.trained) / whole.model.layout.trained).toFixed(1);
  hooks.log('info', `${network.model.layout.trained} of ${whole.model.layout.trained} numbers left (${share} %)`);
  return first;
}
