/** Runs in the hands of a worker, played by the test. */
import { experiments, runs, workers } from '@stillgraph/db';
import { experimentConfigSchema, planRuns } from '@stillgraph/ml/config';
import type { TestApi } from './api.ts';
import { smallConfig } from './experiments.ts';

export interface Owner {
  readonly teamId: string;
  readonly datasetId: string;
  readonly graphId: string;
}

/** An experiment of the small config, queued. */
export async function insertExperiment({ database, queue }: TestApi, owner: Owner, name = 'an experiment') {
  const config = experimentConfigSchema.parse(smallConfig);
  const { split, ...protocol } = config.protocol;
  return experiments.create(database.db, queue, {
    ...owner,
    name,
    preset: null,
    seeds: config.seeds,
    config,
    protocol: { ...protocol, trainShare: split.train, validationShare: split.validation },
    runs: planRuns(config).map((run) => ({ ...run, model: run.config.model.name })),
  });
}

/** Claims the first run of a new experiment, as a worker does. */
export async function startRun(api: TestApi, owner: Owner): Promise<{ runId: string; attempt: number }> {
  const { db } = api.database;
  const experiment = await insertExperiment(api, owner);
  const [first] = (await runs.byExperimentIds(db, [experiment.id])).get(experiment.id) ?? [];
  if (first?.jobId === null || first?.jobId === undefined) throw new Error('the first run of the plan has no job');
  const worker = await workers.register(db, { name: 'test worker', engine: 'cpu', threads: 1, versions: {} });
  const claim = await runs.claim(db, {
    runId: first.id,
    jobId: first.jobId,
    workerId: worker.id,
    workerName: worker.name,
  });
  if (claim === undefined) throw new Error('the first run could not be claimed');
  return { runId: first.id, attempt: claim.run.attempt };
}
