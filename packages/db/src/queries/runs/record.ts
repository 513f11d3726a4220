/**
 * How a run's writes are guarded and told.
 *
 * A writer holds a run while the run is RUNNING in the writer's attempt. Everything else is refused. Every write that
 * people may watch leaves one numbered event, and its notice goes out when the transaction commits; the row's lock
 * numbers events without gaps and in the order of commit. Who changes statuses locks the experiment's row first, so that
 * the experiment's own status follows from those of its runs, whoever finishes last.
 */
import { and, eq, sql } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import type { Executor, Transaction } from '../../database.ts';
import { NotFoundError, StaleAttemptError } from '../../errors.ts';
import { notifyRunEvent } from '../../notifications.ts';
import { experiments, runEvents, runs, type EventMetric } from '../../schema/index.ts';
import * as teamEvents from '../team-events.ts';

export type RunRow = typeof runs.$inferSelect;

/** Who writes: the run, and the attempt that `claim` gave. */
export interface Held {
  readonly runId: string;
  readonly attempt: number;
}

type RunChange = PgUpdateSetSource<typeof runs>;

/** What an event shows of its run. */
const state = {
  id: runs.id,
  teamId: runs.teamId,
  experimentId: runs.experimentId,
  status: runs.status,
  progress: runs.progress,
  step: runs.step,
  totalSteps: runs.totalSteps,
  secondsLeft: runs.secondsLeft,
  lastEvent: runs.lastEvent,
  lastLog: runs.lastLog,
  kind: runs.kind,
  model: runs.model,
  modelLabel: runs.modelLabel,
  seed: runs.seed,
  attempt: runs.attempt,
  errorCode: runs.errorCode,
  errorMessage: runs.errorMessage,
};
export type RunState = Pick<RunRow, keyof typeof state>;

export type EventContent =
  | { readonly type: 'STATUS' | 'PROGRESS' }
  | { readonly type: 'METRICS'; readonly metrics: EventMetric[] }
  | { readonly type: 'LOG'; readonly logSequence: number };

/** Changes a run that the writer holds, and leaves room for `events` new events. */
export async function changeHeld(tx: Transaction, held: Held, change: RunChange, events = 1): Promise<RunState> {
  const [row] = await tx
    .update(runs)
    .set({ ...change, lastEvent: sql`${runs.lastEvent} + ${events}` })
    .where(and(eq(runs.id, held.runId), eq(runs.attempt, held.attempt), eq(runs.status, 'RUNNING')))
    .returning(state);
  if (row !== undefined) return row;
  return refuse(tx, held);
}

/** Changes a run on someone's behalf who holds its experiment's lock, and leaves room for one event. */
export async function changeLocked(tx: Transaction, runId: string, change: RunChange): Promise<RunState> {
  const [row] = await tx
    .update(runs)
    .set({ ...change, lastEvent: sql`${runs.lastEvent} + 1` })
    .where(eq(runs.id, runId))
    .returning(state);
  if (row === undefined) throw new NotFoundError('run', runId);
  return row;
}

/** Refuses a writer that does not hold the run; locks the run's row for those that do. */
export async function mustHold(tx: Transaction, held: Held): Promise<void> {
  const [row] = await tx
    .select({ id: runs.id })
    .from(runs)
    .where(and(eq(runs.id, held.runId), eq(runs.attempt, held.attempt), eq(runs.status, 'RUNNING')))
    .for('update');
  if (row === undefined) await refuse(tx, held);
}

async function refuse(executor: Executor, held: Held): Promise<never> {
  const [current] = await executor
    .select({ attempt: runs.attempt, status: runs.status })
    .from(runs)
    .where(eq(runs.id, held.runId));
  throw new StaleAttemptError(held.runId, held.attempt, current);
}

/** Writes the events that a change left room for; the newest gets the run's last number. */
export async function recordEvents(tx: Transaction, run: RunState, events: readonly EventContent[]): Promise<void> {
  const first = run.lastEvent - events.length + 1;
  await tx.insert(runEvents).values(
    events.map((event, index) => ({
      runId: run.id,
      sequence: first + index,
      type: event.type,
      status: run.status,
      progress: run.progress,
      step: run.step,
      totalSteps: run.totalSteps,
      secondsLeft: run.secondsLeft,
      metrics: event.type === 'METRICS' ? event.metrics : null,
      logSequence: event.type === 'LOG' ? event.logSequence : null,
    })),
  );
  const { id: runId, experimentId, teamId, lastEvent: sequence } = run;
  await notifyRunEvent(tx, { runId, experimentId, teamId, sequence });
  if (events.some(({ type }) => type === 'STATUS')) await tellTeam(tx, run);
}

/** The team is told of a run that has ended; nobody writes a run's status event twice, so it is told once an ending. */
async function tellTeam(tx: Transaction, run: RunState): Promise<void> {
  const { experimentId, kind, model, modelLabel: label, seed, attempt } = run;
  const about = { teamId: run.teamId, subjectId: run.id };
  const payload = { experimentId, kind, model, label, seed, attempt };
  if (run.status === 'SUCCEEDED') await teamEvents.append(tx, { ...about, type: 'run.succeeded', payload });
  if (run.status === 'CANCELLED') await teamEvents.append(tx, { ...about, type: 'run.cancelled', payload });
  if (run.status === 'FAILED') {
    const reason = { code: run.errorCode ?? 'UNEXPECTED', message: teamEvents.eventMessage(run.errorMessage) };
    await teamEvents.append(tx, { ...about, type: 'run.failed', payload: { ...payload, ...reason } });
  }
}

/**
 * Locks the row of an experiment; everyone who changes a status waits here. Whoever only points at the experiment, as a
 * ranking does, need not wait.
 */
export async function lockExperiment(tx: Transaction, experimentId: string): Promise<typeof experiments.$inferSelect> {
  const [row] = await tx.select().from(experiments).where(eq(experiments.id, experimentId)).for('no key update');
  if (row === undefined) throw new NotFoundError('experiment', experimentId);
  return row;
}

/** Locks the experiment of a run. */
export async function lockExperimentOf(tx: Transaction, runId: string): Promise<typeof experiments.$inferSelect> {
  const [run] = await tx.select({ experimentId: runs.experimentId }).from(runs).where(eq(runs.id, runId));
  if (run === undefined) throw new NotFoundError('run', runId);
  return lockExperiment(tx, run.experimentId);
}
