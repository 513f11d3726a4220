import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { cancelOne, createOne } from './changes.ts';
import { ExperimentCreateInput } from './input.ts';
import { experimentOptions } from './options.ts';
import { ExperimentCancelPayload, ExperimentCreatePayload } from './payload.ts';
import { ExperimentOptions, ExperimentPlan } from './plan-type.ts';
import { planExperiment } from './plan.ts';

@Resolver()
export class ExperimentMutations {
  @Query(() => ExperimentOptions, { description: 'What the experiment form offers.' })
  experimentOptions(@Ctx() context: Context): ExperimentOptions {
    // The same for every team, but not for the public.
    void context.identity;
    return experimentOptions();
  }

  @Query(() => ExperimentPlan, { description: 'What experimentCreate would start with this input; writes nothing.' })
  experimentPlan(
    @Arg('input', () => ExperimentCreateInput, { description: 'The experiment that would be started.' })
    input: ExperimentCreateInput,
    @Ctx() context: Context,
  ): Promise<ExperimentPlan> {
    return planExperiment(context, input);
  }

  @Mutation(() => ExperimentCreatePayload, { description: 'Creates an experiment and queues its runs.' })
  experimentCreate(
    @Arg('input', () => ExperimentCreateInput, { description: 'What is asked for.' }) input: ExperimentCreateInput,
    @Ctx() context: Context,
  ): Promise<ExperimentCreatePayload> {
    return createOne(context, input);
  }

  @Mutation(() => ExperimentCancelPayload, { description: 'Cancels all runs of an experiment that have not ended.' })
  experimentCancel(
    @Arg('id', () => ID, { description: 'The experiment.' }) id: string,
    @Ctx() context: Context,
  ): Promise<ExperimentCancelPayload> {
    return cancelOne(context, id);
  }
}
