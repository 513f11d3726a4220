/** Experiments that people put away, bring back or remove, with refusals as user errors. */
import { ConflictError, experiments, NotFoundError, type Transaction } from '@stillgraph/db';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors/user-error.ts';
import { decodeGlobalId, encodeGlobalId } from '../../relay/global-id.ts';
import type { ExperimentDeletePayload, ExperimentPayload } from './payload.ts';
import { Experiment } from './type.ts';

const changes = {
  'experiment.archive': experiments.archive,
  'experiment.restore': experiments.restore,
  'experiment.delete': experiments.remove,
} as const;
type Action = keyof typeof changes;

async function decide(context: Context, action: Action, globalId: string): Promise<Experiment | UserError> {
  const refusal = context.refusal('research.write');
  if (refusal !== null) return refusal;
  const decoded = decodeGlobalId(globalId);
  const missing = new UserError('NOT_FOUND', 'the team has no such experiment', ['id']);
  if (decoded?.type !== 'Experiment') return missing;
  try {
    const own = { id: decoded.id, teamId: context.teamId };
    const row = await context.change(async (tx: Transaction) => {
      const { row, isChanged } = await changes[action](tx, own);
      if (isChanged) await context.audit(tx, action, 'Experiment', own.id, { name: row.name });
      return row;
    });
    return new Experiment(row);
  } catch (error) {
    if (error instanceof NotFoundError) return missing;
    if (error instanceof ConflictError) return new UserError('CONFLICT', error.message, ['id']);
    throw error;
  }
}

export async function putAway(
  context: Context,
  action: 'experiment.archive' | 'experiment.restore',
  id: string,
): Promise<ExperimentPayload> {
  const decided = await decide(context, action, id);
  return decided instanceof UserError
    ? { experiment: null, userErrors: [decided] }
    : { experiment: decided, userErrors: [] };
}

export async function removeOne(context: Context, id: string): Promise<ExperimentDeletePayload> {
  const decided = await decide(context, 'experiment.delete', id);
  return decided instanceof UserError
    ? { deletedId: null, userErrors: [decided] }
    : { deletedId: encodeGlobalId('Experiment', decided.row.id), userErrors: [] };
}
