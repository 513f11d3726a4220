import { Field, ObjectType } from 'type-graphql';
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
