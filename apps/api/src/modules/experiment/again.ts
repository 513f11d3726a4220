/** Experiments once more: cloned with changes, or their failed runs tried again. */
import { ConflictError, NotFoundError, runs } from '@stillgraph/db';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors/user-error.ts';
import { decodeGlobalId, encodeGlobalId } from '../../relay/global-id.ts';
import { createOne } from './changes.ts';
import type { ExperimentChangesInput } from './input.ts';
import { merged } from './merge.ts';
import type { ExperimentCreatePayload, ExperimentRetryPayload } from './payload.ts';
import { Experiment } from './type.ts';

const missing = () => new UserError('NOT_FOUND', 'the team has no such experiment', ['id']);

async function find(context: Context, globalId: string): Promise<Experiment['row'] | null> {
  const decoded = decodeGlobalId(globalId);
  return decoded?.type === 'Experiment' ? context.loaders.experiment.load(decoded.id) : null;
}

export async function cloneOne(
  context: Context,
  id: string,
  changes: ExperimentChangesInput | null | undefined,
): Promise<ExperimentCreatePayload> {
  const refusal = context.refusal('research.write');
  if (refusal !== null) return { experiment: null, userErrors: [refusal] };
  const row = await find(context, id);
  if (row === null) return { experiment: null, userErrors: [missing()] };
  if ((await context.loaders.sweepOfExperiment.load(row.id)) !== null) {
    const message = 'it holds the runs of a sweep; clone the sweep, or promote one of its trials';
    return { experiment: null, userErrors: [new UserError('CONFLICT', message, ['id'])] };
  }
  const { name, datasetId, graphId, takesOver, config } = changes ?? {};
  const payload = await createOne(context, {
    name: name ?? `${row.name.slice(0, 190)}, again`,
    datasetId: datasetId ?? encodeGlobalId('Dataset', row.datasetId),
    graphId: graphId ?? encodeGlobalId('Graph', row.graphId),
    preset: row.preset,
    takesOver: takesOver ?? row.takesOver,
    config: merged(row.config, config ?? {}),
  });
  const below = payload.userErrors.map(
    ({ code, message, field }) => new UserError(code, message, field === null ? null : ['changes', ...field]),
  );
  return { ...payload, userErrors: below };
}

/** Queues every run again that failed, and what ended only because of it; all of them, or none where one may not. */
export async function retryFailed(context: Context, id: string): Promise<ExperimentRetryPayload> {
  const refusal = context.refusal('research.write');
  const refused = (error: UserError) => ({ experiment: null, retried: 0, userErrors: [error] });
  if (refusal !== null) return refused(refusal);
  const row = await find(context, id);
  if (row === null) return refused(missing());
  const { teamId, queue } = context;
  try {
    const retried = await context.change(async (tx) => {
      const failed = (await runs.byExperimentIds(tx, [row.id])).get(row.id)?.filter((run) => run.status === 'FAILED');
      if (failed === undefined || failed.length === 0) throw new ConflictError('none of its runs has failed');
      let count = 0;
      for (const run of failed) {
        // A teacher takes its students along.
        const now = (await runs.byIds(tx, [run.id])).get(run.id);
        if (now?.status !== 'FAILED') continue;
        await runs.retry(tx, queue, { id: run.id, teamId });
        count += 1;
      }
      await context.audit(tx, 'experiment.retry', 'Experiment', row.id, { runs: count });
      return count;
    });
    const experiment = await context.loaders.experiment.load(row.id);
    return { experiment: experiment === null ? null : new Experiment(experiment), retried, userErrors: [] };
  } catch (error) {
    if (error instanceof NotFoundError) return refused(missing());
    if (error instanceof ConflictError) return refused(new UserError('CONFLICT', error.message, ['id']));
    throw error;
  }
}
