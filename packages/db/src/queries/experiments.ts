import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Executor, Transaction } from '../database.ts';
import { ConflictError, NotFoundError } from '../errors.ts';
import type { JobSender } from '../jobs/index.ts';
import { experiments, graphs, runs, sweeps } from '../schema/index.ts';
import * as protocolQueries from './protocols.ts';
import { byId, only } from './rows.ts';
import { enqueueReady } from './runs/consequences.ts';
import { cancelAll } from './runs/decide.ts';
import { insertRuns, type PlanInput, type RunInput } from './runs/insert.ts';

export { archive, remove, restore } from './experiment-archive.ts';
export {
  experimentOrders,
  find,
  isPlaceIn,
  type ExperimentCondition,
  type ExperimentOrder,
  type ExperimentSearch,
  type FoundExperiment,
} from './experiment-list.ts';
export type { RunInput };
export type ExperimentRow = typeof experiments.$inferSelect;

export interface ExperimentInput extends PlanInput {
  readonly teamId: string;
  readonly createdBy?: string | null;
  readonly name: string;
  readonly datasetId: string;
  readonly graphId: string;
  readonly protocol: protocolQueries.ProtocolInput;
  readonly config: Record<string, unknown>;
  readonly preset?: string | null;
  readonly seeds: number;
  /** Whether its runs take over what the team has already computed; true unless said. */
  readonly takesOver?: boolean;
}

/** The experiment, its runs and the jobs of those that wait for nothing, together. */
export async function create(db: Executor, queue: JobSender, input: ExperimentInput): Promise<ExperimentRow> {
  return db.transaction((tx) => createWithin(tx, queue, input));
}

/** The same inside of a larger transaction. */
export async function createWithin(tx: Transaction, queue: JobSender, input: ExperimentInput): Promise<ExperimentRow> {
  const { teamId, datasetId, graphId } = input;
  const [graph] = await tx
    .select({ id: graphs.id })
    .from(graphs)
    .where(and(eq(graphs.id, graphId), eq(graphs.datasetId, datasetId), eq(graphs.teamId, teamId)));
  if (graph === undefined) throw new NotFoundError('graph of this dataset', graphId);
  const protocol = await protocolQueries.findOrCreate(tx, { ...input.protocol, teamId, datasetId });
  const experiment = only(
    await tx
      .insert(experiments)
      .values({
        teamId,
        datasetId,
        graphId,
        protocolId: protocol.id,
        name: input.name,
        config: input.config,
        preset: input.preset ?? null,
        seeds: input.seeds,
        takesOver: input.takesOver ?? true,
        createdBy: input.createdBy ?? null,
      })
      .returning(),
  );
  await insertRuns(tx, experiment, input);
  await enqueueReady(tx, queue, experiment.id);
  return experiment;
}

/** Ids of an experiment's runs by their keys. */
export async function runIdsByKey(executor: Executor, experimentId: string): Promise<Map<string, string>> {
  const rows = await executor
    .select({ id: runs.id, key: runs.key })
    .from(runs)
    .where(eq(runs.experimentId, experimentId));
  return new Map(rows.map(({ id, key }) => [key, id]));
}

/** Cancels every run that is not over. */
export async function cancel(
  db: Executor,
  queue: JobSender,
  subject: { readonly id: string; readonly teamId: string },
): Promise<ExperimentRow> {
  const [sweep] = await db.select({ id: sweeps.id }).from(sweeps).where(eq(sweeps.experimentId, subject.id));
  if (sweep !== undefined) {
    throw new ConflictError(`experiment ${subject.id} holds the runs of a sweep; cancel the sweep instead`);
  }
  await cancelAll(db, queue, subject);
  return only(await db.select().from(experiments).where(eq(experiments.id, subject.id)));
}

export async function byIds(executor: Executor, ids: readonly string[]): Promise<Map<string, ExperimentRow>> {
  return byId(
    await executor
      .select()
      .from(experiments)
      .where(inArray(experiments.id, [...ids])),
  );
}

export interface RunCounts {
  readonly queued: number;
  readonly running: number;
  readonly succeeded: number;
  readonly failed: number;
  readonly cancelled: number;
  readonly total: number;
  /** Mean over the runs; one that failed or was cancelled counts for the share of it that was done. */
  readonly progress: number;
  /** Number of all events of its runs so far. */
  readonly lastEvent: number;
}

export async function runCounts(executor: Executor, experimentIds: readonly string[]): Promise<Map<string, RunCounts>> {
  const of = (status: string) => sql<number>`count(*) filter (where ${runs.status} = ${status})::int`;
  const rows = await executor
    .select({
      experimentId: runs.experimentId,
      queued: of('QUEUED'),
      running: of('RUNNING'),
      succeeded: of('SUCCEEDED'),
      failed: of('FAILED'),
      cancelled: of('CANCELLED'),
      total: sql<number>`count(*)::int`,
      progress: sql<number>`avg(case when ${runs.status} = 'SUCCEEDED' then 1 else ${runs.progress} end)::float8`,
      lastEvent: sql<number>`sum(${runs.lastEvent})::int`,
    })
    .from(runs)
    .where(inArray(runs.experimentId, [...experimentIds]))
    .groupBy(runs.experimentId);
  return new Map(rows.map(({ experimentId, ...counts }) => [experimentId, counts]));
}
