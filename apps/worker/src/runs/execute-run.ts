/** A `run-execute` job: claim the run, have it done, write what came out, and decide what a failure means. */
import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { artifacts, isTransient, reasonOf, runs, StaleAttemptError } from '@stillgraph/db';
import type { Delivery, JobPayload } from '@stillgraph/db/jobs';
import { MlError } from '@stillgraph/ml';
import type { Context } from '../context.ts';
import type { TrainingResult } from '../training/trainer.ts';
import { TrainingProcessError } from '../training/training-process.ts';
import { Derivations } from './derivations.ts';
import { lintOutcome } from './lint-outcome.ts';
import { machineMemory, memoryRefusal } from './memory-refusal.ts';
import { ReportWriter } from './report-writer.ts';
import { configOf } from './run-data.ts';
import { environmentOf, storeOutcome } from './store-outcome.ts';
import { ScoringLimit } from './submitted-weights.ts';

/**
 * What a run was interrupted by, a full memory or a database that restarts say, gets a moment to pass. The worker waits,
 * not the job: with the job not yet due the worker would begin another run first.
 */
const RECOVERY_MS = 3000;

type Claim = NonNullable<Awaited<ReturnType<typeof runs.claim>>>;

/** A cancelled run must be still within two seconds. */
const CANCEL_PATIENCE_MS = 1500;
/** A worker that was told to go has ten seconds; a checkpoint takes at most one long step. */
const HAND_BACK_PATIENCE_MS = 6000;

export async function executeRun(
  context: Context,
  { runId }: JobPayload<'run-execute'>,
  delivery: Delivery,
): Promise<void> {
  const { db, worker, log } = context;
  const claim = await runs.claim(db, {
    runId,
    jobId: delivery.jobId,
    workerId: worker.id,
    workerName: worker.name,
  });
  if (claim === undefined) {
    log.info({ runId }, 'the run is over or another job carries it; nothing to do');
    return;
  }
  const held = { runId, attempt: claim.run.attempt };
  log.info({ ...held, run: claim.run.key }, 'run begins');
  try {
    if (await tookOver(context, claim, held)) return;
    const trained = await train(context, claim, held, delivery);
    await settle(context, claim, held, trained);
  } catch (error) {
    await decide(context, held, delivery, error);
  } finally {
    // Whether its outcome was stored, refused or never looked at: forecasts that were filed are as large as the data.
    await context.trainer
      .tidy()
      .catch((error: unknown) => log.warn({ ...held, err: error }, 'files of a run could not be removed'));
  }
}

/** Whether the run is over because the team has computed the same before. */
async function tookOver({ db, queue, log }: Context, { experiment }: Claim, held: runs.Held): Promise<boolean> {
  if (!experiment.takesOver) return false;
  const source = await runs.takeOver(db, queue, held);
  if (source === undefined) return false;
  log.info({ ...held, from: source.id }, 'run taken over from one that is the same computation');
  return true;
}

/** What came of a run, and of how many nodes its data are. */
interface Trained {
  readonly result: TrainingResult;
  readonly nodes: number;
  /** Errands of this worker that went on when its latency may have been measured. */
  readonly timedBeside: readonly string[];
}

/** Whatever goes wrong here, nothing trains on when this is over. */
async function train(context: Context, claim: Claim, held: runs.Held, delivery: Delivery): Promise<Trained> {
  const { db, loader, trainer, checkpointSeconds } = context;
  const sizes = await loader.sizesOf(claim);
  const refusal = memoryRefusal(configOf(claim.run), sizes, machineMemory());
  if (refusal !== undefined) {
    return {
      result: { type: 'failed', code: 'TOO_LARGE', message: refusal, stack: null },
      nodes: sizes.nodes,
      timedBeside: [],
    };
  }
  // Before anything is waited for: a run may be cancelled, or its worker told to go, while its data are read.
  const stop = new AbortController();
  const abort = () => stop.abort();
  let fault: Error | undefined;
  const derivations = new Derivations(context, stop.signal, (what) => {
    writer.log('info', `another worker computes ${what} of a teacher for this run too, which waits for it`);
  });
  const writer = new ReportWriter(db, context.objects, held, derivations, (error) => {
    fault = error;
    abort();
  });
  const release = context.hold(held.runId, abort);
  const company = context.company.watch();
  let folder: string | undefined;
  if (delivery.signal.aborted) abort();
  else delivery.signal.addEventListener('abort', abort, { once: true });
  try {
    folder = await context.scratch.folder();
    const checkpoint = held.attempt > 1 ? await loader.checkpointOf(held.runId) : undefined;
    if (held.attempt > 1) await runs.resumeAfter(db, held, checkpoint?.step ?? -1);
    const data = await loader.dataOf(claim);
    const { nodes } = data.order;
    const run = await loader.orderOf(
      claim,
      { folder, derivations },
      {
        task: `${held.runId} ${held.attempt}`,
        checkpoint: checkpoint?.bytes ?? null,
        checkpointSeconds,
      },
    );
    if (stop.signal.aborted) return { result: { type: 'interrupted' }, nodes, timedBeside: [] };
    const training = await trainer.begin({
      dataKey: data.key,
      data: data.order,
      run,
      onReport: (report) => {
        // What was there while it learnt does not matter to its latency, which is measured after the last update.
        if (report.type === 'learnt') company.restart();
        writer.take(report);
      },
    });
    const limit = new ScoringLimit(run.config, () => training.stop(0));
    const halt = () => training.stop(context.stopping.aborted ? HAND_BACK_PATIENCE_MS : CANCEL_PATIENCE_MS);
    if (stop.signal.aborted) halt();
    else stop.signal.addEventListener('abort', halt, { once: true });
    try {
      await runs.engine(db, {
        ...held,
        engine: trainer.engine.name,
        threads: trainer.engine.threads,
        environment: environmentOf(trainer.engine),
      });
      for (const line of firstLines(context, held, checkpoint?.step)) writer.log('info', line);
      return { result: limit.judge(await training.result), nodes, timedBeside: company.seen() };
    } catch (error) {
      halt();
      await training.result;
      throw error;
    } finally {
      limit.end();
      stop.signal.removeEventListener('abort', halt);
    }
  } finally {
    release();
    company.end();
    // What the training process has not taken of it: it was told to stop before, or is gone.
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
    delivery.signal.removeEventListener('abort', abort);
    // What stopped the training is what counts, not that the last words could not be written either.
    await writer
      .close()
      .catch((error: unknown) => {
        if (fault === undefined) throw error;
      })
      .finally(() => derivations.releaseAll());
    if (fault !== undefined) throw fault;
  }
}

function firstLines({ trainer, worker }: Context, held: runs.Held, resumedAfter: number | undefined): string[] {
  const { name, threads, reason } = trainer.engine;
  const resumed = resumedAfter === undefined ? [] : [`resumed after update ${resumedAfter} (attempt ${held.attempt})`];
  return [...resumed, `engine ${name}, ${threads} threads (${reason}), worker ${worker.name}`];
}

async function settle(context: Context, claim: Claim, held: runs.Held, trained: Trained): Promise<void> {
  const { db, queue, log } = context;
  const { result, nodes, timedBeside } = trained;
  switch (result.type) {
    case 'finished': {
      const config = configOf(claim.run);
      const { targetSteps } = config.protocol;
      const findings = await lintOutcome(db, claim, config, result.outcome.provenance);
      for (const { check, detail } of findings.filter(({ verdict }) => verdict === 'REFUSE')) {
        const message = `kept off leaderboards by the check "${check}": ${detail}`;
        await runs.appendLog(db, held, [{ level: 'warn', message }]);
      }
      await storeOutcome(context, held, result.outcome, { targetSteps, nodes, findings, timedBeside });
      context.losses.forget(held.runId);
      log.info({ ...held, seconds: result.outcome.trainSeconds }, 'run succeeded');
      return;
    }
    case 'interrupted':
    case 'killed':
      // Either the worker must go, or the run is not ours any more (cancelled, or taken by another attempt).
      await runs.handBack(db, queue, held);
      log.info({ ...held, how: result.type }, 'run handed back');
      return;
    case 'failed':
      if (result.code === 'CHECKPOINT_MISMATCH') {
        // Written by another version, as a rule: nothing is wrong with the run.
        const message = `${result.message}; the run begins anew`;
        log.warn(held, message);
        await runs.appendLog(db, held, [{ level: 'warn', message }]);
        await artifacts.discardCheckpoint(db, held);
        await runs.handBack(db, queue, held);
        return;
      }
      if (result.code === null) log.error({ ...held, stack: result.stack }, 'run failed unexpectedly');
      else log.warn({ ...held, code: result.code }, `run failed: ${result.message}`);
      await runs.fail(db, queue, held, {
        code: result.code ?? 'UNEXPECTED',
        message: result.code === null ? `an unexpected error: ${result.message}` : result.message,
      });
      return;
    case 'lost': {
      const { how, why } = result.ending;
      const message = `the training process ${how}${why === 'UNKNOWN' ? '; it may have run out of memory' : ''}`;
      // Nothing is known against the run, as with a worker that vanished.
      if (why !== 'UNREADABLE') throw new TrainingProcessError(message);
      log.error({ ...held, how }, 'the training process sent a report that cannot be read');
      await runs.fail(db, queue, held, { code: 'TRAINING_PROCESS_LOST', message });
    }
  }
}

/** The one place that says what an error outside of the training means. */
async function decide(context: Context, held: runs.Held, delivery: Delivery, error: unknown): Promise<void> {
  const { db, queue, log } = context;
  if (error instanceof StaleAttemptError) {
    log.info(held, `run left: ${error.message}`);
    return;
  }
  if (isTransient(error)) {
    // Nothing is wrong with the run: the queue delivers its job again, and the next attempt goes on from the checkpoint.
    log.warn({ ...held, err: error }, 'run interrupted by a fault of the database');
    await recover(context);
    throw error;
  }
  if (error instanceof TrainingProcessError) {
    await tryAgain(context, held, delivery, error);
    return;
  }
  if (error instanceof MlError) {
    log.warn({ ...held, code: error.code }, `run failed: ${error.message}`);
    await runs.fail(db, queue, held, { code: error.code, message: error.message });
    return;
  }
  log.error({ ...held, err: error }, 'run failed unexpectedly');
  await runs.fail(db, queue, held, {
    code: 'UNEXPECTED',
    message: `an unexpected error: ${reasonOf(error)}`,
  });
}

/**
 * A run whose training process was lost goes back to the queue, which delivers its job again as if the worker had
 * vanished. It has failed after the last delivery, and where the process was lost twice with no newer checkpoint between:
 * what ends it then, as a rule too little memory, would end it each time.
 *
 * @throws the error, for the queue
 */
async function tryAgain(
  { db, queue, log, losses, stopping }: Pick<Context, 'db' | 'queue' | 'log' | 'losses' | 'stopping'>,
  held: runs.Held,
  { redeliveries, isLast }: Delivery,
  error: TrainingProcessError,
): Promise<void> {
  // A new job: the run was handed back, or is tried again by hand.
  if (redeliveries === 0) losses.forget(held.runId);
  const { times, isStuck } = losses.record(held.runId, await artifacts.checkpointStep(db, held.runId));
  if (isLast || isStuck) {
    losses.forget(held.runId);
    log.error({ ...held, redeliveries, err: error }, 'the training process was lost once more; the run is given up');
    const message =
      `${error.message}; the run was given up after ` +
      (isStuck ? `${times} losses, the last two with no newer checkpoint between` : `${redeliveries + 1} deliveries`);
    await runs.fail(db, queue, held, { code: 'TRAINING_PROCESS_LOST', message });
    return;
  }
  log.warn({ ...held, redeliveries, err: error }, 'the training process was lost; the run is tried again');
  const message = `${error.message}; the run goes on from its last checkpoint in another attempt`;
  await runs.appendLog(db, held, [{ level: 'warn', message }]);
  await runs.interrupt(db, queue, held);
  await recover({ stopping });
  throw error;
}

async function recover({ stopping }: Pick<Context, 'stopping'>): Promise<void> {
  await sleep(RECOVERY_MS, undefined, { signal: stopping }).catch(() => undefined);
}
