/** Experiments that are put away, brought back, or removed for good. */
import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Executor, Transaction } from '../database.ts';
import { ConflictError, NotFoundError } from '../errors.ts';
import {
  experiments,
  leaderboardEntryRuns,
  modelVersions,
  runFields,
  runs,
  submissions,
  sweeps,
} from '../schema/index.ts';
import type { Changed } from './changed.ts';
import type { ExperimentRow } from './experiments.ts';
import { only } from './rows.ts';
import { lockExperiment } from './runs/record.ts';

interface Own {
  readonly id: string;
  readonly teamId: string;
}

async function locked(tx: Transaction, { id, teamId }: Own): Promise<ExperimentRow> {
  const experiment = await lockExperiment(tx, id);
  if (experiment.teamId !== teamId) throw new NotFoundError('experiment', id);
  const [sweep] = await tx.select({ id: sweeps.id }).from(sweeps).where(eq(sweeps.experimentId, id));
  if (sweep !== undefined) throw new ConflictError(`experiment ${id} holds the runs of a sweep`);
  return experiment;
}

function mustBeOver({ status, name }: ExperimentRow): void {
  if (status !== 'QUEUED' && status !== 'RUNNING') return;
  throw new ConflictError(`"${name}" is ${status}; cancel it, or wait until it is over`);
}

/** Puts an experiment away: lists leave it and its runs out. One that is away already stays as it is. */
export async function archive(executor: Executor, own: Own): Promise<Changed<ExperimentRow>> {
  return executor.transaction(async (tx) => {
    const experiment = await locked(tx, own);
    mustBeOver(experiment);
    if (experiment.archivedAt !== null) return { row: experiment, isChanged: false };
    const archived = await tx
      .update(experiments)
      .set({ archivedAt: sql`now()` })
      .where(eq(experiments.id, own.id))
      .returning();
    return { row: only(archived), isChanged: true };
  });
}

/** Brings an experiment back into the lists. One that is there already stays as it is. */
export async function restore(executor: Executor, own: Own): Promise<Changed<ExperimentRow>> {
  return executor.transaction(async (tx) => {
    const experiment = await locked(tx, own);
    if (experiment.archivedAt === null) return { row: experiment, isChanged: false };
    const restored = await tx
      .update(experiments)
      .set({ archivedAt: null })
      .where(eq(experiments.id, own.id))
      .returning();
    return { row: only(restored), isChanged: true };
  });
}

/** So many of the runs that keep an experiment are named. */
const MOST_NAMED = 5;

/**
 * Removes an experiment with its runs, their curves, scores and artifacts.
 *
 * @throws NotFoundError; ConflictError while it is not over, where it holds a submission, and where something else stands on
 *   one of its runs
 */
export async function remove(executor: Executor, own: Own): Promise<Changed<ExperimentRow>> {
  return executor.transaction(async (tx) => {
    const experiment = await locked(tx, own);
    mustBeOver(experiment);
    await mustNotBeSubmitted(tx, own);
    const reasons = await whatKeeps(tx, own);
    if (reasons.length > 0) {
      const more = reasons.length > MOST_NAMED ? `; and ${reasons.length - MOST_NAMED} more` : '';
      throw new ConflictError(`"${experiment.name}" is needed: ${reasons.slice(0, MOST_NAMED).join('; ')}${more}`);
    }
    await tx.delete(experiments).where(eq(experiments.id, own.id));
    return { row: experiment, isChanged: true };
  });
}

/** What weights have touched the test part stays known: they may do so once, and a team's day is counted by them. */
async function mustNotBeSubmitted(tx: Transaction, { id }: Own): Promise<void> {
  const [submission] = await tx
    .select({ name: submissions.name })
    .from(submissions)
    .where(eq(submissions.experimentId, id));
  if (submission === undefined) return;
  throw new ConflictError(`experiment ${id} holds the runs of the submission "${submission.name}", which stays`);
}

async function whatKeeps(tx: Transaction, { id, teamId }: Own): Promise<string[]> {
  const label = sql<string>`concat(${runs.modelLabel}, ', ', coalesce(${runs.methodLabel}, lower(${runs.kind}::text)), ', seed ', ${runs.seed})`;
  const ofExperiment = eq(runs.experimentId, id);
  const ranked = await tx
    .selectDistinct({ label, position: runs.position })
    .from(leaderboardEntryRuns)
    .innerJoin(runs, eq(runs.id, leaderboardEntryRuns.runId))
    .where(ofExperiment)
    .orderBy(runs.position);
  const registered = await tx
    .selectDistinct({ label, position: runs.position })
    .from(modelVersions)
    .innerJoin(runs, eq(runs.id, modelVersions.runId))
    .where(ofExperiment)
    .orderBy(runs.position);
  const startedFrom = await tx
    .selectDistinct({ label, position: runs.position })
    .from(runs)
    .where(
      and(
        ofExperiment,
        inArray(
          sql`${runs.id}::text`,
          tx
            .select({ text: sql`${runFields.text}` })
            .from(runFields)
            .where(
              and(
                eq(runFields.teamId, teamId),
                eq(runFields.path, 'config/startFrom.runId'),
                ne(runFields.runId, runs.id),
                sql`${runFields.runId} not in (select inner_run.id from ${runs} as inner_run where inner_run.experiment_id = ${id})`,
              ),
            ),
        ),
      ),
    )
    .orderBy(runs.position);
  const told = (rows: readonly { label: string }[], why: string) => rows.map((row) => `${row.label} ${why}`);
  return [
    ...told(ranked, 'is on a leaderboard'),
    ...told(registered, 'is a version in the model registry'),
    ...told(startedFrom, 'is what runs of another experiment started from'),
  ];
}
