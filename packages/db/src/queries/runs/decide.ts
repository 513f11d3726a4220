/** What people decide about runs: cancel them, let them go on, try them again. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Executor, Transaction } from '../../database.ts';
import { ConflictError, NotFoundError } from '../../errors.ts';
import type { JobSender } from '../../jobs/index.ts';
import { evaluations, metricPoints, runDependencies, runs } from '../../schema/index.ts';
import { checkpointStep, dropCheckpoint } from '../artifacts/index.ts';
import { mayBeRetried } from '../sweeps/retry.ts';
import { cancelOne } from './cancel-one.ts';
import { endFollowers, enqueueReady, followersOf, settleExperiment } from './consequences.ts';
import { changeLocked, lockExperiment, lockExperimentOf, recordEvents, type RunRow } from './record.ts';

interface Subject {
  readonly id: string;
  readonly teamId: string;
}

async function lockedRun(tx: Transaction, { id, teamId }: Subject): Promise<RunRow> {
  const [known] = await tx
    .select({ id: runs.id })
    .from(runs)
    .where(and(eq(runs.id, id), eq(runs.teamId, teamId)));
  if (known === undefined) throw new NotFoundError('run', id);
  const { archivedAt, name } = await lockExperimentOf(tx, id);
  if (archivedAt !== null) throw new ConflictError(`"${name}" was put away; restore it first`);
  const [run] = await tx.select().from(runs).where(eq(runs.id, id));
  if (run === undefined) throw new NotFoundError('run', id);
  return run;
}

const isOver = (run: Pick<RunRow, 'status'>) => run.status !== 'QUEUED' && run.status !== 'RUNNING';

/** Cancels a run and everything that waits for it. The worker that has it is told at once. */
export async function cancel(db: Executor, queue: JobSender, subject: Subject): Promise<RunRow> {
  return db.transaction(async (tx) => {
    const run = await lockedRun(tx, subject);
    if (isOver(run))
      throw new ConflictError(`run ${run.id} is ${run.status} already; only a run that is not over can be cancelled`);
    const cancelled = await cancelOne(tx, queue, run);
    await endFollowers(tx, run, { status: 'CANCELLED', reason: 'was cancelled' });
    await settleExperiment(tx, queue, run.experimentId);
    return cancelled;
  });
}

/** Cancels every run of an experiment that is not over. */
export async function cancelAll(db: Executor, queue: JobSender, experiment: Subject): Promise<void> {
  await db.transaction(async (tx) => {
    const { teamId } = await lockExperiment(tx, experiment.id);
    if (teamId !== experiment.teamId) throw new NotFoundError('experiment', experiment.id);
    const open = await tx
      .select()
      .from(runs)
      .where(and(eq(runs.experimentId, experiment.id), inArray(runs.status, ['QUEUED', 'RUNNING'])))
      .orderBy(runs.position);
    if (open.length === 0) {
      throw new ConflictError(`experiment ${experiment.id} is over; only one with open runs can be cancelled`);
    }
    for (const run of open) await cancelOne(tx, queue, run);
    await settleExperiment(tx, queue, experiment.id);
  });
}

/** Starts a failed or cancelled run from the beginning, and again whatever ended only because of it. */
export async function retry(db: Executor, queue: JobSender, subject: Subject): Promise<RunRow> {
  return db.transaction(async (tx) => {
    const run = await lockedRun(tx, subject);
    if (run.status !== 'FAILED' && run.status !== 'CANCELLED') {
      throw new ConflictError(`run ${run.id} is ${run.status}; only a failed or cancelled run can be tried again`);
    }
    return again(tx, queue, run, startOver);
  });
}

/** Lets a run that a person cancelled go on from its checkpoint, and starts again whatever ended only because of it. */
export async function resume(db: Executor, queue: JobSender, subject: Subject): Promise<RunRow> {
  return db.transaction(async (tx) => {
    const run = await lockedRun(tx, subject);
    if (run.status !== 'CANCELLED') {
      throw new ConflictError(`run ${run.id} is ${run.status}; only a cancelled run can go on`);
    }
    if ((await checkpointStep(tx, run.id)) === undefined) {
      throw new ConflictError(`run ${run.id} left no checkpoint to go on from; it can only be tried again`);
    }
    return again(tx, queue, run, goOn);
  });
}

async function again(
  tx: Transaction,
  queue: JobSender,
  run: RunRow,
  begin: (tx: Transaction, runId: string) => Promise<void>,
): Promise<RunRow> {
  await mayBeRetried(tx, run);
  const [lost] = await tx
    .select({ label: runs.modelLabel, seed: runs.seed, status: runs.status })
    .from(runDependencies)
    .innerJoin(runs, eq(runs.id, runDependencies.teacherRunId))
    .where(and(eq(runDependencies.runId, run.id), inArray(runs.status, ['FAILED', 'CANCELLED'])));
  if (lost !== undefined) {
    throw new ConflictError(
      `run ${run.id} needs its teacher ${lost.label} (seed ${lost.seed}), which is ${lost.status}; try that one again first`,
    );
  }
  await begin(tx, run.id);
  for (const id of await followersToRestart(tx, run.id)) await startOver(tx, id);
  await enqueueReady(tx, queue, run.experimentId);
  await settleExperiment(tx, queue, run.experimentId);
  const [known] = await tx.select().from(runs).where(eq(runs.id, run.id));
  if (known === undefined) throw new NotFoundError('run', run.id);
  return known;
}

/**
 * Followers that ended only because a teacher did, in the order of the plan. One that has another teacher that failed or
 * was cancelled, and is not started again with it, would wait for ever; it stays as it is until that one is tried again.
 */
async function followersToRestart(tx: Transaction, runId: string): Promise<string[]> {
  const ended = await tx
    .select({ id: runs.id })
    .from(runs)
    .where(
      and(
        inArray(runs.id, await followersOf(tx, runId)),
        inArray(runs.errorCode, ['TEACHER_FAILED', 'TEACHER_CANCELLED']),
      ),
    )
    .orderBy(runs.position);
  const lost = await tx
    .select({ runId: runDependencies.runId, teacherRunId: runDependencies.teacherRunId })
    .from(runDependencies)
    .innerJoin(runs, eq(runs.id, runDependencies.teacherRunId))
    .where(
      and(
        inArray(
          runDependencies.runId,
          ended.map((run) => run.id),
        ),
        inArray(runs.status, ['FAILED', 'CANCELLED']),
      ),
    );
  const restarted = new Set([runId]);
  const canStart = (id: string) => lost.every((edge) => edge.runId !== id || restarted.has(edge.teacherRunId));
  for (let before = 0; before < restarted.size;) {
    before = restarted.size;
    for (const { id } of ended) if (canStart(id)) restarted.add(id);
  }
  return ended.map((run) => run.id).filter((id) => restarted.has(id));
}

/** What a run is while it waits for a worker, whether it begins or goes on. */
const waiting = {
  status: 'QUEUED',
  secondsLeft: null,
  jobId: null,
  workerId: null,
  workerName: null,
  queuedAt: sql`now()`,
  finishedAt: null,
  errorCode: null,
  errorMessage: null,
} as const;

async function goOn(tx: Transaction, runId: string): Promise<void> {
  await recordEvents(tx, await changeLocked(tx, runId, waiting), [{ type: 'STATUS' }]);
}

async function startOver(tx: Transaction, runId: string): Promise<void> {
  await tx.delete(metricPoints).where(eq(metricPoints.runId, runId));
  await tx.delete(evaluations).where(eq(evaluations.runId, runId));
  await dropCheckpoint(tx, runId);
  const state = await changeLocked(tx, runId, {
    ...waiting,
    progress: 0,
    step: 0,
    startedAt: null,
    lostSeconds: sql`${runs.lostSeconds} + ${runs.spentSeconds}`,
    spentSeconds: 0,
  });
  await recordEvents(tx, state, [{ type: 'STATUS' }]);
}
