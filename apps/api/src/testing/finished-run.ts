/** Runs that have succeeded, with scores, metrics and an artifact, written in bulk for tests of lists. */
import { runs as runTable, evaluations, metricPoints, predictionIntervals } from '@stillgraph/db/schema';
import { runs } from '@stillgraph/db';
import { inArray } from 'drizzle-orm';
import type { TestApi } from './api.ts';
import { NODES } from './data.ts';
import { insertExperiment, type Owner } from './runs.ts';

/** @returns ids of the runs of as many experiments as were asked for */
export async function insertFinishedRuns(api: TestApi, owner: Owner, experiments: number): Promise<string[]> {
  const { db } = api.database;
  const ids: string[] = [];
  for (let index = 0; index < experiments; index += 1) {
    const experiment = await insertExperiment(api, owner, `experiment ${index}`);
    const planned = (await runs.byExperimentIds(db, [experiment.id])).get(experiment.id) ?? [];
    ids.push(...planned.map((run) => run.id));
  }
  const succeeded = {
    status: 'SUCCEEDED' as const,
    progress: 1,
    attempt: 1,
    parameters: 100,
    inputBytes: 1600,
    testMae: 3,
    validationMae: 3,
    trainSeconds: 2,
    totalSteps: 20,
    engine: 'cpu',
    startedAt: new Date(),
    finishedAt: new Date(),
    jobId: null,
  };
  await db.update(runTable).set(succeeded).where(inArray(runTable.id, ids));
  const nodeErrors = new Uint8Array(Float32Array.from({ length: NODES }, (_, node) => node).buffer);
  await db.insert(evaluations).values(
    ids.map((runId) => ({
      runId,
      split: 'TEST' as const,
      horizon: 0,
      mae: 3,
      rmse: 5,
      mape: null,
      validCount: 100,
      nodeCount: NODES,
      nodeMae: nodeErrors,
      nodeRmse: nodeErrors,
    })),
  );
  await db
    .insert(predictionIntervals)
    .values(
      ids.map((runId) => ({ runId, kind: 'SPLIT' as const, level: 0.9, horizon: 3, coverage: 0.88, halfWidth: null })),
    );
  await db
    .insert(metricPoints)
    .values(ids.flatMap((runId) => [1, 2].map((step) => ({ runId, name: 'loss', step, value: 1 / step }))));
  return ids;
}
