/** A run's life in the hands of a worker: claimed, then handed back, finished, failed or given up. */
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Executor } from '../../database.ts';
import { reasonOf } from '../../errors.ts';
import { contracts, preferRunJob, type JobSender } from '../../jobs/index.ts';
import { experiments, runDependencies, runs } from '../../schema/index.ts';
import { dropCheckpoint } from '../artifacts/index.ts';
import {
  insertCumulative,
  insertEvaluations,
  type CumulativeScoresInput,
  type EvaluationInput,
} from '../evaluations.ts';
import { insertLint, type LintInput } from '../lint.ts';
import { insertPredictionIntervals, type PredictionIntervalInput } from '../prediction-intervals.ts';
import { insertRunDiagnostics, type RunDiagnosticsInput } from '../run-diagnostics.ts';
import { endFollowers, enqueueReady, settleExperiment } from './consequences.ts';
import { changeHeld, changeLocked, lockExperimentOf, recordEvents, type Held, type RunRow } from './record.ts';
import { attemptOver, secondsSpent } from './time-spent.ts';

export interface Claim {
  readonly run: RunRow;
  readonly experiment: typeof experiments.$inferSelect;
  /** Runs whose outputs this one learns from or averages, in the plan's order. */
  readonly teacherRunIds: readonly string[];
}

export interface Claimant {
  readonly runId: string;
  /** The job that brought the run here; a run that another job carries by now is not given. */
  readonly jobId: string;
  readonly workerId: string;
  readonly workerName: string;
}

/** Starts a new attempt of a run; undefined where the run is over, or another job carries it. */
export async function claim(db: Executor, claimant: Claimant): Promise<Claim | undefined> {
  return db.transaction(async (tx) => {
    const experiment = await lockExperimentOf(tx, claimant.runId);
    const [run] = await tx
      .update(runs)
      .set({
        status: 'RUNNING',
        attempt: sql`${runs.attempt} + 1`,
        startedAt: sql`coalesce(${runs.startedAt}, now())`,
        // The attempt before, where its worker was lost.
        spentSeconds: secondsSpent,
        claimedAt: sql`now()`,
        workerId: claimant.workerId,
        workerName: claimant.workerName,
        lastEvent: sql`${runs.lastEvent} + 1`,
      })
      .where(
        and(eq(runs.id, claimant.runId), eq(runs.jobId, claimant.jobId), inArray(runs.status, ['QUEUED', 'RUNNING'])),
      )
      .returning();
    if (run === undefined) return undefined;
    await preferRunJob(tx, claimant.jobId);
    await recordEvents(tx, run, [{ type: 'STATUS' }]);
    if (experiment.status === 'QUEUED') {
      await tx.update(experiments).set({ status: 'RUNNING' }).where(eq(experiments.id, experiment.id));
    }
    const teachers = await tx
      .select({ id: runDependencies.teacherRunId })
      .from(runDependencies)
      .where(eq(runDependencies.runId, run.id))
      .orderBy(asc(runDependencies.position));
    return { run, experiment, teacherRunIds: teachers.map((teacher) => teacher.id) };
  });
}

/** A run that was begun and is in nobody's hands; its attempt and progress stay. */
const waiting = { ...attemptOver, status: 'QUEUED', workerId: null, workerName: null, secondsLeft: null } as const;

/**
 * The worker lost what it had of the run, and the run's job is about to be delivered again: until then the run is shown
 * as one that waits.
 */
export async function interrupt(db: Executor, queue: JobSender, held: Held): Promise<void> {
  await db.transaction(async (tx) => {
    await lockExperimentOf(tx, held.runId);
    const run = await changeHeld(tx, held, waiting);
    await recordEvents(tx, run, [{ type: 'STATUS' }]);
    await settleExperiment(tx, queue, run.experimentId);
  });
}

/** The worker must go: the run waits for another one, which resumes from the newest checkpoint. */
export async function handBack(db: Executor, queue: JobSender, held: Held): Promise<void> {
  await db.transaction(async (tx) => {
    await lockExperimentOf(tx, held.runId);
    const run = await changeHeld(tx, held, waiting);
    const jobId = await queue.enqueueRun(tx, run.id, { begun: true });
    await tx.update(runs).set({ jobId }).where(eq(runs.id, run.id));
    await recordEvents(tx, run, [{ type: 'STATUS' }]);
    await settleExperiment(tx, queue, run.experimentId);
  });
}

export interface Outcome {
  readonly engine: string;
  readonly threads: number;
  readonly environment: Record<string, unknown>;
  readonly parameters: number;
  readonly weightsBytes: number;
  /** Tables that must be shipped beside the weights. */
  readonly inputBytes: number;
  readonly trainSeconds: number;
  readonly latencyP50Ms: number | null;
  readonly latencyP99Ms: number | null;
  /**
   * Means over all target steps of what the protocol minimises, MAE in the dataset's unit or the cross-entropy of an event in
   * nats; `testMae` is null for a run whose test part is withheld, and for no other.
   */
  readonly validationMae: number;
  readonly testMae: number | null;
  readonly evaluations: readonly EvaluationInput[];
  /** None where the protocol reports none. */
  readonly cumulativeEvaluations?: readonly CumulativeScoresInput[];
  /** What it recorded, and what the linter found in it. */
  readonly lint?: LintInput;
  readonly intervals: readonly PredictionIntervalInput[];
  /** None where errors cannot be taken apart. */
  readonly diagnostics?: RunDiagnosticsInput | null;
}

/** The run has succeeded: its scores are written, its checkpoint goes, the runs that waited for it are sent. */
export async function finish(db: Executor, queue: JobSender, held: Held, outcome: Outcome): Promise<void> {
  const { evaluations, cumulativeEvaluations = [], lint, intervals, diagnostics = null, ...measured } = outcome;
  await db.transaction(async (tx) => {
    await lockExperimentOf(tx, held.runId);
    const run = await changeHeld(tx, held, {
      ...measured,
      status: 'SUCCEEDED',
      progress: 1,
      step: sql`${runs.totalSteps}`,
      secondsLeft: null,
      finishedAt: sql`now()`,
      jobId: null,
    });
    await insertEvaluations(tx, run.id, evaluations);
    await insertCumulative(tx, run.id, cumulativeEvaluations);
    if (lint !== undefined) await insertLint(tx, run.id, lint);
    await insertPredictionIntervals(tx, run.id, intervals);
    if (diagnostics !== null) await insertRunDiagnostics(tx, run.id, diagnostics);
    await dropCheckpoint(tx, run.id);
    await recordEvents(tx, run, [{ type: 'STATUS' }]);
    await enqueueReady(tx, queue, run.experimentId);
    await settleExperiment(tx, queue, run.experimentId);
  });
}

/** The run itself went wrong; what waited for it fails with it, and its checkpoint goes. The queue does not try again. */
export async function fail(
  db: Executor,
  queue: JobSender,
  held: Held,
  failure: { readonly code: string; readonly message: string },
): Promise<void> {
  const reason = reasonOf(failure.message);
  await db.transaction(async (tx) => {
    await lockExperimentOf(tx, held.runId);
    const run = await changeHeld(tx, held, {
      ...attemptOver,
      status: 'FAILED',
      finishedAt: sql`now()`,
      secondsLeft: null,
      jobId: null,
      errorCode: failure.code,
      errorMessage: reason,
    });
    // Who tries the run again begins anew.
    await dropCheckpoint(tx, run.id);
    await recordEvents(tx, run, [{ type: 'STATUS' }]);
    const [teacher] = await tx.select().from(runs).where(eq(runs.id, run.id));
    if (teacher !== undefined) await endFollowers(tx, teacher, { status: 'FAILED', reason });
    await settleExperiment(tx, queue, run.experimentId);
  });
}

/** For `run-abandoned` jobs: the run's job was delivered too often. Does nothing where a living job carries the run. */
export async function abandon(db: Executor, queue: JobSender, runId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const experiment = await lockExperimentOf(tx, runId);
    const [run] = await tx.select().from(runs).where(eq(runs.id, runId));
    if (run === undefined || run.jobId === null || (run.status !== 'RUNNING' && run.status !== 'QUEUED')) return;
    if ((await queue.runJobFate(tx, run.jobId)) === 'ALIVE') return;
    const deliveries = contracts['run-execute'].queue.retryLimit + 1;
    const message =
      `given up after ${deliveries} deliveries of its job: each time its worker or training process was lost, or the ` +
      'database was out of reach';
    const ended = await changeLocked(tx, runId, {
      ...attemptOver,
      status: 'FAILED',
      finishedAt: sql`now()`,
      secondsLeft: null,
      jobId: null,
      errorCode: 'WORKER_LOST',
      errorMessage: message,
    });
    await dropCheckpoint(tx, runId);
    await recordEvents(tx, ended, [{ type: 'STATUS' }]);
    await endFollowers(tx, run, { status: 'FAILED', reason: message });
    await settleExperiment(tx, queue, experiment.id);
  });
}
