/** What an experiment would run and how long that took before. */
import { runs as runQueries } from '@stillgraph/db';
import { isTrained, type PlannedRun } from '@stillgraph/ml/config';
import type { Context } from '../../context.ts';
import type { ExperimentCreateInput } from './input.ts';
import type { ExperimentPlan } from './plan-type.ts';
import { prepareExperiment } from './prepare.ts';

/** Optimiser updates that a run takes; closed forms and ensembles train nothing. */
export function updatesOf({ config }: PlannedRun): number {
  return isTrained(config) ? config.training.updates : 0;
}

/** @returns seconds on one worker, or null when a model of the plan was never trained on the dataset */
async function estimate(context: Context, datasetId: string, runs: readonly PlannedRun[]): Promise<number | null> {
  const rows = await runQueries.trainSpeeds(context.database, { teamId: context.teamId, datasetId });
  const secondsPerUpdate = new Map(rows.map((row) => [row.modelLabel, row.secondsPerStep]));
  let total = 0;
  for (const run of runs) {
    const updates = updatesOf(run);
    if (updates === 0) continue;
    const seconds = secondsPerUpdate.get(run.modelLabel);
    if (seconds === undefined) return null;
    total += seconds * updates;
  }
  return total;
}

export async function planExperiment(context: Context, input: ExperimentCreateInput): Promise<ExperimentPlan> {
  const prepared = await prepareExperiment(context, input);
  if (!prepared.ok) return { runs: [], totalRuns: 0, estimatedSeconds: null, errors: prepared.errors };
  const { runs, dataset } = prepared.experiment;
  return {
    runs: runs.map((run) => ({
      key: run.key,
      kind: run.kind,
      modelLabel: run.modelLabel,
      method: run.method,
      methodLabel: run.methodLabel,
      seed: run.seed,
      updates: updatesOf(run),
    })),
    totalRuns: runs.length,
    estimatedSeconds: await estimate(context, dataset.id, runs),
    errors: [],
  };
}
