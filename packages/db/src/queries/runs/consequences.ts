/** What follows when a run's status changes: for the runs that wait for it, for its experiment, for the leaderboard. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '../../database.ts';
import type { JobSender } from '../../jobs/index.ts';
import { experiments, runDependencies, runs, type RunStatus } from '../../schema/index.ts';
import * as rankingStatus from '../ranking-status.ts';
import { askToAdvance, stopAtBudget, sweepOf } from '../sweeps/consequences.ts';
import * as teamEvents from '../team-events.ts';
import { changeLocked, recordEvents, type RunRow } from './record.ts';

/** Sends a job for every queued run of the experiment that has none and whose teachers have all succeeded. */
export async function enqueueReady(tx: Transaction, queue: JobSender, experimentId: string): Promise<string[]> {
  const ready = await tx
    .select({ id: runs.id })
    .from(runs)
    .where(
      and(
        eq(runs.experimentId, experimentId),
        eq(runs.status, 'QUEUED'),
        sql`${runs.jobId} is null`,
        sql`not exists (
          select 1 from ${runDependencies} as waits_for
          join ${runs} as teacher on teacher.id = waits_for.teacher_run_id
          where waits_for.run_id = ${runs.id} and teacher.status <> 'SUCCEEDED')`,
      ),
    )
    .orderBy(runs.position);
  for (const { id } of ready) {
    const jobId = await queue.enqueueRun(tx, id);
    await tx.update(runs).set({ jobId }).where(eq(runs.id, id));
  }
  return ready.map((run) => run.id);
}

/** Ids of all runs that learn from this one, directly or through others, in the order of the plan. */
export async function followersOf(tx: Transaction, runId: string): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    with recursive followers as (
      select run_id from ${runDependencies} where teacher_run_id = ${runId}
      union
      select next.run_id from ${runDependencies} as next join followers on next.teacher_run_id = followers.run_id
    )
    select ${runs.id} as id from ${runs} where ${runs.id} in (select run_id from followers) order by ${runs.position}`);
  return rows.map((row) => row.id);
}

/** Ends every queued run that waited for this one, and says why. */
export async function endFollowers(
  tx: Transaction,
  teacher: Pick<RunRow, 'id' | 'modelLabel' | 'seed'>,
  end: { readonly status: 'FAILED' | 'CANCELLED'; readonly reason: string },
): Promise<void> {
  const followers = await followersOf(tx, teacher.id);
  if (followers.length === 0) return;
  const waiting = await tx
    .select({ id: runs.id })
    .from(runs)
    .where(and(inArray(runs.id, followers), eq(runs.status, 'QUEUED')));
  const failed = end.status === 'FAILED';
  for (const { id } of waiting) {
    const run = await changeLocked(tx, id, {
      status: end.status,
      finishedAt: sql`now()`,
      errorCode: failed ? 'TEACHER_FAILED' : 'TEACHER_CANCELLED',
      errorMessage:
        `not started, because its teacher ${teacher.modelLabel} (seed ${teacher.seed}) ` +
        (failed ? `failed: ${end.reason}` : end.reason),
    });
    await recordEvents(tx, run, [{ type: 'STATUS' }]);
  }
}

/**
 * Brings the experiment's status up to date with its runs; the caller holds its lock. When its last run ends, the
 * leaderboard is asked for, or what a sweep does next where the runs are a sweep's.
 */
export async function settleExperiment(tx: Transaction, queue: JobSender, experimentId: string): Promise<RunStatus> {
  const sweep = await sweepOf(tx, experimentId);
  if (sweep !== undefined) await stopAtBudget(tx, queue, sweep);
  const counts = await tx
    .select({ status: runs.status, count: sql<number>`count(*)::int` })
    .from(runs)
    .where(eq(runs.experimentId, experimentId))
    .groupBy(runs.status);
  const countOf = new Map(counts.map((row) => [row.status, row.count]));
  const status = statusFrom(countOf);
  const ended = status !== 'QUEUED' && status !== 'RUNNING';
  const [before] = await tx
    .select({
      finishedAt: experiments.finishedAt,
      protocolId: experiments.protocolId,
      teamId: experiments.teamId,
      name: experiments.name,
    })
    .from(experiments)
    .where(eq(experiments.id, experimentId));
  await tx
    .update(experiments)
    .set({ status, finishedAt: ended ? sql`coalesce(${experiments.finishedAt}, now())` : null })
    .where(eq(experiments.id, experimentId));
  if (ended && before !== undefined && before.finishedAt === null) {
    if (sweep !== undefined) await askToAdvance(tx, queue, sweep);
    else {
      const { protocolId, teamId, name } = before;
      await rankingStatus.ask(tx, queue, { protocolId, teamId });
      const [succeeded, failed, cancelled] = [
        countOf.get('SUCCEEDED'),
        countOf.get('FAILED'),
        countOf.get('CANCELLED'),
      ];
      const payload = { name, status, succeeded: succeeded ?? 0, failed: failed ?? 0, cancelled: cancelled ?? 0 };
      await teamEvents.append(tx, { teamId, type: 'experiment.finished', subjectId: experimentId, payload });
    }
  }
  return status;
}

/** Ended only when every run has; one failed or cancelled run marks the whole, because its question stays open. */
function statusFrom(counts: ReadonlyMap<RunStatus, number>): RunStatus {
  const has = (status: RunStatus) => (counts.get(status) ?? 0) > 0;
  if (has('RUNNING')) return 'RUNNING';
  if (has('QUEUED')) return has('SUCCEEDED') || has('FAILED') || has('CANCELLED') ? 'RUNNING' : 'QUEUED';
  if (has('FAILED')) return 'FAILED';
  if (has('CANCELLED')) return 'CANCELLED';
  return 'SUCCEEDED';
}
