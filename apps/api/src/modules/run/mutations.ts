import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { cancelOne, retryOne } from './changes.ts';
import { RunCancelPayload, RunRetryPayload } from './payload.ts';

@Resolver()
export class RunMutations {
  @Mutation(() => RunCancelPayload, {
    description: 'Cancels a run that has not ended, and with it the runs that wait for it.',
  })
  runCancel(
    @Arg('id', () => ID, { description: 'The run.' }) id: string,
    @Ctx() context: Context,
  ): Promise<RunCancelPayload> {
    return cancelOne(context, id);
  }

  @Mutation(() => RunRetryPayload, { description: 'Queues a run again that failed or was cancelled.' })
  runRetry(
    @Arg('id', () => ID, { description: 'The run, which must have failed or been cancelled.' }) id: string,
    @Ctx() context: Context,
  ): Promise<RunRetryPayload> {
    return retryOne(context, id);
  }
}
