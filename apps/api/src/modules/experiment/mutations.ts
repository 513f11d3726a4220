import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { cloneOne, retryFailed } from './again.ts';
import { putAway, removeOne } from './archive.ts';
import { cancelOne, createOne } from './changes.ts';
import { ExperimentChangesInput, ExperimentCreateInput } from './input.ts';
import { networkLibrary } from './network-library.ts';
import { experimentOptions } from './options.ts';
import {
  ExperimentCancelPayload,
  ExperimentCreatePayload,
  ExperimentDeletePayload,
  ExperimentPayload,
  ExperimentRetryPayload,
} from './payload.ts';
import { ExperimentOptions, ExperimentPlan } from './plan-type.ts';
import { planExperiment } from './plan.ts';

@Resolver()
export class ExperimentMutations {
  @Query(() => ExperimentOptions, { description: 'What the experiment form offers.' })
  experimentOptions(@Ctx() context: Context): ExperimentOptions {
    // The same for every team, but not for the public.
    void context.identity;
    // Whoever asks what there is to choose will ask what it costs: a fault of the loading is told then.
    networkLibrary().catch(() => undefined);
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

  @Mutation(() => ExperimentCreatePayload, {
    description: 'Creates an experiment like another one, with changes, and queues its runs.',
  })
  experimentClone(
    @Arg('id', () => ID, { description: 'The one to begin from.' }) id: string,
    @Arg('changes', () => ExperimentChangesInput, {
      description: 'What the copy has otherwise than the original.',
      nullable: true,
    })
    changes: ExperimentChangesInput | null | undefined,
    @Ctx() context: Context,
  ): Promise<ExperimentCreatePayload> {
    return cloneOne(context, id, changes);
  }

  @Mutation(() => ExperimentRetryPayload, { description: 'Queues all runs again that failed; all of them or none.' })
  experimentRetry(
    @Arg('id', () => ID, { description: 'The experiment.' }) id: string,
    @Ctx() context: Context,
  ): Promise<ExperimentRetryPayload> {
    return retryFailed(context, id);
  }

  @Mutation(() => ExperimentPayload, {
    description: 'Puts an experiment away that is over: lists leave it and its runs out unless they are asked for.',
  })
  experimentArchive(
    @Arg('id', () => ID, { description: 'The experiment.' }) id: string,
    @Ctx() context: Context,
  ): Promise<ExperimentPayload> {
    return putAway(context, 'experiment.archive', id);
  }

  @Mutation(() => ExperimentPayload, { description: 'Brings an experiment back that was put away.' })
  experimentRestore(
    @Arg('id', () => ID, { description: 'The experiment.' }) id: string,
    @Ctx() context: Context,
  ): Promise<ExperimentPayload> {
    return putAway(context, 'experiment.restore', id);
  }

  @Mutation(() => ExperimentDeletePayload, {
    description:
      'Removes an experiment that is over, with its runs and all that they kept. Refused, saying which, while runs of it are on a ' +
      'leaderboard, in the model registry, or what runs of other experiments started from; those of sweeps and submissions stay.',
  })
  experimentDelete(
    @Arg('id', () => ID, { description: 'The experiment.' }) id: string,
    @Ctx() context: Context,
  ): Promise<ExperimentDeletePayload> {
    return removeOne(context, id);
  }
}
