/** How long training took before, as a guide to how long it will take, and how much waits. */
import { and, desc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Executor } from '../../database.ts';
import { datasets, experiments, graphs, runs, workers } from '../../schema/index.ts';
import { countRows } from '../counted.ts';

/** Runs of each model, the newest, that tell how fast it trains. */
const RUNS_A_MODEL = 5;

/** A run that succeeded, with what its duration depends on. */
export interface TimedRun {
  readonly config: Record<string, unknown>;
  readonly trainSeconds: number;
  /** Updates that it took. */
  readonly updates: number;
  /** Of its dataset. */
  readonly nodes: number;
  readonly steps: number;
  /** Of its graph. */
  readonly edges: number;
  /** Of the worker that trained it; null where that is not known any more. */
  readonly workerName: string | null;
}

/** The newest runs of each model that a team trained, on whatever data. */
export async function timedRuns(executor: Executor, teamId: string): Promise<TimedRun[]> {
  const newest = executor
    .select({
      id: runs.id,
      place: sql<number>`row_number() over (partition by ${runs.model} order by ${runs.finishedAt} desc)`.as('place'),
    })
    .from(runs)
    .where(and(eq(runs.teamId, teamId), eq(runs.status, 'SUCCEEDED'), gt(runs.step, 0), gt(runs.trainSeconds, 0)))
    .as('newest');
  const rows = await executor
    .select({
      config: runs.config,
      trainSeconds: runs.trainSeconds,
      updates: runs.step,
      nodes: datasets.nodeCount,
      steps: datasets.steps,
      edges: graphs.edgeCount,
      workerName: workers.name,
    })
    .from(runs)
    .innerJoin(newest, eq(newest.id, runs.id))
    .innerJoin(experiments, eq(experiments.id, runs.experimentId))
    .innerJoin(datasets, eq(datasets.id, experiments.datasetId))
    .innerJoin(graphs, eq(graphs.id, experiments.graphId))
    .leftJoin(workers, eq(workers.id, runs.workerId))
    .where(sql`${newest.place} <= ${RUNS_A_MODEL}`)
    .orderBy(desc(runs.finishedAt));
  return rows.flatMap(({ trainSeconds, ...row }) => (trainSeconds === null ? [] : [{ ...row, trainSeconds }]));
}

/** Number of a team's runs that wait or go on, counted as lists are. */
export function unfinishedRuns(executor: Executor, teamId: string): Promise<number> {
  return countRows(executor, runs, and(eq(runs.teamId, teamId), inArray(runs.status, ['QUEUED', 'RUNNING'])));
}
