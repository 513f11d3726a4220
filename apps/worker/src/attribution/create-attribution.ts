/** An `attribution-create` job: explain a trained network, or write why not. */
import { rm } from 'node:fs/promises';
import { attributions, experiments, NotFoundError, runs } from '@stillgraph/db';
import type { Delivery, JobPayload } from '@stillgraph/db/jobs';
import type { Context } from '../context.ts';
import { ErrandError } from '../errand-failure.ts';
import { machineMemory, memoryRefusal } from '../runs/memory-refusal.ts';
import { configOf } from '../runs/run-data.ts';
import { explainInProcess } from './attribution-process.ts';
import type { TrainedNetwork } from './messages.ts';

export async function createAttribution(
  context: Context,
  { attributionId }: JobPayload<'attribution-create'>,
  { redeliveries, isLast, signal }: Delivery,
): Promise<void> {
  const { db, log } = context;
  const wish = await attributions.claim(db, attributionId);
  if (wish === undefined) {
    log.info({ attributionId }, 'the attribution is over or gone; nothing to do');
    return;
  }
  let folder: string | undefined;
  try {
    const order = await orderOf(context, wish);
    folder = await context.scratch.folder();
    const result = await explainInProcess(order, { folder, signal });
    signal.throwIfAborted();
    await attributions.succeed(db, attributionId, result);
    log.info({ attributionId, runId: wish.runId }, 'run explained');
  } catch (error) {
    // Another delivery has it: that one says how it ended.
    if (signal.aborted) throw error;
    log.error({ err: error, attributionId, redeliveries }, 'a run could not be explained');
    if (!(error instanceof ErrandError) && !isLast) throw error;
    await attributions.fail(db, attributionId, error);
  } finally {
    // What the process has not taken of it: it was ended before, or did not start.
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  }
}

/** @throws ErrandError where the memory of this machine cannot hold what the run's own training held */
async function orderOf({ db, loader, engineWish, threads }: Context, wish: attributions.AttributionRow) {
  const run = (await runs.byIds(db, [wish.runId])).get(wish.runId);
  if (run === undefined) throw new NotFoundError('run', wish.runId);
  const experiment = (await experiments.byIds(db, [run.experimentId])).get(run.experimentId);
  if (experiment === undefined) throw new NotFoundError('experiment', run.experimentId);
  const refusal = memoryRefusal(configOf(run), await loader.sizesOf({ experiment }), machineMemory());
  if (refusal !== undefined) throw new ErrandError({ type: 'failed', message: refusal, stack: null });
  const { order: data } = await loader.dataOf({ run, experiment });
  const networkOf = async (of: runs.RunRow): Promise<TrainedNetwork> => ({
    config: configOf(of),
    weights: await loader.weightsOf(of.id),
  });
  const teachers = (await runs.teachersOf(db, [run.id])).get(run.id) ?? [];
  const [teacher] = teachers;
  const hasOne = run.kind === 'STUDENT' && teachers.length === 1 && teacher !== undefined;
  return {
    engine: engineWish,
    threads,
    data,
    own: await networkOf(run),
    // A mean of networks has no weights of one shape to look through.
    teacher: hasOne && configOf(teacher).role === 'teacher' ? await networkOf(teacher) : null,
    target: { node: wish.node, horizons: [wish.horizonFrom, wish.horizonTo] as const },
  };
}
