import { execute, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { ApiError } from '../errors/api-error.ts';
import type { Deadline } from './deadline.ts';

/**
 * Executes a query or a mutation until it is done or its time is up. In the second case the answer is the error
 * DEADLINE_EXCEEDED alone; what still runs is refused its next step (see Context) and its result is dropped.
 */
export async function runOperation(args: ExecutionArgs, deadline: Deadline): Promise<ExecutionResult> {
  try {
    return await deadline.within(Promise.resolve(execute(args)));
  } catch (error) {
    if (error instanceof ApiError) return { errors: [error] };
    throw error;
  } finally {
    deadline.end();
  }
}
