/** What an experiment would run and about how long that takes. */
import { isTrained, type PlannedRun } from '@stillgraph/ml/config';
import type { Context } from '../../context.ts';
import { estimateOf } from './estimate.ts';
import type { ExperimentCreateInput } from './input.ts';
import type { ExperimentPlan } from './plan-type.ts';
import { prepareExperiment } from './prepare.ts';

/** Optimiser updates that a run takes; closed forms and ensembles train nothing. */
export function updatesOf({ config }: PlannedRun): number {
  return isTrained(config) ? config.training.updates : 0;
}

export async function planExperiment(context: Context, input: ExperimentCreateInput): Promise<ExperimentPlan> {
  const prepared = await prepareExperiment(context, input);
  if (!prepared.ok) {
    const none = { estimatedSeconds: null, estimateBasis: 'ASSUMED', warning: null } as const;
    return { runs: [], totalRuns: 0, ...none, errors: prepared.errors };
  }
  const { runs, dataset, graph } = prepared.experiment;
  const { nodeCount: nodes, steps } = dataset;
  const estimate = await estimateOf(context, runs, { nodes, steps, edges: graph.edgeCount });
  return {
    runs: runs.map((run, place) => ({
      key: run.key,
      kind: run.kind,
      modelLabel: run.modelLabel,
      method: run.method,
      methodLabel: run.methodLabel,
      seed: run.seed,
      updates: updatesOf(run),
      estimatedSeconds: estimate.seconds[place] ?? 0,
    })),
    totalRuns: runs.length,
    estimatedSeconds: estimate.total,
    estimateBasis: estimate.basis,
    warning: estimate.warning,
    errors: [],
  };
}
