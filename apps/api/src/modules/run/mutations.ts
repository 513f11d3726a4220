import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { cancelOne, cloneOne, decideMany, resumeOne, retryOne } from './changes.ts';
import { RunCancelPayload, RunClonePayload, RunResumePayload, RunRetryPayload, RunsPayload } from './payload.ts';

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

  @Mutation(() => RunResumePayload, {
    description:
      'Queues a run again that was cancelled; it goes on from its checkpoint, which its artifacts tell, as if it had not ended.',
  })
  runResume(
    @Arg('id', () => ID, { description: 'The run, which must have been cancelled and hold a checkpoint.' }) id: string,
    @Ctx() context: Context,
  ): Promise<RunResumePayload> {
    return resumeOne(context, id);
  }

  @Mutation(() => RunRetryPayload, {
    description: 'Queues a run again that failed or was cancelled; it begins anew.',
  })
  runRetry(
    @Arg('id', () => ID, { description: 'The run, which must have failed or been cancelled.' }) id: string,
    @Ctx() context: Context,
  ): Promise<RunRetryPayload> {
    return retryOne(context, id);
  }

  @Mutation(() => RunClonePayload, {
    description:
      'Adds a run of the same config and teachers with another seed to its experiment; a distilled student comes with its control.',
  })
  runClone(
    @Arg('id', () => ID, { description: 'The run whose config is taken.' }) id: string,
    @Arg('seed', () => Int, { description: 'The number of a seed that its configuration does not have, 0 or larger.' })
    seed: number,
    @Ctx() context: Context,
  ): Promise<RunClonePayload> {
    return cloneOne(context, id, seed);
  }

  @Mutation(() => RunsPayload, { description: 'runCancel for each of them; what cannot be cancelled is told.' })
  runsCancel(
    @Arg('ids', () => [ID], { description: 'At most 100.' }) ids: string[],
    @Ctx() context: Context,
  ): Promise<RunsPayload> {
    return decideMany(context, cancelOne, ids);
  }

  @Mutation(() => RunsPayload, { description: 'runRetry for each of them; what cannot be tried again is told.' })
  runsRetry(
    @Arg('ids', () => [ID], { description: 'At most 100; teachers before their students.' }) ids: string[],
    @Ctx() context: Context,
  ): Promise<RunsPayload> {
    return decideMany(context, retryOne, ids);
  }
}
