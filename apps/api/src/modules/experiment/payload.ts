import { Field, ObjectType } from 'type-graphql';
import { UserError } from '../../errors/user-error.ts';
import { Experiment } from './type.ts';

@ObjectType()
export class ExperimentCreatePayload {
  @Field(() => Experiment, { nullable: true, description: 'Null when there are user errors.' })
  readonly experiment!: Experiment | null;

  @Field(() => [UserError])
  readonly userErrors!: UserError[];
}

@ObjectType()
export class ExperimentCancelPayload {
  @Field(() => Experiment, { nullable: true, description: 'Null when there are user errors.' })
  readonly experiment!: Experiment | null;

  @Field(() => [UserError])
  readonly userErrors!: UserError[];
}
