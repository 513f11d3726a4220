/** Students that begin with what another run of the team has learnt, of another dataset as a rule. */
import { z } from 'zod';
import type { NetworkModel } from './models.ts';
import type { Fault } from './network-rules.ts';
import { isNodeBound } from './node-bound.ts';

export const startFromSchema = z.strictObject({
  /**
   * A run of the team that has succeeded and trained a student of the same model, inputs, form and window. Its weights are
   * the first weights; scaler and profile are the experiment's own.
   */
  runId: z.string().min(1),
});

/** Why a network cannot begin with another run's weights; undefined where it can, or does not. */
export function transferFault(network: {
  readonly model: NetworkModel;
  readonly startFrom?: z.infer<typeof startFromSchema> | undefined;
}): Fault | undefined {
  if (network.startFrom === undefined || !isNodeBound(network.model)) return undefined;
  return {
    message: `expected a model without numbers of each sensor's own (nodeEmbedding 0, adaptiveRank 0), which alone can move to other sensors, got ${network.model.name} with them`,
    path: ['model'],
  };
}
