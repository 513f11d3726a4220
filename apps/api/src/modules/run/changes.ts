/** What people decide about runs, with refusals as user errors. */
import { ConflictError, NotFoundError, runs, type Transaction } from '@stillgraph/db';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors/user-error.ts';
import { decodeGlobalId } from '../../relay/global-id.ts';
import type { RunCancelPayload } from './payload.ts';
import { Run } from './type.ts';

async function decide(
  context: Context,
  action: 'run.cancel' | 'run.retry',
  globalId: string,
  change: (tx: Transaction, subject: { id: string; teamId: string }) => Promise<Run['row']>,
): Promise<RunCancelPayload> {
  const refusal = context.refusal('research.write');
  if (refusal !== null) return { run: null, userErrors: [refusal] };
  const decoded = decodeGlobalId(globalId);
  const missing = new UserError('NOT_FOUND', 'the team has no such run', ['id']);
  if (decoded?.type !== 'Run') return { run: null, userErrors: [missing] };
  try {
    const run = await context.change(async (tx) => {
      const changed = await change(tx, { id: decoded.id, teamId: context.teamId });
      await context.audit(tx, action, 'Run', changed.id);
      return changed;
    });
    return { run: new Run(run), userErrors: [] };
  } catch (error) {
    if (error instanceof NotFoundError) return { run: null, userErrors: [missing] };
    if (error instanceof ConflictError) return { run: null, userErrors: [new UserError('CONFLICT', error.message)] };
    throw error;
  }
}

export function cancelOne(context: Context, id: string): Promise<RunCancelPayload> {
  return decide(context, 'run.cancel', id, (tx, subject) => runs.cancel(tx, context.queue, subject));
}

export function retryOne(context: Context, id: string): Promise<RunCancelPayload> {
  return decide(context, 'run.retry', id, (tx, subject) => runs.retry(tx, context.queue, subject));
}
