/** What people decide about runs, with refusals as user errors. */
import { ConflictError, NotFoundError, runs, type Transaction } from '@stillgraph/db';
import { COMPUTATION_VERSION } from '@stillgraph/ml/config';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors/user-error.ts';
import { decodeGlobalId } from '../../relay/global-id.ts';
import type { RunCancelPayload, RunsPayload } from './payload.ts';
import { Run } from './type.ts';

async function decide(
  context: Context,
  action: 'run.cancel' | 'run.clone' | 'run.resume' | 'run.retry',
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

export function resumeOne(context: Context, id: string): Promise<RunCancelPayload> {
  return decide(context, 'run.resume', id, (tx, subject) => runs.resume(tx, context.queue, subject));
}

/** @param seed of the new run, a whole number from 0 */
export async function cloneOne(context: Context, id: string, seed: number): Promise<RunCancelPayload> {
  if (seed < 0) {
    return { run: null, userErrors: [new UserError('INVALID', `a seed is 0 or larger; got ${seed}`, ['seed'])] };
  }
  const computation = `ml ${COMPUTATION_VERSION}`;
  return decide(context, 'run.clone', id, (tx, own) => runs.addSeed(tx, context.queue, { ...own, seed, computation }));
}

const MOST_RUNS = 100;

/** Does to each run what can be done to it; what cannot is told run by run, and changes nothing of the others. */
export async function decideMany(
  context: Context,
  decideOne: (context: Context, id: string) => Promise<RunCancelPayload>,
  ids: readonly string[],
): Promise<RunsPayload> {
  const refusal = context.refusal('research.write');
  if (refusal !== null) return { runs: [], userErrors: [refusal] };
  if (ids.length === 0 || ids.length > MOST_RUNS || new Set(ids).size < ids.length) {
    const message = `expected 1 to ${MOST_RUNS} runs, each once; got ${ids.length}`;
    return { runs: [], userErrors: [new UserError('INVALID', message, ['ids'])] };
  }
  const done: Run[] = [];
  const userErrors: UserError[] = [];
  // One after the other: runs of one experiment wait for each other's lock.
  for (const [place, id] of ids.entries()) {
    const { run, userErrors: faults } = await decideOne(context, id);
    if (run !== null) done.push(run);
    userErrors.push(...faults.map(({ code, message }) => new UserError(code, message, ['ids', String(place)])));
  }
  return { runs: done, userErrors };
}
