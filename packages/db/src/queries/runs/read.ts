import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Executor } from '../../database.ts';
import { runDependencies, runEvents, runs } from '../../schema/index.ts';
import { byId, grouped } from '../rows.ts';
import type { RunRow } from './record.ts';

export type RunEventRow = typeof runEvents.$inferSelect;

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
