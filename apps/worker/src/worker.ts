/** A worker: takes jobs until it is told to go, and leaves nothing half-done behind. */
import { setTimeout as sleep } from 'node:timers/promises';
import {
  attributions,
  createDatabase,
  graphRequests,
  imports,
  leaderboards,
  listenCancellations,
  networkRequests,
  openObjectStore,
  runs,
  storedParts,
  sweeps,
  teamEvents,
  teamRemoval,
  uploads,
  workers,
  type DatabaseConnection,
  type ObjectStore,
} from '@stillgraph/db';
import {
  createQueue,
  hasSilentRunJob,
  intervals,
  type Delivery,
  type JobPayload,
  type Queue,
  type QueueOptions,
} from '@stillgraph/db/jobs';
import { createAttribution } from './attribution/create-attribution.ts';
import { Company } from './company.ts';
import type { Context } from './context.ts';
import type { Env } from './env.ts';
import { createGraph } from './graph/create-graph.ts';
import { describeGraphs } from './graph/describe-graphs.ts';
import { importDataset } from './import/import-job.ts';
import { refreshLeaderboard } from './leaderboard/refresh.ts';
import type { Log } from './log.ts';
import { lookThroughNetworks } from './network/look-through-networks.ts';
import { doNetworkWork } from './network/network-job.ts';
import { startSweeping } from './objects/sweep-objects.ts';
import { Scratch } from './scratch.ts';
import { executeRun } from './runs/execute-run.ts';
import { RunLoader } from './runs/run-data.ts';
import { goOnWithSweep } from './sweeps/advance-sweep.ts';
import { TrainingLosses } from './runs/training-losses.ts';
import { Trainer } from './training/trainer.ts';
import { startDispatcher, type Dispatcher } from './webhooks/dispatcher.ts';

const BEAT_MS = 5000;
const DAY_MS = 24 * 60 * 60 * 1000;
const PRUNE_MS = 60 * 60 * 1000;
/** A lost job is on the queue again by then; two rounds, should one be missed. */
const MOST_SILENCE_SECONDS = intervals.heartbeat + 2 * intervals.supervise;
const SILENCE_POLL_MS = 500;
/** A worker that is frozen in the middle of a write lets go of its locks after this. */
const IDLE_TRANSACTION_MS = 20_000;
/** Training stops within six seconds; the rest is for its last writes. */
export const LEAVE_MS = 9000;

export const connectionOptions = {
  role: 'worker',
  applicationName: 'stillgraph-worker',
  idleTransactionMs: IDLE_TRANSACTION_MS,
} as const;

export const queueOptions = (log: Log): QueueOptions => ({
  supervise: true,
  onError: (error) => log.warn({ err: error }, 'the queue has a fault'),
});

/** @throws BucketError where the object storage refuses this worker */
export const openObjects = ({ objects }: Env, log: Log): Promise<ObjectStore | undefined> =>
  openObjectStore(objects, (error) => log.warn({ err: error }, 'the object storage cannot be reached yet'));

export interface Worker {
  /** Hands the run and the import in hand back to the queue and closes everything. */
  stop(): Promise<void>;
}

export async function startWorker(env: Env, log: Log): Promise<Worker> {
  const scratch = await Scratch.open();
  const trainer = await Trainer.start({
    engine: env.engine,
    threads: env.threads,
    folder: await scratch.folder(),
    onOpen: ({ pid, engine: { name, threads, versions, reason } }) =>
      log.info(
        { trainingProcess: pid, engine: name, threads, versions },
        `engine ${name} with ${threads} threads: ${reason}`,
      ),
    onFault: (error) => log.error({ err: error }, 'the training process sent what no one understands'),
  });
  const { engine } = trainer;
  const connection = createDatabase(env.databaseUrl, connectionOptions);
  const objects = await openObjects(env, log);
  const queue = await createQueue(env.databaseUrl, queueOptions(log));
  const { id, name } = await workers.register(connection.db, {
    name: env.name,
    engine: engine.name,
    threads: engine.threads,
    versions: engine.versions,
  });

  /** What is in hand, by run. */
  const held = new Map<string, () => void>();
  const stopping = new AbortController();
  const context: Context = {
    db: connection.db,
    sql: connection.sql,
    objects,
    queue,
    log,
    worker: { id, name },
    trainer,
    loader: new RunLoader(connection.db, objects),
    scratch,
    catalogueMirror: env.catalogueMirror,
    losses: new TrainingLosses(),
    company: new Company(),
    engineWish: env.engine,
    threads: env.threads,
    checkpointSeconds: env.checkpointSeconds,
    stopping: stopping.signal,
    hold: (runId, stop) => {
      held.set(runId, stop);
      if (stopping.signal.aborted) stop();
      return () => held.delete(runId);
    },
  };
  const cancellations = await listenCancellations(
    connection.sql,
    ({ runId }) => held.get(runId)?.(),
    () => void stopCancelled(connection, held, log),
  );
  const beat = startBeating(connection, id, log);
  const dispatcher = await dispatch(connection, env, log);
  const pruning = startPruning(connection, env.eventRetentionDays, log);
  const endSweeping = startSweeping(connection.db, objects, log);
  await sendLost(context);
  await takeErrands(queue, context);
  void describe(context).catch((error: unknown) =>
    log.warn({ err: error }, 'graphs and networks could not be described'),
  );
  const taking = takeRuns(queue, context).catch((error: unknown) => {
    log.error({ err: error }, 'the worker cannot take runs');
  });
  log.info({ worker: name }, 'the worker takes jobs');

  return {
    stop: async () => {
      stopping.abort();
      for (const stop of held.values()) stop();
      await taking;
      await queue.stop(LEAVE_MS);
      clearInterval(beat);
      clearInterval(pruning);
      await dispatcher?.stop();
      await endSweeping();
      await trainer.close();
      await cancellations.stop();
      await workers.stopped(connection.db, id);
      await connection.close();
      await scratch.close();
    },
  };
}

/**
 * A run whose worker died is not on the queue before its job has missed its heartbeats. A worker that starts, as a rule in
 * the dead one's place, waits that long: else it would begin another run, and the interrupted one would wait for that.
 */
async function takeRuns(queue: Queue, context: Context): Promise<void> {
  const { db, log, stopping } = context;
  const isSilent = async (seconds: number) => {
    try {
      return await hasSilentRunJob(db, seconds);
    } catch (error) {
      log.warn({ err: error }, 'could not look whether a run lost its worker');
      return true;
    }
  };
  const begin = performance.now();
  const elapsedSeconds = () => (performance.now() - begin) / 1000;
  while (elapsedSeconds() < MOST_SILENCE_SECONDS && (await isSilent(elapsedSeconds()))) {
    await sleep(SILENCE_POLL_MS, undefined, { signal: stopping }).catch(() => undefined);
    if (stopping.aborted) return;
  }
  if (stopping.aborted) return;
  await queue.work('run-execute', (payload, delivery) => executeRun(context, payload, delivery));
}

type Errand = 'dataset-import' | 'graph-create' | 'network-work' | 'attribution-create' | 'leaderboard-refresh';

async function takeErrands(queue: Queue, context: Context): Promise<void> {
  /** For what computes: a run that is timed meanwhile has company. */
  const work = <Name extends Errand>(
    name: Name,
    handler: (context: Context, payload: JobPayload<Name>, delivery: Delivery) => Promise<void>,
  ) => queue.work(name, (payload, delivery) => context.company.with(name, () => handler(context, payload, delivery)));
  await queue.work('run-abandoned', async ({ runId }) => {
    context.log.warn(
      { runId },
      'the job of a run was delivered too often; the run is given up unless another job has it',
    );
    await runs.abandon(context.db, queue, runId);
  });
  await work('dataset-import', async (...job) => {
    await importDataset(...job);
    await describe(context);
  });
  await queue.work('import-abandoned', ({ importId }) => imports.abandon(context.db, queue, importId));
  const parts = storedParts(context.db, context.objects);
  await queue.work('upload-clear', ({ uploadId }) => uploads.clear(context.db, queue, parts, uploadId));
  await work('graph-create', createGraph);
  await queue.work('graph-abandoned', ({ graphId }) => graphRequests.abandon(context.db, queue, graphId));
  await work('network-work', doNetworkWork);
  await queue.work('network-work-abandoned', ({ requestId }) => networkRequests.abandon(context.db, queue, requestId));
  await work('attribution-create', createAttribution);
  await queue.work('attribution-abandoned', ({ attributionId }) =>
    attributions.abandon(context.db, queue, attributionId),
  );
  await work('leaderboard-refresh', refreshLeaderboard);
  await queue.work('sweep-advance', (payload) => goOnWithSweep(context, payload));
  await queue.work('sweep-abandoned', ({ sweepId }) => sweeps.abandon(context.db, queue, sweepId));
  await queue.work('team-erase', async ({ teamId }) => {
    if (await teamRemoval.erase(context.db, teamId)) context.log.info({ teamId }, 'a removed team is taken away');
  });
  await queue.work('ranking-abandoned', (payload) => leaderboards.abandonRanking(context.db, queue, payload));
}

/** What came without a look at it, as with a dataset. */
async function describe(context: Context): Promise<void> {
  await describeGraphs(context);
  await lookThroughNetworks(context);
}

/** What waits for a worker and was lost by the queue is sent again. */
async function sendLost({ db, queue, log }: Context): Promise<void> {
  const lost = {
    runs: await runs.sendLost(db, queue),
    imports: await imports.sendLost(db, queue),
    uploads: await uploads.sendLost(db, queue),
    graphs: await graphRequests.sendLost(db, queue),
    networkRequests: await networkRequests.sendLost(db, queue),
    attributions: await attributions.sendLost(db, queue),
    rankings: await leaderboards.sendLostRankings(db, queue),
    sweeps: await sweeps.sendLost(db, queue),
    teams: await teamRemoval.sendLost(db, queue),
  };
  if (Object.values(lost).flat().length > 0) log.warn(lost, 'work whose jobs were gone is sent again');
}

/** A cancellation may have been announced while nobody listened. */
async function stopCancelled({ db }: DatabaseConnection, held: ReadonlyMap<string, () => void>, log: Log) {
  try {
    for (const run of (await runs.byIds(db, [...held.keys()])).values()) {
      if (run.status !== 'RUNNING') held.get(run.id)?.();
    }
  } catch (error) {
    log.warn({ err: error }, 'could not look whether runs in hand were cancelled');
  }
}

/** Sends to webhooks, where their secrets can be opened. */
async function dispatch(connection: DatabaseConnection, env: Env, log: Log): Promise<Dispatcher | undefined> {
  const { authSecret, allowPrivateWebhooks: allowPrivate } = env;
  if (authSecret !== undefined) return startDispatcher({ connection, authSecret, allowPrivate, log });
  log.warn('nothing is sent to webhooks: AUTH_SECRET is not set, which their secrets are sealed by');
  return undefined;
}

/** Drops events that are older than a team may ask for, now and every hour. */
function startPruning({ db }: DatabaseConnection, days: number, log: Log): NodeJS.Timeout {
  const prune = () => {
    teamEvents.prune(db, new Date(Date.now() - days * DAY_MS)).then(
      (events) => events > 0 && log.info({ events }, `events of teams older than ${days} days are dropped`),
      (error: unknown) => log.warn({ err: error }, 'old events of teams could not be dropped'),
    );
  };
  prune();
  return setInterval(prune, PRUNE_MS);
}

/** Tells the others that this worker lives; the queue's own heartbeats keep its jobs. */
function startBeating({ db }: DatabaseConnection, workerId: string, log: Log): NodeJS.Timeout {
  return setInterval(() => {
    workers.beat(db, workerId).catch((error: unknown) => {
      log.warn({ err: error }, 'a sign of life could not be written');
    });
  }, BEAT_MS);
}
