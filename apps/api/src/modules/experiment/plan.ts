/** What an experiment would run and what that costs. */
import { isTrained, type PlannedRun } from '@stillgraph/ml/config';
import type { Context } from '../../context.ts';
import { estimateOf } from './estimate.ts';
import type { ExperimentCreateInput } from './input.ts';
import type { ExperimentPlan } from './plan-type.ts';
import { NO_COST } from './estimate-type.ts';
import { parameterCounter, settingOf } from './network-cost.ts';
import { prepareExperiment } from './prepare.ts';

/** Optimiser updates that a run takes; closed forms and ensembles train nothing. */
export function updatesOf({ config }: PlannedRun): number {
  return isTrained(config) ? config.training.updates : 0;
}

export async function planExperiment(context: Context, input: ExperimentCreateInput): Promise<ExperimentPlan> {
  const prepared = await prepareExperiment(context, input);
  const setting = await settingOf(context, input);
  if (!prepared.ok) return { runs: [], totalRuns: 0, ...NO_COST, errors: prepared.errors, setting };
  const { runs, dataset, graph } = prepared.experiment;
  const { nodeCount: nodes, steps } = dataset;
  const { runs: estimates, ...cost } = await estimateOf(context, runs, { nodes, steps, edges: graph.edgeCount });
  const count = setting === null ? () => null : await parameterCounter(setting);
  return {
    runs: runs.flatMap((run, place) => {
      const estimate = estimates[place];
      if (estimate === undefined) return [];
      const { key, kind, modelLabel, method, methodLabel, seed } = run;
      const told = { key, kind, modelLabel, method, methodLabel, seed, updates: updatesOf(run) };
      return [{ ...told, ...estimate, parameters: count(run.config) }];
    }),
    totalRuns: runs.length,
    ...cost,
    errors: [],
    setting,
  };
}
