/** Reads the input of a sweep: everything that can be wrong with it is found here, and nothing is written. */
import { plainIssue } from '@stillgraph/db';
import { experimentConfigSchema, planSweep, type SweepPlan } from '@stillgraph/ml/config';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors/user-error.ts';
import { decodeGlobalId } from '../../relay/global-id.ts';
import { loadRequired } from '../../relay/loader.ts';
import type { Experiment } from '../experiment/type.ts';
import type { SweepCreateInput } from './input.ts';
import { trialFaults } from './trial-faults.ts';

export interface PreparedSweep {
  readonly name: string;
  readonly experiment: Experiment['row'];
  readonly baseExperimentId: string | null;
  readonly plan: SweepPlan;
}

export type Preparation =
  { readonly ok: true; readonly sweep: PreparedSweep } | { readonly ok: false; readonly errors: UserError[] };

/** What a sweep is made of: the experiment that it starts from, or the sweep that it is like. */
export interface SweepOrigin {
  readonly experiment: Experiment['row'];
  /** The experiment that is told as the one that it started from; null where it is gone. */
  readonly baseExperimentId: string | null;
}

export async function prepareSweep(context: Context, input: SweepCreateInput): Promise<Preparation> {
  const id = decodeGlobalId(input.experimentId);
  const experiment = id?.type === 'Experiment' ? await context.loaders.experiment.load(id.id) : null;
  if (experiment === null) {
    const missing = new UserError('NOT_FOUND', 'the team has no such experiment', ['experimentId']);
    return { ok: false, errors: [...nameFaults(input.name.trim()), missing] };
  }
  return prepareFrom(context, { experiment, baseExperimentId: experiment.id }, input);
}

function nameFaults(name: string): UserError[] {
  if (name === '') return [new UserError('INVALID', 'a sweep needs a name', ['name'])];
  if (name.length <= 200) return [];
  return [new UserError('INVALID', `a name may have 200 characters; this one has ${name.length}`, ['name'])];
}

export async function prepareFrom(
  context: Context,
  { experiment, baseExperimentId }: SweepOrigin,
  input: Pick<SweepCreateInput, 'name' | 'spec'>,
): Promise<Preparation> {
  const name = input.name.trim();
  const errors = nameFaults(name);
  const base = experimentConfigSchema.safeParse(experiment.config, { error: plainIssue });
  if (!base.success) {
    const [issue] = base.error.issues;
    const why = `${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}`;
    const message = `the config of "${experiment.name}" could not be asked for today (${why}); start from a new experiment`;
    return { ok: false, errors: [...errors, new UserError('INVALID', message, ['experimentId'])] };
  }
  const planned = planSweep(base.data, input.spec, plainIssue);
  if (!planned.ok) {
    const faults = planned.faults.map(
      ({ message, path }) => new UserError('INVALID', message, ['spec', ...path.map(String)]),
    );
    return { ok: false, errors: [...errors, ...faults] };
  }
  const dataset = await loadRequired(context.loaders.dataset, experiment.datasetId, 'dataset');
  errors.push(...(await trialFaults(context, planned.plan, dataset)));
  return errors.length > 0
    ? { ok: false, errors }
    : { ok: true, sweep: { name, experiment, baseExperimentId, plan: planned.plan } };
}
