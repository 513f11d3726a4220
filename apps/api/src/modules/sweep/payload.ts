import { Field, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../errors/user-error.ts';
import { PlanCost } from '../experiment/estimate-type.ts';
import { Experiment } from '../experiment/type.ts';
import { Sweep, SweepRung } from './type.ts';

@ObjectType({ description: 'What came of changing a sweep.' })
export class SweepPayload {
  @Field(() => Sweep, { nullable: true, description: 'Null when there are user errors.' })
  readonly sweep!: Sweep | null;

  @Field(() => [UserError], { description: 'Faults of the input; empty when it was done.' })
  readonly userErrors!: UserError[];
}

@ObjectType({ description: 'What came of making an experiment of a trial.' })
export class SweepPromotePayload {
  @Field(() => Experiment, {
    nullable: true,
    description: 'The experiment that judges the trial; null on user errors.',
  })
  readonly experiment!: Experiment | null;

  @Field(() => [UserError], { description: 'Faults of the input; empty when it was done.' })
  readonly userErrors!: UserError[];
}

@ObjectType({ description: 'Cost of a sweep before it starts.' })
export class SweepPlan extends PlanCost {
  @Field(() => Int, { description: 'Number of trials that it would begin with.' })
  readonly trials!: number;

  @Field(() => [SweepRung], { description: 'The rounds in which trials are dropped, in their order.' })
  readonly rungs!: SweepRung[];

  @Field(() => Int, { description: 'Runs of all rungs, teachers and controls counted, at most.' })
  readonly totalRuns!: number;

  @Field(() => [UserError], { description: 'Why sweepCreate would refuse the same input.' })
  readonly errors!: UserError[];
}
