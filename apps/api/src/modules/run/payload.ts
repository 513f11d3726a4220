import { Field, ObjectType } from 'type-graphql';
import { UserError } from '../../errors/user-error.ts';
import { Run } from './type.ts';

@ObjectType({ description: 'What came of cancelling a run.' })
export class RunCancelPayload {
  @Field(() => Run, { nullable: true, description: 'Null when there are user errors.' })
  readonly run!: Run | null;

  @Field(() => [UserError], { description: 'Faults of the input; empty when it was done.' })
  readonly userErrors!: UserError[];
}

@ObjectType({ description: 'What came of starting a run again.' })
export class RunRetryPayload {
  @Field(() => Run, { nullable: true, description: 'Null when there are user errors.' })
  readonly run!: Run | null;

  @Field(() => [UserError], { description: 'Faults of the input; empty when it was done.' })
  readonly userErrors!: UserError[];
}
