/** What people decide about sweeps, with refusals as user errors. */
import { ConflictError, NotFoundError, sweeps, type protocols } from '@stillgraph/db';
import { COMPUTATION_VERSION, planRuns, type PlannedRun } from '@stillgraph/ml/config';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors/user-error.ts';
import { decodeGlobalId } from '../../relay/global-id.ts';
import { loadRequired } from '../../relay/loader.ts';
import { dataFaults } from '../experiment/data-faults.ts';
import { estimateOf } from '../experiment/estimate.ts';
import { NO_COST } from '../experiment/estimate-type.ts';
import { updatesOf } from '../experiment/plan.ts';
import { withStarts } from '../experiment/start-from.ts';
import { Experiment } from '../experiment/type.ts';
import type { SweepCreateInput } from './input.ts';
import type { SweepPayload, SweepPlan, SweepPromotePayload } from './payload.ts';
import { prepareSweep, type PreparedSweep } from './prepare.ts';
import { promotionOf } from './promotion.ts';
import { plannedSweep } from './stored.ts';
import { Sweep } from './type.ts';

const computation = `ml ${COMPUTATION_VERSION}`;
const rowOf = (run: PlannedRun) => ({ ...run, model: run.config.model.name, totalSteps: updatesOf(run) });
export const missing = new UserError('NOT_FOUND', 'the team has no such sweep', ['id']);

export async function planOne(context: Context, input: SweepCreateInput): Promise<SweepPlan> {
  const prepared = await prepareSweep(context, input);
  const none = { trials: 0, rungs: [], totalRuns: 0, ...NO_COST };
  if (!prepared.ok) return { ...none, errors: prepared.errors };
  const { plan, experiment } = prepared.sweep;
  const [dataset, graph] = await Promise.all([
    context.loaders.dataset.load(experiment.datasetId),
    context.loaders.graph.load(experiment.graphId),
  ]);
  const estimate =
    dataset === null || graph === null
      ? null
      : await estimateOf(context, plan.runs, {
          nodes: dataset.nodeCount,
          steps: dataset.steps,
          edges: graph.edgeCount,
        });
  return {
    trials: plan.trials.length,
    rungs: [...plan.rungs],
    totalRuns: plan.runs.length,
    ...(estimate ?? NO_COST),
    errors: [],
  };
}

export async function createOne(context: Context, input: SweepCreateInput): Promise<SweepPayload> {
  const refusal = context.refusal('research.write');
  if (refusal !== null) return { sweep: null, userErrors: [refusal] };
  const prepared = await prepareSweep(context, input);
  if (!prepared.ok) return { sweep: null, userErrors: prepared.errors };
  return { sweep: await begin(context, prepared.sweep), userErrors: [] };
}

/** @param like the sweep that it is a clone of, for the record */
export async function begin(context: Context, sweep: PreparedSweep, like?: string): Promise<Sweep> {
  const { name, experiment, baseExperimentId, plan } = sweep;
  const { base, spec, trials, first, firstRung } = plan;
  const row = await context.change(async (tx) => {
    const created = await sweeps.create(tx, context.queue, {
      teamId: context.teamId,
      createdBy: context.identity.user?.id ?? null,
      name,
      datasetId: experiment.datasetId,
      graphId: experiment.graphId,
      protocol: protocolRow(base.protocol),
      config: base,
      seeds: spec.seeds,
      baseExperimentId,
      spec,
      budgetMinutes: spec.budget.minutes ?? null,
      trials,
      rung: firstRung,
      stage: { computation, runs: first.runs.map(rowOf), links: first.links },
    });
    await context.audit(tx, 'sweep.create', 'Sweep', created.id, {
      name,
      ...(like === undefined ? {} : { clonedFrom: like }),
    });
    return created;
  });
  return new Sweep(row);
}

/** Changes a sweep by a query that gives it as it is then, and notes that in the audit log in the same transaction. */
export async function changeOne(
  context: Context,
  globalId: string,
  action: string,
  change: typeof sweeps.cancel,
): Promise<SweepPayload> {
  const refusal = context.refusal('research.write');
  if (refusal !== null) return { sweep: null, userErrors: [refusal] };
  const decoded = decodeGlobalId(globalId);
  if (decoded?.type !== 'Sweep') return { sweep: null, userErrors: [missing] };
  try {
    const row = await context.change(async (tx) => {
      const changed = await change(tx, context.queue, { id: decoded.id, teamId: context.teamId });
      await context.audit(tx, action, 'Sweep', decoded.id);
      return changed;
    });
    return { sweep: new Sweep(row), userErrors: [] };
  } catch (error) {
    return { sweep: null, userErrors: [refusalOf(error)] };
  }
}

export const cancelOne = (context: Context, globalId: string): Promise<SweepPayload> =>
  changeOne(context, globalId, 'sweep.cancel', sweeps.cancel);

export interface PromoteWishes {
  /** The one that validation chose, when left out. */
  readonly trialId?: string | null | undefined;
  readonly name?: string | null | undefined;
  /** Those of the sweep's base config, when left out. */
  readonly seeds?: number | null | undefined;
}

/** Makes an ordinary experiment of a trial: with all seeds, and the first to see the test part. */
export async function promoteOne(
  context: Context,
  globalId: string,
  wishes: PromoteWishes,
): Promise<SweepPromotePayload> {
  const refused = (error: UserError) => ({ experiment: null, userErrors: [error] });
  const refusal = context.refusal('research.write');
  if (refusal !== null) return refused(refusal);
  const decoded = decodeGlobalId(globalId);
  const row = decoded?.type === 'Sweep' ? await context.loaders.sweep.load(decoded.id) : null;
  if (row === null) return refused(missing);
  const { bestTrial, bestControlTrial } = row;
  const trials = await context.loaders.trialsOfSweep.load(row.id);
  const wanted = wishes.trialId == null ? null : decodeGlobalId(wishes.trialId);
  const trial = wishes.trialId == null ? trials[bestTrial ?? -1] : trials.find(({ id }) => id === wanted?.id);
  if (trial === undefined) {
    const none = new UserError('CONFLICT', 'validation has chosen no trial of this sweep');
    return refused(
      wishes.trialId == null ? none : new UserError('NOT_FOUND', 'the sweep has no such trial', ['trialId']),
    );
  }
  const own = await context.loaders.experiment.load(row.experimentId);
  if (own === null) return refused(missing);
  const seeds = wishes.seeds ?? plannedSweep(row, own).base.seeds;
  if (seeds < 1 || seeds > 50) {
    return refused(new UserError('INVALID', `expected 1 to 50 seeds, got ${seeds}`, ['seeds']));
  }
  const tells = ({ code, field, message }: UserError) =>
    new UserError(code, `trial ${trial.number + 1}: ${field?.slice(1).join('.') ?? ''}: ${message}`, ['trialId']);
  const promoted = promotionOf(plannedSweep(row, own, trials), {
    trial: trial.number,
    controlTrial: trial.number === bestTrial ? bestControlTrial : null,
    seeds,
  });
  if (!promoted.ok) return { experiment: null, userErrors: promoted.errors.map(tells) };
  const dataset = await loadRequired(context.loaders.dataset, own.datasetId, 'dataset');
  const { config, errors } = await withStarts(context, promoted.config, dataset);
  const faults = [...errors, ...(await dataFaults(context, config, dataset))];
  if (faults.length > 0) return { experiment: null, userErrors: faults.map(tells) };
  const name = wishes.name?.trim() || `${own.name}: trial ${trial.number + 1}`;
  try {
    const experiment = await context.change(async (tx) => {
      const subject = { id: row.id, teamId: context.teamId, trialId: trial.id };
      const promoted = await sweeps.promote(tx, context.queue, subject, {
        teamId: context.teamId,
        createdBy: context.identity.user?.id ?? null,
        name: name.slice(0, 200),
        datasetId: own.datasetId,
        graphId: own.graphId,
        protocol: protocolRow(config.protocol),
        config,
        seeds,
        computation,
        runs: planRuns(config).map(rowOf),
      });
      await context.audit(tx, 'sweep.promote', 'Sweep', row.id, { trialId: trial.id, experimentId: promoted.id });
      return promoted;
    });
    return { experiment: new Experiment(experiment), userErrors: [] };
  } catch (error) {
    return refused(refusalOf(error));
  }
}

function protocolRow({
  split,
  ...protocol
}: ReturnType<typeof plannedSweep>['base']['protocol']): protocols.ProtocolInput {
  return { ...protocol, trainShare: split.train, validationShare: split.validation };
}

/** @throws the error where it is none of those that a person can do something about */
function refusalOf(error: unknown): UserError {
  if (error instanceof NotFoundError) return missing;
  if (error instanceof ConflictError) return new UserError('CONFLICT', error.message);
  throw error;
}
