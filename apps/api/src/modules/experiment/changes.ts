/** What people decide about experiments, with refusals as user errors. */
import { ConflictError, experiments, NotFoundError } from '@stillgraph/db';
import { COMPUTATION_VERSION } from '@stillgraph/ml/config';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors/user-error.ts';
import { decodeGlobalId } from '../../relay/global-id.ts';
import type { ExperimentCreateInput } from './input.ts';
import type { ExperimentCancelPayload, ExperimentCreatePayload } from './payload.ts';
import { updatesOf } from './plan.ts';
import { prepareExperiment } from './prepare.ts';
import { Experiment } from './type.ts';

export async function createOne(context: Context, input: ExperimentCreateInput): Promise<ExperimentCreatePayload> {
  const refusal = context.refusal('research.write');
  if (refusal !== null) return { experiment: null, userErrors: [refusal] };
  const prepared = await prepareExperiment(context, input);
  if (!prepared.ok) return { experiment: null, userErrors: prepared.errors };
  const takesOver = input.takesOver ?? true;
  const { name, preset, dataset, graph, config, runs } = prepared.experiment;
  const { split, ...protocol } = config.protocol;
  const row = await context.change(async (tx) => {
    const created = await experiments.create(tx, context.queue, {
      teamId: context.teamId,
      createdBy: context.identity.user?.id ?? null,
      datasetId: dataset.id,
      graphId: graph.id,
      name,
      preset,
      seeds: config.seeds,
      computation: `ml ${COMPUTATION_VERSION}`,
      takesOver,
      config,
      protocol: { ...protocol, trainShare: split.train, validationShare: split.validation },
      runs: runs.map((run) => ({ ...run, model: run.config.model.name, totalSteps: updatesOf(run) })),
    });
    await context.audit(tx, 'experiment.create', 'Experiment', created.id, { name });
    return created;
  });
  return { experiment: new Experiment(row), userErrors: [] };
}

export async function cancelOne(context: Context, globalId: string): Promise<ExperimentCancelPayload> {
  const refusal = context.refusal('research.write');
  if (refusal !== null) return { experiment: null, userErrors: [refusal] };
  const decoded = decodeGlobalId(globalId);
  const missing = new UserError('NOT_FOUND', 'the team has no such experiment', ['id']);
  if (decoded?.type !== 'Experiment') return { experiment: null, userErrors: [missing] };
  try {
    await context.change(async (tx) => {
      await experiments.cancel(tx, context.queue, { id: decoded.id, teamId: context.teamId });
      await context.audit(tx, 'experiment.cancel', 'Experiment', decoded.id);
    });
  } catch (error) {
    if (error instanceof NotFoundError) return { experiment: null, userErrors: [missing] };
    if (error instanceof ConflictError) {
      return { experiment: null, userErrors: [new UserError('CONFLICT', error.message)] };
    }
    throw error;
  }
  const row = await context.loaders.experiment.load(decoded.id);
  return { experiment: row === null ? null : new Experiment(row), userErrors: [] };
}
