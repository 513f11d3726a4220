import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database, Executor, Transaction } from '../database.ts';
import { NotFoundError } from '../errors.ts';
import { canonicalJson, sha256 } from '../hashing.ts';
import type { JobSender } from '../jobs/index.ts';
import { newId } from '../schema/columns.ts';
import { experiments, graphs, runDependencies, runs, type RunKind } from '../schema/index.ts';
import { pageOf, type Page, type PageRequest } from './page.ts';
import * as protocolQueries from './protocols.ts';
import { byId, inBatches, isGiven, only } from './rows.ts';
import { enqueueReady } from './runs/consequences.ts';
import { cancelAll } from './runs/decide.ts';

export type ExperimentRow = typeof experiments.$inferSelect;

/** One run of a plan. Keys are unique in the plan; a run comes after those that it names. */
export interface RunInput {
  readonly key: string;
  readonly kind: RunKind;
  readonly configurationKey: string;
  readonly model: string;
  readonly modelLabel: string;
  readonly method: string;
  readonly methodLabel: string | null;
  readonly seed: number;
  readonly config: Record<string, unknown>;
  readonly totalSteps?: number;
  /** Keys of the runs that it learns from or averages. */
  readonly teachers: readonly string[];
  /** Key of the control that it stands beside. */
  readonly control: string | null;
}

export interface ExperimentInput {
  readonly teamId: string;
  readonly createdBy?: string | null;
  readonly name: string;
  readonly datasetId: string;
  readonly graphId: string;
  readonly protocol: protocolQueries.ProtocolInput;
  readonly config: Record<string, unknown>;
  readonly preset?: string | null;
  readonly seeds: number;
  /**
   * Version of the code that computes a run's numbers. Runs of one version, config, dataset, graph and teachers are the same
   * computation; left out, the runs are compared with none.
   */
  readonly computation?: string;
  /** Whether its runs take over what the team has already computed; true unless said. */
  readonly takesOver?: boolean;
  readonly runs: readonly RunInput[];
}

/** The experiment, its runs and the jobs of those that wait for nothing, together. */
export async function create(db: Database, queue: JobSender, input: ExperimentInput): Promise<ExperimentRow> {
  const { teamId, datasetId, graphId } = input;
  return db.transaction(async (tx) => {
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
  });
}

async function insertRuns(
  tx: Transaction,
  experiment: ExperimentRow,
  { runs: plan, computation }: Pick<ExperimentInput, 'runs' | 'computation'>,
): Promise<void> {
  if (plan.length === 0) throw new RangeError('an experiment needs at least one run');
  const { id: experimentId, teamId } = experiment;
  const ids = new Map(plan.map((run) => [run.key, newId()]));
  if (ids.size !== plan.length) throw new RangeError('two runs of the plan have the same key');
  const idOf = (key: string, namedBy: string) => {
    const id = ids.get(key);
    if (id === undefined) throw new RangeError(`run "${namedBy}" names "${key}", which is not in the plan`);
    return id;
  };
  const identities = identitiesOf(plan, experiment, computation);
  const rows = plan.map(({ teachers, control, totalSteps, ...run }, position) => ({
    ...run,
    id: idOf(run.key, run.key),
    teamId,
    experimentId,
    position,
    totalSteps: totalSteps ?? 0,
    configHash: sha256(canonicalJson(run.config)),
    identity: identities.get(run.key) ?? null,
    controlRunId: control === null ? null : idOf(control, run.key),
  }));
  for (const batch of inBatches(rows, 500)) await tx.insert(runs).values(batch);
  const dependencies = plan.flatMap((run) =>
    run.teachers.map((teacher, position) => ({
      experimentId,
      runId: idOf(run.key, run.key),
      teacherRunId: idOf(teacher, run.key),
      position,
    })),
  );
  for (const batch of inBatches(dependencies)) await tx.insert(runDependencies).values(batch);
}

/** What each run's numbers follow from, hashed, by its key; runs come after those that they learn from. */
function identitiesOf(
  plan: readonly RunInput[],
  { datasetId, graphId }: Pick<ExperimentRow, 'datasetId' | 'graphId'>,
  computation: string | undefined,
): Map<string, string> {
  const found = new Map<string, string>();
  if (computation === undefined) return found;
  for (const { key, config, teachers } of plan) {
    const taught = teachers.map((teacher) => found.get(teacher) ?? teacher);
    found.set(key, sha256(canonicalJson({ computation, datasetId, graphId, config, teachers: taught })));
  }
  return found;
}

/** Cancels every run that is not over. */
export async function cancel(
  db: Database,
  queue: JobSender,
  subject: { readonly id: string; readonly teamId: string },
): Promise<ExperimentRow> {
  await cancelAll(db, queue, subject);
  return only(await db.select().from(experiments).where(eq(experiments.id, subject.id)));
}

export interface ExperimentFilter {
  readonly teamId: string;
  readonly datasetId?: string | null | undefined;
}

export async function list(executor: Executor, request: PageRequest & ExperimentFilter): Promise<Page<ExperimentRow>> {
  return pageOf(request, {
    key: experiments.id,
    order: 'descending',
    filter: and(
      eq(experiments.teamId, request.teamId),
      !isGiven(request.datasetId) ? undefined : eq(experiments.datasetId, request.datasetId),
    ),
    rows: (where, orderBy, limit) => executor.select().from(experiments).where(where).orderBy(orderBy).limit(limit),
    count: (where) => executor.$count(experiments, where),
  });
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
