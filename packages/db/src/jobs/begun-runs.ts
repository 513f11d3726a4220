/** Runs that were begun go before runs that were not: what this asks of the queue's own table. */
import { sql } from 'drizzle-orm';
import type { Executor, Transaction } from '../database.ts';

/** Of the job of a run that was begun; that of any other has 0, and the greater goes first. */
export const BEGUN_PRIORITY = 1;

/** The run's job is in hand: should it be delivered again, then before the jobs of runs that nobody has begun. */
export async function preferRunJob(tx: Transaction, jobId: string): Promise<void> {
  // pg-boss updates waiting jobs alone; this one is active, and what is delivered again keeps its priority.
  await tx.execute(
    sql`update pgboss.job set priority = ${BEGUN_PRIORITY} where name = 'run-execute' and id = ${jobId}::uuid`,
  );
}

/**
 * Whether a run's job is in the hands of a worker that gave no sign for `seconds`. A living worker gives one every
 * `intervals.heartbeatRefresh`; the job of a dead one is delivered again, and is silent no more.
 */
export async function hasSilentRunJob(executor: Executor, seconds: number): Promise<boolean> {
  const rows = await executor.execute(sql`
    select 1 from pgboss.job
    where name = 'run-execute' and state = 'active' and heartbeat_on < now() - make_interval(secs => ${seconds})
    limit 1`);
  return rows.length > 0;
}
