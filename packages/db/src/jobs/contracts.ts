/**
 * What may be asked of a worker, and how it is carried.
 *
 * - **run**: a row of `runs`; one training or evaluation. It outlives every job that carries it.
 * - **job**: one errand in a queue with a small payload, delivered to one worker at a time. A run that is handed back or
 *   retried gets a new job.
 * - **attempt**: one claim of a run by a worker. The run counts them; a write that carries an older number is refused.
 *   A job that is delivered again (its worker died) leads to a new attempt of the same run.
 * - **worker**: a process that takes jobs. While it works on one its heartbeat goes on; when the heartbeat stops, the job
 *   is delivered to another worker.
 * - **queue**: all jobs of one kind. Failures of a run are recorded by the run's own writes, not by the queue: a queue
 *   retries a job only when its worker vanished or its handler threw.
 */
import type { Queue as QueueSettings } from 'pg-boss';
import { z } from 'zod';

export {
  graphRecipeSchema,
  MOST_CORRELATION_WORK,
  MOST_NODES_FOR_DISTANCES,
  networkVersionOf,
  type GraphRecipe,
} from './graph-recipe.ts';

/** How often things happen, in seconds. With these a dead worker's job is with another worker after about 15 s. */
export const intervals = {
  /** A job whose heartbeat is older than this has lost its worker. The least that pg-boss allows. */
  heartbeat: 10,
  heartbeatRefresh: 3,
  /** How often lost jobs are looked for. */
  supervise: 5,
  /** How often a worker looks for jobs that no notification announced: a redelivered job sends none. */
  poll: 2,
} as const;

const carried = {
  heartbeatSeconds: intervals.heartbeat,
  /** The most that pg-boss allows; the heartbeat, not this, finds dead workers. */
  expireInSeconds: 24 * 60 * 60,
  retryDelay: 0,
  notify: true,
  /** A job waits for a worker as long as it takes: pg-boss's own 14 days would drop the jobs of a platform that rests. */
  retentionSeconds: 10 * 365 * 24 * 60 * 60,
  deleteAfterSeconds: 24 * 60 * 60,
} satisfies Omit<QueueSettings, 'name'>;

export const contracts = {
  /** Claim the run and do it. */
  'run-execute': {
    payload: z.strictObject({ runId: z.uuid() }),
    /**
     * Workers and training processes may die this many times under one job; then the run is given up. A job that is
     * delivered again is not delayed: a worker that finds it not yet due would begin another run first.
     */
    queue: { ...carried, retryLimit: 5, deadLetter: 'run-abandoned' },
  },
  /** The run's job was delivered too often: record the run as failed. */
  'run-abandoned': {
    payload: z.strictObject({ runId: z.uuid() }),
    queue: { ...carried, retryLimit: 5 },
  },
  /** Read the source and write the dataset, whole or not at all. */
  'dataset-import': {
    payload: z.strictObject({ importId: z.uuid() }),
    queue: { ...carried, retryLimit: 2, deadLetter: 'import-abandoned' },
  },
  /** The import's job was delivered too often: record the import as failed. */
  'import-abandoned': {
    payload: z.strictObject({ importId: z.uuid() }),
    queue: { ...carried, retryLimit: 5 },
  },
  /** Remove what is kept of an upload that was cancelled, or whose time is over. Nobody waits for it: no dead letter. */
  'upload-clear': {
    payload: z.strictObject({ uploadId: z.uuid() }),
    queue: { ...carried, retryLimit: 5, retryDelay: 60 },
  },
  /** Make the graph that the request of this id asks for. */
  'graph-create': {
    payload: z.strictObject({ graphId: z.uuid() }),
    queue: { ...carried, retryLimit: 2, deadLetter: 'graph-abandoned' },
  },
  /** The graph's job was delivered too often: record the request as failed. */
  'graph-abandoned': {
    payload: z.strictObject({ graphId: z.uuid() }),
    queue: { ...carried, retryLimit: 5 },
  },
  /** Do what the network request of this id asks for. */
  'network-work': {
    payload: z.strictObject({ requestId: z.uuid() }),
    queue: { ...carried, retryLimit: 2, deadLetter: 'network-work-abandoned' },
  },
  /** The request's job was delivered too often: record it as failed. */
  'network-work-abandoned': {
    payload: z.strictObject({ requestId: z.uuid() }),
    queue: { ...carried, retryLimit: 5 },
  },
  /** Explain the run that the attribution of this id is about. */
  'attribution-create': {
    payload: z.strictObject({ attributionId: z.uuid() }),
    queue: { ...carried, retryLimit: 2, deadLetter: 'attribution-abandoned' },
  },
  /** The attribution's job was delivered too often: record it as failed. */
  'attribution-abandoned': {
    payload: z.strictObject({ attributionId: z.uuid() }),
    queue: { ...carried, retryLimit: 5 },
  },
  /** Rank the runs of one protocol anew. At most one waits per protocol. */
  'leaderboard-refresh': {
    payload: z.strictObject({ protocolId: z.uuid(), teamId: z.uuid() }),
    queue: { ...carried, retryLimit: 3, retryDelay: 1, policy: 'short', deadLetter: 'ranking-abandoned' },
  },
  /** The refresh was delivered too often: record the ranking as failed. */
  'ranking-abandoned': {
    payload: z.strictObject({ protocolId: z.uuid(), teamId: z.uuid() }),
    queue: { ...carried, retryLimit: 5 },
  },
  /** Every run of the sweep's stage has ended: begin the next one, or say what validation chose. */
  'sweep-advance': {
    payload: z.strictObject({ sweepId: z.uuid() }),
    queue: { ...carried, retryLimit: 3, retryDelay: 1, deadLetter: 'sweep-abandoned' },
  },
  /** The job was delivered too often: record the sweep as failed. */
  'sweep-abandoned': {
    payload: z.strictObject({ sweepId: z.uuid() }),
    queue: { ...carried, retryLimit: 5 },
  },
  /** Take away what a removed team had. Nobody waits for it: no dead letter, and a worker that starts sends it again. */
  'team-erase': {
    payload: z.strictObject({ teamId: z.uuid() }),
    queue: { ...carried, retryLimit: 5, retryDelay: 60 },
  },
} as const satisfies Record<string, { payload: z.ZodType<object>; queue: Omit<QueueSettings, 'name'> }>;

export type JobName = keyof typeof contracts;
export type JobPayload<N extends JobName> = z.infer<(typeof contracts)[N]['payload']>;

/** In the order in which they can be created: a dead letter queue before the queue that names it. */
export const jobNames = [
  'run-abandoned',
  'run-execute',
  'import-abandoned',
  'dataset-import',
  'upload-clear',
  'graph-abandoned',
  'graph-create',
  'network-work-abandoned',
  'network-work',
  'attribution-abandoned',
  'attribution-create',
  'ranking-abandoned',
  'leaderboard-refresh',
  'sweep-abandoned',
  'sweep-advance',
  'team-erase',
] as const satisfies JobName[];

/** The payload as its contract has it, or an error that names the job and what is wrong. */
export function parsePayload<N extends JobName>(name: N, payload: unknown): JobPayload<N> {
  const parsed = contracts[name].payload.safeParse(payload);
  if (!parsed.success) {
    throw new Error(`payload of a ${name} job is not what its contract says: ${z.prettifyError(parsed.error)}`, {
      cause: parsed.error,
    });
  }
  return parsed.data as JobPayload<N>;
}
