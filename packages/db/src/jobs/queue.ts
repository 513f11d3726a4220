/** The queue on our own Postgres: jobs are sent inside our transactions and delivered while their workers live. */
import { sql } from 'drizzle-orm';
import { fromDrizzle, PgBoss } from 'pg-boss';
import type { Transaction } from '../database.ts';
import { databaseRoles } from '../row-security/roles.ts';
import { newId } from '../schema/columns.ts';
import { BEGUN_PRIORITY } from './begun-runs.ts';
import { contracts, intervals, jobNames, parsePayload, type JobName, type JobPayload } from './contracts.ts';

export interface Delivery {
  readonly jobId: string;
  /** How often the job was delivered before. */
  readonly redeliveries: number;
  /** Whether the queue delivers it no more should this delivery fail too. */
  readonly isLast: boolean;
  /** Aborts when the job was cancelled or delivered to another worker: stop, and write nothing more. */
  readonly signal: AbortSignal;
}

export type JobHandler<N extends JobName> = (payload: JobPayload<N>, delivery: Delivery) => Promise<void>;

/** The part of a queue that writes need: jobs come and go with the transaction that they are sent in. */
export interface JobSender {
  /**
   * @param options.begun a worker has had the run: its job goes before those of runs that nobody has begun
   * @returns the job's id
   */
  enqueueRun(tx: Transaction, runId: string, options?: { readonly begun?: boolean }): Promise<string>;
  enqueueImport(tx: Transaction, importId: string): Promise<string>;
  /** @param startAt when it is due; at once when left out */
  enqueueUploadClear(tx: Transaction, uploadId: string, startAt?: Date): Promise<string>;
  enqueueGraph(tx: Transaction, graphId: string): Promise<string>;
  enqueueNetworkWork(tx: Transaction, requestId: string): Promise<string>;
  enqueueAttribution(tx: Transaction, attributionId: string): Promise<string>;
  /** Nothing is sent where a refresh of this protocol waits already. */
  enqueueLeaderboardRefresh(tx: Transaction, payload: JobPayload<'leaderboard-refresh'>): Promise<void>;
  enqueueSweepAdvance(tx: Transaction, sweepId: string): Promise<string>;
  enqueueTeamErase(tx: Transaction, teamId: string): Promise<string>;
  cancelRunJob(tx: Transaction, jobId: string): Promise<void>;
  runJobFate(tx: Transaction, jobId: string): Promise<JobFate>;
  importJobFate(tx: Transaction, importId: string): Promise<JobFate>;
  uploadClearFate(tx: Transaction, uploadId: string): Promise<JobFate>;
  graphJobFate(tx: Transaction, graphId: string): Promise<JobFate>;
  networkWorkFate(tx: Transaction, requestId: string): Promise<JobFate>;
  attributionJobFate(tx: Transaction, attributionId: string): Promise<JobFate>;
  sweepJobFate(tx: Transaction, sweepId: string): Promise<JobFate>;
  teamEraseFate(tx: Transaction, teamId: string): Promise<JobFate>;
  /** @param options.besides a job that does not count */
  rankingJobFate(tx: Transaction, protocolId: string, options?: { readonly besides?: string }): Promise<JobFate>;
}

/**
 * - ALIVE: a worker has the job, or one will.
 * - ABANDONED: it was delivered too often; its dead letter says so to whoever takes that.
 * - GONE: nothing carries the work any more.
 */
export type JobFate = 'ALIVE' | 'ABANDONED' | 'GONE';

export interface Queue extends JobSender {
  /** Takes jobs of one kind, one at a time, until `stop`. A handler that throws has the job delivered again. */
  work<N extends JobName>(name: N, handler: JobHandler<N>): Promise<void>;
  /** Takes no more jobs of this kind; resolves when the one in hand is done. */
  pause(name: JobName): Promise<void>;
  /** Takes no more jobs, waits up to `timeoutMs` for those in hand, and closes. */
  stop(timeoutMs?: number): Promise<void>;
}

export interface QueueOptions {
  /** Workers watch over lost jobs; a process that only sends need not. */
  readonly supervise?: boolean;
  /** Connections of the queue's own small pool. */
  readonly max?: number;
  /** Told of faults in the background: a lost connection, a failed poll. They pass by themselves. */
  readonly onError?: (error: Error) => void;
}

/**
 * Jobs are sent within the transactions of those who ask for them, in their roles. Only the owner of the queue's tables can
 * grant them, and only what is not granted is: processes that start together would be in each other's way.
 */
const QUEUE_GRANTS = `do $$ begin
  perform pg_advisory_xact_lock(7305119);
  if exists (select from pg_roles where rolname = '${databaseRoles.worker}') and exists (
    select from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where nspname = 'pgboss' and relkind in ('r', 'p') and pg_has_role(relowner, 'usage')
      and not has_table_privilege('${databaseRoles.worker}', pg_class.oid, 'insert')
  ) then
    grant usage on schema pgboss to ${databaseRoles.api}, ${databaseRoles.worker};
    grant select, insert, update on all tables in schema pgboss to ${databaseRoles.api}, ${databaseRoles.worker};
  end if;
end $$`;

/** Opens the queue of the database at `url`, making its tables and queues where they are missing. */
export async function createQueue(url: string, options: QueueOptions = {}): Promise<Queue> {
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'stillgraph-queue',
    max: options.max ?? 4,
    supervise: options.supervise ?? false,
    schedule: false,
    superviseIntervalSeconds: intervals.supervise,
    monitorIntervalSeconds: intervals.supervise,
    useListenNotify: true,
  });
  const report = options.onError ?? (() => undefined);
  boss.on('error', report);
  await boss.start();
  await boss.getDb().executeSql(QUEUE_GRANTS);
  for (const name of jobNames) {
    const { policy, ...settings } = { policy: undefined, ...contracts[name].queue };
    await boss.createQueue(name, policy === undefined ? settings : { ...settings, policy });
    await boss.updateQueue(name, settings);
  }

  async function send<N extends JobName>(
    tx: Transaction,
    name: N,
    payload: JobPayload<N>,
    how: { readonly singletonKey?: string; readonly priority?: number; readonly startAfter?: Date } = {},
  ) {
    return boss.send(name, parsePayload(name, payload), {
      id: newId(),
      db: fromDrizzle(tx, sql),
      ...how,
    });
  }

  async function sendSurely<N extends JobName>(
    tx: Transaction,
    name: N,
    payload: JobPayload<N>,
    how: { readonly priority?: number; readonly startAfter?: Date } = {},
  ): Promise<string> {
    const jobId = await send(tx, name, payload, how);
    if (jobId === null) throw new Error(`the queue did not take a ${name} job for ${JSON.stringify(payload)}`);
    return jobId;
  }

  async function fateOf(
    tx: Transaction,
    name: JobName,
    which: { id: string } | { data: object },
    besides?: string,
  ): Promise<JobFate> {
    const jobs = await boss.findJobs(name, { ...which, db: fromDrizzle(tx, sql) });
    const states = new Set(jobs.filter((job) => job.id !== besides).map((job) => job.state));
    if (states.has('created') || states.has('retry') || states.has('active')) return 'ALIVE';
    return states.has('failed') ? 'ABANDONED' : 'GONE';
  }

  return {
    enqueueRun: (tx, runId, { begun = false } = {}) =>
      sendSurely(tx, 'run-execute', { runId }, begun ? { priority: BEGUN_PRIORITY } : {}),
    enqueueImport: (tx, importId) => sendSurely(tx, 'dataset-import', { importId }),
    enqueueUploadClear: (tx, uploadId, startAt) =>
      sendSurely(tx, 'upload-clear', { uploadId }, startAt === undefined ? {} : { startAfter: startAt }),
    enqueueGraph: (tx, graphId) => sendSurely(tx, 'graph-create', { graphId }),
    enqueueNetworkWork: (tx, requestId) => sendSurely(tx, 'network-work', { requestId }),
    enqueueAttribution: (tx, attributionId) => sendSurely(tx, 'attribution-create', { attributionId }),
    enqueueLeaderboardRefresh: async (tx, payload) => {
      await send(tx, 'leaderboard-refresh', payload, { singletonKey: payload.protocolId });
    },
    enqueueSweepAdvance: (tx, sweepId) => sendSurely(tx, 'sweep-advance', { sweepId }),
    enqueueTeamErase: (tx, teamId) => sendSurely(tx, 'team-erase', { teamId }),
    cancelRunJob: async (tx, jobId) => {
      await boss.cancel('run-execute', jobId, { db: fromDrizzle(tx, sql) });
    },
    runJobFate: (tx, jobId) => fateOf(tx, 'run-execute', { id: jobId }),
    importJobFate: (tx, importId) => fateOf(tx, 'dataset-import', { data: { importId } }),
    uploadClearFate: (tx, uploadId) => fateOf(tx, 'upload-clear', { data: { uploadId } }),
    graphJobFate: (tx, graphId) => fateOf(tx, 'graph-create', { data: { graphId } }),
    networkWorkFate: (tx, requestId) => fateOf(tx, 'network-work', { data: { requestId } }),
    attributionJobFate: (tx, attributionId) => fateOf(tx, 'attribution-create', { data: { attributionId } }),
    sweepJobFate: (tx, sweepId) => fateOf(tx, 'sweep-advance', { data: { sweepId } }),
    teamEraseFate: (tx, teamId) => fateOf(tx, 'team-erase', { data: { teamId } }),
    rankingJobFate: (tx, protocolId, { besides } = {}) =>
      fateOf(tx, 'leaderboard-refresh', { data: { protocolId } }, besides),
    work: async (name, handler) => {
      await boss.work<object>(
        name,
        {
          batchSize: 1,
          pollingIntervalSeconds: intervals.poll,
          notifyPollingIntervalSeconds: intervals.poll,
          heartbeatRefreshSeconds: intervals.heartbeatRefresh,
        },
        async (jobs) => {
          for (const job of jobs) {
            await handler(parsePayload(name, job.data), {
              jobId: job.id,
              redeliveries: job.retryCount,
              isLast: job.retryCount >= contracts[name].queue.retryLimit,
              signal: job.signal,
            });
          }
        },
      );
    },
    pause: (name) => boss.offWork(name, { wait: true }),
    stop: (timeoutMs = 5_000) => boss.stop({ graceful: true, timeout: timeoutMs, close: true }),
  };
}
