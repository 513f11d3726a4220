/** What subscriptions send. */
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../scalars.ts';
import { Experiment } from '../experiment/type.ts';
import { RunLog } from './detail-type.ts';
import { runEventTypes, runStatuses, type RunEventTypeName, type RunStatusName } from './enums.ts';
import { Run } from './type.ts';

@ObjectType({ description: 'One value of a measure.' })
export class MetricPoint {
  @Field(() => String, { description: 'Such as "loss".' })
  readonly name!: string;

  @Field(() => Int, { description: 'Number of optimiser updates done when it was measured.' })
  readonly step!: number;

  @Field(() => Float, { description: 'In the unit of the metric: of an error that of the dataset.' })
  readonly value!: number;
}

@ObjectType({ description: 'Numbered per run; after a drop, subscribe again with the last sequence seen.' })
export class RunEvent {
  @Field(() => Int, { description: 'Number of the event in its run, from 1, without gaps.' })
  readonly sequence!: number;

  @Field(() => DateTime, { description: 'When it happened.' })
  readonly at!: Date;

  @Field(() => runEventTypes, { description: 'What the event tells.' })
  readonly type!: RunEventTypeName;

  @Field(() => Run, { description: 'As it is now, which may be later than the event.' })
  readonly run!: Run;

  @Field(() => runStatuses, { nullable: true, description: 'Where the run stood when the event was written.' })
  readonly status!: RunStatusName | null;

  @Field(() => Float, { nullable: true, description: 'Share that was done, 0 to 1; null of other types.' })
  readonly progress!: number | null;

  @Field(() => Int, { nullable: true, description: 'Number of optimiser updates done; null of other types.' })
  readonly step!: number | null;

  @Field(() => Int, { nullable: true, description: 'Number of optimiser updates to do; null of other types.' })
  readonly totalSteps!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Seconds that it would still take, as estimated then; null of other types.',
  })
  readonly secondsLeft!: number | null;

  @Field(() => [MetricPoint], { description: 'What was measured; empty of other types.' })
  readonly metrics!: MetricPoint[];

  @Field(() => RunLog, { nullable: true, description: 'The line that was written; null of other types.' })
  readonly log!: RunLog | null;
}

@ObjectType({ description: 'A run of the experiment as it stands, told when its status or progress has changed.' })
export class ExperimentEvent {
  @Field(() => Int, {
    description: 'All changes up to this number have been told; after a drop, subscribe again with the last one seen.',
  })
  readonly sequence!: number;

  @Field(() => DateTime, { description: 'When it happened.' })
  readonly at!: Date;

  @Field(() => Run, { description: 'The run that changed, as it is now.' })
  readonly run!: Run;

  @Field(() => Experiment, { description: 'The experiment, as it is now.' })
  readonly experiment!: Experiment;
}
