/** What of a cost is told of every plan, of an experiment as of a sweep. */
import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Estimate } from './estimate.ts';
import { estimateBases, type EstimateBasisName } from './estimate-basis.ts';

@ObjectType()
export abstract class PlanCost {
  @Field(() => Float, {
    nullable: true,
    description:
      'From what each model computes for the dataset, at the speed of the runs before. One worker is assumed; training that stops early, and what the team has already computed, takes less. Null where the plan has errors.',
  })
  readonly estimatedSeconds!: number | null;

  @Field(() => estimateBases, { description: 'What the speed in the estimate comes from.' })
  readonly estimateBasis!: EstimateBasisName;

  @Field(() => [String], { description: 'Names of the workers that the speed was measured on; none before any run.' })
  readonly measuredOn!: readonly string[];

  @Field(() => Int, { description: 'Number of workers that live now.' })
  readonly workers!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Seconds from the start to the end of the last run, where those workers do nothing else; null without a worker, and where the plan has errors.',
  })
  readonly finishSeconds!: number | null;

  @Field(() => Int, { description: 'Number of runs of the team that wait or go on already, at most 10001.' })
  readonly runsAhead!: number;

  @Field(() => Float, { description: 'Bytes of memory that its largest run needs at the least.' })
  readonly memoryBytes!: number;

  @Field(() => String, { nullable: true, description: 'What to know before it starts: where it takes over an hour.' })
  readonly warning!: string | null;
}

/** The cost of what cannot be started. */
export const NO_COST = {
  estimatedSeconds: null,
  estimateBasis: 'ASSUMED',
  measuredOn: [],
  workers: 0,
  finishSeconds: null,
  runsAhead: 0,
  memoryBytes: 0,
  warning: null,
} as const satisfies Omit<Estimate, 'runs' | 'estimatedSeconds'> & { estimatedSeconds: null };

@ObjectType({ description: 'What training one network would cost.' })
export class NetworkCost {
  @Field(() => Int, { nullable: true, description: 'Number of its weights; null for what has none of its own.' })
  readonly parameters!: number | null;

  @Field(() => Float, { description: 'About how long one run takes, forecasts and scores included.' })
  readonly estimatedSeconds!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Milliseconds of one optimiser update; null for what trains nothing.',
  })
  readonly stepMilliseconds!: number | null;

  @Field(() => Float, { description: 'Bytes of memory that it needs at the least.' })
  readonly memoryBytes!: number;

  @Field(() => estimateBases, { description: 'What its speed comes from.' })
  readonly estimateBasis!: EstimateBasisName;

  @Field(() => Int, { description: 'Number of earlier runs of its model that its speed was measured on.' })
  readonly measuredRuns!: number;
}
