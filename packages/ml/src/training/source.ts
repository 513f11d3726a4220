import { z } from 'zod';
import type { RunConfig, TrainedConfig } from '../config/index.ts';
import { MlError } from '../errors.ts';
import { readWeights, type WeightsFile } from '../inference/weights.ts';
import type { RunOptions } from './run-data.ts';

/** A run was not given the trained network that it is made of, or one that it cannot be made of. */
export class SourceMismatchError extends MlError {
  constructor(message: string) {
    super('SOURCE_MISMATCH', message);
  }
}

/** The config of a run that made a trained network smaller. */
type SlimConfig = Extract<TrainedConfig, { role: 'slimmed' }>;

/** The config of a run that trains one network from its first weights. */
export type SourceConfig = Extract<TrainedConfig, { role: 'teacher' | 'student' }>;

/**
 * The network that a run is made of, and whether it read the masks of its lags.
 *
 * @throws SourceMismatchError where there is none, or its model is not the one that the config names
 */
export function sourceOf(
  config: Extract<RunConfig, { role: 'quantised' | 'slimmed' | 'student' }>,
  { source }: Pick<RunOptions, 'source'>,
): { readonly config: SourceConfig; readonly arrays: WeightsFile['arrays']; readonly masked: boolean } {
  const wanted = `the weights of a trained ${config.model.name}`;
  if (source === undefined) throw new SourceMismatchError(`this run is made of ${wanted}, got none`);
  if (source.config.role !== 'teacher' && source.config.role !== 'student') {
    throw new SourceMismatchError(`this run is made of ${wanted}, got a run of role ${source.config.role}`);
  }
  if (JSON.stringify(source.config.model) !== JSON.stringify(config.model)) {
    const told = (model: unknown): string => JSON.stringify(model);
    throw new SourceMismatchError(`this run is made of ${told(config.model)}, got ${told(source.config.model)}`);
  }
  const { arrays, metadata } = readWeights(source.weights);
  const { masked } = shapeSchema.parse(JSON.parse(metadata['shape'] ?? '{}'));
  return { config: source.config, arrays, masked };
}

/** What of the shape that weights are kept with is needed here. */
const shapeSchema = z.object({ masked: z.boolean().default(false) });

/**
 * The smaller network that a run in eight bits is made of.
 *
 * @throws SourceMismatchError where there is none, or it was not made smaller as the config says
 */
export function slimSourceOf(
  config: Extract<RunConfig, { role: 'quantised' }>,
  { source }: Pick<RunOptions, 'source'>,
): { readonly config: SlimConfig; readonly arrays: WeightsFile['arrays'] } {
  const told = ({ model, compression }: Pick<SlimConfig, 'model' | 'compression'>): string =>
    JSON.stringify([model, compression]);
  const wanted = JSON.stringify([config.model, config.slimming]);
  if (source?.config.role !== 'slimmed' || told(source.config) !== wanted) {
    const got = source?.config.role === 'slimmed' ? told(source.config) : (source?.config.role ?? 'none');
    throw new SourceMismatchError(`this run is made of the smaller network ${wanted}, got ${got}`);
  }
  return { config: source.config, arrays: readWeights(source.weights).arrays };
}
