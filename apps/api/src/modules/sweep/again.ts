/** Sweeps once more: cloned with changes, or gone on with after they failed or were cancelled. */
import { sweeps } from '@stillgraph/db';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors/user-error.ts';
import { decodeGlobalId } from '../../relay/global-id.ts';
import { loadRequired } from '../../relay/loader.ts';
import { merged } from '../experiment/merge.ts';
import { begin, changeOne, missing } from './changes.ts';
import type { SweepChangesInput } from './input.ts';
import type { SweepPayload } from './payload.ts';
import { prepareFrom } from './prepare.ts';

export async function cloneOne(
  context: Context,
  globalId: string,
  changes: SweepChangesInput | null | undefined,
): Promise<SweepPayload> {
  const refusal = context.refusal('research.write');
  if (refusal !== null) return { sweep: null, userErrors: [refusal] };
  const decoded = decodeGlobalId(globalId);
  const row = decoded?.type === 'Sweep' ? await context.loaders.sweep.load(decoded.id) : null;
  if (row === null) return { sweep: null, userErrors: [missing] };
  // It holds the config as it was when the sweep began, whatever became of the experiment that it started from.
  const own = await loadRequired(context.loaders.experiment, row.experimentId, 'experiment');
  const prepared = await prepareFrom(
    context,
    { experiment: own, baseExperimentId: row.baseExperimentId },
    { name: changes?.name ?? `${own.name.slice(0, 190)}, again`, spec: merged(row.spec, changes?.spec ?? {}) },
  );
  if (prepared.ok) return { sweep: await begin(context, prepared.sweep, row.id), userErrors: [] };
  // Its experiment is no part of what is asked for.
  const below = prepared.errors.map(
    ({ code, message, field }) =>
      new UserError(code, message, field === null || field[0] === 'experimentId' ? null : ['changes', ...field]),
  );
  return { sweep: null, userErrors: below };
}

export const retryOne = (context: Context, globalId: string): Promise<SweepPayload> =>
  changeOne(context, globalId, 'sweep.retry', sweeps.retry);
