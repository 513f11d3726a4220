import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Executor } from '../../database.ts';
import { runs, sweeps, trialRuns, trials } from '../../schema/index.ts';
import { countRows } from '../counted.ts';
import { pageOf, type Page, type PageRequest } from '../page.ts';
import { byId, grouped, isGiven } from '../rows.ts';
import { minutesSpent, type SweepRow } from './consequences.ts';
import { resultsWhere, type TrialRunRow } from './results.ts';

export type TrialRow = typeof trials.$inferSelect;

export interface SweepFilter {
  readonly teamId: string;
  /** The experiment that they started from. */
  readonly baseExperimentId?: string | null | undefined;
}

/** Newest first. */
export async function list(executor: Executor, request: PageRequest & SweepFilter): Promise<Page<SweepRow>> {
  return pageOf(request, {
    key: sweeps.id,
    order: 'descending',
    filter: and(
      eq(sweeps.teamId, request.teamId),
      isGiven(request.baseExperimentId) ? eq(sweeps.baseExperimentId, request.baseExperimentId) : undefined,
    ),
    rows: (where, orderBy, limit) => executor.select().from(sweeps).where(where).orderBy(orderBy).limit(limit),
    count: (where) => countRows(executor, sweeps, where),
  });
}

export async function byIds(executor: Executor, ids: readonly string[]): Promise<Map<string, SweepRow>> {
  return byId(
    await executor
      .select()
      .from(sweeps)
      .where(inArray(sweeps.id, [...ids])),
  );
}

/** The sweep whose runs each experiment holds, by experiment id; ordinary experiments have none. */
export async function byExperimentIds(executor: Executor, ids: readonly string[]): Promise<Map<string, SweepRow>> {
  const rows = await executor
    .select()
    .from(sweeps)
    .where(inArray(sweeps.experimentId, [...ids]));
  return new Map(rows.map((row) => [row.experimentId, row]));
}

/** Trials in their order, by sweep id. */
export async function trialsOf(executor: Executor, sweepIds: readonly string[]): Promise<Map<string, TrialRow[]>> {
  const rows = await executor
    .select()
    .from(trials)
    .where(inArray(trials.sweepId, [...sweepIds]))
    .orderBy(asc(trials.sweepId), asc(trials.number));
  return grouped(sweepIds, rows, (row) => row.sweepId);
}

/** The runs that count for each trial, rung by rung, by trial id. */
export async function runsOfTrials(
  executor: Executor,
  trialIds: readonly string[],
): Promise<Map<string, TrialRunRow[]>> {
  const rows = await resultsWhere(executor, inArray(trialRuns.trialId, [...trialIds]));
  return grouped(trialIds, rows, (row) => row.trialId);
}

/** Minutes that the runs of each experiment have been trained, by experiment id. */
export async function minutesOf(executor: Executor, experimentIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await executor
    .select({ id: runs.experimentId, minutes: minutesSpent })
    .from(runs)
    .where(inArray(runs.experimentId, [...experimentIds]))
    .groupBy(runs.experimentId);
  return new Map(rows.map(({ id, minutes }) => [id, minutes]));
}
