/** Sweeps, started the way the API starts them. */
import { experiments, sweeps } from '@stillgraph/db';
import { experimentConfigSchema, planSweep } from '@stillgraph/ml/config';
import type { TestApi } from './api.ts';
import { smallSweep } from './experiments.ts';

/** The small sweep of an experiment of the small config, its teachers queued. */
export async function insertSweep({ database, queue }: TestApi, experimentId: string) {
  const experiment = (await experiments.byIds(database.db, [experimentId])).get(experimentId);
  if (experiment === undefined) throw new Error(`experiment ${experimentId} is gone`);
  const planned = planSweep(experimentConfigSchema.parse(experiment.config), smallSweep);
  if (!planned.ok) throw new Error(planned.faults.map(({ message }) => message).join('; '));
  const { base, spec, trials, first, firstRung } = planned.plan;
  const { split, ...protocol } = base.protocol;
  const { teamId, datasetId, graphId } = experiment;
  return sweeps.create(database.db, queue, {
    ...{ teamId, datasetId, graphId, name: 'rates', config: base, seeds: spec.seeds, spec, trials },
    protocol: { ...protocol, trainShare: split.train, validationShare: split.validation },
    baseExperimentId: experimentId,
    budgetMinutes: null,
    rung: firstRung,
    stage: { runs: first.runs.map((run) => ({ ...run, model: run.config.model.name })), links: first.links },
  });
}
