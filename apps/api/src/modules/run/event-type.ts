/** What subscriptions send. */
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../scalars.ts';
import { Experiment } from '../experiment/type.ts';
import { RunLog } from './detail-type.ts';
import { runEventTypes, runStatuses, type RunEventTypeName, type RunStatusName } from './enums.ts';
import { Run } from './type.ts';

@ObjectType({ description: 'One value of a measure.' })
export class MetricPoint {
  @Field(() => String)
  readonly name!: string;

  @Field(() => Int)
  readonly step!: number;

  @Field(() => Float)
  readonly value!: number;
}

@ObjectType({ description: 'Numbered per run; after a drop, subscribe again with the last sequence seen.' })
export class RunEvent {
  @Field(() => Int)
  readonly sequence!: number;

  @Field(() => DateTime)
  readonly at!: Date;

  @Field(() => runEventTypes)
  readonly type!: RunEventTypeName;

  @Field(() => Run, { description: 'As it is now, which may be later than the event.' })
  readonly run!: Run;

  @Field(() => runStatuses, { nullable: true, description: 'Where the run stood when the event was written.' })
  readonly status!: RunStatusName | null;

  @Field(() => Float, { nullable: true })
  readonly progress!: number | null;

  @Field(() => Int, { nullable: true })
  readonly step!: number | null;

  @Field(() => Int, { nullable: true })
  readonly totalSteps!: number | null;

  @Field(() => Float, { nullable: true })
  readonly secondsLeft!: number | null;

  @Field(() => [MetricPoint])
  readonly metrics!: MetricPoint[];

  @Field(() => RunLog, { nullable: true })
  readonly log!: RunLog | null;
}

@ObjectType({ description: 'A run of the experiment as it stands, told when its status or progress has changed.' })
export class ExperimentEvent {
  @Field(() => Int, {
    description: 'All changes up to this number have been told; after a drop, subscribe again with the last one seen.',
  })
  readonly sequence!: number;

  @Field(() => DateTime)
  readonly at!: Date;

  @Field(() => Run)
  readonly run!: Run;

  @Field(() => Experiment)
  readonly experiment!: Experiment;
}
