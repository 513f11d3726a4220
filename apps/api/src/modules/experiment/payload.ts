import { Field, ID, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../errors/user-error.ts';
import { Experiment } from './type.ts';

@ObjectType({ description: 'What came of starting an experiment.' })
export class ExperimentCreatePayload {
  @Field(() => Experiment, { nullable: true, description: 'Null when there are user errors.' })
  readonly experiment!: Experiment | null;

  @Field(() => [UserError], { description: 'Faults of the input; empty when it was done.' })
  readonly userErrors!: UserError[];
}

@ObjectType({ description: 'What came of cancelling an experiment.' })
export class ExperimentCancelPayload {
  @Field(() => Experiment, { nullable: true, description: 'Null when there are user errors.' })
  readonly experiment!: Experiment | null;

  @Field(() => [UserError], { description: 'Faults of the input; empty when it was done.' })
  readonly userErrors!: UserError[];
}

@ObjectType({ description: 'The experiment that was put away or brought back.' })
export class ExperimentPayload {
  @Field(() => Experiment, { nullable: true, description: 'Null when there are user errors.' })
  readonly experiment!: Experiment | null;

  @Field(() => [UserError], { description: 'Faults of the input; empty when it was done.' })
  readonly userErrors!: UserError[];
}

@ObjectType({ description: 'The experiment whose failed runs are tried again.' })
export class ExperimentRetryPayload {
  @Field(() => Experiment, { nullable: true, description: 'Null when there are user errors.' })
  readonly experiment!: Experiment | null;

  @Field(() => Int, {
    description: 'Number of runs that were queued again, those that follow of themselves not counted.',
  })
  readonly retried!: number;

  @Field(() => [UserError], { description: 'Faults of the input; empty when it was done.' })
  readonly userErrors!: UserError[];
}

@ObjectType({ description: 'The experiment that is gone.' })
export class ExperimentDeletePayload {
  @Field(() => ID, { nullable: true, description: 'The id that it had; null when there are user errors.' })
  readonly deletedId!: string | null;

  @Field(() => [UserError], { description: 'Faults of the input; empty when it was done.' })
  readonly userErrors!: UserError[];
}
