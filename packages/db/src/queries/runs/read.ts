import { and, asc, count, eq, gt, inArray, sql, type SQL } from 'drizzle-orm';
import type { Executor } from '../../database.ts';
import { experiments, runDependencies, runEvents, runs, type RunKind, type RunStatus } from '../../schema/index.ts';
import { pageOf, pagesOf, type Page, type PageRequest } from '../page.ts';
import { byId, grouped, isGiven } from '../rows.ts';
import type { RunRow } from './record.ts';

export type RunEventRow = typeof runEvents.$inferSelect;

export interface RunFilter {
  readonly teamId: string;
  readonly experimentId?: string | null | undefined;
  readonly datasetId?: string | null | undefined;
  readonly kinds?: readonly RunKind[] | null | undefined;
  readonly statuses?: readonly RunStatus[] | null | undefined;
  /** Names of models, such as `stid-s`. */
  readonly models?: readonly string[] | null | undefined;
}

function filterOf(executor: Executor, filter: RunFilter): SQL | undefined {
  const { teamId, experimentId, datasetId, kinds, statuses, models } = filter;
  return and(
    eq(runs.teamId, teamId),
    !isGiven(experimentId) ? undefined : eq(runs.experimentId, experimentId),
    !isGiven(datasetId)
      ? undefined
      : inArray(
          runs.experimentId,
          executor.select({ id: experiments.id }).from(experiments).where(eq(experiments.datasetId, datasetId)),
        ),
    !isGiven(kinds) ? undefined : inArray(runs.kind, [...kinds]),
    !isGiven(statuses) ? undefined : inArray(runs.status, [...statuses]),
    !isGiven(models) ? undefined : inArray(runs.model, [...models]),
  );
}

const inOrderOfPlan = {
  key: runs.position,
  order: 'ascending',
  keyOf: (id: string) => sql`(select position from ${runs} as cursor_run where cursor_run.id = ${id})`,
} as const;

/** Newest first; inside one experiment in the order of its plan. */
export async function list(executor: Executor, request: PageRequest & RunFilter): Promise<Page<RunRow>> {
  const source = {
    filter: filterOf(executor, request),
    rows: (where: SQL | undefined, orderBy: SQL, limit: number) =>
      executor.select().from(runs).where(where).orderBy(orderBy).limit(limit),
    count: (where: SQL | undefined) => executor.$count(runs, where),
  };
  return !isGiven(request.experimentId)
    ? pageOf(request, { ...source, key: runs.id, order: 'descending' })
    : pageOf(request, { ...source, ...inOrderOfPlan });
}

/** The same page of the runs of each experiment, in the order of its plan, by experiment id. */
export async function pagesOfExperiments(
  executor: Executor,
  experimentIds: readonly string[],
  request: PageRequest & RunFilter,
): Promise<Map<string, Page<RunRow>>> {
  const filter = filterOf(executor, request);
  return pagesOf(experimentIds, request, {
    ...inOrderOfPlan,
    parentOf: (row) => row.experimentId,
    rows: (cursor, orderBy, limit) => {
      const page = executor
        .select({ id: runs.id })
        .from(runs)
        .where(and(eq(runs.experimentId, experiments.id), filter, cursor))
        .orderBy(orderBy)
        .limit(limit)
        .as('page');
      const ids = executor
        .select({ id: page.id })
        .from(experiments)
        .crossJoinLateral(page)
        .where(inArray(experiments.id, [...experimentIds]));
      return executor.select().from(runs).where(inArray(runs.id, ids)).orderBy(orderBy);
    },
    counts: async () => {
      const rows = await executor
        .select({ experimentId: runs.experimentId, count: count() })
        .from(runs)
        .where(and(inArray(runs.experimentId, [...experimentIds]), filter))
        .groupBy(runs.experimentId);
      return new Map(rows.map((row) => [row.experimentId, row.count]));
    },
  });
}

export async function byIds(executor: Executor, ids: readonly string[]): Promise<Map<string, RunRow>> {
  return byId(
    await executor
      .select()
      .from(runs)
      .where(inArray(runs.id, [...ids])),
  );
}

/** Runs of experiments in the order of their plans, by experiment id. */
export async function byExperimentIds(executor: Executor, ids: readonly string[]): Promise<Map<string, RunRow[]>> {
  const rows = await executor
    .select()
    .from(runs)
    .where(inArray(runs.experimentId, [...ids]))
    .orderBy(asc(runs.experimentId), asc(runs.position));
  return grouped(ids, rows, (row) => row.experimentId);
}

/** The runs that each of these learns from or averages. */
export async function teachersOf(executor: Executor, runIds: readonly string[]): Promise<Map<string, RunRow[]>> {
  const rows = await executor
    .select({ of: runDependencies.runId, run: runs })
    .from(runDependencies)
    .innerJoin(runs, eq(runs.id, runDependencies.teacherRunId))
    .where(inArray(runDependencies.runId, [...runIds]))
    .orderBy(asc(runDependencies.position));
  return rowsFor(runIds, rows);
}

/** The runs that learn from, or average, each of these. */
export async function studentsOf(executor: Executor, runIds: readonly string[]): Promise<Map<string, RunRow[]>> {
  const rows = await executor
    .select({ of: runDependencies.teacherRunId, run: runs })
    .from(runDependencies)
    .innerJoin(runs, eq(runs.id, runDependencies.runId))
    .where(inArray(runDependencies.teacherRunId, [...runIds]))
    .orderBy(asc(runs.position));
  return rowsFor(runIds, rows);
}

/** The runs whose control each of these is. */
export async function controlledBy(executor: Executor, runIds: readonly string[]): Promise<Map<string, RunRow[]>> {
  const rows = await executor
    .select({ of: sql<string>`${runs.controlRunId}`, run: runs })
    .from(runs)
    .where(inArray(runs.controlRunId, [...runIds]))
    .orderBy(asc(runs.position));
  return rowsFor(runIds, rows);
}

function rowsFor(ids: readonly string[], rows: readonly { of: string; run: RunRow }[]): Map<string, RunRow[]> {
  const groups = grouped(ids, rows, (row) => row.of);
  return new Map([...groups].map(([id, group]) => [id, group.map((row) => row.run)]));
}

/** Number of the newest event of each run of an experiment, by run id, in the order of its plan. */
export async function lastEventsOf(executor: Executor, experimentId: string): Promise<Map<string, number>> {
  const rows = await executor
    .select({ id: runs.id, lastEvent: runs.lastEvent })
    .from(runs)
    .where(eq(runs.experimentId, experimentId))
    .orderBy(asc(runs.position));
  return new Map(rows.map((row) => [row.id, row.lastEvent]));
}

/** Events with a number above `afterSequence`, in order. */
export async function eventsAfter(
  executor: Executor,
  runId: string,
  afterSequence: number,
  limit = 500,
): Promise<RunEventRow[]> {
  return executor
    .select()
    .from(runEvents)
    .where(and(eq(runEvents.runId, runId), gt(runEvents.sequence, afterSequence)))
    .orderBy(asc(runEvents.sequence))
    .limit(limit);
}
