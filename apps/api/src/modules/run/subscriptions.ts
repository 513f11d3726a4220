import { Arg, ID, Int, Resolver, Root, Subscription, type SubscribeResolverData } from 'type-graphql';
import type { Context } from '../../context.ts';
import { idOf } from '../../relay/global-id.ts';
import { ExperimentEvent, RunEvent } from './event-type.ts';
import { followExperiment } from './follow-experiment.ts';
import { followRun } from './follow-run.ts';

interface RunProgressArgs {
  readonly runId: string;
  readonly afterSequence?: number | null;
}

interface ExperimentProgressArgs {
  readonly experimentId: string;
  readonly afterSequence?: number | null;
}

@Resolver()
export class RunSubscriptions {
  @Subscription(() => RunEvent, {
    description:
      'Events of a run: first those after afterSequence, then each as it happens; none twice, none left out.',
    subscribe: ({ args, context }: SubscribeResolverData<unknown, RunProgressArgs, Context>) =>
      followRun(context, idOf('Run', args.runId, 'runId'), args.afterSequence ?? 0),
  })
  runProgress(
    @Root() event: RunEvent,
    @Arg('runId', () => ID, { description: 'The run to follow.' }) _runId: string,
    @Arg('afterSequence', () => Int, {
      nullable: true,
      defaultValue: 0,
      description: 'The last number seen; all events are told from the first when left out.',
    })
    _afterSequence: number | null,
  ): RunEvent {
    return event;
  }

  @Subscription(() => ExperimentEvent, {
    description:
      'Each run of the experiment, unless nothing has changed since afterSequence; then a run each time its status or progress has changed. Quick changes come as one.',
    subscribe: ({ args, context }: SubscribeResolverData<unknown, ExperimentProgressArgs, Context>) =>
      followExperiment(context, idOf('Experiment', args.experimentId, 'experimentId'), args.afterSequence ?? null),
  })
  experimentProgress(
    @Root() event: ExperimentEvent,
    @Arg('experimentId', () => ID, { description: 'The experiment to follow.' }) _experimentId: string,
    @Arg('afterSequence', () => Int, {
      nullable: true,
      description: 'The last number seen; every run is told first when left out.',
    })
    _afterSequence: number | null | undefined,
  ): ExperimentEvent {
    return event;
  }
}
