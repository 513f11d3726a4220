/** What people decide about runs, with refusals as user errors. */
import { ConflictError, NotFoundError, runs } from '@stillgraph/db';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors/user-error.ts';
import { decodeGlobalId } from '../../relay/global-id.ts';
import type { RunCancelPayload } from './payload.ts';
import { Run } from './type.ts';

async function decide(
  context: Context,
  action: 'run.cancel' | 'run.retry',
  globalId: string,
  change: (subject: { id: string; teamId: string }) => Promise<Run['row']>,
): Promise<RunCancelPayload> {
  const refusal = context.writeRefusal();
  if (refusal !== null) return { run: null, userErrors: [refusal] };
  const decoded = decodeGlobalId(globalId);
  const missing = new UserError('NOT_FOUND', 'the team has no such run', ['id']);
  if (decoded?.type !== 'Run') return { run: null, userErrors: [missing] };
  try {
    const run = await change({ id: decoded.id, teamId: context.teamId });
    await context.audit(action, 'Run', run.id);
    context.forgetRows();
    return { run: new Run(run), userErrors: [] };
  } catch (error) {
    if (error instanceof NotFoundError) return { run: null, userErrors: [missing] };
    if (error instanceof ConflictError) return { run: null, userErrors: [new UserError('CONFLICT', error.message)] };
    throw error;
  }
}

export function cancelOne(context: Context, id: string): Promise<RunCancelPayload> {
  return decide(context, 'run.cancel', id, (subject) => runs.cancel(context.database, context.queue, subject));
}

export function retryOne(context: Context, id: string): Promise<RunCancelPayload> {
  return decide(context, 'run.retry', id, (subject) => runs.retry(context.database, context.queue, subject));
}
