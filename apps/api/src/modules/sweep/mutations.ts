import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { cancelOne, createOne, planOne, promoteOne } from './changes.ts';
import { cloneOne, retryOne } from './again.ts';
import { SweepChangesInput, SweepCreateInput } from './input.ts';
import { SweepPayload, SweepPlan, SweepPromotePayload } from './payload.ts';

@Resolver()
export class SweepMutations {
  @Query(() => SweepPlan, { description: 'What sweepCreate would start with this input; writes nothing.' })
  sweepPlan(
    @Arg('input', () => SweepCreateInput, { description: 'The sweep that would be started.' }) input: SweepCreateInput,
    @Ctx() context: Context,
  ): Promise<SweepPlan> {
    return planOne(context, input);
  }

  @Mutation(() => SweepPayload, {
    description: 'Creates a sweep and queues its first runs. None of its runs forecasts the test part.',
  })
  sweepCreate(
    @Arg('input', () => SweepCreateInput, { description: 'What is asked for.' }) input: SweepCreateInput,
    @Ctx() context: Context,
  ): Promise<SweepPayload> {
    return createOne(context, input);
  }

  @Mutation(() => SweepPayload, { description: 'Ends a sweep and all runs of it that have not ended.' })
  sweepCancel(
    @Arg('id', () => ID, { description: 'The sweep.' }) id: string,
    @Ctx() context: Context,
  ): Promise<SweepPayload> {
    return cancelOne(context, id);
  }

  @Mutation(() => SweepPayload, {
    description:
      'Goes on with a sweep that failed or was cancelled: the runs that it waited for begin anew, those that succeeded stay.',
  })
  sweepRetry(
    @Arg('id', () => ID, { description: 'The sweep, which must have failed or been cancelled.' }) id: string,
    @Ctx() context: Context,
  ): Promise<SweepPayload> {
    return retryOne(context, id);
  }

  @Mutation(() => SweepPayload, {
    description: 'Creates a sweep like another one, with changes, and queues its first runs.',
  })
  sweepClone(
    @Arg('id', () => ID, { description: 'The one to begin from.' }) id: string,
    @Arg('changes', () => SweepChangesInput, {
      nullable: true,
      description: 'What the copy has otherwise than the original.',
    })
    changes: SweepChangesInput | null | undefined,
    @Ctx() context: Context,
  ): Promise<SweepPayload> {
    return cloneOne(context, id, changes);
  }

  @Mutation(() => SweepPromotePayload, {
    description:
      'Makes an ordinary experiment of a trial of a sweep that is over, with all seeds: the first to see the test part. Where the control chose other values of the student, the student with those stands beside it.',
  })
  sweepPromote(
    @Arg('id', () => ID, { description: 'The sweep.' }) id: string,
    @Arg('trialId', () => ID, { nullable: true, description: 'The one that validation chose when left out.' })
    trialId: string | null | undefined,
    @Arg('name', () => String, {
      nullable: true,
      description: "What to call the experiment; made from the sweep's name when left out.",
    })
    name: string | null | undefined,
    @Arg('seeds', () => Int, {
      nullable: true,
      description:
        'How many; those of the experiment that it started from when left out. They follow on the seeds that chose.',
    })
    seeds: number | null | undefined,
    @Ctx() context: Context,
  ): Promise<SweepPromotePayload> {
    return promoteOne(context, id, { trialId, name, seeds });
  }
}
