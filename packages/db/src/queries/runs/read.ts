import { and, asc, eq, gt, inArray, sql, type SQL } from 'drizzle-orm';
import type { Executor } from '../../database.ts';
import {
  experiments,
  runDependencies,
  runEvents,
  runLogs,
  runs,
  type RunKind,
  type RunStatus,
} from '../../schema/index.ts';
import { pageOf, type Page, type PageRequest } from '../page.ts';
import { byId, grouped, isGiven } from '../rows.ts';
import type { RunRow } from './record.ts';

export type RunEventRow = typeof runEvents.$inferSelect;
export type RunLogRow = typeof runLogs.$inferSelect;

export interface RunFilter {
  readonly teamId: string;
  readonly experimentId?: string | null | undefined;
  readonly datasetId?: string | null | undefined;
  readonly kinds?: readonly RunKind[] | null | undefined;
  readonly statuses?: readonly RunStatus[] | null | undefined;
}

/** Newest first; inside one experiment in the order of its plan. */
export async function list(executor: Executor, request: PageRequest & RunFilter): Promise<Page<RunRow>> {
  const { teamId, experimentId, datasetId, kinds, statuses } = request;
  const filter: SQL | undefined = and(
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
  );
  const source = {
    filter,
    rows: (where: SQL | undefined, orderBy: SQL, limit: number) =>
      executor.select().from(runs).where(where).orderBy(orderBy).limit(limit),
    count: (where: SQL | undefined) => executor.$count(runs, where),
  };
  return !isGiven(experimentId)
    ? pageOf(request, { ...source, key: runs.id, order: 'descending' })
    : pageOf(request, {
        ...source,
        key: runs.position,
        order: 'ascending',
        keyOf: (id) => sql`(select position from ${runs} as cursor_run where cursor_run.id = ${id})`,
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

function rowsFor(ids: readonly string[], rows: readonly { of: string; run: RunRow }[]): Map<string, RunRow[]> {
  const groups = grouped(ids, rows, (row) => row.of);
  return new Map([...groups].map(([id, group]) => [id, group.map((row) => row.run)]));
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

/** Log lines in order; cursors are sequence numbers. */
export async function logs(
  executor: Executor,
  runId: string,
  request: { readonly first?: number; readonly afterSequence?: number } = {},
): Promise<{ rows: RunLogRow[]; hasNextPage: boolean; totalCount(): Promise<number> }> {
  const first = request.first ?? 100;
  const of = eq(runLogs.runId, runId);
  const found = await executor
    .select()
    .from(runLogs)
    .where(and(of, gt(runLogs.sequence, request.afterSequence ?? 0)))
    .orderBy(asc(runLogs.sequence))
    .limit(first + 1);
  return {
    rows: found.slice(0, first),
    hasNextPage: found.length > first,
    totalCount: async () => executor.$count(runLogs, of),
  };
}

/** Log lines by their numbers, for events that point at them. */
export async function logsBySequences(
  executor: Executor,
  runId: string,
  sequences: readonly number[],
): Promise<Map<number, RunLogRow>> {
  const rows = await executor
    .select()
    .from(runLogs)
    .where(and(eq(runLogs.runId, runId), inArray(runLogs.sequence, [...sequences])));
  return new Map(rows.map((row) => [row.sequence, row]));
}
