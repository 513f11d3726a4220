import type { Protocol } from '../config/index.ts';
import { calendarFeatures, covariateColumns, lagChannels, memoryFeatures, type Covariate } from '../data/index.ts';
import { buildModel } from '../models/build-model.ts';
import type { NetworkConfig } from './network.ts';

/** What of a dataset decides how many weights a network has. */
export interface NetworkSurroundings {
  readonly nodes: number;
  /** Whether readings of the train part are missing: then their mask is an input too. */
  readonly hasGaps: boolean;
  /** Channels beside the target. */
  readonly covariates: readonly Pick<Covariate, 'name' | 'isKnownAhead'>[];
}

/**
 * Number of trained weights of the network that a config describes, without data and without an engine.
 *
 * @param config with the experiment's protocol
 * @throws ModelConfigError when its sizes do not go together
 * @throws DataError when it asks for a covariate that is not there
 */
export function networkParameters(
  config: NetworkConfig & { readonly protocol: Protocol },
  { nodes, hasGaps, covariates }: NetworkSurroundings,
): number {
  const { model, inputs, form, protocol, training } = config;
  return buildModel(model, {
    ...{ nodes, form, inputSteps: protocol.inputSteps, targetSteps: protocol.targetSteps },
    calendarFeatures: calendarFeatures(inputs),
    lagChannels: lagChannels(inputs),
    timeOfDaySlots: inputs.timeOfDaySlots,
    dayOfWeek: inputs.dayOfWeek,
    profile: inputs.profile,
    memoryFeatures: memoryFeatures(inputs, protocol),
    masked: hasGaps || inputs.missingIndicator,
    covariates: covariateColumns(covariates, protocol, inputs),
    event: protocol.event !== undefined,
    graph: true,
    quantiles: training?.quantiles ?? [],
  }).layout.trained;
}
